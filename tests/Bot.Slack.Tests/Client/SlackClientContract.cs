using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests.Client;

/// <summary>What the adapter relies on, whichever client stands behind the seam. To put another client in, derive and connect it.</summary>
public abstract class SlackClientContract
{
    private static readonly MessageBody Body = new("Plain & simple.", [new SectionBlock(TextObject.Mrkdwn("Plain &amp; simple."))]);

    /// <summary>Makes a client for a workspace; disposing it lets go of everything that it holds.</summary>
    private protected abstract Task<ConnectedClient> ConnectAsync(FakeSlack slack);

    [Fact]
    public async Task Registering_says_who_the_bot_is_and_what_it_may_do()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);

        var me = await connected.Client.RegisterAsync(CancellationToken.None);

        (me.UserId, me.Team).ShouldBe((FakeSlack.BotUser, "T0001"));
        me.Scopes.ShouldBe(slack.Scopes, ignoreOrder: true);
    }

    [Fact]
    public async Task Registering_with_a_refused_token_stops()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        slack.FailNext("auth.test", new SlackFault.Error("invalid_auth"));

        await Should.ThrowAsync<SlackStoppedException>(() => connected.Client.RegisterAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_slack_delivers_is_received_as_what_it_is()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        var url = slack.NewResponseUrl();
        await using var inbox = new Inbox(connected.Client, acknowledge: null);

        (await ReceiveAsync<MessageDelivery>(slack, inbox, SlackPayload.Mention("C1", "hi", "U5", "1.1", "1.0", "Ev1")))
            .ShouldSatisfyAllConditions(
                m => m.Kind.ShouldBe(MessageKind.Mention),
                m => (m.Channel, m.User, m.Ts, m.ThreadTs, m.Root).ShouldBe(("C1", "U5", "1.1", "1.0", "1.0")),
                m => m.Text.ShouldBe($"<@{FakeSlack.BotUser}> hi"),
                m => m.Keys.ShouldBe(["Ev1", "message C1 1.1"]));
        (await ReceiveAsync<MessageDelivery>(slack, inbox, SlackPayload.MessageIn("D1", "hi", ts: "2.1"))).ShouldSatisfyAllConditions(
            m => m.Kind.ShouldBe(MessageKind.Direct),
            m => m.Root.ShouldBe("2.1"));
        (await ReceiveAsync<MessageDelivery>(slack, inbox, SlackPayload.MessageIn("G1", "hi", threadTs: "3.0"))).Kind.ShouldBe(MessageKind.Channel);
        (await ReceiveAsync<SlashCommandDelivery>(slack, inbox, SlackPayload.Command("/fact", "a b", "C1", url, "U5")))
            .ShouldSatisfyAllConditions(c => (c.Command, c.Text, c.Channel, c.User, c.ResponseUrl).ShouldBe(("/fact", "a b", "C1", "U5", url)));
        (await ReceiveAsync<ShortcutDelivery>(slack, inbox, SlackPayload.Shortcut("check", "claim", "C1", url, "U5")))
            .ShouldSatisfyAllConditions(s => (s.Callback, s.Text, s.Channel, s.User, s.ResponseUrl).ShouldBe(("check", "claim", "C1", "U5", url)));
        (await ReceiveAsync<ButtonDelivery>(slack, inbox, SlackPayload.Button(
            new System.Text.Json.Nodes.JsonObject { ["action_id"] = "share", ["value"] = "v", ["type"] = "button" }, "C1", "4.1", url, "t1", true, "4.0", "U5")))
            .ShouldSatisfyAllConditions(b => (b.Action, b.Value, b.Channel, b.User, b.MessageTs, b.ThreadTs, b.TriggerId, b.ResponseUrl)
                .ShouldBe(("share", "v", "C1", "U5", "4.1", "4.0", "t1", url)));
        (await ReceiveAsync<HomeDelivery>(slack, inbox, SlackPayload.HomeOpened("U5", "D5", "messages")))
            .ShouldSatisfyAllConditions(h => (h.User, h.Channel, h.Tab).ShouldBe(("U5", "D5", "messages")));
        await ReceiveAsync<Ignored>(slack, inbox, SlackPayload.BotMessage("C1", "hi", "U9"));
    }

    [Fact]
    public async Task An_acknowledgement_may_answer_a_slash_command()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        await using var inbox = new Inbox(connected.Client, acknowledge: "Busy & so on.");

        var carried = await slack.DeliverAsync(SlackPayload.Command("/fact", "", "C1", slack.NewResponseUrl()));

        carried.ShouldNotBeNull().ShouldContain("Busy & so on.");
        carried.ShouldContain("ephemeral");
    }

    [Fact]
    public async Task Everything_that_goes_out_arrives_within_slacks_rules_without_previews_or_links()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        Outgoing[] all =
        [
            new PostMessage("C1", "1.0", Body), new PostEphemeral("C1", "U1", null, Body), new Respond(slack.NewResponseUrl(), Body, InChannel: true, "1.0"),
            new PublishHome("U1", new([new DividerBlock()])), new OpenModal(slack.NewTrigger(), FeedbackModal.Render("id", "en")),
            new SetStatus("D1", "1.0", "is looking"), new SuggestPrompts("D1", "Ask", [new("A", "B")]),
        ];

        foreach (var outgoing in all)
        {
            (await connected.Client.SendAsync(outgoing, CancellationToken.None)).ShouldBeOfType<Sent>(outgoing.ToString());
        }

        slack.Calls.All.Where(c => c.Method != "apps.connections.open").Select(c => c.Method).ShouldBe(
        [
            "chat.postMessage", "chat.postEphemeral", "response_url", "views.publish", "views.open", "assistant.threads.setStatus",
            "assistant.threads.setSuggestedPrompts",
        ]);
        foreach (var message in slack.Messages.All)
        {
            message.Text.ShouldBe(Body.Text);
            ((string[])["unfurl_links", "unfurl_media", "link_names"]).ShouldAllBe(name => !message.Body.GetProperty(name).GetBoolean());
        }
    }

    [Fact]
    public async Task A_message_that_was_sent_can_be_edited()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        var sent = (await connected.Client.SendAsync(new PostMessage("C1", null, Body), CancellationToken.None)).ShouldBeOfType<Sent>();

        (await connected.Client.EditAsync("C1", sent.Ts!, Body, CancellationToken.None)).ShouldBeOfType<Sent>();

        (await slack.Calls.FirstAsync(c => c.Method == "chat.update"))["ts"].ShouldBe(sent.Ts);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("msg_too_long")]
    public async Task What_slack_refuses_comes_back_with_its_reason(string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        slack.FailNext("chat.postMessage", new SlackFault.Error(error));

        (await connected.Client.SendAsync(new PostMessage("C1", null, Body), CancellationToken.None)).ShouldBe(new NotSent(error));
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_receiving_stops()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var connected = await ConnectAsync(slack);
        await using var inbox = new Inbox(connected.Client, acknowledge: null);
        slack.FailNext("chat.postMessage", new SlackFault.Error("token_revoked"));

        await connected.Client.SendAsync(new PostMessage("C1", null, Body), CancellationToken.None);

        await Should.ThrowAsync<SlackStoppedException>(() => inbox.Ended);
    }

    [Fact]
    public async Task Administrators_are_told_from_others()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Administrators.Add("U1");
        await using var connected = await ConnectAsync(slack);

        (await connected.Client.IsAdministratorAsync("U1", CancellationToken.None)).ShouldBeTrue();
        (await connected.Client.IsAdministratorAsync("U2", CancellationToken.None)).ShouldBeFalse();
    }

    private static async Task<T> ReceiveAsync<T>(FakeSlack slack, Inbox inbox, SlackPayload payload)
        where T : Delivery
    {
        var before = inbox.Deliveries.Count;
        await slack.DeliverAsync(payload);
        return (await inbox.Deliveries.WaitForAsync(before + 1))[^1].ShouldBeOfType<T>();
    }

    /// <summary>Receives and acknowledges everything.</summary>
    private sealed class Inbox : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public Inbox(ISlackClient client, string? acknowledge) => Ended = Task.Run(async () =>
        {
            await foreach (var received in client.ReceiveAsync(_stopping.Token))
            {
                await received.AcknowledgeAsync(acknowledge, _stopping.Token);
                Deliveries.Add(received.Delivery);
            }
        });

        public Observed<Delivery> Deliveries { get; } = new();

        public Task Ended { get; }

        public async ValueTask DisposeAsync()
        {
            await _stopping.CancelAsync();
            await Task.WhenAny(Ended).WaitAsync(TimeSpan.FromSeconds(20));
            _stopping.Dispose();
        }
    }
}

/// <param name="Held">What has to be let go with the client.</param>
internal sealed record ConnectedClient(ISlackClient Client, IAsyncDisposable Held) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Held.DisposeAsync();
}
