namespace Bot.Core.Ingestion.Reading;

/// <summary>Where an article was read from, and what stands in where the article does not say.</summary>
/// <param name="Id">Identifier for an article that names no address of its own.</param>
/// <param name="Source">The path or address, for messages.</param>
/// <param name="Publisher">Publisher to name when the article names none: the host; null for a file, whose name says nothing of it.</param>
/// <param name="Url">The address it was fetched from, or null.</param>
public sealed record ArticleOrigin(string Id, string Source, string? Publisher, string? Url = null);
