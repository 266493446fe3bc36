using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support;
using Bot.Core.Text;
using Microsoft.Extensions.AI;

namespace Bot.Core.Answers.Model;

/// <summary>Phrases answers with a chat model.</summary>
public sealed partial class ChatPhraser(IChatClient client, PhrasingPrompts prompts) : IPhraser
{
    // Set once the server has shown that it answers in one piece although it is asked to stream.
    private volatile bool _answersWhole;

    public string Model { get; } = (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "model";

    public async IAsyncEnumerable<PhrasedPiece> PhraseAsync(PhrasingRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prompt = request.Rejected.Count == 0 ? prompts.Answer : prompts.Mend;
        var messages = prompt.Render(Variables(request));
        var options = new ChatOptions { Temperature = prompt.Temperature, MaxOutputTokens = prompt.MaxTokens };
        if (_answersWhole)
        {
            yield return await WholeAsync(messages, options, cancellationToken);
            yield break;
        }

        var (any, finished) = (false, false);
        await using var stream = client.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await ChatFaults.TranslatedAsync(() => stream.MoveNextAsync().AsTask(), begun: any, cancellationToken))
        {
            var update = stream.Current;
            finished |= update.FinishReason is not null;
            var piece = Piece(update.Text, update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details);
            any |= piece.Text.Length > 0;
            yield return piece;
        }

        if (any)
        {
            if (!finished)
            {
                throw new PhrasingException("the reply was cut off", retriable: false);
            }

            yield break;
        }

        // Some servers ignore "stream" and answer in one piece, in which the SDK finds no event.
        var whole = await WholeAsync(messages, options, cancellationToken);
        _answersWhole = whole.Text.Length > 0;
        yield return whole;
    }

    private async Task<PhrasedPiece> WholeAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        var whole = await ChatFaults.TranslatedAsync(() => client.GetResponseAsync(messages, options, cancellationToken), begun: false, cancellationToken);
        return Piece(whole.Text, whole.Usage);
    }

    /// <summary>Text that the prompt holds on one line of its own, so that it cannot begin a line as a passage does or pass for a marker.</summary>
    public static string OneLine(string text) =>
        MarkerLike().Replace(Blanks().Replace(UntrustedText.Clean(text), " ").Trim(), "($1)");

    private static object Variables(PhrasingRequest request) => new
    {
        language = request.Language switch { "ko" => "Korean", "ja" => "Japanese", _ => "English" },
        question = OneLine(request.Question),
        passages = request.Passages.Select(passage => new { marker = passage.Marker, text = OneLine(passage.Text) }).ToList(),
        rejected = request.Rejected.Select(sentence => new { text = OneLine(sentence.Text), objections = Objections.To(sentence).Select(OneLine).ToList() }).ToList(),
    };

    private static PhrasedPiece Piece(string text, UsageDetails? usage) =>
        new(text, usage is null ? null : usage.TotalTokenCount ?? (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\[【［]\s*([0-9]+)\s*[\]】］]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkerLike();
}
