namespace Bot.Core.Ingestion.Reading;

/// <summary>Where an article was read from, and what stands in where the article does not say.</summary>
/// <param name="Id">Identifier for an article that names no address of its own.</param>
/// <param name="Source">The path or address, for messages.</param>
/// <param name="Publisher">Publisher to name when the article names none: the host; null for a file, whose name says nothing of it.</param>
/// <param name="Url">The address it was fetched from, or null.</param>
public sealed record ArticleOrigin(string Id, string Source, string? Publisher, string? Url = null)
{
    /// <summary>What readers see in the place of a publisher that nobody named.</summary>
    /// <param name="language">Of the article.</param>
    public static string NoPublisher(string language) => language switch
    {
        "ko" => "발행처 미상",
        "ja" => "発行元不明",
        _ => "publisher not stated",
    };
}
