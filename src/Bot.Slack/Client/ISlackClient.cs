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
internal sealed record NotSent(string Error) : SendOutcome;

/// <summary>Slack refused a token for good; the message names the setting and the mend.</summary>
internal sealed class SlackStoppedException(string message) : Exception(message);
