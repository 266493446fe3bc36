using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Cuts a sentence into clauses, each with a verb and what it is said of, and gives each noun the verb that governs it.</summary>
internal static class ClauseReader
{
    private static readonly FrozenSet<string> Openers =
        "and but or while whereas although though because when after before since until if as so yet who which where".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number of the clause that each word stands in, ascending from 0.</summary>
    public static int[] Clauses(Word[] words)
    {
        var borders = new List<int>();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.AfterBreak) || Openers.Contains(words[i].Token.Folded))
            {
                borders.Add(i);
            }
        }

        var clauses = new int[words.Length];
        var (clause, hasVerb, next) = (0, false, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (next < borders.Count && borders[next] == i)
            {
                next++;
                // "though Paolo Grasselli, an ecologist, cautioned": an insertion does not end what "though" opens.
                var end = next < borders.Count && words[i].Token.Folded is not ("while" or "whereas" or "although" or "though" or "because") ? borders[next] : words.Length;
                if (hasVerb && IsClause(words, i, end))
                {
                    clause++;
                    hasVerb = false;
                }
            }

            hasVerb |= IsFinite(words[i]);
            clauses[i] = clause;
        }

        return clauses;
    }

    /// <summary>The verb that each noun is subject or object of, or stands behind; -1 where there is none in its clause.</summary>
    public static int[] Governors(EnglishSentence sentence)
    {
        var words = sentence.Words;
        var governors = new int[words.Length];
        Array.Fill(governors, -1);
        var verb = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && sentence.Clauses[i] != sentence.Clauses[i - 1])
            {
                verb = -1;
            }

            if (words[i].Is(WordTraits.Verb))
            {
                verb = i;
            }
            else if (words[i].Is(WordTraits.Content) && verb >= 0)
            {
                governors[i] = verb;
            }
        }

        foreach (var frame in sentence.Frames)
        {
            var subject = frame.Passive ? frame.Patient : frame.Agent;
            if (subject >= 0 && subject < frame.Verb)
            {
                governors[subject] = frame.Verb;
            }
        }

        return governors;
    }

    private static bool IsFinite(Word word) => word.Is(WordTraits.Be | WordTraits.Modal | WordTraits.Future) || (word.Is(WordTraits.Verb) && !word.Token.Folded.EndsWith("ing", StringComparison.Ordinal)) || word.Token.Folded is "has" or "have" or "had" or "did" or "does" or "do";

    // A verb with something before it that it is said of.
    private static bool IsClause(Word[] words, int start, int end)
    {
        var subject = words[start].Is(WordTraits.Relative);
        for (var i = start; i < end; i++)
        {
            if (IsFinite(words[i]))
            {
                return subject;
            }

            subject |= words[i].Is(WordTraits.Content | WordTraits.Pronoun | WordTraits.Quantity) && !words[i].Is(WordTraits.Verb);
        }

        return false;
    }
}
