using Bot.Core.Answers.Support;

namespace Bot.Core.Answers.Model;

/// <summary>What came of asking a model to phrase an answer.</summary>
/// <param name="Engine">What the answer's engine is to be called.</param>
/// <param name="Sentences">Every sentence of the draft that decided, with what the check found; empty when there was no draft.</param>
public abstract record Phrasing(string Engine, IReadOnlyList<SentenceVerdict> Sentences)
{
    /// <summary>Every draft as it was judged, in the order of writing, for the receipt: a second one where the model was told what was objected to.</summary>
    public IReadOnlyList<IReadOnlyList<SentenceVerdict>> Drafts { get; init; } = [];
}

/// <summary>A checked answer.</summary>
/// <param name="Text">The sentences that passed, with their markers.</param>
/// <param name="Markers">The passages they cite, in the order of the text.</param>
public sealed record Phrased(string Engine, IReadOnlyList<SentenceVerdict> Sentences, string Text, IReadOnlyList<int> Markers)
    : Phrasing(Engine, Sentences);

/// <summary>The extractive answer goes out; the engine says why.</summary>
public sealed record NotPhrased(string Engine, IReadOnlyList<SentenceVerdict> Sentences) : Phrasing(Engine, Sentences)
{
    public static NotPhrased Failed(string why) => new($"extractive (model failed: {why})", []);

    public static NotPhrased Unsupported(IReadOnlyList<SentenceVerdict> sentences) => new("extractive (model's draft was unsupported)", sentences);
}
