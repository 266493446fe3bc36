namespace Bot.Core.Ingestion.Reading;

/// <summary>The language that an article says it is in.</summary>
internal static class StatedLanguage
{
    /// <summary>"en-US" is "en".</summary>
    /// <returns>ISO 639-1 code; null where none is stated, or one that the bot does not know: it would be searched as no language.</returns>
    public static string? Known(string? code) => Code(code) is ("en" or "ko" or "ja") and var known ? known : null;

    /// <summary>What is to be said where a language is stated that the bot does not know; else null.</summary>
    /// <param name="taken">The language that it was taken for.</param>
    public static string? Note(string? code, string taken) => Code(code) is not { Length: > 0 } || Known(code) is not null
        ? null
        : $"Its language “{code!.Trim()}” is none of en, ko and ja: it was taken for {taken}.";

    private static string? Code(string? code) => code?.Trim().Split('-', '_')[0].ToLowerInvariant();
}
