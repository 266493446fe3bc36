using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Slack.Rendering;

namespace Bot.Slack.Tests.Rendering;

public sealed class ReplyRendererTests
{
    private const string Hostile =
        "<!channel> <@U123> <https://evil.example|click> & *bold* @here\u202E reversed \u200Bzero\U000E0041 [x](https://evil.example) 👩‍👩‍👧 한글";

    [Fact]
    public void An_answer() => Check("answer", ReplyRenderer.Render(
        new AnswerReply(TestCoverage.Answer(TestCoverage.Question)), "0123456789abcdef"));

    [Fact]
    public void An_answer_for_one_person_that_can_be_shared() => Check("answer-private", ReplyRenderer.Render(
        new AnswerReply(TestCoverage.Answer(TestCoverage.Question)), "0123456789abcdef", "fedcba9876543210"));

    [Fact]
    public void An_answer_that_says_what_is_missing_with_what_was_searched() => Check(
        "declined", ReplyRenderer.Render(new AnswerReply(TestCoverage.Declined("Who won?")), "0123456789abcdef"));

    [Theory]
    [InlineData("en", "Port Gazette and 2 more · newest 2026-02-01")]
    [InlineData("ko", "Port Gazette 외 2곳 · 최신 2026-02-01")]
    [InlineData("ja", "Port Gazetteほか2社 · 最新 2026-02-01")]
    public void Publishers_that_are_not_named_are_counted(string language, string expected) =>
        Phrases.In(language).Searched(TestCoverage.Searched with { MorePublishers = 2 }).ShouldEndWith(expected);

    [Fact]
    public void An_answer_in_Korean() => Check("answer-ko", ReplyRenderer.Render(new AnswerReply(Answer.Answered(
        "배가 몇 척?", "ko", $"**14척**입니다: {TestCoverage.Quote} [1]", 0.9, [TestCoverage.Citation()], TestCoverage.Searched,
        Reminder.In("ko", true), "extractive")), "0123456789abcdef"));

    [Fact]
    public void An_answer_in_Japanese() => Check("answer-ja", ReplyRenderer.Render(new AnswerReply(Answer.Declined(
        "誰が勝った？", "ja", "報道には書かれていません。", 0.1, [], TestCoverage.Searched, Reminder.In("ja", true), "extractive")), "0123456789abcdef"));

    [Fact]
    public void A_list_of_facts_from_two_articles() => Check("lookup", ReplyRenderer.Render(new LookupReply(
        "en", "Numbers", "Two numbers.",
        [
            new("14 boats", "", TestCoverage.Citation(), []),
            new("33%", "of all boats sank [2].", TestCoverage.Citation(2) with { ArticleId = "sunk", Headline = "A third sank", Url = null, Published = null, AiGenerated = false }, []),
            new("14 boats", "again", TestCoverage.Citation(3), []),
        ],
        TestCoverage.Searched, TestCoverage.Reminder)));

    [Fact]
    public void An_empty_list_says_what_was_searched() => Check("lookup-empty", ReplyRenderer.Render(new LookupReply(
        "en", "Facts on cptpp", "Nothing is held on that.", [], TestCoverage.Searched, TestCoverage.Reminder)));

    [Fact]
    public void A_notice_has_no_source() => Check("notice", ReplyRenderer.Render(new NoticeReply("en", "Ask me: **/fact** & more.")));

    [Fact]
    public void Passages() => Check("passages", ReplyRenderer.Passages("en", [TestCoverage.Citation(), TestCoverage.Citation(2, "Second <quote>.\nOn two lines.")]));

    [Fact]
    public void The_home_tab() => CheckJson("home", HomeRenderer.Render(
        [TestCoverage.Question], new LookupReply("en", "Sources", null, [new("Boats", "1 passage", TestCoverage.Citation(), [])], TestCoverage.Searched, TestCoverage.Reminder),
        new NoticeReply("en", "Help."), new NoticeReply("en", "I keep no names.")).Blocks);

    [Fact]
    public void The_dialogue() => CheckJson("modal", FeedbackModal.Render("0123456789abcdef", "en").Blocks);

    [Fact]
    public void Hostile_text_from_question_article_and_model_is_inert() => Check("hostile", ReplyRenderer.Render(new AnswerReply(Answer.Answered(
        Hostile, "en", $"{Hostile} [1]", 0.9,
        [TestCoverage.Citation(1, Hostile, url: "javascript:alert(1)") with { Headline = Hostile, Publisher = Hostile, Section = Hostile }],
        new(Hostile, 1, [Hostile], null), TestCoverage.Reminder, "extractive")), "0123456789abcdef"));

    [Theory]
    [InlineData("https://gazette.example/a|b>c<d", "<https://gazette.example/a%7Cb%3Ec%3Cd|Label>")]
    [InlineData("http://gazette.example/?a=1&b=2", "<http://gazette.example/?a=1&amp;b=2|Label>")]
    [InlineData("javascript:alert(1)", "Label")]
    [InlineData("mailto:a@b.example", "Label")]
    [InlineData("/relative", "Label")]
    [InlineData(null, "Label")]
    public void Only_a_stored_web_address_becomes_a_link(string? url, string expected) => Mrkdwn.Link(url, "Label").ShouldBe(expected);

    [Theory]
    [InlineData("**14 MOUs** were signed", "*14 MOUs* were signed")]
    [InlineData("총 **14건**의", "총 14건의")]
    [InlineData("was **0.33%**.", "was *0.33%*.")]
    [InlineData("a **lone mark", "a lone mark")]
    [InlineData("2 ** 3", "2  3")]
    public void Bold_is_slacks_where_slack_can_show_it(string text, string expected) => Mrkdwn.Bold(text).ShouldBe(expected);

    public static TheoryData<string> LongTexts => new(
        string.Concat(Enumerable.Repeat("A sentence of the article that says something. ", 600)),
        string.Concat(Enumerable.Repeat("&<>", 8_000)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧", 3_000)),
        string.Concat(Enumerable.Repeat("한국과 일본의 정상이 만났다。", 1_500)),
        new string('x', 20_000),
        string.Concat(Enumerable.Repeat("line\n", 4_000)),
        "Z" + new string('\u0301', 20_000));

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void Long_text_goes_over_several_messages_each_within_the_limits_with_source_and_reminder(string text)
    {
        var messages = ReplyRenderer.Render(new AnswerReply(TestCoverage.Answer("?", text)), "0123456789abcdef", "fedcba9876543210");

        messages.ShouldAllBe(message => AllText(message) <= 12_000);
        messages.ShouldAllBe(message => message.Blocks.Count <= 50);
        messages.ShouldAllBe(message => message.Blocks.OfType<SectionBlock>().All(block => block.Text.Text.Length <= 3_000));
        messages.ShouldAllBe(message => message.Text.Contains("Boats fill the harbour> · Port Gazette"));
        messages.ShouldAllBe(message => message.Text.EndsWith(TestCoverage.Reminder.Text));
        messages.ShouldAllBe(message => message.Blocks.OfType<ContextBlock>().Last().Elements[0].Text.EndsWith(TestCoverage.Reminder.Text));
        messages.SkipLast(1).ShouldAllBe(message => !message.Blocks.OfType<ActionsBlock>().Any());
        messages[^1].Blocks.OfType<ActionsBlock>().Count().ShouldBe(1);
        string.Concat(messages.Select(message => message.Text.Split("\n\nSources:")[0])).Count(c => c == text[0])
            .ShouldBeGreaterThanOrEqualTo(text.Count(c => c == text[0]));
    }

    [Fact]
    public void Two_hundred_items_from_two_hundred_articles_keep_their_sources_beside_them()
    {
        var items = Enumerable.Range(1, 200).Select(i => new LookupItem(
            $"Fact {i}", $"says thing {i}", TestCoverage.Citation(i) with { ArticleId = $"a{i}", Headline = $"Headline number {i}" }, []));
        var messages = ReplyRenderer.Render(new LookupReply("en", "All", null, [.. items], TestCoverage.Searched, TestCoverage.Reminder));

        messages.ShouldAllBe(message => AllText(message) <= 12_000);
        for (var i = 1; i <= 200; i++)
        {
            messages.Count(m => m.Text.Contains($"says thing {i} [{i}]") && m.Text.Contains($"|Headline number {i}> ·")).ShouldBe(1);
        }
    }

    private static int AllText(MessageBody message) => message.Text.Length
        + message.Blocks.OfType<SectionBlock>().Sum(b => b.Text.Text.Length)
        + message.Blocks.OfType<ContextBlock>().Sum(b => b.Elements.Sum(e => e.Text.Length));

    private static void Check(string name, IReadOnlyList<MessageBody> messages, [System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        Approved.ShouldBe(Indented(JsonSerializer.Serialize(messages, SlackJson.Readable.IReadOnlyListMessageBody)), name, test);

    private static void CheckJson(string name, IReadOnlyList<Block> blocks, [System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        Check(name, [new MessageBody("", blocks)], test);

    private static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }) + "\n";
}
