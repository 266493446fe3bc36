using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that no single value of a sentence owns, however near they stand to it.</summary>
internal static class SharedOwner
{
    // "The Order was made on 7 June and came into force on 1 October": of whom all is told up to a date.
    public static bool IsSubjectOfAll(EnglishSentence source, int word, int date)
    {
        var isSubject = false;
        foreach (var frame in source.Frames)
        {
            if (frame.Verb < date && frame.Subject >= 0)
            {
                isSubject = frame.Subject == word;
                if (!isSubject)
                {
                    return false;
                }
            }
        }

        return isSubject;
    }

    /// <summary>Whether a word stands before an insertion that has a value of its own, and another value behind it: "exports to Germany, which make
    /// up 28%, fell 3%".</summary>
    public static bool GoesOnBehindInsertion(EnglishSentence sentence, int word, int inserted, int value)
    {
        var (inside, behind) = (sentence.WordAt(sentence.Quantities[inserted].Start), sentence.WordAt(sentence.Quantities[value].Start));
        var start = Array.FindIndex(sentence.Words, word + 1, w => w.Is(WordTraits.AfterBreak));
        return start > 0 && start < inside && sentence.Words[start].Token.Folded is "which" or "who" && behind > inside
            && Array.FindIndex(sentence.Words, inside, w => w.Is(WordTraits.AfterBreak)) is > 0 and var end && end <= behind && sentence.Words[end].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future);
    }

    // "Sato, the Eagles keeper, saved three penalties": of whom the insertion tells nothing is told behind it.
    public static bool IsInserted(EnglishSentence draft, int word)
    {
        var (first, last) = (word, word);
        while (first > 0 && !draft.Words[first].Is(WordTraits.AfterBreak)) { first--; }
        while (last + 1 < draft.Words.Length && !draft.Words[last + 1].Is(WordTraits.AfterBreak)) { last++; }
        return first > 0 && last + 1 < draft.Words.Length && draft.Words[first - 1].Is(WordTraits.Name) && draft.Words[first].Is(WordTraits.Determiner) && draft.Words[last + 1].Is(WordTraits.Verb | WordTraits.Auxiliary)
            && !Array.Exists(draft.Words[first..(last + 1)], w => w.Is(WordTraits.Verb | WordTraits.Quantity));
    }

    // "Vale will close 40 stores and cut 900 jobs": of whom all verbs are told.
    public static bool IsOnlySubject(EnglishSentence source, int word, int value)
    {
        var subjects = source.Frames.Where(f => f.Verb < value && !EnglishGrammar.ReportingForms.Contains(source.Words[f.Verb].Token.Folded)).Select(f => f.Subject).Where(subject => subject >= 0 && !source.Words[subject].Is(WordTraits.Pronoun)).ToList();
        return subjects.Count > 1 && subjects.TrueForAll(subject => subject == word || (source.Words[word].Group >= 0 && source.Words[subject].Group == source.Words[word].Group));
    }

    // "Unemployment in Corvia rose to 7.1% in March from 6.8% in February": what stands before all days of one verb is told of each.
    public static bool IsBeforeAll(EnglishSentence source, int word)
    {
        var (first, last) = (source.WordAt(source.Dates[0].Start), source.WordAt(source.Dates[^1].Start));
        return word < first && !source.Words[first..last].Any(w => w.Is(WordTraits.Verb | WordTraits.Conjunction | WordTraits.AfterBreak));
    }

    // "raised 54 million in a round led by Karst": the verb says what is Karst's. Index of the verb; -1 where there is none.
    public static int DoerOf(EnglishSentence sentence, int word)
    {
        foreach (var frame in sentence.Frames)
        {
            if (frame.Passive && frame.Agent > frame.Verb && (frame.Agent == word || (sentence.Words[word].Group >= 0 && sentence.Words[word].Group == sentence.Words[frame.Agent].Group)) && sentence.Words[frame.Verb - 1].Is(WordTraits.Content) && !sentence.Words[frame.Verb - 1].Is(WordTraits.Adverb))
            {
                return frame.Verb;
            }
        }

        return -1;
    }
}
