namespace Bot.Core.Coverage.Pack;

/// <summary>The words that a pack may choose from: a type or a language that is none of them would be taken and never be looked at.</summary>
internal static class PackVocabulary
{
    private static readonly string[] s_types = ["Person", "Country", "Place", "Organization", "Event", "Thing"];

    private static readonly string[] s_languages = ["en", "ko", "ja"];

    /// <summary>What is wrong with an entity's type, in a sentence without its beginning; null where nothing is.</summary>
    public static string? TypeFault(string type) =>
        s_types.Contains(type, StringComparer.Ordinal) ? null : $"type is '{type}': expected {Choice(s_types)}.";

    /// <summary>What is wrong with a list of languages; null where nothing is.</summary>
    public static string? LanguageFault(IEnumerable<string> languages) =>
        languages.FirstOrDefault(language => !s_languages.Contains(language, StringComparer.Ordinal)) is { } unknown
            ? $"'{unknown}' is no language that the bot speaks: expected {Choice(s_languages)}."
            : null;

    private static string Choice(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
