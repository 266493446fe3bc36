using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Bot.Discord.Rendering;

namespace Bot.Discord.Tests.Rendering;

public sealed class ReplyRendererTests
{
    private const string Id = "0123456789abcdef";
    private const string Family = "👩‍👩‍👧‍👦";

    private static readonly Presentation Public = new("en", Private: false, ShowQuestion: false, Id);

    [Fact]
    public void An_answer_shows_its_text_sources_and_reminder() =>
        Render(Answered("**0.33% to 0.35%** — “It could grow by 0.33% to 0.35%.” [1]", [Cite(1, "It could grow by 0.33% to 0.35%.")]), Public)
            .ShouldBeApproved("answer");

    [Fact]
    public void A_text_that_a_model_phrased_shows_the_quotes_too() =>
        Render(Answered("Growth **could** rise [1], and trade with it [2].", [Cite(1, "It could grow."), Cite(2, "Trade may follow.", section: "Trade")]), Public)
            .ShouldBeApproved("answer-with-quotes");

    [Fact]
    public void A_private_answer_shows_its_question_and_can_be_shared() =>
        Render(Answered("It could grow. [1]", [Cite(1, "It could grow.")]), Public with { Private = true, ShowQuestion = true })
            .ShouldBeApproved("answer-private");

    [Fact]
    public void Several_articles_stand_on_a_line_each() =>
        Render(Answered("One. [1] Two. [2] Three. [3]", [Cite(1, "One."), Cite(2, "Two.", article: "b", url: "https://b.example/x?y=1&z=(2)"), Cite(3, "Three.")]), Public)
            .ShouldBeApproved("answer-of-two-articles");

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    public void The_frame_is_in_the_readers_language(string language) => Render(
        Core.Answers.Answer.Closest("q", language, "It could grow. [1]", 0.4, [Cite(1, "It could grow.")], Searched, Reminder.In(language, true), "extractive"),
        Public with { Language = language }).ShouldBeApproved($"closest-{language}");

    [Fact]
    public void A_declined_answer_names_what_was_searched() => Render(
        Core.Answers.Answer.Declined("q", "en", "The coverage does not say.", 0.01, [], Searched, Reminder.In("en", true), "extractive"), Public)
        .ShouldBeApproved("declined");

    [Theory]
    [InlineData("en", "Herald · Harbour Post · and 2 more · newest")]
    [InlineData("ko", "Herald · Harbour Post · 외 2곳 · ")]
    [InlineData("ja", "Herald · Harbour Post · ほか2社 · ")]
    public void Publishers_that_are_not_named_are_counted(string language, string expected) =>
        SourceLines.Of(Searched with { MorePublishers = 2 }, Wording.In(language)).ShouldContain(expected);

    [Fact]
    public void A_lookup_lists_its_lines_with_quotes() => ReplyRenderer.Render(
        new LookupReply("en", "Numbers", "Two numbers.",
            [
                new LookupItem("0.33% to 0.35%", "real annual GDP, projected", Cite(1, "It could grow by 0.33% to 0.35%."), []),
                new LookupItem("14", "", Cite(2, "They signed 14 MOUs."), []),
            ],
            Searched, Reminder.In("en", true)),
        Public with { Private = true, AnswerId = null }).ShouldBeApproved("lookup");

    [Fact]
    public void An_empty_lookup_says_what_was_searched() => ReplyRenderer.Render(
        new LookupReply("en", "Facts: banana", "The coverage holds nothing on banana.", [], Searched, Reminder.In("en", true)),
        Public with { Private = true, AnswerId = null }).ShouldBeApproved("lookup-empty");

    [Fact]
    public void A_notice_is_plain_text() =>
        ReplyRenderer.Render(new NoticeReply("en", "Ask me:\n- **What** happened?\n/fact <topic>"), Public).ShouldBeApproved("notice");

    [Fact]
    public void Passages_stand_between_their_neighbours() => PassageRenderer.Render(
        [new(Cite(1, "It could grow."), "Before it.", "After it."), new(Cite(2, "They signed 14 MOUs."), null, null)],
        Reminder.In("en", true), Wording.In("en")).ShouldBeApproved("passages");

    [Fact]
    public void Text_that_nobody_vouches_for_stays_text()
    {
        var citation = Cite(1, "@everyone <@123> `code` ||spoiler|| https://evil.example/x", headline: "# [Click](https://evil.example) \u202Egnp.exe") with
        {
            Publisher = "**Bold** _Press_",
            Url = "javascript:alert(1)",
            Section = "a > b | c",
        };
        Render(Answered("> quoted\n- list\n# head\n1. one [1](https://evil.example) <t:0> discord.gg/x \u200B\U000E0041 👩‍👩‍👧‍👦 각 **odd", [citation]), Public)
            .ShouldBeApproved("hostile");
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void Long_texts_fit_into_messages_that_each_have_source_and_reminder(int length)
    {
        var word = $"{Family}각 다음 ";
        var text = string.Concat(Enumerable.Repeat(word, length / word.Length)) + "[1]";

        var messages = Render(Answered(text, [Cite(1, "It could grow.")]), Public);

        messages.Count.ShouldBeInRange(2, EmbedPages.MostPages);
        foreach (var embed in messages.Select(m => m.Embed!))
        {
            ShouldFit(embed);
            embed.Footer!.Text.ShouldStartWith(Reminder.In("en", true).Text);
            embed.Fields!.Single().Value.ShouldContain("Herald");
            // Nothing is cut inside a family or a syllable.
            embed.Description!.Replace(Family, "", StringComparison.Ordinal).ShouldNotContain("\u200D");
            embed.Description!.Replace("각", "", StringComparison.Ordinal).ShouldNotContain("\u1100");
        }
    }

    [Fact]
    public void The_worst_of_everything_still_fits()
    {
        var bad = string.Concat(Enumerable.Repeat("*_[`", 2_000));
        var citations = Enumerable.Range(1, 40).Select(i => Cite(i, bad, article: $"a{i}", headline: bad, section: bad) with
        {
            Publisher = bad,
            Published = bad,
            Disclosure = bad,
        }).ToList();

        var messages = Render(Answered(bad, citations), Public with { ShowQuestion = true }, question: bad)
            .Concat(ReplyRenderer.Render(new LookupReply("en", bad, bad, [.. citations.Select(c => new LookupItem(bad, bad, c, []))], Searched, Reminder.In("en", true)), Public))
            .Concat(PassageRenderer.Render([.. citations.Select(c => new PassageInContext(c, bad, bad))], Reminder.In("en", true), Wording.In("en")))
            .Concat(ReplyRenderer.Render(new NoticeReply("en", bad), Public))
            .ToList();

        foreach (var message in messages)
        {
            (message.Text?.Length ?? 0).ShouldBeLessThanOrEqualTo(2_000);
            if (message.Embed is { } embed)
            {
                ShouldFit(embed);
                embed.Fields!.ShouldNotBeEmpty();
            }
        }
    }

    private static void ShouldFit(Embed embed)
    {
        (embed.Title?.Length ?? 0).ShouldBeLessThanOrEqualTo(256);
        embed.Description!.Length.ShouldBeLessThanOrEqualTo(4_096);
        embed.Fields!.ShouldAllBe(field => field.Value.Length <= 1_024 && field.Value.Length > 0);
        ((embed.Title?.Length ?? 0) + embed.Description!.Length + embed.Fields!.Sum(f => f.Name.Length + f.Value.Length) + embed.Footer!.Text.Length)
            .ShouldBeLessThanOrEqualTo(6_000);
    }

    private static CoverageSearched Searched => new("City coverage", 2, ["Herald", "Harbour Post"], new DateOnly(2026, 2, 1));

    private static IReadOnlyList<OutgoingMessage> Render(Answer answer, Presentation presentation) =>
        ReplyRenderer.Render(new AnswerReply(answer), presentation);

    private static IReadOnlyList<OutgoingMessage> Render(Func<string, Answer> answer, Presentation presentation, string question = "How much could it grow?") =>
        Render(answer(question), presentation);

    private static Func<string, Answer> Answered(string text, IReadOnlyList<Citation> citations) => question => Core.Answers.Answer.Answered(
        question, "en", text, 0.9, citations, Searched, Reminder.In("en", aiGenerated: true), "extractive");

    private static Citation Cite(
        int marker, string quote, string article = "a", string headline = "Growth ahead", string? section = "Economy", string? url = "https://herald.example/a") => new(
        marker, article, headline, "Herald", url, section, null, new DateOnly(2026, 2, 1), quote, 0, quote.Length, AiGenerated: true,
        "Made by a model.", marker);
}
