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
        + "pretend pretends pretended pretending imagine imagines imagined imagining suppose assume assumes assumed fantasise fantasize");

    /// <summary>Those that are nouns as well, so that "state residents were killed" reports nothing.</summary>
    private static readonly FrozenSet<string> Nouns = Set("state claim answer answers reply replies hint hints joke jokes tweet tweets remark remarks repeat repeats");

    /// <summary>What is called so with a clause behind it is open or untrue.</summary>
    private static readonly FrozenSet<string> Unproven = Set("false untrue incorrect myth hoax lie lies rumour rumor rumours rumors claim claims allegation allegations suggestion suggestions idea notion assertion accusation accusations belief theory speculation");

    public static void Mark(EnglishSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
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
        if (words is [.., { Token.Folded: "say" or "write" or "wrote" or "argue" or "claim" or "admitted" or "replied" or "shouted" } last] && Array.FindLastIndex(words, word => word.Is(WordTraits.AfterBreak)) is > 0 and var teller && !last.Is(WordTraits.AfterBreak) && !words[^2].Is(WordTraits.Determiner | WordTraits.Preposition))
        {
            Attribute(words, 0, teller);
        }

        MarkQuoted(sentence);
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
            // All of it between quotation marks is what the sentence before leads to.
            if (last - first + 1 >= LeastQuoted && last - first + 1 < sentence.Words.Length && HasClause(sentence.Words, first))
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
