using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Digests.Composition;

/// <summary>Tells whether two sentences of different articles say the same, so that a story that two publishers carry is told once.</summary>
internal static class SameStory
{
    // The share of all their words that both have.
    private const double Near = 0.6;

    public static IReadOnlySet<string> Words(string sentence) =>
        PassageTerms.Of(sentence).Select(token => IsNegation(token) ? "not" : token.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Sentences that differ in a number or in a "not" tell different things, however alike they are.</summary>
    public static bool Is(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var common = one.Count(other.Contains);
        return common >= Near * (one.Count + other.Count - common) && Decisive(one).SetEquals(Decisive(other));
    }

    // "didn't" is folded to "didnt".
    private static bool IsNegation(Token token) =>
        token.Folded is "not" or "no" or "never" or "cannot" or "without" || (token.Is(TokenFlags.StopWord) && token.Folded.EndsWith("nt", StringComparison.Ordinal));

    private static HashSet<string> Decisive(IReadOnlySet<string> words) => [.. words.Where(word => char.IsDigit(word[0]) || word == "not")];
}
