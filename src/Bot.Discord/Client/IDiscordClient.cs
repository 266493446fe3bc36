namespace Bot.Discord.Client;

/// <summary>All that the adapter knows of Discord: receive, acknowledge, send, edit, register. Another client library fits behind it
/// when it passes the contract tests (<c>DiscordClientContract</c>).</summary>
internal interface IDiscordClient
{
    /// <summary>Keeps the connection and hands over what comes in, in order, each event once, until cancelled.
    /// <paramref name="receiver"/> must not block.</summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for good; the message says why and how to mend it.</exception>
    Task ReceiveAsync(IDiscordReceiver receiver, CancellationToken cancellationToken);

    /// <summary>Tells Discord and the person that something arrived. An interaction must be acknowledged within three seconds.</summary>
    /// <exception cref="DiscordException">It did not get through.</exception>
    Task AcknowledgeAsync(Incoming incoming, Acknowledgement acknowledgement, CancellationToken cancellationToken);

    /// <summary>Posts one part of a reply.</summary>
    /// <param name="destination">For an interaction as it was acknowledged: privately or not.</param>
    /// <param name="part">0 for the first, which takes the place of an interaction's acknowledgement.</param>
    /// <returns>The id of the message.</returns>
    /// <exception cref="DiscordException">It was refused, or did not get through after the retries that are safe.</exception>
    Task<string> SendAsync(Destination destination, int part, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces a message that <see cref="SendAsync"/> posted.</summary>
    /// <exception cref="DiscordException">It was refused, or did not get through.</exception>
    Task EditAsync(Destination destination, string messageId, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>The messages that follow a point in a channel, at most a hundred.</summary>
    /// <param name="after">A message id that need not exist: ids grow with time (<see cref="Rest.Snowflake"/>).</param>
    /// <returns>The oldest first; none where the bot may not read the history, as Discord does not tell that apart.</returns>
    /// <exception cref="DiscordException">It was refused, or did not get through.</exception>
    Task<IReadOnlyList<PastMessage>> ReadAsync(string channel, string after, CancellationToken cancellationToken);

    /// <summary>Makes these the application's commands everywhere.</summary>
    /// <exception cref="DiscordException">They were refused.</exception>
    Task RegisterAsync(IReadOnlyList<Protocol.ApplicationCommand> commands, CancellationToken cancellationToken);
}

/// <summary>Takes what a client receives. Neither method may block.</summary>
internal interface IDiscordReceiver
{
    /// <summary>A connection is ready, for the first time or again.</summary>
    void Connected(Identity identity);

    /// <summary>The connection is lost and being made again.</summary>
    void Disconnected(string cause);

    void Receive(Incoming incoming);
}

/// <summary>A message in a channel's history.</summary>
/// <param name="IsOwn">Whether the bot posted it.</param>
/// <param name="Footer">What its embed ends with; null where it has none.</param>
internal sealed record PastMessage(string Id, bool IsOwn, string? Footer);

/// <summary>Who the bot is.</summary>
internal sealed record Identity(string UserId, string ApplicationId);
