using Bot.Core.Conversations;
using Bot.Discord.Client;

namespace Bot.Discord.Adapter;

/// <summary>What is to be done about an interaction.</summary>
/// <param name="Conversation">Work of the same conversation is done in order.</param>
/// <param name="AcknowledgeAsync">Finds the acknowledgement, at once or with a quick look into the store.</param>
/// <param name="WorkAsync">What is done after it; null where the acknowledgement says it all.</param>
internal sealed record InteractionPlan(
    ConversationKey Conversation,
    Func<CancellationToken, Task<Acknowledgement>> AcknowledgeAsync,
    Func<CancellationToken, Task>? WorkAsync)
{
    public static InteractionPlan Of(ConversationKey conversation, Acknowledgement all) => new(conversation, _ => Task.FromResult(all), null);

    public static InteractionPlan Of(ConversationKey conversation, Acknowledgement first, Func<CancellationToken, Task> then) =>
        new(conversation, _ => Task.FromResult(first), then);
}
