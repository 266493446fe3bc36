using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Commands;

public static class CommandServices
{
    /// <summary>Adds the <see cref="CommandCatalogue"/>.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<AskCommand>()
        .AddSingleton<FactLookup>()
        .AddSingleton<FactCommand>()
        .AddSingleton<TimelineCommand>()
        .AddSingleton<NumbersCommand>()
        .AddSingleton<CheckCommand>()
        .AddSingleton<SourceLookup>()
        .AddSingleton<SourcesCommand>()
        .AddSingleton<DigestReadings>()
        .AddSingleton<DigestCommand>()
        .AddSingleton<PrivacyCommand>()
        .AddSingleton<TopicCompletion>()
        .AddSingleton(provider =>
        {
            CommandCatalogue? catalogue = null;
            var help = new HelpCommand(provider.GetRequiredService<Coverage.LoadedPack>(), () => catalogue!.Commands);
            return catalogue = new CommandCatalogue(
                [
                    provider.GetRequiredService<AskCommand>().Definition,
                    provider.GetRequiredService<FactCommand>().Definition,
                    provider.GetRequiredService<TimelineCommand>().Definition,
                    provider.GetRequiredService<NumbersCommand>().Definition,
                    provider.GetRequiredService<CheckCommand>().Definition,
                    provider.GetRequiredService<SourcesCommand>().Definition,
                    provider.GetRequiredService<DigestCommand>().Definition,
                    help.Definition,
                    provider.GetRequiredService<PrivacyCommand>().Definition,
                ],
                provider.GetRequiredService<TopicCompletion>().SuggestAsync);
        });
}
