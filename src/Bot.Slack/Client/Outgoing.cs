using Bot.Slack.Rendering;

namespace Bot.Slack.Client;

/// <summary>Something to be posted, opened or shown.</summary>
internal abstract record Outgoing;

/// <param name="Channel">A channel, or a user, who then gets a direct message.</param>
/// <param name="ThreadTs">The message at the root of the thread, or null to post into the channel itself.</param>
/// <param name="Key">What the message is marked with, so that it can be found; it is then never sent a second time on the chance that
/// the first did not arrive. Null for one that nobody will look for.</param>
internal sealed record PostMessage(string Channel, string? ThreadTs, MessageBody Body, string? Key = null) : Outgoing;

/// <summary>A message that only one user sees, and only until the client is reloaded.</summary>
internal sealed record PostEphemeral(string Channel, string User, string? ThreadTs, MessageBody Body) : Outgoing;

/// <summary>An answer over an interaction's address, which works where the bot is no member; five times within 30 minutes.</summary>
/// <param name="InChannel">Whether everyone sees it.</param>
internal sealed record Respond(Uri ResponseUrl, MessageBody Body, bool InChannel, string? ThreadTs) : Outgoing;

/// <summary>Shows a user's Home tab.</summary>
internal sealed record PublishHome(string User, HomeView View) : Outgoing;

/// <summary>Opens a dialogue; the trigger lives three seconds.</summary>
internal sealed record OpenModal(string TriggerId, ModalView View) : Outgoing;

/// <summary>Shows "… is looking it up" under a thread until a message is posted there.</summary>
internal sealed record SetStatus(string Channel, string ThreadTs, string Status) : Outgoing;

/// <summary>Offers questions to begin with at the top of an agent conversation; at most four.</summary>
internal sealed record SuggestPrompts(string Channel, string Title, IReadOnlyList<SuggestedPrompt> Prompts) : Outgoing;

/// <param name="Title">What the button says.</param>
/// <param name="Message">What is sent in the user's name.</param>
internal sealed record SuggestedPrompt(string Title, string Message);
