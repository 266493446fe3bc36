using Bot.Core.Answers.Model;
using Bot.Core.Answers.Support;
using Bot.Core.Commands;
using Bot.Core.Coverage;

namespace Bot.Core.Digests.Composition;

/// <summary>Writes digests as they go out: composed from the store and, where a model is set, led by its summary of the lines below, of which
/// every sentence is checked against the lines that it cites. Without a model, or where it fails, the lines speak for themselves.</summary>
/// <param name="model">null where there is none.</param>
public sealed class DigestWriter(DigestComposer composer, LoadedPack pack, ModelComposer? model = null)
{
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Digest> WriteAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        var digest = composer.Compose(request);
        if (model is null || digest.IsQuiet || request.Length != DigestLength.Screen)
        {
            return digest;
        }

        var passages = digest.Reply.Items.Select(Passage).ToList();
        var phrasing = await model.ComposeAsync(
            DigestText.Question(request.Language), request.Language, passages, [AnsweringPassages.Any(passages.Select(passage => passage.Marker))], pack.Lexicon, cancellationToken);
        return phrasing is Phrased phrased
            ? digest with { Reply = digest.Reply with { Summary = DigestText.Led(request.Language, phrased, digest.Reply.Summary) } }
            : digest;
    }

    private static CitedPassage Passage(LookupItem item) =>
        new(item.Citation.Marker, item.Citation.Quote, item.Citation.Headline, Publisher: UnnamedPublisher.Named(item.Citation.Publisher));
}
