namespace Bot.Core.Ingestion;

/// <summary>What became of a removal.</summary>
public abstract record RemovalOutcome
{
    private RemovalOutcome()
    {
    }

    public sealed record Removed(IReadOnlyList<RemovedArticle> Articles) : RemovalOutcome;

    /// <summary>Nothing was removed: no article is held under these ids.</summary>
    public sealed record Unknown(IReadOnlyList<string> Ids) : RemovalOutcome;
}

/// <summary>An article as it was when it was removed.</summary>
/// <param name="Facts">How many of its facts held.</param>
public sealed record RemovedArticle(string Id, string Headline, int Passages, int Facts);
