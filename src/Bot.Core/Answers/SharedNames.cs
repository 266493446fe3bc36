using Bot.Core.Language;

namespace Bot.Core.Answers;

/// <summary>Whether two passages, with what they lean on, name somebody, some place or a day alike: only then may they be reports of one thing.</summary>
internal static class SharedNames
{
    private const TokenFlags NoNames = TokenFlags.StopWord | TokenFlags.Month | TokenFlags.Weekday | TokenFlags.First;

    public static bool Any(string one, string other)
    {
        var names = Names(one).ToHashSet(StringComparer.Ordinal);
        return Names(other).Any(names.Contains);
    }

    // Nothing tells a name from another word in Korean and Japanese: words of some length do.
    private static IEnumerable<string> Names(string text) =>
        Tokenizer.Tokenize(text).Where(token => token.Is(TokenFlags.Cjk) ? token.Folded.Length > 2 : token.Is(TokenFlags.Capitalised) && !token.Is(NoNames)).Select(token => token.Stem);
}
