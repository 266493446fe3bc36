using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A share of one thing is not the same share of another: "70% of its trade" of "imports 70% of its rare earths".</summary>
internal static class ShareBaseRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            if (said.Unit != "%" || BaseOf(draft, said.End) is not (>= 0 and var whole) || draft.Words[whole].Is(WordTraits.Name))
            {
                continue;
            }

            var (other, agrees) = (default(string), false);
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var told in source.Quantities)
                {
                    if (told.Unit != "%" || told.Low != said.Low || told.High != said.High)
                    {
                        continue;
                    }

                    // Where the passage does not say of what, other rules tell whose it is.
                    var its = BaseOf(source, told.End);
                    var isOther = its >= 0 && !IsSame(context, index, whole, its);
                    agrees |= !isOther;
                    other ??= isOther ? source.Text : null;
                }
            }

            if (other is not null && !agrees)
            {
                context.Report(SupportIssueKind.Content, draft.Words[whole].Token.Folded, other);
            }
        }
    }

    // "70% of its rare earths": the head of what it is a share of.
    private static int BaseOf(EnglishSentence sentence, int end)
    {
        var of = sentence.WordAt(end);
        return of + 1 < sentence.Words.Length && sentence.Words[of].Token.Folded == "of" && !sentence.Words[of].Is(WordTraits.AfterBreak) ? NounPhrase.HeadFrom(sentence.Words, of + 1) : -1;
    }

    // The very word, one that the passage uses for it, or any word of either phrase that stands in the other: "rare earth imports" of "rare earths".
    private static bool IsSame(RuleContext context, int index, int whole, int its)
    {
        var source = context.Alignment.Sources[index].Sentence;
        return context.Alignment.AnyIn(index, whole).Contains(its) || Reference.Refers(context, index, whole, its)
            || Enumerable.Range(0, context.Draft.Words.Length).Any(i => i != whole && Math.Abs(i - whole) <= 4 && context.Alignment.AnyIn(index, i).Contains(its))
            || context.Draft.Words[whole].Groups.MayStandFor(source.Words[its].Groups) || source.Words[its].Groups.MayStandFor(context.Draft.Words[whole].Groups);
    }
}
