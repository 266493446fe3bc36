using Bot.Core.Answers.Support;

namespace Bot.Core.Answers.Model;

/// <summary>What came of asking a model to phrase an answer.</summary>
/// <param name="Engine">What the answer's engine is to be called.</param>
/// <param name="Sentences">Every sentence of the draft with what the check found, for the receipt; empty when there was no draft.</param>
public abstract record Phrasing(string Engine, IReadOnlyList<SentenceVerdict> Sentences);

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
