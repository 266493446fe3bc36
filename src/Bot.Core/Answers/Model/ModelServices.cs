using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Answers.Model;

public static class ModelServices
{
    /// <summary>Adds the model that phrases answers.</summary>
    /// <param name="promptFolder">The folder of the prompts; they are read now, so that a bad one stops the start.</param>
    /// <exception cref="PromptException">A prompt is missing or malformed; the message names the file and the line.</exception>
    public static IServiceCollection AddModel(this IServiceCollection services, ModelOptions options, string promptFolder)
    {
        var prompts = PhrasingPrompts.Load(promptFolder);
        return services
            .AddSingleton(options)
            .AddSingleton<IChatClient>(_ => new OpenAIChatClient(options))
            .AddSingleton<IPhraser>(provider => new ChatPhraser(provider.GetRequiredService<IChatClient>(), prompts))
            .AddSingleton<ModelComposer>();
    }
}
