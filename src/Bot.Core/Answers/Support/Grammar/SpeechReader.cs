using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks what a sentence only mentions: what stands between quotation marks, what is to be said or imagined, and what is said to be untrue.</summary>
internal static class SpeechReader
{
    // Two words set off are a term or a doubt of the writer's; from three on with a verb among them, they are somebody's words.
    private const int LeastQuoted = 3;

    // "say the old dam at the head of the valley is": a clause's verb stands no farther off.
    private const int NearWords = 9;

    /// <summary>Verbs, in any form, whose clause is no more than said, besides <see cref="EnglishGrammar.ReportingForms"/>.</summary>
    private static readonly FrozenSet<string> Saying = Set(
        "say tell write writes wrote written writing reply replies replied replying answer answers answered answering shout shouts shouted shouting admit admits admitted admitting confess confesses confessed acknowledge acknowledges acknowledged "
        + "swear swears swore joke jokes joked tweet tweets tweeted remark remarks remarked repeat repeats repeated hint hints hinted imply implies implied argue claim state warn insist allege announce declare explain believe "
        + "dream dreams dreamed dreamt wish wishes wished lied testify testifies testified complain complains complained boast boasts boasted pretend pretends pretended pretending imagine imagines imagined imagining suppose assume assumes assumed fantasise fantasize");

    /// <summary>Those that are nouns as well, so that "state residents were killed" reports nothing.</summary>
    private static readonly FrozenSet<string> Nouns = Set("state claim answer answers reply replies hint hints joke jokes tweet tweets remark remarks repeat repeats");

    /// <summary>What is called so with a clause behind it is open or untrue.</summary>
    private static readonly FrozenSet<string> Unproven = Set("false untrue incorrect myth hoax lie lies rumour rumor rumours rumors claim claims allegation allegations suggestion suggestions idea notion assertion accusation accusations belief theory speculation");

    /// <summary>Charges of a deed, which say nothing of its having been done.</summary>
    private static readonly FrozenSet<string> Charging = Set("charge charges charged charging accused acquit acquits acquitted clear clears cleared arrest arrests arrested indict indicts indicted sued prosecuted investigated suspected questioned");

    /// <summary>Who is asked or told to do a thing has not done it yet.</summary>
    private static readonly FrozenSet<string> Bidding = Set("ask asks asked order orders ordered urge urges urged tell tells told want wants wanted beg begs begged instruct instructs instructed encourage encourages encouraged advise advises advised");

    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        if (sentence.Text.AsSpan().TrimEnd(" \"”’'").EndsWith("?"))
        {
            // A question states nothing.
            foreach (var word in words)
            {
                word.Traits |= WordTraits.Hedged | (word.Is(WordTraits.Verb) || (word.Is(WordTraits.Content) && sentence.Frames.Count == 0) ? WordTraits.HedgedHead : WordTraits.None);
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

            if (words[i + 1].Is(WordTraits.AfterBreak) && TellerFrom(words, i) is > 0 and var inset)
            {
                // "The ban, she said, began on Monday."
                Attribute(words, 0, inset);
                Attribute(words, i + 1, words.Length);
            }

            if (IsUnproven(words, i) && words[i + 1].Token.Folded == "that" && HasClause(words, i + 2))
            {
                MarkOpen(words, i + 2);
            }
            else if ((Saying.Contains(words[i].Token.Folded) || IsToldTo(words, i)) && !words[i].Is(WordTraits.Name) && Opens(words, i))
            {
                Attribute(words, i + 1, words.Length);
            }
        }

        // "…, engineers say."
        if (words is [.., var last] && Saying.Contains(last.Token.Folded) && !(Nouns.Contains(last.Token.Folded) && !last.Is(WordTraits.Verb)) && Array.FindLastIndex(words, word => word.Is(WordTraits.AfterBreak)) is > 0 and var teller && !last.Is(WordTraits.AfterBreak) && !words[^2].Is(WordTraits.Determiner | WordTraits.Preposition))
        {
            Attribute(words, 0, teller);
        }

        MarkQuoted(sentence);
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

    /// <summary>Where an inset begins that ends here and says whose word the sentence is; 0 where there is none.</summary>
    private static int TellerFrom(Word[] words, int verb)
    {
        if (!(EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded) || Saying.Contains(words[verb].Token.Folded) || words[verb].Token.Folded is "hope" or "hopes" or "hoped" or "fear" or "fears" or "feared") || words[verb].Is(WordTraits.Name))
        {
            return 0;
        }

        for (var i = verb - 1; i > 0 && verb - i <= 4; i--)
        {
            if (words[i].Is(WordTraits.Relative))
            {
                return 0;
            }

            if (words[i].Is(WordTraits.AfterBreak))
            {
                return words[i].Is(WordTraits.Pronoun | WordTraits.Content | WordTraits.Name | WordTraits.Determiner) ? i : 0;
            }
        }

        return 0;
    }

    // "was told the dam is safe"
    private static bool IsToldTo(Word[] words, int i) => words[i].Token.Folded == "told" && i > 0 && words[i - 1].Is(WordTraits.Be);

    // "It is not true that the dam is safe"
    private static bool IsUnproven(Word[] words, int i) => Unproven.Contains(words[i].Token.Folded)
        || (words[i].Token.Folded is "true" or "correct" && words.Take(i).TakeLast(3).Any(word => word.Is(WordTraits.Negation)));

    // "say that the dam is safe", "tell visitors the dam is safe"; what is told to somebody is told as well.
    private static bool Opens(Word[] words, int i)
    {
        var next = i + 1;
        if (words[i].Token.Folded is "tell" && next < words.Length && !words[next].Is(WordTraits.AfterBreak | WordTraits.Relative | WordTraits.Determiner))
        {
            next++;
        }

        return next < words.Length && (!words[next].Is(WordTraits.AfterBreak) || words[next].Token.Folded == "that")
            && (words[next].Token.Folded == "that" || Nouns.Contains(words[i].Token.Folded) ? words[next].Token.Folded == "that" && HasClause(words, next + 1) : words[next].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun | WordTraits.Possessive | WordTraits.Content) && HasClause(words, next));
    }

    /// <summary>Whether a subject and its finite verb follow.</summary>
    private static bool HasClause(Word[] words, int from)
    {
        var subject = false;
        for (var i = from; i < words.Length && i < from + NearWords && (i == from || !words[i].Is(WordTraits.AfterBreak)); i++)
        {
            // "say who left", "write to his wife", "wrote a book and opened a road"
            if (words[i].Is(WordTraits.Relative) || words[i].Token.Folded is "to" or "and" or "but")
            {
                return false;
            }

            if (subject && words[i].Is(WordTraits.Be | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.Verb) && !words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }

            subject |= words[i].Is(WordTraits.Content | WordTraits.Name | WordTraits.Pronoun);
        }

        return false;
    }

    private static void MarkQuoted(EnglishSentence sentence)
    {
        var text = sentence.Text;
        for (var open = text.AsSpan().IndexOfAny('"', '“'); open >= 0;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny('"', '”');
            if (length < 0)
            {
                return;
            }

            var (first, last) = (sentence.WordAt(open), sentence.WordAt(open + 1 + length) - 1);
            if (last - first + 1 >= LeastQuoted && HasClause(sentence.Words, first))
            {
                Attribute(sentence.Words, first, last + 1);
            }

            var next = text.AsSpan(open + length + 2).IndexOfAny('"', '“');
            open = next < 0 ? -1 : open + length + 2 + next;
        }
    }

    private static void Attribute(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            words[i].Traits |= WordTraits.Attributed;
        }
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

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
