using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;

namespace Bot.Slack.Client;

/// <summary>The seam between the adapter and a Slack client. What stands behind it keeps the connection alive, repeats what is safe
/// to repeat, and keeps Slack's rate limits; a client built on another library can take its place.</summary>
internal interface ISlackClient
{
    /// <summary>Presents the token and says who the bot is. Waits and tries again while Slack cannot be reached.</summary>
    /// <exception cref="SlackStoppedException">Slack refused the token.</exception>
    Task<SlackIdentity> RegisterAsync(CancellationToken cancellationToken);

    /// <summary>Everything that Slack delivers, until cancelled. Each one has to be acknowledged within three seconds.</summary>
    /// <exception cref="SlackStoppedException">Slack refused a token for good.</exception>
    IAsyncEnumerable<Received> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Posts, opens or shows something.</summary>
    Task<SendOutcome> SendAsync(Outgoing outgoing, CancellationToken cancellationToken);

    /// <summary>Puts another body in the place of a message that the bot posted.</summary>
    Task<SendOutcome> EditAsync(string channel, string ts, MessageBody body, CancellationToken cancellationToken);

    /// <summary>A page of the messages of a channel, or of a thread in it.</summary>
    /// <param name="threadTs">The message at the root of the thread, or null for the channel.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    Task<ReadOutcome> ReadAsync(string channel, string? threadTs, DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>Whether a user administers the workspace; false where Slack does not say.</summary>
    Task<bool> IsAdministratorAsync(string user, CancellationToken cancellationToken);
}

/// <summary>Who the bot is in the workspace.</summary>
/// <param name="Scopes">What the token may do, as Slack's <c>x-oauth-scopes</c> header says.</param>
internal sealed record SlackIdentity(string UserId, string? BotId, string Team, IReadOnlyList<string> Scopes);

/// <summary>A delivery and the means to acknowledge it.</summary>
/// <param name="AcknowledgeAsync">Says that it has arrived, once; text is shown to the person as an ephemeral answer where the
/// delivery takes one (slash commands do).</param>
internal sealed record Received(Delivery Delivery, Func<string?, CancellationToken, Task> AcknowledgeAsync);

/// <summary>How sending ended.</summary>
internal abstract record SendOutcome;

/// <param name="Channel">Where it stands now; null for what has no place, such as a modal.</param>
/// <param name="Ts">The message's timestamp, which is its id in the channel; null where Slack does not say.</param>
internal sealed record Sent(string? Channel, string? Ts) : SendOutcome;

/// <param name="Error">Slack's error code, such as <c>not_in_channel</c>, or what went wrong on the way.</param>
internal sealed record NotSent(string Error) : SendOutcome
{
    /// <summary>Whether Slack may have carried it out all the same: it was sent, and no answer that says otherwise came.</summary>
    public bool MayBeDone { get; init; }
}

/// <summary>How reading a channel ended.</summary>
internal abstract record ReadOutcome;

/// <param name="Next">The cursor of the next page; null for the last.</param>
internal sealed record HistoryPage(IReadOnlyList<PastMessage> Messages, string? Next) : ReadOutcome;

/// <param name="Error">Slack's error code, such as <c>missing_scope</c>, or what went wrong on the way.</param>
internal sealed record NotRead(string Error) : ReadOutcome;

/// <summary>A message in a channel's history.</summary>
/// <param name="IsOwn">Whether the bot posted it.</param>
/// <param name="Key">What it was marked with; null for most.</param>
internal sealed record PastMessage(string Ts, bool IsOwn, string? Key);

/// <summary>Slack refused a token for good; the message names the setting and the mend.</summary>
internal sealed class SlackStoppedException(string message) : Exception(message);
