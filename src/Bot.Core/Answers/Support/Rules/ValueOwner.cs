using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Which value of a sentence a word belongs to: the nearest, where breaks count as distance.</summary>
internal sealed class ValueOwner
{
    /// <summary>What a break or an "and" between a value and a word counts for, in words.</summary>
    private const int BreakDistance = 6;

    /// <summary>Farther than this a word belongs to no value.</summary>
    private const int Reach = 10;

    /// <summary>Up to this word of a sentence what stands before its first comma opens it: "In May 2012, the archive was moved".</summary>
    private const int Opening = 3;

    // For each word the value, or -1; and for each value its content words.
    private readonly int[] _owners;
    private readonly List<int>[] _owned;

    private ValueOwner(EnglishSentence sentence, (int Start, int End)[] spans)
    {
        _owners = spans.Length == 0 ? [] : new int[sentence.Words.Length];
        _owned = new List<int>[spans.Length];
        if (spans.Length == 0)
        {
            return;
        }

        Array.Fill(_owners, -1);
        var nearest = new int[sentence.Words.Length];
        Array.Fill(nearest, Reach + 1);
        for (var v = 0; v < spans.Length; v++)
        {
            _owned[v] = [];
            TakeNear(sentence, v, sentence.WordAt(spans[v].Start), sentence.LastWordBefore(spans[v].End), nearest);
        }

        TakeRespective(sentence, spans.Length);
        for (var i = 0; i < _owners.Length; i++)
        {
            if (_owners[i] >= 0 && _owners[i] < spans.Length && sentence.Words[i].Is(WordTraits.Content))
            {
                _owned[_owners[i]].Add(i);
            }
        }
    }

    public static ValueOwner OfQuantities(EnglishSentence sentence) => new(sentence, [.. sentence.Quantities.Select(q => (q.Start, q.End))]);

    public static ValueOwner OfDates(EnglishSentence sentence) => new(sentence, [.. sentence.Dates.Select(d => (d.Start, d.End))]);

    /// <summary>The content words that belong to a value.</summary>
    public List<int> Owned(int value) => _owned[value];

    /// <summary>The value that a word belongs to: the nearest, where breaks count as distance; -1 for none.</summary>
    public int Owner(int word) => word < _owners.Length ? _owners[word] : -1;

    // The words from which a value is nearer than those before it. No word farther than its reach can be its own.
    private void TakeNear(EnglishSentence sentence, int value, int first, int last, int[] nearest)
    {
        var clause = sentence.Clauses[Math.Min(first, sentence.Words.Length - 1)];
        TakeAntecedent(sentence, value, first, nearest);
        for (var word = Math.Max(0, first - Reach); word <= Math.Min(sentence.Words.Length - 1, last + Reach); word++)
        {
            if (sentence.Clauses[word] != clause)
            {
                continue;
            }

            var distance = word < first ? Distance(sentence, word, first) : word > last ? Distance(sentence, last, word) : 0;
            if (distance < nearest[word])
            {
                (_owners[word], nearest[word]) = (value, distance);
            }
        }
    }

    // "Spain's Iker Soto, who finished 12 seconds behind": whom a relative clause tells of, its value is told of.
    private void TakeAntecedent(EnglishSentence sentence, int value, int first, int[] nearest)
    {
        var relative = Math.Min(first, sentence.Words.Length - 1);
        while (relative > 0 && sentence.Clauses[relative - 1] == sentence.Clauses[first == sentence.Words.Length ? first - 1 : first]) { relative--; }
        if (relative == 0 || first - relative > Reach || sentence.Words[relative].Token.Folded is not ("who" or "which") || !sentence.Words[relative - 1].Is(WordTraits.Name))
        {
            return;
        }

        for (var word = NounPhrase.PhraseStart(sentence.Words, relative - 1); word < relative; word++)
        {
            var distance = first - word;
            if (distance < nearest[word])
            {
                (_owners[word], nearest[word]) = (value, distance);
            }
        }
    }

    // "China and the U.S. took 20.8% and 15.3%, respectively": the first belongs to the first.
    private void TakeRespective(EnglishSentence sentence, int values)
    {
        if (values < 2 || !sentence.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var groups = new List<int>();
        foreach (var word in sentence.Words)
        {
            if (word.Group >= 0 && (groups.Count == 0 || groups[^1] != word.Group))
            {
                groups.Add(word.Group);
            }
        }

        for (var i = 0; i < sentence.Words.Length && groups.Count >= values; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Name) && groups.IndexOf(sentence.Words[i].Group) - (groups.Count - values) is >= 0 and var place)
            {
                _owners[i] = place;
            }
        }
    }

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
