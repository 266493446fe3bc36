using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage tells as having come later is not told as having come before: "later founded" is not "had founded before that".</summary>
internal static class LaterRule
{
    /// <summary>How far from its verb a word of time stands, in words ("founded the New Centre party before that").</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Earlier = "earlier previously beforehand formerly".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Later = "later subsequently afterwards afterward thereafter eventually".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (TimeOf(draft, frame.Verb, Reach) is not 0 and var said && Told(context, frame.Verb) is { } told && told.Time == -said)
            {
                context.Report(SupportIssueKind.Relation, draft.Words[frame.Verb].Token.Folded, told.Text);
            }
        }
    }

    // What all places of the verb say; null where they say nothing or not the same.
    private static (int Time, string Text)? Told(RuleContext context, int verb)
    {
        (int Time, string Text)? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, verb))
            {
                // Right beside the verb it is the verb's.
                var time = TimeOf(source, match, 1);
                if (time == 0 || (told is { } other && other.Time != time))
                {
                    return null;
                }

                told = (time, source.Text);
            }
        }

        return told;
    }

    // -1 for before, 1 for later, 0 where that is not said of the verb. "Two years earlier" is counted from something else.
    private static int TimeOf(EnglishSentence sentence, int verb, int reach)
    {
        var words = sentence.Words;
        for (var i = Math.Max(0, verb - 1); i < words.Length && i <= verb + reach; i++)
        {
            if (i > verb && (words[i].Is(WordTraits.AfterBreak) || (words[i].Is(WordTraits.Verb) && i > verb + 1)))
            {
                break;
            }

            var folded = words[i].Token.Folded;
            var isPointed = i + 1 < words.Length && words[i + 1].Token.Folded is "that" or "this" or "then" && (i + 2 == words.Length || words[i + 2].Is(WordTraits.AfterBreak));
            if ((Earlier.Contains(folded) || (folded == "before" && isPointed)) && !IsCounted(words, i))
            {
                return -1;
            }

            if ((Later.Contains(folded) || (folded == "after" && isPointed)) && !IsCounted(words, i))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool IsCounted(Word[] words, int i) =>
        (i > 0 && (words[i - 1].Is(WordTraits.Quantity) || words[i - 1].Token.Folded is "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days" or "hours" or "no" or "much")) || (i + 1 < words.Length && words[i + 1].Token.Folded is "than" or "in");
}
