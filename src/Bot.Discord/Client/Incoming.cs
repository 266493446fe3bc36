namespace Bot.Discord.Client;

/// <summary>Something a person did.</summary>
/// <param name="Id">Snowflake; the same event never comes with another.</param>
internal abstract record Incoming(string Id, Origin Origin, Destination Destination);

/// <summary>Where and by whom.</summary>
/// <param name="OwnConversation">Whether the channel is one conversation: a thread or a direct message with the bot.</param>
/// <param name="MayManage">Whether the person may manage the server; in a direct message they may.</param>
internal sealed record Origin(string ChannelId, string UserId, bool OwnConversation, bool MayManage);

/// <summary>A message that somebody posted.</summary>
/// <param name="Text">What it says without the mention of the bot.</param>
/// <param name="Addressed">Whether it is meant for the bot: a mention, a reply to it, or a direct message.</param>
/// <param name="AddressesOthers">Whether it mentions or answers somebody else.</param>
/// <param name="GoesOnFrom">Id of the message or interaction whose answer it replies to, or null.</param>
internal sealed record IncomingMessage(
    string Id, Origin Origin, Destination Destination, string Text, bool Addressed, bool AddressesOthers, string? GoesOnFrom)
    : Incoming(Id, Origin, Destination);

/// <summary>An interaction: Discord shows an error unless it is acknowledged within three seconds.</summary>
/// <param name="Locale">The person's client, as Discord writes it (<c>en-US</c>, <c>ko</c>), or null.</param>
internal abstract record IncomingInteraction(string Id, Origin Origin, Destination Destination, string Token, string? Locale)
    : Incoming(Id, Origin, Destination);

internal sealed record IncomingCommand(
    string Id, Origin Origin, Destination Destination, string Token, string? Locale,
    string Name, string? Action, IReadOnlyDictionary<string, string> Arguments)
    : IncomingInteraction(Id, Origin, Destination, Token, Locale);

/// <summary>A command that was picked from a message's menu.</summary>
/// <param name="Text">What the message says, with the text of its embeds.</param>
internal sealed record IncomingMessageCommand(
    string Id, Origin Origin, Destination Destination, string Token, string? Locale, string Text)
    : IncomingInteraction(Id, Origin, Destination, Token, Locale);

/// <summary>Suggestions are wanted for a parameter while it is typed.</summary>
internal sealed record IncomingCompletion(
    string Id, Origin Origin, Destination Destination, string Token, string? Locale,
    string Name, string? Action, string Parameter, string Typed)
    : IncomingInteraction(Id, Origin, Destination, Token, Locale);

/// <summary>A button under one of the bot's messages.</summary>
/// <param name="Embeds">What that message shows.</param>
internal sealed record IncomingButton(
    string Id, Origin Origin, Destination Destination, string Token, string? Locale,
    string CustomId, IReadOnlyList<Protocol.Embed> Embeds)
    : IncomingInteraction(Id, Origin, Destination, Token, Locale);

/// <summary>A form that was filled in.</summary>
internal sealed record IncomingForm(
    string Id, Origin Origin, Destination Destination, string Token, string? Locale,
    string CustomId, IReadOnlyDictionary<string, string> Values)
    : IncomingInteraction(Id, Origin, Destination, Token, Locale);
