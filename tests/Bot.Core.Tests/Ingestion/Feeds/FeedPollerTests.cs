using Bot.Core.Coverage;
using Bot.Testing.News;

namespace Bot.Core.Tests.Ingestion.Feeds;

public sealed class FeedPollerTests
{
    private static readonly string[] Boats = ["The parade drew 14 boats on Sunday, the organisers said.", "The mayor opened it at noon in the old harbour."];
    private static readonly string[] Bridge = ["The bridge opened after two years of work.", "It cost 5 million euros, the city said on Monday."];

    [Fact]
    public async Task An_entrys_page_is_read_and_taken_in()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats", "A teaser."));

        var report = await feed.PollAsync();

        (report.Error, report.Entries, report.Ingested.Articles).ShouldBe((null, 1, 1));
        using var session = feed.Database.Read();
        var article = new CoverageReader(session).Current(feed.News.Url + "/boats").ShouldNotBeNull();
        (article.Headline, article.Publisher, article.Published).ShouldBe(("Boats fill the harbour", "Harbour Post", "2026-02-01T09:00:00Z"));
        article.Text.ShouldContain(Boats[0]);
        article.Text.ShouldNotContain("teaser");
    }

    [Fact]
    public async Task A_feed_that_is_as_it_was_costs_one_small_request()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();

        var report = await feed.PollAsync();

        (report.Error, report.Entries).ShouldBe((null, 0));
        feed.News.Requests[^1].IfNoneMatch.ShouldNotBeEmpty();
        feed.News.Count("/boats").ShouldBe(1);
        feed.Articles().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_entry_beside_old_ones_fetches_only_its_own_page()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Publish("/bridge", "Bridge opens", Bridge);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();

        feed.News.Rss("/feed", new NewsEntry("/bridge", "Bridge"), new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();

        feed.News.Count("/boats").ShouldBe(1);
        feed.Articles().Select(a => a.Headline).ShouldBe(["Boats fill the harbour", "Bridge opens"]);
    }

    [Fact]
    public async Task A_changed_article_is_a_revision_and_a_correction()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();

        feed.News.Publish("/boats", "Boats fill the harbour", [Boats[0].Replace("14", "17", StringComparison.Ordinal), Boats[1]]);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats", "Corrected."));
        var report = await feed.PollAsync();

        report.Ingested.Revised.ShouldBe(1);
        feed.Articles().ShouldHaveSingleItem().Revision.ShouldBe(2);
        using var session = feed.Database.Read();
        var correction = new CorrectionReader(session).Of(feed.News.Url + "/boats", 10).ShouldHaveSingleItem();
        (correction.Old.Text, correction.New!.Text).ShouldBe((Boats[0], Boats[0].Replace("14", "17", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_is_changed_silently_is_found_out_hours_later()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        await feed.PollAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", ["The parade drew 17 boats on Sunday, the organisers said.", Boats[1]]);

        (await feed.PollAsync()).Ingested.Revised.ShouldBe(0);
        feed.Clock.Advance(TimeSpan.FromHours(7));
        (await feed.PollAsync()).Ingested.Revised.ShouldBe(1);
        feed.Clock.Advance(TimeSpan.FromHours(7));
        (await feed.PollAsync()).Ingested.Revised.ShouldBe(0);

        feed.News.Requests[^1].ShouldSatisfyAllConditions(r => r.Path.ShouldBe("/boats"), r => r.IfNoneMatch.ShouldNotBeEmpty());
        feed.Clock.Advance(TimeSpan.FromDays(8));
        await feed.PollAsync();
        var asked = feed.News.Count("/boats");
        feed.Clock.Advance(TimeSpan.FromDays(1));
        await feed.PollAsync();
        feed.News.Count("/boats").ShouldBe(asked);
    }

    [Fact]
    public async Task An_article_that_is_held_under_its_address_is_revised_whoever_brought_it()
    {
        await using var feed = await FeedHarness.StartAsync();
        await feed.HoldAsync("own-id", feed.News.Url + "/boats", "Boats", "Old text.");
        feed.News.Publish("/boats-amp", "Boats fill the harbour", Boats, canonical: feed.News.Url + "/boats");
        feed.News.Rss("/feed", new NewsEntry("/boats-amp", "Boats"));

        (await feed.PollAsync()).Ingested.Revised.ShouldBe(1);

        feed.Articles().ShouldHaveSingleItem().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task One_story_from_two_feeds_is_held_once_by_its_canonical_address()
    {
        await using var feed = await FeedHarness.StartAsync(feeds: ["/feed", "/other"]);
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Publish("/boats-amp", "Boats fill the harbour (mobile)", [.. Boats, "Read more in our app, which has 3 more pictures."], canonical: feed.News.Url + "/boats");
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        feed.News.Rss("/other", new NewsEntry("/boats-amp", "Boats"));

        await feed.PollAsync();
        var second = await feed.PollAsync("/other");

        (second.Duplicates, second.Ingested.Articles).ShouldBe((1, 0));
        feed.Articles().ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task One_story_under_two_addresses_is_held_once_by_its_words()
    {
        await using var feed = await FeedHarness.StartAsync(feeds: ["/feed", "/other"]);
        string[] agency = [.. Enumerable.Range(1, 20).Select(i => $"In paragraph {i} the agency tells of the harbour, the boats and the {i * 3} people who watched them sail.")];
        feed.News.Publish("/a", "Boats fill the old harbour", agency);
        feed.News.Publish("/b", "Boats fill old harbour", [.. agency, "Reporting by the agency for the Coast Courier."], publisher: "Coast Courier");
        feed.News.Publish("/c", "Boats fill the old harbour", [.. agency.Select(p => p.Replace("the 30 people", "the 31 people", StringComparison.Ordinal))], publisher: "Island News");
        feed.News.Rss("/feed", new NewsEntry("/a", "Boats"));
        feed.News.Rss("/other", new NewsEntry("/b", "Boats"), new NewsEntry("/c", "Boats"));

        await feed.PollAsync();
        var second = await feed.PollAsync("/other");

        // The third says another number, so it is no copy.
        (second.Duplicates, second.Ingested.Articles).ShouldBe((1, 1));
        feed.Articles().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_copies_in_one_poll_are_held_once()
    {
        await using var feed = await FeedHarness.StartAsync();
        string[] agency = [.. Enumerable.Range(1, 20).Select(i => $"In paragraph {i} the agency tells of the harbour and the boats.")];
        feed.News.Publish("/a", "Boats fill the harbour", agency);
        feed.News.Publish("/b", "Boats fill the harbour", agency, publisher: "Coast Courier");
        feed.News.Rss("/feed", new NewsEntry("/a", "Boats"), new NewsEntry("/b", "Boats"));

        (await feed.PollAsync()).Duplicates.ShouldBe(1);

        feed.Articles().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_cannot_pass_itself_off_as_another_sites_article()
    {
        await using var feed = await FeedHarness.StartAsync();
        await feed.HoldAsync("a", "https://elsewhere.example/boats", "Boats fill the harbour", "The parade drew 14 boats.");
        feed.News.Publish("/forged", "Another headline", ["No boat came at all, it is now said."], canonical: "https://elsewhere.example/boats");
        feed.News.Publish("/strange", "Bridge opens", Bridge, canonical: "https://elsewhere.example/bridge");
        feed.News.Rss("/feed", new NewsEntry("/forged", "Boats"), new NewsEntry("/strange", "Bridge"));

        (await feed.PollAsync()).Duplicates.ShouldBe(1);

        feed.Articles().Select(a => (a.Headline, a.Revision)).ShouldBe([("Boats fill the harbour", 1), ("Bridge opens", 1)]);
        using var session = feed.Database.Read();
        new CoverageReader(session).Current(feed.News.Url + "/strange").ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_entries_with_a_keyword_are_taken()
    {
        await using var feed = await FeedHarness.StartAsync(["rare earth", "희토류", "Takaichi"]);
        feed.News.Publish("/1", "China bans exports", ["China banned exports of rare earths to Japan, it said."]);
        feed.News.Publish("/2", "Football", ["The match ended 2 to 1 after extra time."]);
        feed.News.Publish("/3", "희토류 수출", ["중국은 희토류의 수출을 금지했다고 밝혔다."]);
        feed.News.Rss(
            "/feed", new NewsEntry("/1", "China bans exports", "<b>Rare earths</b> are rare."), new NewsEntry("/2", "Football is no rarely earthy matter"),
            new NewsEntry("/3", "중국, 희토류를 말하다"));

        var report = await feed.PollAsync();

        (report.Entries, report.Belonging).ShouldBe((3, 2));
        feed.News.Count("/2").ShouldBe(0);
        feed.Articles().Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_entry_without_page_is_taken_from_the_feed_if_that_holds_all_of_it()
    {
        await using var feed = await FeedHarness.StartAsync();
        var full = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Sentence {i} of the article tells of the harbour and its boats.</p>"));
        feed.News.Fail("/gone", 404);
        feed.News.Fail("/teaser", 404);
        feed.News.Rss(
            "/feed", new NewsEntry(null, "Without address", Content: full, Id: "n1"), new NewsEntry("/gone", "Page is gone now", Content: full.Replace("boats", "ships", StringComparison.Ordinal)),
            new NewsEntry("/teaser", "Only a teaser", "Read all about it."), new NewsEntry(null, "Nothing", Id: "n2"));

        var report = await feed.PollAsync();

        feed.Articles().Select(a => a.Headline).ShouldBe(["Without address", "Page is gone now"]);
        report.Skipped.Select(s => (s.Source, s.Error)).ShouldBe(
            [(feed.News.Url + "/teaser", "The server answered 404 (NotFound)."), ("n2", "The feed holds only a teaser of it, and no page to read.")]);
    }

    [Fact]
    public async Task A_page_that_fails_for_now_is_tried_again_although_the_feed_is_as_it_was()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Fail("/boats", 502);
        feed.News.Publish("/bridge", "Bridge opens", Bridge);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"), new NewsEntry("/bridge", "Bridge"));
        (await feed.PollAsync()).Skipped.ShouldHaveSingleItem();
        feed.Articles().ShouldHaveSingleItem();

        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.Clock.Advance(TimeSpan.FromMinutes(31));
        (await feed.PollAsync()).Ingested.Articles.ShouldBe(1);

        feed.News.Count("/bridge").ShouldBe(1);
        feed.Articles().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_that_asks_for_rest_gets_it()
    {
        await using var feed = await FeedHarness.StartAsync();
        var entries = Enumerable.Range(0, 100).Select(i => new NewsEntry($"/{i}", $"Entry {i}")).ToArray();
        foreach (var entry in entries)
        {
            feed.News.Fail(entry.Path!, 429, retryAfter: "7200");
        }

        feed.News.Rss("/feed", entries);
        await feed.PollAsync();

        // The two that were under way are answered, the rest waits.
        feed.News.Requests.Count.ShouldBeInRange(1 + 1, 1 + 2);
        var asked = feed.News.Requests[1].Path;
        feed.Clock.Advance(TimeSpan.FromMinutes(40));
        (await feed.PollAsync()).Entries.ShouldBe(100);
        feed.News.Count(asked).ShouldBe(1);
        foreach (var entry in entries)
        {
            feed.News.Publish(entry.Path!, $"Story {entry.Path}", [$"The story of number {entry.Path} is told here in words of its own."]);
        }

        feed.Clock.Advance(TimeSpan.FromMinutes(90));
        (await feed.PollAsync()).Ingested.Articles.ShouldBe(100);
    }

    [Fact]
    public async Task A_feed_that_says_when_to_come_back_is_left_alone_till_then()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Fail("/feed", 503, retryAfter: "7200");

        (await feed.PollAsync()).Wait.ShouldBeInRange(TimeSpan.FromHours(2), TimeSpan.FromHours(2.5));
    }

    [Fact]
    public async Task A_feed_that_keeps_failing_is_asked_ever_more_rarely_but_daily()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Fail("/feed", 500);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 9; i++)
        {
            waits.Add((await feed.PollAsync()).Wait);
        }

        waits[0].ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(36));
        waits[2].ShouldBeInRange(TimeSpan.FromMinutes(120), TimeSpan.FromMinutes(144));
        waits.ShouldAllBe(wait => wait <= TimeSpan.FromDays(1));
        feed.News.Rss("/feed");
        (await feed.PollAsync()).Wait.ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(36));
    }

    [Fact]
    public async Task Feeds_come_from_the_pack_and_from_the_settings_each_once()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.Pack.Set(feed.Pack.Current! with { Feeds = ["https://pack.example/feed", feed.Feed] });

        feed.Poller.Addresses.ShouldBe(["https://pack.example/feed", feed.Feed]);
    }

    [Fact]
    public async Task Entries_that_the_feed_dropped_are_forgotten_in_time_and_their_articles_stay()
    {
        await using var feed = await FeedHarness.StartAsync();
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Publish("/bridge", "Bridge opens", Bridge);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"), new NewsEntry("/bridge", "Bridge"));
        await feed.PollAsync();
        feed.News.Rss("/feed", new NewsEntry("/bridge", "Bridge"));
        for (var day = 0; day < 40; day++)
        {
            feed.Clock.Advance(TimeSpan.FromDays(1));
            await feed.PollAsync();
        }

        feed.News.Rss("/feed", new NewsEntry("/bridge", "Bridge"), new NewsEntry("/gone", "Gone"));
        await feed.PollAsync();

        new Bot.Core.Ingestion.Feeds.FeedStore(feed.Database).Entries(feed.Feed).Keys.ShouldBe(["/bridge", "/gone"], ignoreOrder: true);
        feed.Articles().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_page_in_two_feeds_of_a_site_is_fetched_once()
    {
        await using var feed = await FeedHarness.StartAsync(feeds: ["/feed", "/other"]);
        feed.News.Publish("/boats", "Boats fill the harbour", Boats);
        feed.News.Rss("/feed", new NewsEntry("/boats", "Boats"));
        feed.News.Rss("/other", new NewsEntry("/boats", "Boats again"));

        await feed.PollAsync();
        await feed.PollAsync("/other");

        feed.News.Count("/boats").ShouldBe(1);
    }
}
