using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;
using Bot.Core.Storage;

namespace Bot.Core.Search;

/// <summary>Mends typing mistakes in a question by the store's own vocabulary: a word that no passage holds and that is no common word of
/// English gives way to one that is a single slip away, and what is written short to the word.</summary>
public static class SpellingRepair
{
    private const int ShortestWord = 4;
    private const int ShortestJoined = 6;
    private const int LongestWord = 32;
    private const int MostRepairs = 6;
    private static readonly FrozenDictionary<string, string> Shorthand = (
        "abt about,bout about,bc because,bcz because,bcoz because,coz because,cuz because,govt government,pres president,ppl people,yr year,yrs years,mtg meeting,intl international,econ economic,"
        + "wat what,wht what,wut what,wen when,whn when,hw how,thru through,w with,u you,ur your,r are,dat that,dis this,da the,gonna going to,wanna want to,hwo how,teh the,hte the,adn and,nad and,ahd had,whihc which,thsi this")
        .Split(',').Select(pair => pair.Split(' ', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="known">Stretches of the question that are understood as they are.</param>
    /// <param name="names">Takes the words with a capital that were mended; null where nobody asks.</param>
    /// <returns>The question with its mistakes mended; the same string where there are none.</returns>
    public static string Mend(SqliteSession reader, string question, IReadOnlyList<QueryExpansion> known, ICollection<MendedName>? names = null)
    {
        StringBuilder? mended = null;
        var (copied, repairs) = (0, 0);
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (repairs < MostRepairs && Meant(reader, token, known) is { } word)
            {
                mended ??= new StringBuilder();
                mended.Append(question, copied, token.Start - copied);
                var meant = token.Is(TokenFlags.Capitalised) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
                mended.Append(meant);
                if (token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.First))
                {
                    names?.Add(new(question[token.Start..token.End], meant));
                }

                copied = token.End;
                repairs++;
            }
        }

        return mended is null ? question : mended.Append(question, copied, question.Length - copied).ToString();
    }

    private static string? Meant(SqliteSession reader, Token token, IReadOnlyList<QueryExpansion> known)
    {
        if (Shorthand.TryGetValue(token.Folded, out var full))
        {
            return token.Is(TokenFlags.Capitalised) || IsKnown(token, known) || Passages(reader, [token.Stem]).Count > 0 ? null : full;
        }

        return IsSuspect(token, known) && Passages(reader, [token.Stem]).Count == 0 ? Best(reader, token) : null;
    }

    private static bool IsKnown(Token token, IReadOnlyList<QueryExpansion> known) => known.Any(expansion => token.Start >= expansion.Start && token.End <= expansion.End);

    private static bool IsSuspect(Token token, IReadOnlyList<QueryExpansion> known) =>
        token.Folded.Length is >= ShortestWord and <= LongestWord
        && !token.Is(TokenFlags.Cjk | TokenFlags.Number | TokenFlags.StopWord)
        && token.Folded.All(char.IsLetter)
        && CommonWords.RateOf(token.Stem) == 0
        && !IsKnown(token, known);

    /// <summary>The likeliest word that was meant: neighbours swapped before any other slip, then the commoner word; two words that were
    /// written as one come last.</summary>
    private static string? Best(SqliteSession reader, Token token)
    {
        var word = token.Folded;
        var variants = Variants(word).DistinctBy(variant => variant.Word).ToList();
        var stop = variants.FirstOrDefault(variant => variant.Swapped && StopWords.Contains(variant.Word));
        if (stop.Word is not null)
        {
            return stop.Word;
        }

        // Who types the first letter of a word of the dictionary means it: "gist" is no "fists".
        var isWord = EnglishWordNet.PartsOfSpeech(word).Length > 0;
        var held = Passages(reader, variants.Select(variant => EnglishStemmer.Stem(variant.Word)));
        var best = variants
            .Where(variant => variant.Swapped || !isWord || variant.Word[0] == word[0])
            .Select(variant => (variant.Word, variant.Swapped, FirstKept: variant.Word[0] == word[0],
                Passages: StopWords.Contains(variant.Word) ? 0 : held.GetValueOrDefault(EnglishStemmer.Stem(variant.Word))))
            .Where(variant => variant.Passages > 0)
            .OrderByDescending(variant => (variant.Swapped, variant.FirstKept, variant.Passages)).ThenBy(variant => variant.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word ?? Split(reader, word) ?? General(token, variants);
    }

    /// <summary>The likeliest word of general English, for one that no dictionary holds: the store may say it in other words. Names stay.</summary>
    private static string? General(Token token, List<(string Word, bool Swapped)> variants) =>
        token.Is(TokenFlags.Capitalised) || EnglishWordNet.PartsOfSpeech(token.Folded).Length > 0
            ? null
            : variants.Where(variant => variant.Word[0] == token.Folded[0])
                .Select(variant => (variant.Word, Likely: variant.Swapped || IsDoubled(variant.Word, token.Folded), IsStop: StopWords.Contains(variant.Word),
                    Rate: CommonWords.RateOf(EnglishStemmer.Stem(variant.Word))))
                .Where(variant => variant.IsStop || EnglishWordNet.PartsOfSpeech(variant.Word).Length > 0)
                .OrderByDescending(variant => (variant.Likely, variant.IsStop, variant.Rate)).ThenBy(variant => variant.Word, StringComparer.Ordinal)
                .FirstOrDefault().Word;

    /// <summary>"willing" for "wiling", "many" for "manny".</summary>
    private static bool IsDoubled(string variant, string word)
    {
        var (longer, shorter) = variant.Length > word.Length ? (variant, word) : (word, variant);
        return longer.Length == shorter.Length + 1
            && Enumerable.Range(1, longer.Length - 1).Any(i => longer[i] == longer[i - 1] && longer.Remove(i, 1) == shorter);
    }

    /// <summary>Every word at one slip's distance (F. J. Damerau, 1964): two neighbours swapped, a letter left out, put in or mistaken.</summary>
    private static IEnumerable<(string Word, bool Swapped)> Variants(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] != word[i + 1])
            {
                yield return ($"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}", true);
            }
        }

        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length)
            {
                yield return (word.Remove(i, 1), false);
            }

            foreach (var letter in Alphabet)
            {
                yield return (word.Insert(i, letter.ToString()), false);
                if (i < word.Length && word[i] != letter)
                {
                    yield return ($"{word[..i]}{letter}{word[(i + 1)..]}", false);
                }
            }
        }
    }

    private static string? Split(SqliteSession reader, string word)
    {
        if (word.Length < ShortestJoined)
        {
            return null;
        }

        var cuts = Enumerable.Range(3, word.Length - 5).Select(cut => (First: word[..cut], Second: word[cut..])).ToList();
        var held = Passages(reader, cuts.SelectMany(cut => (string[])[EnglishStemmer.Stem(cut.First), EnglishStemmer.Stem(cut.Second)]));
        var best = cuts
            .Select(cut => (cut.First, cut.Second, Passages: Math.Min(
                held.GetValueOrDefault(EnglishStemmer.Stem(cut.First)), held.GetValueOrDefault(EnglishStemmer.Stem(cut.Second)))))
            .MaxBy(cut => cut.Passages);
        return best.Passages > 0 ? $"{best.First} {best.Second}" : null;
    }

    /// <summary>The stems that the store holds, with the number of their passages.</summary>
    private static Dictionary<string, int> Passages(SqliteSession reader, IEnumerable<string> stems)
    {
        using var select = reader.Command("SELECT term, passages FROM term WHERE term IN (SELECT value FROM json_each($stems))");
        return select.Bind("$stems", JsonSerializer.Serialize(stems.Distinct()))
            .Query(row => (Stem: row.Text(0), Passages: row.Int(1))).ToDictionary(row => row.Stem, row => row.Passages, StringComparer.Ordinal);
    }
}
