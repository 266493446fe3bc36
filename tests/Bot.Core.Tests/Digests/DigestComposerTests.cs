using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using NodaTime;

namespace Bot.Core.Tests.Digests;

public sealed class DigestComposerTests : IDisposable
{
    private readonly DigestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_same_window_of_the_same_store_gives_the_same_digest()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "The port handled 90 ships in March 2026.");

        Lines(Compose()).ShouldBe(Lines(Compose()));
    }

    [Fact]
    public async Task Each_line_is_quoted_from_its_article_and_comes_with_the_reminder()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "It could draw 20 boats next year.");

        var reply = Compose();

        foreach (var item in reply.Items)
        {
            using var session = _place.First.Database.Read();
            var article = new CoverageReader(session).Current(item.Citation.ArticleId).ShouldNotBeNull();
            article.Text[item.Citation.Start..item.Citation.End].ShouldBe(item.Citation.Quote);
        }

        reply.Reminder.Text.ShouldNotBeEmpty();
        // "Could" stays in sight.
        reply.Items.Single(item => item.Citation.Quote.Contains("could", StringComparison.Ordinal)).Text.ShouldStartWith("projected");
    }

    [Fact]
    public async Task Figures_plans_and_dates_come_before_mere_statements()
    {
        await _place.AddAsync(
            "a", "The mood in the town was good all through the long evening.", "People stood along the river and waved at the crews.",
            "The bands played old songs and the crowd sang along with them.", "The harbour office plans to build a second pier for the boats.",
            "The parade drew 14 boats from nine towns.", "Children ran along the quay with flags in their hands.",
            "Lanterns hung from the masts of all of the old boats.", "Somebody had baked a cake in the form of a boat.",
            "The smell of fried fish hung over the whole of the quay.", "Nobody wanted to go home before the last song.");

        var reply = Compose();

        reply.Items.Count.ShouldBeLessThanOrEqualTo(8);
        Lines(reply).ShouldContain("The parade drew 14 boats from nine towns.");
        Lines(reply).ShouldContain("The harbour office plans to build a second pier for the boats.");
        reply.Summary.ShouldNotBeNull().ShouldContain("And 2 more lines: /digest more");
    }

    [Fact]
    public async Task All_of_it_is_shown_on_demand()
    {
        await _place.AddAsync("a", [.. Enumerable.Range(1, 20).Select(i => $"Ship number {i} of the line carried {i * 10} people.")]);

        Compose().Items.Count.ShouldBe(8);
        Compose(length: DigestLength.Full).Items.Count.ShouldBe(20);
    }

    [Fact]
    public async Task What_is_left_out_is_shown_by_the_command_that_the_digest_names()
    {
        await _place.AddAsync("a", [.. Enumerable.Range(1, 45).Select(i => $"Ship number {i} of the line carried {i * 10} people.")]);
        await _place.AddAsync("b", [.. Enumerable.Range(1, 10).Select(i => $"Salt from mine number {i} rose to {i * 7} crowns.")]);

        Compose(topic: "salt").Summary.ShouldNotBeNull().ShouldEndWith("And 2 more lines: /digest more salt");
        Compose(topic: "salt", length: DigestLength.Full).Items.Count.ShouldBe(10);
        Compose(length: DigestLength.Full).Summary.ShouldNotBeNull().ShouldEndWith("15 more lines are left out; a narrower topic shows them: digest --topic TOPIC");
    }

    [Fact]
    public async Task A_story_that_two_publishers_carry_is_told_once_but_not_where_their_figures_differ()
    {
        await _place.AddAsync("a", "The parade in the old harbour drew 14 boats on Sunday.", "The fair in the new harbour drew 900 people on Monday.");
        await _place.AddAsync("b", "On Sunday the parade in the old harbour drew 14 boats.", "The fair in the new harbour drew 700 people on Monday.");

        Lines(Compose()).Count(line => line.Contains("parade", StringComparison.Ordinal)).ShouldBe(1);
        Lines(Compose()).Count(line => line.Contains("fair", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_sentence_and_its_denial_are_two_stories()
    {
        await _place.AddAsync("a", "The mayor opened the parade in the old harbour at noon.");
        await _place.AddAsync("b", "The mayor did not open the parade in the old harbour at noon.");

        Compose().Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_article_does_not_fill_the_digest_while_there_are_others()
    {
        await _place.AddAsync("big", [.. Enumerable.Range(1, 20).Select(i => $"Ship number {i} of the line carried {i * 10} people.")]);
        await _place.AddAsync("small", "The mayor spoke of the harbour and of its old boats.");

        Compose().Items.Count(item => item.Citation.ArticleId == "big").ShouldBe(3);
        Compose().Items.ShouldContain(item => item.Citation.ArticleId == "small");
    }

    [Fact]
    public async Task The_number_of_the_day_is_a_share_before_a_count()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "Prices for berths rose by 12% over the year.");

        Compose().Items.Where(item => item.Label.StartsWith("Number of the day", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .Label.ShouldBe("Number of the day: 12%");
    }

    [Fact]
    public async Task Dates_ahead_are_named_and_past_ones_are_not()
    {
        await _place.AddAsync("old", "The harbour opened a pier on 3 March 2020.", "The regatta takes place on 9 May 2026.");
        var told = Newest();
        await _place.AddAsync("new", "The parade drew 14 boats.");

        var reply = Compose(new CoverageWindow(told, Newest()));

        reply.Items.Select(item => (item.Label, item.Citation.Quote)).ShouldBe(
            [("Number of the day: 14 boats", "The parade drew 14 boats."), ("Ahead: 2026-05-09", "The regatta takes place on 9 May 2026.")]);
    }

    [Fact]
    public async Task A_correction_says_what_was_and_what_is_and_unchanged_sentences_are_not_new()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "The mayor opened it at noon.", "It ended with a song.");
        var told = Newest();
        await _place.AddAsync("a", "The parade drew 17 boats.", "The mayor opened it at noon.", "It ended with a song.");

        var reply = Compose(new CoverageWindow(told, Newest()));

        var item = reply.Items.ShouldHaveSingleItem();
        item.Label.ShouldBe("Corrected");
        item.Text.ShouldBe("“The parade drew 14 boats.” → “The parade drew 17 boats.”");
        item.Citation.Quote.ShouldBe("The parade drew 17 boats.");
        reply.Summary.ShouldBe("1 correction.");
    }

    [Fact]
    public async Task A_sentence_corrected_twice_since_is_corrected_once_and_one_corrected_back_not_at_all()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "The mayor opened it at noon.");
        var told = Newest();
        await _place.AddAsync("a", "The parade drew 15 boats.", "The mayor opened it at one.");
        await _place.AddAsync("a", "The parade drew 17 boats.", "The mayor opened it at noon.");

        Compose(new CoverageWindow(told, Newest())).Items.ShouldHaveSingleItem().Text.ShouldBe("“The parade drew 14 boats.” → “The parade drew 17 boats.”");
    }

    [Fact]
    public async Task What_was_withdrawn_is_said_to_be()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "The mayor opened it at noon.");
        var told = Newest();
        await _place.AddAsync("a", "The mayor opened it at noon.");

        Compose(new CoverageWindow(told, Newest())).Items.ShouldHaveSingleItem().Text.ShouldBe("“The parade drew 14 boats.” → withdrawn");
    }

    [Fact]
    public async Task An_article_that_came_and_was_corrected_within_the_window_is_simply_new()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        await _place.AddAsync("a", "The parade drew 17 boats.");

        Compose().Items.ShouldHaveSingleItem().Label.ShouldBe("Number of the day: 17 boats");
    }

    [Fact]
    public async Task A_topic_keeps_to_what_is_on_it()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.", "The price of salt rose by 3%.");

        Lines(Compose(topic: "salt")).ShouldBe(["The price of salt rose by 3%."]);
        _place.First.Composer.Compose(Request(topic: "pepper")).IsQuiet.ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "Daily digest", "Nothing new")]
    [InlineData("ko", "일일 다이제스트", "새로운 보도가 없습니다")]
    [InlineData("ja", "日次ダイジェスト", "新しい報道はありません")]
    public void The_frame_is_in_the_language_of_the_channel(string language, string title, string quiet)
    {
        var digest = _place.First.Composer.Compose(Request(new CoverageWindow(0, 0)) with { Language = language });

        digest.IsQuiet.ShouldBeTrue();
        digest.Reply.Title.ShouldBe($"{title} · 2026-02-01");
        digest.Reply.Summary.ShouldNotBeNull().ShouldContain(quiet);
    }

    private LookupReply Compose(CoverageWindow? window = null, string? topic = null, DigestLength length = DigestLength.Screen) =>
        _place.First.Composer.Compose(Request(window, topic) with { Length = length }).Reply;

    private DigestRequest Request(CoverageWindow? window = null, string? topic = null) =>
        new(topic, window ?? new CoverageWindow(0, Newest()), "en", new LocalDate(2026, 2, 1));

    private long Newest()
    {
        using var session = _place.First.Database.Read();
        return SubscriptionStore.Newest(session);
    }

    private static List<string> Lines(LookupReply reply) => [.. reply.Items.Select(item => item.Citation.Quote)];
}
