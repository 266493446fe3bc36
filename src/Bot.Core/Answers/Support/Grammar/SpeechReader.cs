using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks what a sentence gives as somebody's word by verbs besides those of <see cref="AttributionReader"/>, by insets ("she said") and by phrases ("in her view").</summary>
internal static class SpeechReader
{
    // "say the old dam at the head of the valley is": a clause's verb stands no farther off.
    private const int NearWords = 9;

    /// <summary>Verbs, in any form, whose clause is no more than said, besides <see cref="EnglishGrammar.ReportingForms"/>.</summary>
    private static readonly FrozenSet<string> Saying = Set(
        "say tell tells telling write writes wrote written writing reply replies replied replying answer answers answered answering shout shouts shouted shouting admit admits admitted admitting confess confesses confessed acknowledge acknowledges acknowledged "
        + "swear swears swore joke jokes joked tweet tweets tweeted remark remarks remarked repeat repeats repeated hint hints hinted imply implies implied argue claim state warn insist allege announce declare explain believe believing explaining add adds added adding "
        + "dream dreams dreamed dreamt dreaming wish wishes wished lied testify testifies testified testifying complain complains complained complaining boast boasts boasted boasting pretend pretends pretended pretending imagine imagines imagined imagining suppose assume assumes assumed fantasise fantasize");

    /// <summary>Those that are nouns as well or govern other things, so that "state residents were killed" and "added two rooms" report nothing.</summary>
    private static readonly FrozenSet<string> Nouns = Set("state claim answer answers reply replies hint hints joke jokes tweet tweets remark remarks repeat repeats add adds added adding");

    /// <summary>What a text does to its words: "the letter reads: …".</summary>
    private static readonly FrozenSet<string> Reading = Set("read reads reading run runs ran running go goes went");

    private static readonly FrozenSet<string> Hoping = Set("hope hopes hoped fear fears feared");

    private static readonly FrozenSet<string> Views = Set("view views opinion opinions eyes mind judgment judgement estimation words telling version reckoning account");

    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Views.Contains(words[i].Token.Folded) && ViewFrom(words, i) is >= 0 and var view)
            {
                MarkView(sentence, view, i);
            }

            if (i + 1 == words.Length)
            {
                break;
            }

            if (words[i + 1].Is(WordTraits.AfterBreak) && TellerFrom(words, i) is > 0 and var inset && QuotationReader.Before(sentence, i) < 0)
            {
                // "The ban, she said, began on Monday."
                Attribute(words, ReportReach.Start(sentence, inset), inset);
                Attribute(words, i + 1, ReportReach.Stop(sentence, i + 1));
            }

            if ((Saying.Contains(words[i].Token.Folded) || IsToldTo(words, i)) && !words[i].Is(WordTraits.Name) && Opens(words, i) && !IsDenied(words, i))
            {
                Attribute(words, i + 1, ReportReach.End(sentence, i));
            }
            else if (Reading.Contains(words[i].Token.Folded) && ReportReach.IsAfter(sentence, i + 1, ':'))
            {
                Attribute(words, i + 1, words.Length);
            }
        }

        // "…, engineers say."
        if (words is [.., var last] && Saying.Contains(last.Token.Folded) && !(Nouns.Contains(last.Token.Folded) && !last.Is(WordTraits.Verb)) && Array.FindLastIndex(words, word => word.Is(WordTraits.AfterBreak)) is > 0 and var teller && !last.Is(WordTraits.AfterBreak) && !words[^2].Is(WordTraits.Determiner | WordTraits.Preposition))
        {
            Attribute(words, 0, teller);
        }
    }

    /// <summary>Whether a word says that something is said, in any form.</summary>
    public static bool IsSaying(Word[] words, int i) =>
        !words[i].Is(WordTraits.Name) && (EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) || Saying.Contains(words[i].Token.Folded) || Reading.Contains(words[i].Token.Folded));

    /// <summary>Whether a subject and its finite verb follow.</summary>
    public static bool HasClause(Word[] words, int from)
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

    /// <summary>Where an inset begins that ends here and says whose word the sentence is; 0 where there is none.</summary>
    private static int TellerFrom(Word[] words, int verb)
    {
        if (!(EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded) || Saying.Contains(words[verb].Token.Folded) || Hoping.Contains(words[verb].Token.Folded)) || words[verb].Is(WordTraits.Name))
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

    // "The claim that the dam leaks is false": the writer's word.
    private static bool IsDenied(Word[] words, int noun) => Nouns.Contains(words[noun].Token.Folded) && noun + 2 < words.Length && words[noun + 2].Is(WordTraits.Negated) && !words[noun + 2].Is(WordTraits.Negation);

    // "was told the dam is safe"
    private static bool IsToldTo(Word[] words, int i) => words[i].Token.Folded == "told" && i > 0 && words[i - 1].Is(WordTraits.Be);

    // "say that the dam is safe", "tell visitors the dam is safe"; what is told to somebody is told as well.
    private static bool Opens(Word[] words, int i)
    {
        var next = i + 1;
        if (words[i].Token.Folded is "tell" or "tells" or "telling" && next < words.Length && !words[next].Is(WordTraits.AfterBreak | WordTraits.Relative | WordTraits.Determiner))
        {
            next++;
        }

        // "tells how a flood drowned the town"
        if (words[i].Token.Folded is "tell" or "tells" or "telling" && words[i + 1].Token.Folded is "how" or "why")
        {
            return true;
        }

        if (next >= words.Length || (words[next].Is(WordTraits.AfterBreak) && words[next].Token.Folded != "that"))
        {
            return false;
        }

        if (words[next].Token.Folded == "that" || Nouns.Contains(words[i].Token.Folded))
        {
            // "dreamed that the dam burst": a clause, whatever its verb.
            return words[next].Token.Folded == "that" && (HasClause(words, next + 1) || (!Nouns.Contains(words[i].Token.Folded) && next + 1 < words.Length && words[next + 1].Is(WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Name)));
        }

        return words[next].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Pronoun | WordTraits.Possessive | WordTraits.Content) && HasClause(words, next);
    }

    // "in Amsel's view", "in the eyes of critics", "by her own account": where it begins; -1 where it is none.
    private static int ViewFrom(Word[] words, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= 5 && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Token.Folded is "in" or "to" or "from" or "by")
            {
                var isOwned = words[(i + 1)..noun].Any(word => word.Is(WordTraits.Possessive) || word.Token.Folded is "his" or "her" or "their" or "its" or "my" or "our") || (words[i + 1].Token.Folded == "the" && noun + 1 < words.Length && words[noun + 1].Token.Folded == "of");
                return isOwned && (words[noun].Token.Folded != "account" || words[i].Token.Folded == "by") && (i == 0 || words[i].Is(WordTraits.AfterBreak)) ? i : -1;
            }
        }

        return -1;
    }

    private static void MarkView(EnglishSentence sentence, int first, int noun)
    {
        var (words, end) = (sentence.Words, noun + 1);
        while (end < words.Length && !words[end].Is(WordTraits.AfterBreak)) { end++; }
        if (first == 0 || end < words.Length)
        {
            Attribute(words, end, ReportReach.Stop(sentence, noun + 1));
        }

        Attribute(words, ReportReach.Start(sentence, first), first);
    }

    private static void Attribute(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            words[i].Traits |= WordTraits.Attributed;
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
