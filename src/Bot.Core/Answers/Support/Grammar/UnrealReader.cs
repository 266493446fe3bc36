using System.Collections.Frozen;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks what a sentence does not tell as a deed: what it asks, orders, imagines, charges somebody with, or calls untrue.</summary>
internal static class UnrealReader
{
    // "ordered the old crew of the dam to": the deed stands no farther off.
    private const int NearWords = 9;

    /// <summary>What is called so with a clause behind it is open or untrue.</summary>
    private static readonly FrozenSet<string> Unproven = Set("false untrue incorrect myth hoax lie lies rumour rumor rumours rumors claim claims allegation allegations suggestion suggestions idea notion assertion accusation accusations belief theory speculation");

    /// <summary>What is called so is denied.</summary>
    private static readonly FrozenSet<string> Untrue = Set("false untrue incorrect wrong unfounded baseless fake invented fabricated debunked refuted disproved disproven myth hoax lie fiction nonsense");

    /// <summary>Charges of a deed, which say nothing of its having been done.</summary>
    private static readonly FrozenSet<string> Charging = Set("charge charges charged charging accused acquit acquits acquitted clear clears cleared arrest arrests arrested indict indicts indicted sued prosecuted investigated suspected questioned");

    /// <summary>Who is asked or told to do a thing has not done it yet.</summary>
    private static readonly FrozenSet<string> Bidding = Set("ask asks asked order orders ordered urge urges urged tell tells told want wants wanted beg begs begged instruct instructs instructed encourage encourages encouraged advise advises advised");

    /// <summary>Works that tell what did not happen.</summary>
    private static readonly FrozenSet<string> Works = Set("film films movie movies novel novels novella play drama musical opera sitcom cartoon comic fable tale legend myth dream nightmare parody satire sketch screenplay script poem fairytale thriller sequel simulation scenario fantasy");

    private static readonly FrozenSet<string> Invented = Set("satirical fictional fictitious imaginary imagined hypothetical fake forged spoof doctored invented fabricated");

    /// <summary>Whether a sentence says itself that it tells what did not happen: "in the film", "in a satirical post".</summary>
    public static bool IsTale(Word[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if ((Works.Contains(words[i].Token.Folded) || Invented.Contains(words[i - 1].Token.Folded)) && words[Math.Max(0, i - 4)..i].Any(word => word.Token.Folded == "in"))
            {
                return true;
            }
        }

        return false;
    }

    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        if (sentence.Text.AsSpan().TrimEnd(" \"”’'").EndsWith("?") || IsOrder(words))
        {
            // A question states nothing, and neither does an order.
            for (var i = 0; i < words.Length; i++)
            {
                words[i].Traits |= WordTraits.Hedged | (i == 0 || words[i].Is(WordTraits.Verb) || (words[i].Is(WordTraits.Content) && sentence.Frames.Count == 0) ? WordTraits.HedgedHead : WordTraits.None);
            }

            return;
        }

        // "Had the guard slept, …"
        if (words.Length > 1 && words[1].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun) && words[0].Token.Folded is "had" or "were" or "should")
        {
            MarkOpen(words, 1);
        }

        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (DeedFrom(words, i) is > 0 and var deed)
            {
                // When and how much stands with the order as well as with the deed.
                words[deed].Traits |= WordTraits.Hedged | WordTraits.HedgedHead;
            }

            if (TaleFrom(words, i) is > 0 and var tale)
            {
                for (var j = tale; j < ReportReach.Stop(sentence, tale); j++)
                {
                    words[j].Traits |= WordTraits.Attributed;
                }
            }

            // "Amsel doubts the dam burst."
            if (words[i].Stem == "doubt" && i > 0 && words[i].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Negation | WordTraits.Preposition | WordTraits.Determiner) && words[i + 1].Is(WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Name))
            {
                // "doubted it until an analysis confirmed its age": what ended the doubt is a fact.
                var end = Array.FindIndex(words, i, word => word.Token.Folded is "until" or "before");
                MarkOpen(words[..(end > 0 ? Math.Min(end, ReportReach.End(sentence, i)) : ReportReach.End(sentence, i))], words[i + 1].Token.Folded == "that" && i + 2 < words.Length ? i + 2 : i + 1);
            }

            if (IsUnproven(words, i) && words[i + 1].Token.Folded == "that" && SpeechReader.HasClause(words, i + 2))
            {
                if (!(DenialOf(words, i) is > 0 and var end && MarkDenied(words, i + 2, end)))
                {
                    MarkOpen(words, i + 2);
                }
            }
        }
    }

    // "Close the church.", "Do not open the gate."
    private static bool IsOrder(Word[] words)
    {
        if (words.Length < 2)
        {
            return false;
        }

        var verb = words[0].Token.Folded is "please" or "never" or "always" ? 1 : 0;
        if (words[0].Token.Folded is "do" or "dont" && (words[0].Token.Folded == "dont" || words[1].Token.Folded == "not"))
        {
            return true;
        }

        return verb + 1 < words.Length && !words[verb].Is(WordTraits.Pronoun | WordTraits.Determiner | WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Adverb | WordTraits.Quantity | WordTraits.Negation | WordTraits.Auxiliary | WordTraits.Possessive)
            && words[verb + 1].Is(WordTraits.Determiner) && !words[verb + 1].Is(WordTraits.AfterBreak | WordTraits.Relative) && EnglishWordNet.PartsOfSpeech(words[verb].Token.Folded).Contains('v') && !VerbTagger.IsPast(words[verb].Token.Folded) && !HasFinite(words, verb + 1);
    }

    // Up to the first comma or "and".
    private static bool HasFinite(Word[] words, int from)
    {
        for (var i = from; i < words.Length && !words[i].Is(WordTraits.AfterBreak) && words[i].Token.Folded is not ("and" or "or" or "before" or "if" or "when" or "until"); i++)
        {
            if (words[i].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future) && words[i - 1].Token.Folded != "to")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the deed begins that somebody is charged with ("charged him with stealing"), bidden ("ordered the crew to drain it") or against ("voted against
    /// closing"); 0 where there is none.</summary>
    private static int DeedFrom(Word[] words, int i)
    {
        var (charges, bids) = (Charging.Contains(words[i].Token.Folded), Bidding.Contains(words[i].Token.Folded) && !words[i].Is(WordTraits.Name));
        if (words[i].Token.Folded == "against" && i > 0 && words[i - 1].Stem is "vote" or "decid" or "rule" or "advis" or "campaign" or "argu")
        {
            return IsGerund(words, i + 1) ? i + 1 : 0;
        }

        for (var j = i + 1; (charges || bids) && j + 1 < words.Length && j < i + NearWords && !words[j].Is(WordTraits.AfterBreak); j++)
        {
            if (charges && words[j].Token.Folded is "of" or "with" or "for" or "over" && IsGerund(words, j + 1))
            {
                return j + 1;
            }

            if (words[j].Token.Folded == "to")
            {
                return bids && words[j + 1].Is(WordTraits.Content | WordTraits.Verb) && !words[j + 1].Is(WordTraits.Name) ? j + 1 : 0;
            }

            if (words[j].Is(WordTraits.Verb))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsGerund(Word[] words, int i) => i < words.Length && words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !words[i].Is(WordTraits.Name);

    // "In the film, the dam …", "In a satirical post, the bishop …": where begins what it tells; 0 where there is none. "The film industry" is none.
    private static int TaleFrom(Word[] words, int i)
    {
        if (words[i].Token.Folded != "in" || !(i == 0 || words[i].Is(WordTraits.AfterBreak)) || !words[i + 1].Is(WordTraits.Determiner | WordTraits.Possessive))
        {
            return 0;
        }

        var (isTale, next) = (false, i + 1);
        for (; next < words.Length && next <= i + NearWords && !words[next].Is(WordTraits.AfterBreak); next++)
        {
            if (Works.Contains(words[next].Token.Folded))
            {
                isTale = next + 1 >= words.Length || words[next + 1].Is(WordTraits.AfterBreak | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Name | WordTraits.Preposition | WordTraits.Relative);
                // "In the film the dam breaks"
                if (isTale && next + 1 < words.Length && words[next + 1].Is(WordTraits.Determiner | WordTraits.Pronoun) && !words[next + 1].Is(WordTraits.Preposition | WordTraits.Relative))
                {
                    return next + 1;
                }
            }

            isTale |= Invented.Contains(words[next].Token.Folded);
        }

        return isTale && next < words.Length && words[next].Is(WordTraits.AfterBreak) ? next : 0;
    }

    // "It is not true that the dam is safe"
    private static bool IsUnproven(Word[] words, int i) => Unproven.Contains(words[i].Token.Folded)
        ? !IsDeniedItself(words, i) : words[i].Token.Folded is "true" or "correct" && words.Take(i).TakeLast(3).Any(word => word.Is(WordTraits.Negation));

    // "It is not false that the tower leans": it does.
    private static bool IsDeniedItself(Word[] words, int cue) => Untrue.Contains(words[cue].Token.Folded) && words.Take(cue).TakeLast(3).Any(word => word.Is(WordTraits.Negation)) && words.Take(cue).TakeLast(3).Any(word => word.Is(WordTraits.Be));

    // "The rumour that Hale will resign is false", "It is a myth that …": where the clause ends that is denied; 0 where it is only open.
    private static int DenialOf(Word[] words, int cue)
    {
        var end = cue + 2;
        while (end < words.Length && !words[end].Is(WordTraits.AfterBreak)) { end++; }
        if (words[cue].Token.Folded is "true" or "correct" || (Untrue.Contains(words[cue].Token.Folded) && words.Take(cue).TakeLast(3).Any(word => word.Is(WordTraits.Be)) && !words.Take(cue).TakeLast(3).Any(word => word.Is(WordTraits.Negation))))
        {
            return end;
        }

        for (var i = cue + 4; i < end; i++)
        {
            var isTrue = words[i].Token.Folded is "true" or "correct";
            if (!isTrue && !Untrue.Contains(words[i].Token.Folded))
            {
                continue;
            }

            var be = i;
            while (be > cue + 2 && (words[be - 1].Is(WordTraits.Adverb | WordTraits.Negation | WordTraits.Determiner | WordTraits.Auxiliary))) { be--; }
            // "… that the report is false" ends with the clause's own verb.
            if (words[be].Is(WordTraits.Auxiliary) && SpeechReader.HasClause(words[..be], cue + 2))
            {
                return words[be..i].Any(word => word.Is(WordTraits.Negation)) == isTrue ? be : 0;
            }
        }

        return 0;
    }

    // Of "that the dam is safe" the dam is what is left open, of "that the dam burst" the bursting.
    private static void MarkOpen(Word[] words, int from)
    {
        var end = from + 1;
        while (end < words.Length && !words[end].Is(WordTraits.AfterBreak)) { end++; }
        var verb = Array.FindIndex(words, from, end - from, word => word.Is(WordTraits.Verb | WordTraits.Be));
        var head = verb >= 0 && words[verb].Is(WordTraits.Verb) ? verb : Array.FindIndex(words, from, end - from, word => word.Is(WordTraits.Content));
        for (var i = from; i < end; i++)
        {
            words[i].Traits |= i == head ? WordTraits.Hedged | WordTraits.HedgedHead : WordTraits.Hedged;
        }
    }

    // What denies by itself ("unsafe", "cancelled") turned round is a word of its own: that is only open.
    private static bool MarkDenied(Word[] words, int from, int end)
    {
        var verb = Array.FindIndex(words, from, end - from, word => word.Is(WordTraits.Verb));
        var be = Array.FindIndex(words, from, end - from, word => word.Is(WordTraits.Be));
        var head = verb >= 0 ? verb : be >= 0 ? Array.FindIndex(words, be, end - be, word => word.Is(WordTraits.Content)) : -1;
        if (head < 0 || NegationReader.IsNegation(words, head) || words[head].Token.Folded.StartsWith("un", StringComparison.Ordinal) || words[from..end].Any(word => word.Is(WordTraits.Negation)))
        {
            return false;
        }

        for (var i = from; i < end; i++)
        {
            words[i].Traits &= ~(WordTraits.Hedged | WordTraits.HedgedHead);
            words[i].Traits |= i == head ? WordTraits.Negated | WordTraits.NegatedHead : WordTraits.Negated;
        }

        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
