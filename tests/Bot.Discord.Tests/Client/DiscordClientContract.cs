using Bot.Discord.Adapter;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Bot.Testing.Discord;

namespace Bot.Discord.Tests.Client;

/// <summary>What the adapter relies on of any client behind <see cref="IDiscordClient"/>. A client on another library is put in its
/// place by deriving from this and passing the same tests.</summary>
public abstract class DiscordClientContract
{
    private static readonly Embed Embed = new("Title", "Words [1]", 0x123456, [new("Sources", "[1] Herald")], new("Verify it."));

    /// <summary>A client that talks to this Discord with the right token.</summary>
    private protected abstract IDiscordClient CreateClient(FakeDiscord discord, string token = FakeDiscord.Token);

    [Fact]
    public async Task What_comes_in_is_handed_over_once_and_in_order()
    {
        await using var session = await StartAsync();

        session.Discord.Write("one", mentionsBot: true);
        session.Discord.Gateway.Sever();
        session.Discord.Write("two", FakeDiscord.Direct);
        session.Discord.Write("three", FakeDiscord.Thread);

        var messages = await session.ReceivedAsync<IncomingMessage>(3);
        messages.Select(m => m.Text).ShouldBe(["one", "two", "three"]);
        messages.Select(m => m.Addressed).ShouldBe([true, true, false]);
        messages.Select(m => m.Origin.OwnConversation).ShouldBe([false, true, true]);
        messages.Select(m => m.Origin.MayManage).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task It_tells_who_the_bot_is_once_it_is_connected()
    {
        await using var session = await StartAsync();

        session.Receiver.Identity.ShouldBe(new Identity(FakeDiscord.BotId, FakeDiscord.ApplicationId));
    }

    [Fact]
    public async Task A_reply_says_what_it_goes_on_from()
    {
        await using var session = await StartAsync();
        var question = session.Discord.Write("one", mentionsBot: true);
        var first = (await session.ReceivedAsync<IncomingMessage>())[0];
        await session.Client.SendAsync(first.Destination, 0, Text("answer"), CancellationToken.None);

        session.Discord.Write("two", repliesTo: await session.Discord.Rest.PostedAsync());

        var second = (await session.ReceivedAsync<IncomingMessage>(2))[1];
        second.Addressed.ShouldBeTrue();
        second.GoesOnFrom.ShouldBe(question.Id);
    }

    [Fact]
    public async Task Every_kind_of_interaction_is_told_apart()
    {
        await using var session = await StartAsync();
        var message = new FakeMessage { Id = "1000000000000000301", ChannelId = FakeDiscord.General.Id, AuthorId = FakeDiscord.BotId };
        message.Embeds.Add(System.Text.Json.JsonSerializer.SerializeToNode(new { title = "Title", description = "Words" }));

        session.Discord.Command("ask", [("question", "why?"), ("private", true)], user: FakeDiscord.Moderator);
        session.Discord.Command("digest", action: "now");
        session.Discord.MessageCommand("Check against coverage", "a claim");
        session.Discord.Type("fact", "topic", "cp");
        session.Discord.Press(message, "share:x");

        var received = await session.ReceivedAsync<IncomingInteraction>(5);
        var ask = received[0].ShouldBeOfType<IncomingCommand>();
        (ask.Name, ask.Action, ask.Arguments["question"], ask.Arguments["private"], ask.Origin.MayManage).ShouldBe(("ask", null, "why?", "true", true));
        var digest = received[1].ShouldBeOfType<IncomingCommand>();
        (digest.Name, digest.Action, digest.Origin.MayManage).ShouldBe(("digest", "now", false));
        received[2].ShouldBeOfType<IncomingMessageCommand>().Text.ShouldBe("a claim");
        var typing = received[3].ShouldBeOfType<IncomingCompletion>();
        (typing.Name, typing.Parameter, typing.Typed).ShouldBe(("fact", "topic", "cp"));
        var pressed = received[4].ShouldBeOfType<IncomingButton>();
        pressed.CustomId.ShouldBe("share:x");
        pressed.Embeds.Single().Description.ShouldBe("Words");
    }

    [Fact]
    public async Task A_form_is_shown_and_comes_back_filled_in()
    {
        await using var session = await StartAsync();
        var asked = session.Discord.Command("ask");
        var incoming = (await session.ReceivedAsync<IncomingInteraction>())[0];

        await session.Client.AcknowledgeAsync(incoming, new Ask("wrong:1", "What?", "comment", "What was wrong?", 1_000), CancellationToken.None);
        session.Discord.Submit(asked, "All of it.");

        var form = (await session.ReceivedAsync<IncomingForm>())[0];
        form.CustomId.ShouldBe("wrong:1");
        form.Values["comment"].ShouldBe("All of it.");
    }

    [Fact]
    public async Task Suggestions_are_shown()
    {
        await using var session = await StartAsync();
        var typing = session.Discord.Type("fact", "topic", "cp");

        await session.Client.AcknowledgeAsync((await session.ReceivedAsync<IncomingInteraction>())[0], new Suggest(["CPTPP"]), CancellationToken.None);

        typing.Choices.ShouldBe(["CPTPP"]);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    public async Task The_first_part_takes_the_place_of_the_acknowledgement_and_the_next_follows(bool acknowledged, bool said, bool seen)
    {
        await using var session = await StartAsync();
        var ask = session.Discord.Command("ask");
        var incoming = (await session.ReceivedAsync<IncomingInteraction>())[0];
        var destination = (InteractionDestination)incoming.Destination with { Private = acknowledged };

        await session.Client.AcknowledgeAsync(incoming, new Working(acknowledged), CancellationToken.None);
        await session.Client.SendAsync(destination, 0, new OutgoingMessage(null, Embed, [new("a:1", "Press")], said), CancellationToken.None);
        await session.Client.SendAsync(destination, 1, Text("more") with { Private = said }, CancellationToken.None);

        ask.Messages.Count.ShouldBe(2);
        ask.Messages.ShouldAllBe(m => m.Ephemeral == seen);
        ask.Messages[0].Text.ShouldBe("Title\nWords [1]\nSources\n[1] Herald\nVerify it.");
        ask.Messages[0].ButtonIds.ShouldBe(["a:1"]);
        ask.Messages[1].Text.ShouldBe("more");
    }

    [Fact]
    public async Task A_whole_reply_can_be_the_acknowledgement()
    {
        await using var session = await StartAsync();
        var ask = session.Discord.Command("ask");

        await session.Client.AcknowledgeAsync(
            (await session.ReceivedAsync<IncomingInteraction>())[0], new Say(Text("busy") with { Private = true }), CancellationToken.None);

        ask.CallbackType.ShouldBe(4);
        ask.Messages.Single().Ephemeral.ShouldBeTrue();
        ask.Messages.Single().Text.ShouldBe("busy");
    }

    [Fact]
    public async Task A_post_is_made_once_however_often_it_is_sent_and_can_be_edited()
    {
        await using var session = await StartAsync();
        var destination = new ChannelDestination(FakeDiscord.General.Id, "1000000000000000400", "1000000000000000400");

        var id = await session.Client.SendAsync(destination, 0, Text("@everyone <@1000000000000000101>"), CancellationToken.None);
        (await session.Client.SendAsync(destination, 0, Text("@everyone <@1000000000000000101>"), CancellationToken.None)).ShouldBe(id);
        await session.Client.EditAsync(destination, id, new OutgoingMessage(null, Embed, [], Private: false), CancellationToken.None);

        var message = session.Discord.Rest.Posted.ShouldHaveSingleItem();
        message.RepliesTo.ShouldBe("1000000000000000400");
        message.Pinged.ShouldBeFalse();
        message.Text.ShouldBe("Title\nWords [1]\nSources\n[1] Herald\nVerify it.");
    }

    [Fact]
    public async Task No_send_or_edit_may_mention_anybody_or_show_a_preview()
    {
        await using var session = await StartAsync();
        session.Discord.Command("ask");
        var incoming = (await session.ReceivedAsync<IncomingInteraction>())[0];
        var channel = new ChannelDestination(FakeDiscord.General.Id, "1000000000000000401", null);

        await session.Client.AcknowledgeAsync(incoming, new Say(Text("said")), CancellationToken.None);
        var id = await session.Client.SendAsync(incoming.Destination, 1, Text("followed"), CancellationToken.None);
        await session.Client.EditAsync(incoming.Destination, id, Text("edited"), CancellationToken.None);
        id = await session.Client.SendAsync(channel, 0, Text("posted"), CancellationToken.None);
        await session.Client.EditAsync(channel, id, new OutgoingMessage(null, Embed, [], Private: false), CancellationToken.None);

        var bodies = session.Discord.Rest.Requests.Select(r => r.Body?["data"] ?? r.Body).Where(b => b?["content"] is not null || b?["embeds"] is not null).ToList();
        bodies.Count.ShouldBe(5);
        foreach (var body in bodies)
        {
            body!["allowed_mentions"]!["parse"]!.AsArray().ShouldBeEmpty();
            // The flag hides a message's own embeds too, so a message is an embed without text, or text with the flag.
            var suppressed = ((int)body["flags"]! & FakeDiscord.SuppressEmbedsFlag) != 0;
            suppressed.ShouldBe(body["embeds"]!.AsArray().Count == 0);
            ((string?)body["content"] is { Length: > 0 }).ShouldBe(suppressed);
        }
    }

    [Fact]
    public async Task Commands_are_registered()
    {
        await using var session = await StartAsync();
        using var coverage = await TestCoverage.CreateAsync();

        await session.Client.RegisterAsync(CommandDefinitions.For(new TestCatalogue(coverage).Create()), CancellationToken.None);

        session.Discord.Rest.RegisteredCommands!.Count.ShouldBe(7);
    }

    [Fact]
    public async Task What_Discord_refuses_is_told_by_its_kind()
    {
        await using var session = await StartAsync();
        session.Discord.Rest.ForbiddenChannels.Add(FakeDiscord.General.Id);

        (await Should.ThrowAsync<DiscordException>(() => session.Client.SendAsync(
            new ChannelDestination(FakeDiscord.General.Id, "1", null), 0, Text("x"), CancellationToken.None))).Fault.ShouldBe(DiscordFault.Forbidden);
        (await Should.ThrowAsync<DiscordException>(() => session.Client.EditAsync(
            new ChannelDestination(FakeDiscord.Direct.Id, "1", null), "12345", Text("x"), CancellationToken.None))).Fault.ShouldBe(DiscordFault.Gone);
        (await Should.ThrowAsync<DiscordException>(() => session.Client.SendAsync(
            new InteractionDestination(FakeDiscord.ApplicationId, "gone"), 0, Text("x"), CancellationToken.None))).Fault.ShouldBe(DiscordFault.Gone);
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_it_for_good()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await Should.ThrowAsync<DiscordStoppedException>(
            () => CreateClient(discord, "wrong").ReceiveAsync(new Receiver(discord.Signal), CancellationToken.None));
    }

    private static OutgoingMessage Text(string text) => new(text, null, [], Private: false);

    private async Task<Session> StartAsync()
    {
        var discord = await FakeDiscord.StartAsync();
        var session = new Session(discord, CreateClient(discord));
        await discord.Signal.UntilAsync(() => session.Receiver.Identity is not null, "the client to be connected");
        return session;
    }

    private sealed class Session : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _receiving;

        public Session(FakeDiscord discord, IDiscordClient client)
        {
            (Discord, Client, Receiver) = (discord, client, new Receiver(discord.Signal));
            _receiving = client.ReceiveAsync(Receiver, _stop.Token);
        }

        public FakeDiscord Discord { get; }

        public IDiscordClient Client { get; }

        public Receiver Receiver { get; }

        public async Task<List<T>> ReceivedAsync<T>(int count = 1)
            where T : Incoming
        {
            await Discord.Signal.UntilAsync(() => Receiver.Received.OfType<T>().Count() >= count, $"{count} × {typeof(T).Name}");
            return [.. Receiver.Received.OfType<T>()];
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(_receiving);
            await Discord.DisposeAsync();
            _stop.Dispose();
        }
    }

    private protected sealed class Receiver(Signal signal) : IDiscordReceiver
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Incoming> _received = new();

        public Identity? Identity { get; private set; }

        public IReadOnlyCollection<Incoming> Received => _received;

        public void Connected(Identity identity)
        {
            Identity = identity;
            signal.Pulse();
        }

        public void Disconnected(string cause) => signal.Pulse();

        public void Receive(Incoming incoming)
        {
            _received.Enqueue(incoming);
            signal.Pulse();
        }
    }
}
