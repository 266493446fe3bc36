using System.Runtime.InteropServices;
using Bot.Core.Coverage;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>An article that candidates stand in.</summary>
internal sealed class CandidateArticle
{
    public required long Key { get; init; }

    /// <summary>Number of indexed sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>Terms that its headline holds.</summary>
    public required ulong Headline { get; init; }

    public required int HeadlineLength { get; init; }

    /// <summary>Terms that any of its sentences holds.</summary>
    public required ulong Terms { get; init; }

    /// <summary>Inverse frequency of each term among the sentences of this article alone.</summary>
    public required double[] Weights { get; init; }

    public required double TotalWeight { get; init; }
}

/// <summary>A paragraph that candidates stand in.</summary>
internal sealed class CandidateParagraph
{
    public required CandidateArticle Article { get; init; }

    public required int Position { get; init; }

    /// <summary>Whether it was found as a whole, not by one of its sentences alone.</summary>
    public required bool StandsOut { get; init; }

    /// <summary>The stored tokens, see <see cref="Tokens"/>.</summary>
    public required byte[] Blob { get; init; }

    public required CandidateSentence[] Sentences { get; init; }

    /// <summary>For each token the word of the question that it is, or -1.</summary>
    public short[] Words { get; set; } = [];

    /// <summary>Where terms stand in its sentences, in order.</summary>
    public List<TermHit> Hits { get; } = [];

    /// <summary>Terms that any of its sentences holds.</summary>
    public ulong Terms { get; set; }

    /// <summary>Terms that the headline or the section's heading holds.</summary>
    public ulong Titles { get; set; }

    public double Bm25 { get; set; }

    public ParagraphTokens Tokens => new(Blob);
}

/// <summary>A sentence as the question sees it.</summary>
internal sealed class CandidateSentence
{
    public required long PassageKey { get; init; }

    public required CandidateParagraph Paragraph { get; init; }

    /// <summary>0-based within the paragraph.</summary>
    public required int Position { get; init; }

    public required PassageKind Kind { get; init; }

    public required SentenceTraits Traits { get; init; }

    /// <summary>Where its tokens begin among those of the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>Number of tokens.</summary>
    public required int Length { get; init; }

    /// <summary>Number of tokens that are not grammar.</summary>
    public int ContentLength { get; set; }

    /// <summary>Terms that it holds.</summary>
    public ulong Terms { get; set; }

    /// <summary>Terms that it holds in the very form of the question.</summary>
    public ulong ExactTerms { get; set; }

    /// <summary>Its part of its paragraph's hits.</summary>
    public Range HitRange { get; set; }

    /// <summary>Where terms stand, in order; tokens count from the sentence's first.</summary>
    public ReadOnlySpan<TermHit> Hits => CollectionsMarshal.AsSpan(Paragraph.Hits)[HitRange];

    /// <summary>For each token the word of the question that it is, or -1.</summary>
    public ReadOnlySpan<short> Words => Paragraph.Words.AsSpan(Start, Length);

    public double Bm25 { get; set; }

    /// <summary>The first stage's score: sentence, paragraph and headline together.</summary>
    public double Mixed { get; set; }

    /// <summary>1 for the best of the first stage.</summary>
    public int Rank { get; set; }

    public CandidateSentence? Previous => Position > 0 ? Paragraph.Sentences[Position - 1] : null;

    public CandidateSentence? Next => Position + 1 < Paragraph.Sentences.Length ? Paragraph.Sentences[Position + 1] : null;
}

/// <summary>A place where a term of the question stands in a sentence.</summary>
internal readonly record struct TermHit(int Token, int Term);
