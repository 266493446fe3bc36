using Bot.Core.Search.Questions;

namespace Bot.Core.Search;

/// <summary>What may be said on the strength of a search.</summary>
public enum Verdict
{
    /// <summary>The first passage answers the question.</summary>
    Answered,

    /// <summary>It is near, but the coverage does not say.</summary>
    Closest,

    /// <summary>Nothing is near.</summary>
    Declined,
}

/// <summary>A passage with how well it answers the question.</summary>
/// <param name="Score">Comparable within one question only.</param>
public sealed record RankedPassage(long PassageKey, long ArticleKey, double Score);

/// <summary>What a search found.</summary>
/// <param name="Question">What was searched for: the question with its typing mistakes mended.</param>
/// <param name="Passages">Best first; none when no passage shares a word with the question.</param>
/// <param name="Confidence">0 to 1: how likely the first passage answers the question.</param>
public sealed record SearchResult(Question Question, IReadOnlyList<RankedPassage> Passages, double Confidence)
{
    public Verdict Verdict => Search.Confidence.Judge(Confidence);
}
