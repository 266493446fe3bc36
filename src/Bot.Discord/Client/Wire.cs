using Bot.Discord.Protocol;

namespace Bot.Discord.Client;

/// <summary>Writes the seam's messages as Discord's.</summary>
internal static class Wire
{
    /// <summary>Discord's limit: https://discord.com/developers/docs/components/reference#action-row.</summary>
    private const int ButtonsInRow = 5;

    private const int ModalParagraph = 2;
    private const int Secondary = 2;

    private static readonly AllowedMentions Nobody = new([], RepliedUser: false);

    /// <summary>A new post in a channel.</summary>
    public static MessageBody Post(ChannelDestination to, int part, OutgoingMessage message) => Edit(message) with
    {
        Nonce = $"{to.Nonce}-{part}",
        EnforceNonce = true,
        MessageReference = to.ReplyTo is { } id ? new MessageReference(id, FailIfNotExists: false) : null,
    };

    /// <summary>A further message of an interaction.</summary>
    public static MessageBody FollowUp(OutgoingMessage message) => Edit(message) with { Flags = Flags(message) | Privacy(message) };

    /// <summary>A message as it is to be from now on: what is not in it, is taken away.</summary>
    public static MessageBody Edit(OutgoingMessage message) => new(
        message.Text ?? "", Embeds(message), Components(message.Buttons), Nobody, Flags(message));

    public static InteractionCallback Callback(Acknowledgement acknowledgement) => acknowledgement switch
    {
        Working working => new(InteractionCallback.Defer, new(Flags: working.Private ? MessageFlags.Ephemeral : 0)),
        Say say => new(InteractionCallback.Say, new(
            say.Message.Text, Embeds(say.Message), Components(say.Message.Buttons), Nobody, Flags(say.Message) | Privacy(say.Message))),
        Suggest suggest => new(InteractionCallback.Suggest, new(Choices: [.. suggest.Choices.Select(c => new Choice(c, c))])),
        Ask ask => new(InteractionCallback.Form, new(CustomId: ask.CustomId, Title: ask.Title, Components:
        [
            new(Component.LabelType, Label: ask.Label, Inner: new(
                Component.TextInput, CustomId: ask.Field, Style: ModalParagraph, Required: true, MaxLength: ask.MaxLength)),
        ])),
        _ => throw new ArgumentException("There is no such acknowledgement.", nameof(acknowledgement)),
    };

    private static Embed[] Embeds(OutgoingMessage message) => message.Embed is { } embed ? [embed] : [];

    private static Component[] Components(IReadOnlyList<Button> buttons) => buttons.Count == 0
        ? []
        : [.. buttons.Chunk(ButtonsInRow).Select(row => new Component(Component.ActionRow, Components: [.. row.Select(Press)]))];

    private static Component Press(Button button) => new(
        Component.Button, CustomId: button.Id, Style: Secondary, Label: button.Label.Length == 0 ? null : button.Label,
        Emoji: button.Emoji is { } emoji ? new Emoji(emoji) : null);

    // Discord makes previews only of links in a message's text. The flag stops them, but it hides the message's own embeds as well
    // ("do not include any embeds when serializing this message"), so it goes on every message but those that are an embed, which
    // have no text.
    private static int Flags(OutgoingMessage message) => message.Embed is null ? MessageFlags.SuppressEmbeds : 0;

    private static int Privacy(OutgoingMessage message) => message.Private ? MessageFlags.Ephemeral : 0;
}
