using Bot.Testing.Discord;
using Bot.Testing.News;
using Bot.Testing.Slack;

namespace Bot.EndToEnd.Tests.Feeds;

/// <summary>The real executable between a real publisher and both platforms.</summary>
public sealed class FeedsAndCorrectionsTests : IAsyncLifetime
{
    private const string Question = "How many boats did the parade draw?";
    private const string Wrong = "The parade drew 14 boats on Sunday, the organisers said.";
    private const string Right = "The parade drew 17 boats on Sunday, the organisers said.";
    private const string Other = "The mayor opened the festival at noon in the old harbour.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feeds-end-to-end");
    private FakeNews _news = null!;
    private FakeDiscord _discord = null!;
    private FakeSlack _slack = null!;

    public async Task InitializeAsync()
    {
        _news = await FakeNews.StartAsync();
        _discord = await FakeDiscord.StartAsync();
        _slack = await FakeSlack.StartAsync();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "seeds", "articles"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "seeds", "pack.yaml"), "title:\n  en: Harbour festival\nkeywords: [parade]\n");
    }

    public async Task DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        await _news.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_article_from_a_feed_is_asked_about_and_its_correction_is_told_in_the_threads()
    {
        Publish(Wrong, "A teaser of the parade.");
        string discordAnswer;
        await using (await ServeAsync("1 new, 0 revised"))
        {
            _discord.Write(Question, mentionsBot: true);
            discordAnswer = (await _discord.Rest.PostedAsync()).Id;
            await _slack.DeliverAsync(SlackPayload.Mention("C1", Question, ts: "100.1"));
            var slackAnswer = await _slack.Messages.FirstAsync();
            _discord.Rest.Posted[0].Text.ShouldContain(Wrong);
            slackAnswer.Text.ShouldContain(Wrong);
            // Nobody but one person saw this, so it is not corrected for all to see.
            var hidden = await _discord.Command("ask", [("question", Question), ("private", true)]).ReplyAsync();
            hidden.Text.ShouldContain(Wrong);

            Publish(Right, "A teaser of the parade, corrected.");
            await PollAsync();

            var discordCorrection = await _discord.Rest.PostedAsync(2);
            discordCorrection.RepliesTo.ShouldBe(discordAnswer);
            ShouldCorrect(discordCorrection.Text);
            var slackCorrection = (await _slack.Messages.WaitForAsync(2))[1];
            (slackCorrection["channel"], slackCorrection["thread_ts"]).ShouldBe(("C1", "100.1"));
            ShouldCorrect(slackCorrection.Text);
        }

        await using (var again = await ServeAsync("Now listening"))
        {
            await _slack.DeliverAsync(SlackPayload.Mention("C1", Question, ts: "200.1"));
            var now = (await _slack.Messages.WaitForAsync(3))[2];
            now["thread_ts"].ShouldBe("200.1");
            now.Text.ShouldContain(Right);
            now.Text.ShouldNotContain("14 boats");
            await _discord.Gateway.ConnectedAsync();
            _discord.Write(Question, mentionsBot: true);
            (await _discord.Rest.PostedAsync(3)).Text.ShouldContain(Right);
            (await again.StopAsync()).ShouldBe(0, string.Join('\n', again.Lines));
        }

        (_discord.Rest.Posted.Count, _slack.Messages.Count).ShouldBe((3, 3));
        await using var sources = BotProcess.Start(["sources", "--json"], Settings());
        (await sources.ExitAsync()).ShouldBe(0);
        string.Join('\n', sources.Lines).ShouldContain($"“{Wrong}” → “{Right}”");
    }

    [Fact]
    public async Task Switched_off_a_correction_is_taken_in_and_told_to_nobody()
    {
        Publish(Wrong, "A teaser of the parade.");
        await using var bot = await ServeAsync("1 new, 0 revised", ("BOT_CORRECTION_REPLIES", "off"));
        _discord.Write(Question, mentionsBot: true);
        await _discord.Rest.PostedAsync();

        Publish(Right, "A teaser of the parade, corrected.");
        await PollAsync();
        _discord.Write(Question, mentionsBot: true);

        (await _discord.Rest.PostedAsync(2)).Text.ShouldContain(Right);
        (await bot.StopAsync()).ShouldBe(0, string.Join('\n', bot.Lines));
        _discord.Rest.Posted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_doctor_lists_each_feed_and_takes_nothing_in()
    {
        Publish(Wrong, "A teaser of the parade.");
        _news.Fail("/broken", 404);
        var settings = Settings();
        settings["BOT_FEEDS"] = $"{_news.Url}/feed, {_news.Url}/broken";

        await using var doctor = BotProcess.Start(["doctor"], settings);
        (await doctor.ExitAsync()).ShouldBe(1);

        doctor.Lines.ShouldContain($"ok   feed: {_news.Url}/feed: 2 entries, 1 belongs to the coverage");
        doctor.Lines.ShouldContain(line => line.StartsWith($"FAIL feed: {_news.Url}/broken: The server answered 404 (NotFound).", StringComparison.Ordinal));
        _news.Count("/boats").ShouldBe(0);
    }

    private static void ShouldCorrect(string text)
    {
        text.ShouldContain($"Before: “{Wrong}”");
        text.ShouldContain($"Now: “{Right}”");
        text.ShouldContain("Harbour Post");
        text.ShouldContain("verify");
    }

    private void Publish(string sentence, string teaser)
    {
        _news.Publish("/boats", "Boats fill the harbour", [sentence, Other]);
        _news.Rss("/feed", new NewsEntry("/boats", "Boats at the parade", teaser), new NewsEntry("/football", "Football", "No matter of ours."));
    }

    /// <summary>Polls the feeds at once, from a process of its own over the same store.</summary>
    private async Task PollAsync()
    {
        await using var poll = BotProcess.Start(["ingest", "--feeds"], Settings());
        (await poll.ExitAsync()).ShouldBe(0, string.Join('\n', poll.Lines));
    }

    private async Task<BotProcess> ServeAsync(string until, params (string Name, string Value)[] more)
    {
        var settings = Settings();
        settings["DISCORD_TOKEN"] = FakeDiscord.Token;
        settings["DISCORD_API_URL"] = _discord.ApiUrl;
        settings["SLACK_BOT_TOKEN"] = FakeSlack.BotToken;
        settings["SLACK_APP_TOKEN"] = FakeSlack.AppToken;
        settings["SLACK_API_URL"] = _slack.ApiUrl.AbsoluteUri;
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var bot = BotProcess.Start(["serve"], settings);
        await bot.LineAsync(until);
        await _discord.Gateway.ConnectedAsync();
        return bot;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["BOT_DATABASE"] = Path.Combine(_folder.FullName, "bot.db"),
        ["BOT_SEEDS"] = Path.Combine(_folder.FullName, "seeds"),
        ["BOT_FEEDS"] = _news.Url + "/feed",
        ["BOT_FETCH_ALLOW"] = "127.0.0.1",
    };
}
