namespace Bot.Core.Coverage;

/// <summary>What <c>seeds/pack.yaml</c> says of a coverage: its name, its feeds, and the words that link its languages.</summary>
/// <param name="Title">Name of the coverage as readers see it, by language; <c>en</c> is always there.</param>
/// <param name="TimeZone">IANA time zone of the coverage.</param>
/// <param name="Languages">ISO 639-1 codes that questions may be asked in.</param>
/// <param name="Feeds">Feed addresses to poll.</param>
/// <param name="Keywords">An entry of a feed belongs to the coverage when it holds one of these; empty takes all.</param>
/// <param name="Suggestions">Example questions by language, shown to newcomers.</param>
public sealed record CoveragePack(
    IReadOnlyDictionary<string, string> Title,
    string TimeZone,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Feeds,
    IReadOnlyList<string> Keywords,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Suggestions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<GlossaryTerm> Glossary);
