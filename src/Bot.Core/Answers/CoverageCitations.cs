using Bot.Core.Coverage;

namespace Bot.Core.Answers;

/// <summary>Cites passages by their keys.</summary>
public static class CoverageCitations
{
    /// <exception cref="KeyNotFoundException">There is no such passage.</exception>
    public static Citation Cite(this CoverageReader reader, int marker, long passageKey)
    {
        var passage = reader.Passage(passageKey);
        return Citation.Of(marker, reader.Article(passage.ArticleKey), passage);
    }
}
