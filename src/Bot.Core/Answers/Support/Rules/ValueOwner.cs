using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Which value of a sentence a word belongs to: the nearest, where breaks count as distance.</summary>
internal static class ValueOwner
{
    /// <summary>What a break or an "and" between a value and a word counts for, in words.</summary>
    private const int BreakDistance = 6;

    /// <summary>Farther than this a word belongs to no value.</summary>
    private const int Reach = 10;

    public static List<(int Start, int End)> OfQuantities(EnglishSentence sentence) => [.. sentence.Quantities.Select(q => (q.Start, q.End))];

    public static List<(int Start, int End)> OfDates(EnglishSentence sentence) => [.. sentence.Dates.Select(d => (d.Start, d.End))];

    /// <summary>The content words that belong to a value.</summary>
    public static List<int> Owned(EnglishSentence sentence, int value, List<(int Start, int End)> spans)
    {
        var owned = new List<int>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Content) && Owner(sentence, i, spans) == value)
            {
                owned.Add(i);
            }
        }

        return owned;
    }

    /// <summary>The value that a word belongs to: the nearest, where breaks count as distance; -1 for none.</summary>
    public static int Owner(EnglishSentence sentence, int word, List<(int Start, int End)> spans)
    {
        if (spans.Count > 1 && Respective(sentence, word, spans) is { } paired)
        {
            return paired;
        }

        var (owner, nearest) = (-1, Reach + 1);
        for (var v = 0; v < spans.Count; v++)
        {
            var (first, last) = (sentence.WordAt(spans[v].Start), sentence.LastWordBefore(spans[v].End));
            if (sentence.Clauses[word] != sentence.Clauses[Math.Min(first, sentence.Words.Length - 1)])
            {
                continue;
            }

            var distance = word < first ? Distance(sentence, word, first) : word > last ? Distance(sentence, last, word) : 0;
            if (distance < nearest)
            {
                (owner, nearest) = (v, distance);
            }
        }

        return owner;
    }

    // "China and the U.S. took 20.8% and 15.3%, respectively": the first belongs to the first.
    private static int? Respective(EnglishSentence sentence, int word, List<(int Start, int End)> spans)
    {
        if (!sentence.Words[word].Is(WordTraits.Name) || !sentence.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var groups = new List<int>();
        foreach (var other in sentence.Words)
        {
            if (other.Group >= 0 && (groups.Count == 0 || groups[^1] != other.Group))
            {
                groups.Add(other.Group);
            }
        }

        var place = groups.IndexOf(sentence.Words[word].Group) - (groups.Count - spans.Count);
        return groups.Count >= spans.Count && place >= 0 ? place : null;
    }

    /// <summary>Up to this word of a sentence what stands before its first comma opens it: "In May 2012, the archive was moved".</summary>
    private const int Opening = 3;

    private static int Distance(EnglishSentence sentence, int left, int right)
    {
        var distance = right - left;
        for (var i = left + 1; i <= right; i++)
        {
            if (i == left + 1 && left <= Opening && sentence.Words[0].Is(WordTraits.Preposition) && sentence.Words[left].Is(WordTraits.Date))
            {
                continue;
            }

            if (i < sentence.Words.Length && (sentence.Words[i].Is(WordTraits.AfterBreak) || (sentence.Words[i].Is(WordTraits.Conjunction) && !sentence.Words[i].Is(WordTraits.Preposition))))
            {
                distance += BreakDistance;
            }
        }

        return distance;
    }
}
