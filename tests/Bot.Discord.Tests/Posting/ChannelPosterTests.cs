using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Surfaces;
using Bot.Discord.Client;
using Bot.Discord.Posting;
using Bot.Discord.Rest;
using Bot.Testing;
using Bot.Testing.Contracts;
using Bot.Testing.Discord;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Posting;

public sealed class ChannelPosterTests : ChannelPosterContract
{
    private protected override async Task<Platform> StartAsync() => await DiscordPlatform.CreateAsync();

    [Theory]
    [InlineData("hidden", "View Channel")]
    [InlineData("forbidden", "Send Messages")]
    [InlineData("deleted", "gone")]
    public async Task A_refusal_that_lasts_names_the_mend(string how, string mend)
    {
        await using var platform = await DiscordPlatform.CreateAsync();
        var rest = platform.Discord.Rest;
        var channels = how switch { "hidden" => rest.HiddenChannels, "forbidden" => rest.ForbiddenChannels, _ => rest.DeletedChannels };
        channels.Add(platform.Channel.Channel);

        var refused = (await platform.PostAsync("digest-1")).ShouldBeOfType<NotPosted>();

        refused.Heals.ShouldBeFalse();
        refused.Cause.ShouldContain(mend);
    }

    [Fact]
    public async Task A_refused_token_is_nothing_that_heals()
    {
        await using var platform = await DiscordPlatform.CreateAsync("wrong");

        (await platform.PostAsync("digest-1")).ShouldBeOfType<NotPosted>().Cause.ShouldContain("DISCORD_TOKEN");
        (await platform.FindAsync("digest-1")).ShouldBeOfType<CannotLook>().Cause.ShouldContain("DISCORD_TOKEN");
    }

    [Fact]
    public async Task Posting_again_within_minutes_posts_nothing_more()
    {
        await using var platform = await DiscordPlatform.CreateAsync();

        var first = await platform.PostAsync("digest-1");
        var second = await platform.PostAsync("digest-1");

        second.ShouldBe(first);
        platform.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_post_comes_in_parts_of_which_the_first_is_found()
    {
        await using var platform = await DiscordPlatform.CreateAsync();
        var items = Enumerable.Range(1, 40).Select(i => platform.Digest.Items[0] with { Text = $"{i} {new string('x', 300)}" });

        var posted = (await platform.PostAsync("digest-1", platform.Digest with { Items = [.. items] })).ShouldBeOfType<Posted>();

        platform.Posts.Count.ShouldBeGreaterThan(1);
        platform.Discord.Rest.Posted.Select(m => m.Nonce).ShouldBeUnique();
        platform.Discord.Rest.Posted.ShouldAllBe(m => m.Nonce!.Length <= 25 && m.Footer!.Contains("verify"));
        (await platform.FindAsync("digest-1")).ShouldBe(new PostFound(posted.MessageId));
        posted.MessageId.ShouldBe(platform.Posts[0].Id);
    }

    [Fact]
    public async Task A_post_whose_end_is_refused_counts_as_posted()
    {
        await using var platform = await DiscordPlatform.CreateAsync();
        var posts = 0;
        platform.Discord.Rest.Interrupt = request => request.Method == "POST" && Interlocked.Increment(ref posts) > 1
            ? new FakeResponse(403, """{"message":"Missing Permissions","code":50013}""")
            : null;
        var items = Enumerable.Range(1, 40).Select(i => platform.Digest.Items[0] with { Text = $"{i} {new string('x', 300)}" });

        (await platform.PostAsync("digest-1", platform.Digest with { Items = [.. items] })).ShouldBeOfType<Posted>();

        platform.Posts.Count.ShouldBe(1);
    }

    private sealed class DiscordPlatform(FakeDiscord discord, TestCoverage coverage, HttpClient http, ManualClock clock, IChannelPoster poster) : Platform
    {
        public static async Task<DiscordPlatform> CreateAsync(string token = FakeDiscord.Token)
        {
            var clock = new ManualClock { JumpsOver = _ => true };
            var discord = await FakeDiscord.StartAsync(clock);
            discord.Rest.Limits.Limit = 1_000;
            var coverage = await TestCoverage.CreateAsync();
            var http = DiscordServices.CreateHttp();
            var options = new DiscordOptions { Token = token, ApiUrl = discord.ApiUrl };
            var rest = new DiscordRest(http, options, clock, NullLogger<DiscordRest>.Instance);
            var client = new DiscordClient(options, rest, clock, NullLogger<DiscordClient>.Instance);
            return new(discord, coverage, http, clock, new ChannelPoster(client, NullLogger<ChannelPoster>.Instance));
        }

        public FakeDiscord Discord => discord;

        public override IChannelPoster Poster => poster;

        public override PostTarget Channel => new(FakeDiscord.General.Id);

        public override DateTimeOffset Now => clock.GetUtcNow();

        public override LookupReply Digest => new(
            "en", "Today", null, [new LookupItem("4,200", "people @everyone", coverage.Cite(2, 1), [])], TestCoverage.Searched,
            Reminder.In("en", aiGenerated: true));

        public override string Publisher => "Harbour Post";

        public override IReadOnlyList<(string Id, string Text, string? Answers, bool Pings)> Posts =>
            [.. discord.Rest.Posted.Select(m => (m.Id, m.Text, m.RepliesTo, m.Pinged))];

        public override (PostTarget Target, string Root) Message()
        {
            var message = discord.Write("When?");
            return (Channel with { ReplyTo = message.Id }, message.Id);
        }

        public override void Chatter(int messages)
        {
            for (var i = 0; i < messages; i++)
            {
                discord.Write($"message {i}");
            }
        }

        public override void CopyAndRemove()
        {
            var post = discord.Rest.Posted[0];
            discord.Rest.Remove(post);
            var copy = new FakeMessage { Id = discord.NextId(), ChannelId = post.ChannelId, AuthorId = FakeDiscord.Somebody.Id };
            copy.Embeds = post.Embeds.DeepClone().AsArray();
            discord.Rest.Add(copy);
        }

        public override void TakeAndDrop() => discord.Rest.LoseResponse = request => request.Method == "POST" ? FakeResponse.Dropped : null;

        public override void Drop() => Answer(FakeResponse.Dropped);

        public override void Fail(int status) => Answer(new FakeResponse(status, "<html>"));

        public override void Limit() => Answer(new FakeResponse(429, """{"message":"You are being rate limited.","retry_after":300.0,"global":false}"""));

        public override void Recover() => (discord.Rest.Interrupt, discord.Rest.LoseResponse) = (null, null);

        public override async Task VanishAsync() => await discord.DisposeAsync();

        public override string HideHistory()
        {
            discord.Rest.UnreadableChannels.Add(Channel.Channel);
            return "Read Message History";
        }

        public override async ValueTask DisposeAsync()
        {
            http.Dispose();
            await discord.DisposeAsync();
            coverage.Dispose();
        }

        private void Answer(FakeResponse response) => discord.Rest.Interrupt = request => request.Method == "POST" ? response : null;
    }
}
