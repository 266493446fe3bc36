using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>The words that a sentence says of one of its values: those of the value's own part of the sentence, and those before all values
/// of the kind that each of them goes on from.</summary>
internal static class ValueSlot
{
    /// <summary>The words of a value, as a set over the words of the sentence.</summary>
    public static bool[] Of(EnglishSentence sentence, in QuantityMention value)
    {
        var said = value;
        var kind = sentence.Quantities.Where(q => q.Start == said.Start || AreOfOneKind(sentence, q, sentence, said)).OrderBy(q => q.Start).ToList();
        var at = kind.FindIndex(q => q.Start == said.Start);
        var first = at == 0 ? 0 : Border(sentence, kind[at - 1], said);
        var last = at == kind.Count - 1 ? sentence.Words.Length : Border(sentence, said, kind[at + 1]);
        if (Adjunct(sentence, said) is var (opens, ends))
        {
            (first, last) = (Math.Max(first, opens), Math.Min(last, ends));
        }

        var slot = new bool[sentence.Words.Length];
        Array.Fill(slot, true, first, last - first);
        // "rose from 5% in May to 7% in June", "20% in the north and 30% in the south": what stands before the first is told of both.
        if (at > 0 && sentence.Words[first..Math.Max(first, sentence.WordAt(said.Start))].Any(w => Contrasts(w)))
        {
            return slot;
        }

        if (at > 0 && !HasVerb(sentence, first, last))
        {
            var opener = at - 1;
            while (opener > 0 && !HasVerb(sentence, Border(sentence, kind[opener - 1], kind[opener]), sentence.WordAt(kind[opener].Start))) { opener--; }
            var from = opener == 0 ? 0 : Border(sentence, kind[opener - 1], kind[opener]);
            // "the winner gets 40 and the runner-up 20": the verb is told of both, and who gets it is another.
            var verb = HasOwnSubject(sentence, first, said) ? Array.FindIndex(sentence.Words, from, word => word.Is(WordTraits.Verb)) : -1;
            from = verb > from && verb < sentence.WordAt(kind[opener].Start) ? verb : from;
            Array.Fill(slot, true, from, Math.Max(0, sentence.WordAt(kind[opener].Start) - from));
        }
        else if (at > 0 && !HasSubject(sentence, first))
        {
            // "rose 5% in May and fell 7% in June": who did is told of both.
            for (var i = 0; i < sentence.WordAt(kind[0].Start); i++)
            {
                if (sentence.Words[i].Is(WordTraits.Verb))
                {
                    break;
                }

                slot[i] = true;
            }
        }

        return slot;
    }

    /// <summary>From its first word to behind its last, the part of the sentence that is a value's own.</summary>
    public static (int First, int End) OwnPart(EnglishSentence sentence, IReadOnlyList<QuantityMention> kind, int at) =>
        (at == 0 ? 0 : Border(sentence, kind[at - 1], kind[at]), at == kind.Count - 1 ? sentence.Words.Length : Border(sentence, kind[at], kind[at + 1]));

    // "With 20% of its trade tied to China, …": such a part of a sentence has words of its own.
    private static (int First, int End)? Adjunct(EnglishSentence sentence, in QuantityMention value)
    {
        var words = sentence.Words;
        var first = Math.Min(sentence.WordAt(value.Start), words.Length - 1);
        while (first > 0 && words[first].Token.Folded != "with" && !words[first].Is(WordTraits.AfterBreak)) { first--; }
        if (words[first].Token.Folded != "with" || (first > 0 && !words[first].Is(WordTraits.AfterBreak)))
        {
            return null;
        }

        var end = sentence.WordAt(value.End);
        while (end < words.Length && !words[end].Is(WordTraits.AfterBreak)) { end++; }
        return (first, end);
    }

    /// <summary>Whether two values measure or count things of one kind, so that one may be taken for the other.</summary>
    public static bool AreOfOneKind(EnglishSentence sentence, in QuantityMention a, EnglishSentence other, in QuantityMention b)
    {
        // "210 million dollars; the remaining 130 million"
        if (a.Ordinal != b.Ordinal || a.Unit != b.Unit)
        {
            return !a.Ordinal && !b.Ordinal && (IsBare(a, b) || IsBare(b, a));
        }

        // "round three", "round five"
        var (before, otherBefore) = (WordBefore(sentence, a), WordBefore(other, b));
        return a.Unit is not null ? a.Unit is not ("person" or "item") || !a.HasNoun || !b.HasNoun || Noun(sentence, a) == Noun(other, b) || a.Unit == "person"
            : a.HasNoun && b.HasNoun ? Noun(sentence, a) == Noun(other, b)
            : !a.HasNoun && !b.HasNoun && before is not null && before == otherBefore;
    }

    private static bool IsBare(in QuantityMention value, in QuantityMention other) =>
        value.Unit is null && !value.HasNoun && other.Unit is { } unit && (unit == "%" ? value.Low < 100 : unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) && value.Low >= 1000);

    private static string Noun(EnglishSentence sentence, in QuantityMention value) => EnglishStemmer.Stem(sentence.Text[value.NounStart..value.NounEnd].ToLowerInvariant());

    private static string? WordBefore(EnglishSentence sentence, in QuantityMention value) =>
        sentence.WordAt(value.Start) is > 0 and var at && sentence.Words[at - 1].Is(WordTraits.Content) && !sentence.Words[at - 1].Is(WordTraits.Verb | WordTraits.Name) && !sentence.Words[Math.Min(at, sentence.Words.Length - 1)].Is(WordTraits.AfterBreak) ? sentence.Words[at - 1].Stem : null;

    /// <summary>Where between two values the words of the second begin: at the last of the strongest breaks between them.</summary>
    private static int Border(EnglishSentence sentence, in QuantityMention a, in QuantityMention b)
    {
        var (from, to) = (sentence.WordAt(Math.Max(a.End, a.NounEnd)), sentence.WordAt(b.Start));
        var (border, strongest) = (to, 0);
        for (var i = Math.Max(1, from); i <= to && i < sentence.Words.Length; i++)
        {
            var word = sentence.Words[i];
            var strength = sentence.Clauses[i] != sentence.Clauses[i - 1] ? 4
                : word.Is(WordTraits.AfterBreak) ? (i == to && b.Start > 0 && sentence.Text[b.Start - 1] == '(' ? 0 : 3)
                : word.Token.Folded is "and" or "but" or "or" or "while" or "against" or "versus" or "compared" or "than" ? 2
                : word.Is(WordTraits.Preposition) && i == to - 1 ? 1 : 0;
            if (strength > 0 && strength >= strongest)
            {
                (border, strongest) = (i, strength);
            }
        }

        return border;
    }

    // "less than China's 20%": what is compared with has nothing of what stands before.
    private static bool Contrasts(Word word) => word.Token.Folded is "than" or "against" or "versus" or "ahead" or "behind" or "above" or "below";

    // "and the runner-up 20", not "and in the south 20"
    private static bool HasOwnSubject(EnglishSentence sentence, int first, in QuantityMention value)
    {
        var own = false;
        for (var i = first; i < sentence.WordAt(value.Start); i++)
        {
            // "runner-up" has no preposition.
            if (sentence.Words[i].Is(WordTraits.Preposition | WordTraits.Date) && sentence.Text[Math.Max(0, sentence.Words[i].Token.Start - 1)] != '-')
            {
                return false;
            }

            own |= sentence.Words[i].Is(WordTraits.Content);
        }

        return own;
    }

    private static bool HasVerb(EnglishSentence sentence, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            // "according to the office" says who says so.
            if (sentence.Words[i].Is(WordTraits.Verb) && sentence.Words[i].Token.Folded != "according")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubject(EnglishSentence sentence, int first)
    {
        for (var i = first; i < sentence.Words.Length && !sentence.Words[i].Is(WordTraits.Verb); i++)
        {
            if (sentence.Words[i].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Relative))
            {
                return true;
            }
        }

        return false;
    }
}
