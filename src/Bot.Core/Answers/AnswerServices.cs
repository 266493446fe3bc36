using Bot.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Answers;

public static class AnswerServices
{
    /// <summary>Adds what answers questions.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<ConversationMemory>()
        .AddSingleton<CoverageStatus>()
        .AddSingleton<AnswerLedger>()
        .AddSingleton<ClaimLookup>()
        .AddSingleton<Orchestrator>();
}
