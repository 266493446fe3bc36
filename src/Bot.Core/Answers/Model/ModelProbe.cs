using Bot.Core.Text;
using Microsoft.Extensions.AI;

namespace Bot.Core.Answers.Model;

/// <summary>Asks a model for as little as there is to ask, the way answers are asked for, to see that it can answer at all.</summary>
public static class ModelProbe
{
    /// <summary>The most that the model may write, in tokens.</summary>
    public const int MostTokens = 16;

    /// <param name="prompts">Whose temperature is used: some models refuse one.</param>
    /// <returns>What the model wrote; empty where it wrote nothing within <see cref="MostTokens"/>, as models do that think first.</returns>
    /// <exception cref="PhrasingException">It gave no reply within <see cref="ModelOptions.Timeout"/>; the message says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string> AskAsync(ModelOptions options, PhrasingPrompts prompts, CancellationToken cancellationToken)
    {
        using var client = new OpenAIChatClient(options);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        var asked = new ChatOptions { Temperature = prompts.Answer.Temperature, MaxOutputTokens = MostTokens };
        var reply = await ChatFaults.TranslatedAsync(
            () => client.GetResponseAsync([new ChatMessage(ChatRole.User, "Reply with the word: ready")], asked, limit.Token), begun: false, cancellationToken);
        return UntrustedText.Clean(reply.Text).Trim();
    }
}
