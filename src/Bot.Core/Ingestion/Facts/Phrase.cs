using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Cuts noun phrases out of English sentences by the small words around them.</summary>
internal static class Phrase
{
    internal readonly record struct Span(int Start, int End);

    private static readonly FrozenSet<string> s_determiners =
        Set("a an the its their his her our my your this that these those all some another each every");

    private static readonly FrozenSet<string> s_prepositions = Set("to from for in with by against on at into between among over under of");

    /// <summary>Words that a noun phrase does not end with.</summary>
    private static readonly FrozenSet<string> s_loose = Set(
        "a an the its their his her our to from for in with by against on at into between among over under of and or but while as than since after before " +
        "until during about around roughly approximately nearly almost some more less fewer up down just only much many most least is are was were be been " +
        "being has have had will would could may might should can reached reaching hit hitting stood standing totalled totaled totalling reach that which who when where " +
        "long high wide deep tall an estimated estimate worth versus compared last next this per so then not also");

    /// <summary>Words that end a noun phrase to their left.</summary>
    private static readonly FrozenSet<string> s_stops = Set(
        "is are was were be been has have had will would could may might should can did does do said says that which who whom whose when where while because " +
        "although though amid after before but as if so came comes went goes according since until than");

    /// <summary>What values do: the stems of the verbs between what is measured and its value.</summary>
    private static readonly FrozenSet<string> s_changes =
        ("rise raise fall grow increase decrease decline drop gain lose jump surge climb slip sink soar plunge tumble dip slow shrink expand widen narrow boost lift " +
         "cut reduce lower trim slash double halve triple push bring move shift rebound recover accelerate ease edge hit reach total exceed top pass remain stay " +
         "represent make comprise last span stand weigh expect estimate account")
        .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>As they are written: a "project" is none.</summary>
    private static readonly FrozenSet<string> s_forecasts = Set("projected predicted forecasted");

    public static bool IsPreposition(string word) => s_prepositions.Contains(word);

    public static bool BeginsWithPreposition(string text, int start, int end) =>
        WordsOf(text, start, end) is [var first, ..] && Holds(s_prepositions, text, first);

    /// <summary>Whether the word in front of a value is an article or a possessive.</summary>
    public static bool EndsWithDeterminer(string text, int end)
    {
        var word = WordsOf(text, 0, end).LastOrDefault();
        return word.End > 0 && (Holds(s_determiners, text, word) || text.AsSpan(word.Start, word.End - word.Start).EndsWith("'s"));
    }

    /// <summary>The noun phrase that begins at <paramref name="start"/>, without a leading article.</summary>
    public static Span? After(string text, int start, int limit, int mostWords, bool keepPreposition = false)
    {
        var words = WordsOf(text, start, limit);
        var first = keepPreposition ? 0 : words.TakeWhile(w => Holds(s_determiners, text, w)).Count();
        var last = first;
        while (last < words.Count && last - first < mostWords && !Holds(s_stops, text, words[last]))
        {
            last++;
        }

        while (last > first && Holds(s_loose, text, words[last - 1]))
        {
            last--;
        }

        return last > first && (keepPreposition || !Holds(s_prepositions, text, words[first]))
            ? new Span(words[first].Start, words[last - 1].End)
            : null;
    }

    /// <summary>The noun phrase in front of <paramref name="end"/>: the object of a verb of change, else its subject, else the words
    /// that stand there.</summary>
    public static Span? Before(string text, int start, int end, int mostWords)
    {
        var all = WordsOf(text, start, end);
        // "The strike cost $5 million", but "the cost was $5 million".
        var words = TrimEnd(text, all is [_, .., var last] && Fold(text, last) is "cost" or "costs" ? all[..^1] : all);
        // "an increase of 5%": behind an article it is a noun.
        var verb = words.FindLastIndex(w => (s_changes.Contains(EnglishStemmer.Stem(Fold(text, w))) || Holds(s_forecasts, text, w)) && !EndsWithDeterminer(text, w.Start));
        if (verb >= 0)
        {
            var objects = TrimStart(text, words[(verb + 1)..]);
            words = objects.Count > 0 ? objects : TrimEnd(text, words[..verb]);
        }

        words = TrimStart(text, words);
        return words.Count == 0 ? null : new Span(words[Math.Max(0, words.Count - mostWords)].Start, words[^1].End);
    }

    /// <summary>Where the words behind a counted noun end that say which ones are meant: "months since Lee took office".</summary>
    public static int Complement(string text, int nounEnd, int limit, int mostWords)
    {
        var words = WordsOf(text, nounEnd, limit);
        if (words.Count < 2 || Fold(text, words[0]) is not ("of" or "since" or "after" or "before" or "until"))
        {
            return nounEnd;
        }

        var last = Math.Min(words.Count, mostWords);
        while (last > 1 && Holds(s_loose, text, words[last - 1]))
        {
            last--;
        }

        return last > 1 ? words[last - 1].End : nounEnd;
    }

    /// <summary>Whether the words begin with one that makes a verb of the next ("were hurt").</summary>
    public static bool BeginsWithAuxiliary(string text, int start, int end) =>
        WordsOf(text, start, end) is [var first, _, ..] && Fold(text, first) is "is" or "are" or "was" or "were" or "had" or "have" or "has";

    /// <summary>Whether the word in front of a value begins a clause.</summary>
    public static bool EndsWithConjunction(string text, int end) =>
        WordsOf(text, 0, end) is [.., var last] && Fold(text, last) is "and" or "but" or "while" or "whereas" or "or";

    /// <summary>Where a compound ends whose words are joined by hyphens ("71-year-old").</summary>
    public static int CompoundEnd(string text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLetter(text[at]) || (text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where a rate ends that a value was said with ("per year"); else <paramref name="at"/>.</summary>
    public static int Rate(string text, int at) =>
        text.AsSpan(at).StartsWith(" per ") || text.AsSpan(at).StartsWith(" a ") || text.AsSpan(at).StartsWith(" each ")
            ? WordsOf(text, at, text.Length) is [_, var unit, ..] ? unit.End : at
            : at;

    /// <summary>The span without punctuation and blanks at its ends.</summary>
    public static Span? Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '-' or '–' or '—'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '.'))
        {
            end--;
        }

        return end > start ? new Span(start, end) : null;
    }

    /// <summary>The end of the word that follows <paramref name="at"/> after a space and what is joined to it by hyphens; else <paramref name="at"/>.</summary>
    public static int WordEnd(string text, int at, int limit)
    {
        var from = CompoundEnd(text, at);
        return WordsOf(text, from, limit) is [var word, ..] && !Holds(s_loose, text, word) ? word.End : from;
    }

    /// <summary>Where the clause that <paramref name="at"/> stands in begins.</summary>
    public static int ClauseStart(string text, int from, int at)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (IsBorder(text, i))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>Where the clause that <paramref name="at"/> stands in ends: at a comma, a bracket, or the final stop.</summary>
    public static int ClauseEnd(string text, int at)
    {
        while (at < text.Length && !IsBorder(text, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsBorder(string text, int at) => text[at] switch
    {
        ',' => at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]),
        ';' or ':' or '—' or '–' or '(' or ')' or '"' or '“' or '”' or '!' or '?' => true,
        '.' => at == text.Length - 1 && !(at > 1 && text[at - 2] == '.'),
        _ => false,
    };

    private static List<Span> WordsOf(string text, int start, int end)
    {
        var words = new List<Span>();
        for (var at = start; at < end;)
        {
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var from = at;
            while (at < end && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > from && text.AsSpan(from, at - from).IndexOfAnyExcept("-–—") >= 0)
            {
                words.Add(new(from, at));
            }
        }

        return words;
    }

    private static List<Span> TrimEnd(string text, List<Span> words)
    {
        var last = words.FindLastIndex(w => !Holds(s_loose, text, w));
        return words[..(last + 1)];
    }

    /// <summary>What stands behind the last "that" or "said", without leading small words.</summary>
    private static List<Span> TrimStart(string text, List<Span> words)
    {
        var reported = words.FindLastIndex(w => Fold(text, w) is "that" or "said" or "says" or "while" or "because" or "although" or "whether" or "but");
        var first = words.FindIndex(reported + 1, w => !Holds(s_loose, text, w) && !Holds(s_determiners, text, w));
        return first < 0 ? [] : words[first..];
    }

    private static bool Holds(FrozenSet<string> set, string text, Span word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(word.Start, word.End - word.Start))
        || (char.IsUpper(text[word.Start]) && set.Contains(Fold(text, word)));

    private static string Fold(string text, Span word) => text[word.Start..word.End].ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
