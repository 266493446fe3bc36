using Bot.Core.Answers.Support;

namespace Bot.Core.Answers.Model;

/// <summary>Phrases an answer out of passages: question and passages in, prose with markers out. The seam behind which a language
/// model stands, ours or a Semantic Kernel's; nothing that comes out of it is shown unchecked.</summary>
public interface IPhraser
{
    /// <summary>The model's name, which answers carry as their engine.</summary>
    string Model { get; }

    /// <summary>Streams the prose in pieces of any length.</summary>
    /// <exception cref="PhrasingException">The model gave no usable reply.</exception>
    IAsyncEnumerable<PhrasedPiece> PhraseAsync(PhrasingRequest request, CancellationToken cancellationToken);
}

/// <param name="Language">ISO 639-1 code of the language to answer in.</param>
/// <param name="Passages">What may be cited, the best first.</param>
/// <param name="Rejected">Sentences of a draft of which nothing could be shown, with what the check found: the answer is to be written again.
/// Empty for the first draft.</param>
public sealed record PhrasingRequest(string Question, string Language, IReadOnlyList<CitedPassage> Passages, IReadOnlyList<SentenceVerdict> Rejected);

/// <summary>A piece of a model's reply.</summary>
/// <param name="Tokens">Tokens that the whole exchange took, where the server says so; else null.</param>
public readonly record struct PhrasedPiece(string Text, long? Tokens);

/// <summary>A model gave no usable reply.</summary>
/// <param name="message">Why, in words for <c>engine</c>: "rate limited (429)".</param>
/// <param name="retriable">Whether asking once more is safe and may help.</param>
public sealed class PhrasingException(string message, bool retriable, Exception? inner = null) : Exception(message, inner)
{
    public bool Retriable { get; } = retriable;
}
