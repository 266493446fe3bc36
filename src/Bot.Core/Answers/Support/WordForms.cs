using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support;

/// <summary>Whether two words are forms of one word, or stand for one another.</summary>
internal static class WordForms
{
    /// <summary>Whether two words are forms of one word, or stand for one another.</summary>
    public static bool Same(Word a, Word b)
    {
        if (a.Entity is not null && b.Entity is not null)
        {
            return a.Entity.Id == b.Entity.Id || (a.Stem != b.Stem && Demonyms.Same(a.Token.Folded, b.Token.Folded));
        }

        return (SameStem(a.Stem, b.Stem) && !AreOtherWords(a, b) && !FalseFriends.Are(a.Token.Folded, b.Token.Folded)) || IsDerived(a.Token.Folded, b.Token.Folded) || IsDerived(b.Token.Folded, a.Token.Folded) || (!a.Is(WordTraits.Name) && !b.Is(WordTraits.Name) && a.Groups.MayStandFor(b.Groups));
    }

    // "county" and "country": words of their own that only begin alike. Those of one stem are on a list.
    private static bool AreOtherWords(Word a, Word b) =>
        a.Stem != b.Stem && !a.Is(WordTraits.Name) && !b.Is(WordTraits.Name) && !IsGoneOn(a.Token.Folded, b.Token.Folded) && !IsGoneOn(b.Token.Folded, a.Token.Folded) && EnglishWordNet.Knows(a.Token.Folded) && EnglishWordNet.Knows(b.Token.Folded)
        && !EnglishWordNet.MayStandFor(a.Token.Folded, b.Token.Folded, asVerbs: false) && !EnglishWordNet.MayStandFor(b.Token.Folded, a.Token.Folded, asVerbs: false);

    // "burglar" and "burglary", "deeper" and "deepen".
    private static bool IsGoneOn(string word, string other) =>
        other.StartsWith(word, StringComparison.Ordinal) || (word.EndsWith("er", StringComparison.Ordinal) && word[..^2] is { Length: >= 4 } plain && other.StartsWith(plain, StringComparison.Ordinal) && EnglishWordNet.Knows(plain));

    /// <summary>Whether two stems are of one word.</summary>
    public static bool SameStem(string a, string b)
    {
        if (a == b || IsDoerOf(a, b) || IsDoerOf(b, a))
        {
            return true;
        }

        // Derivations that the stemmer leaves apart: "diversifi" and "diversif", "necess" and "necessit".
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 5 && Math.Abs(a.Length - b.Length) <= 3 && a.AsSpan(0, shorter - 1).SequenceEqual(b.AsSpan(0, shorter - 1));
    }

    // "experiment" and "experimentalist"
    private static bool IsDerived(string longer, string shorter) =>
        shorter.Length >= 6 && longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal)
        && (longer[shorter.Length..] is "al" or "ment" or "ation" or "ic" or "ful" or "ive" or "abl" or "ship" or "hood" || (shorter.Length >= 9 && longer[shorter.Length..] is "ist" or "ism" or "alist" or "alism"));

    // "leader" and "lead", "winner" and "win": who does it, and doing it.
    private static bool IsDoerOf(string noun, string verb)
    {
        if (verb.Length < 3 || noun.Length < verb.Length + 1 || noun.Length > verb.Length + 3 || !noun.StartsWith(verb, StringComparison.Ordinal) || !(noun.EndsWith("er", StringComparison.Ordinal) || noun.EndsWith("or", StringComparison.Ordinal)))
        {
            return false;
        }

        return EnglishRelations.IsVerb(verb) && (verb.Length >= 4 || (noun.Length == verb.Length + 3 && noun[verb.Length] == verb[^1]) || verb is "own" or "buy");
    }
}
