using System.Text.Json.Nodes;
using Bot.Core.Commands;
using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Http;
using Bot.Slack.SocketMode;
using Bot.Slack.Surface;
using Bot.Slack.WebApi;
using Bot.Testing;
using Bot.Testing.Contracts;
using Bot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Slack.Tests.Surface;

public sealed class ChannelPosterTests : ChannelPosterContract
{
    private protected override async Task<Platform> StartAsync() => await SlackPlatform.CreateAsync();

    [Theory]
    [InlineData("not_in_channel", "/invite")]
    [InlineData("channel_not_found", "/invite")]
    [InlineData("is_archived", "unarchive")]
    [InlineData("restricted_action", "administrator")]
    [InlineData("missing_scope", "slack-manifest")]
    [InlineData("token_revoked", "SLACK_BOT_TOKEN")]
    [InlineData("some_new_error", "some_new_error")]
    public async Task A_refusal_that_lasts_names_the_mend(string error, string mend)
    {
        await using var platform = await SlackPlatform.CreateAsync();
        platform.Slack.FailNext("chat.postMessage", new SlackFault.Error(error));

        var refused = (await platform.PostAsync("digest-1")).ShouldBeOfType<NotPosted>();

        refused.Heals.ShouldBeFalse();
        refused.Cause.ShouldContain(mend);
        platform.Slack.Calls.All.Count(call => call.Method == "chat.postMessage").ShouldBe(1);
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    public async Task An_error_that_may_come_behind_the_deed_is_not_tried_again(string error)
    {
        await using var platform = await SlackPlatform.CreateAsync();
        platform.Slack.FailNext("chat.postMessage", new SlackFault.Error(error));

        (await platform.PostAsync("digest-1")).ShouldBeOfType<PostUnknown>();
        platform.Slack.Calls.All.Count(call => call.Method == "chat.postMessage").ShouldBe(1);
    }

    [Fact]
    public async Task A_rate_limit_that_passes_is_waited_for()
    {
        await using var platform = await SlackPlatform.CreateAsync();
        platform.Slack.FailNext("chat.postMessage", new SlackFault.RateLimited(TimeSpan.FromSeconds(3)), new SlackFault.RateLimited(null));

        (await platform.PostAsync("digest-1")).ShouldBeOfType<Posted>();
    }

    [Fact]
    public async Task Silence_leaves_open_whether_it_was_posted()
    {
        await using var platform = await SlackPlatform.CreateAsync();
        platform.Slack.FailNext("chat.postMessage", new SlackFault.Silence());

        var posting = platform.PostAsync("digest-1");
        await platform.Slack.Calls.FirstAsync(call => call.Method == "chat.postMessage");
        platform.Clock.Advance(TimeSpan.FromSeconds(10));

        (await posting).ShouldBeOfType<PostUnknown>();
    }

    [Fact]
    public async Task A_long_post_comes_in_parts_of_which_the_first_is_found()
    {
        await using var platform = await SlackPlatform.CreateAsync();
        var items = Enumerable.Range(1, 40).Select(i => platform.Digest.Items[0] with { Text = $"{i} {new string('x', 300)}" });

        var posted = (await platform.PostAsync("digest-1", platform.Digest with { Items = [.. items] })).ShouldBeOfType<Posted>();

        platform.Posts.Count.ShouldBeGreaterThan(1);
        posted.MessageId.ShouldBe(platform.Posts[0].Id);
        (await platform.FindAsync("digest-1")).ShouldBe(new PostFound(posted.MessageId));
    }

    [Fact]
    public async Task A_post_makes_no_preview_and_carries_no_more_than_its_key()
    {
        await using var platform = await SlackPlatform.CreateAsync();

        await platform.PostAsync("digest-1");

        var body = platform.Slack.Messages.All[0].Body;
        ((string[])["unfurl_links", "unfurl_media", "link_names"]).ShouldAllBe(name => !body.GetProperty(name).GetBoolean());
        body.GetProperty("metadata").GetRawText().ShouldBe("""{"event_type":"coverage_post","event_payload":{"key":"digest-1"}}""");
    }

    private sealed class SlackPlatform(FakeSlack slack, HttpClient http, ManualClock clock, IChannelPoster poster) : Platform
    {
        // How long the client waits for an answer: over this the clock does not jump.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private bool _gone;

        public static async Task<SlackPlatform> CreateAsync()
        {
            var clock = new ManualClock { JumpsOver = due => due != Patience };
            var slack = await FakeSlack.StartAsync(clock);
            slack.EnforcesRateLimit = false;
            var options = new SlackOptions { BotToken = FakeSlack.BotToken, AppToken = FakeSlack.AppToken, ApiUrl = slack.ApiUrl };
            var (health, http) = (new SurfaceHealth("slack"), SlackHttp.Create());
            var api = new WebApiClient(http, options, clock, NullLogger<WebApiClient>.Instance);
            var sockets = new SocketModeReceiver(api, options, SocketModeTimings.Default, health, clock, NullLogger<SocketModeReceiver>.Instance);
            var client = new SlackClient(
                api, options, sockets, new HttpDeliveries(), new ChannelPacer(clock, TimeSpan.FromTicks(1)), health, clock, NullLogger<SlackClient>.Instance);
            return new(slack, http, clock, new ChannelPoster(client, NullLogger<ChannelPoster>.Instance));
        }

        public FakeSlack Slack => slack;

        public ManualClock Clock => clock;

        public override IChannelPoster Poster => poster;

        public override PostTarget Channel => new("C1");

        public override DateTimeOffset Now => clock.GetUtcNow();

        public override LookupReply Digest => TestCoverage.Lookup("Today");

        public override string Publisher => "Port Gazette";

        public override IReadOnlyList<(string Id, string Text, string? Answers, bool Pings)> Posts =>
        [
            .. slack.MessagesIn("C1").Where(m => (string?)m["user"] == FakeSlack.BotUser)
                .Select(m => ((string)m["ts"]!, (string)m["text"]!, (string?)m["thread_ts"], ((string)m["text"]!).Contains("<!", StringComparison.Ordinal))),
        ];

        public override (PostTarget Target, string Root) Message()
        {
            var ts = slack.Write("C1", "How many boats?");
            return (Channel with { ReplyTo = ts }, ts);
        }

        public override void Chatter(int messages)
        {
            for (var i = 0; i < messages; i++)
            {
                slack.Write("C1", $"message {i}");
            }
        }

        public override void CopyAndRemove()
        {
            var post = slack.MessagesIn("C1")[0];
            slack.Delete("C1", (string)post["ts"]!);
            slack.Write("C1", (string)post["text"]!, metadata: post["metadata"]);
        }

        public override void TakeAndDrop() => slack.FailNext("chat.postMessage", new SlackFault.CutBehind());

        public override void Drop() => slack.FailNext("chat.postMessage", new SlackFault.Cut());

        public override void Fail(int status) => slack.FailNext("chat.postMessage", new SlackFault.Status(status));

        public override void Limit() => slack.FailNext("chat.postMessage", new SlackFault.RateLimited(TimeSpan.FromMinutes(5)));

        public override void Recover()
        {
        }

        public override async Task VanishAsync()
        {
            _gone = true;
            await slack.DisposeAsync();
        }

        public override string HideHistory()
        {
            slack.Scopes.Remove("channels:history");
            return "slack-manifest";
        }

        public override async ValueTask DisposeAsync()
        {
            http.Dispose();
            if (!_gone)
            {
                await slack.DisposeAsync();
            }
        }
    }
}
