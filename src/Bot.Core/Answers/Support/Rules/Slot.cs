using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>The place between two words of a draft that stand side by side in a passage, too: what fills it there is what the draft's word
/// stands for.</summary>
internal static class Slot
{
    /// <summary>How far apart the two words may stand in the passage.</summary>
    private const int Widest = 4;

    /// <summary>The content words of a passage that the draft leaves out and that stand where a word of the draft stands; empty where
    /// none do, or where the sentences are not built alike.</summary>
    public static IEnumerable<(int Sentence, int Word)> Displaced(RuleContext context, int index)
    {
        var draft = context.Draft;
        var (left, right) = (Beside(draft, index, -1), Beside(draft, index, 1));
        foreach (var s in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var from in left < 0 ? [-1] : context.Alignment.In(s, left))
            {
                foreach (var to in right < 0 ? [source.Words.Length] : context.Alignment.In(s, right))
                {
                    if (from >= to || to - from > Widest || (left < 0 && right < 0))
                    {
                        continue;
                    }

                    for (var i = from + 1; i < to; i++)
                    {
                        if (source.Words[i].Is(WordTraits.Content) && !source.Words[i].Is(WordTraits.Light) && !IsSaid(context, s, i))
                        {
                            yield return (s, i);
                        }
                    }
                }
            }
        }
    }

    private static int Beside(EnglishSentence draft, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < draft.Words.Length; i += step)
        {
            if (draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Light))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSaid(RuleContext context, int sentence, int word) =>
        Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Alignment.In(sentence, i).Contains(word));
}
