using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where something goes to is not where it comes from.</summary>
internal static class DirectionRule
{
    // "exports to Japan" is not "exports from Japan".
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i + 1 < draft.Words.Length; i++)
        {
            var direction = Direction(draft.Words[i].Token.Folded);
            // "intends to cut winter routes" leads nowhere.
            if (direction == 0 || (draft.Words[i].Token.Folded == "to" && i > 0 && draft.Words[i - 1].Is(WordTraits.Verb) && EnglishGrammar.IsHedge(draft.Words[i - 1].Token.Folded, draft.Words[i - 1].Stem)) || draft.Words[i + 1].Is(WordTraits.Quantity | WordTraits.Date) || NounPhrase.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head) || draft.Words[head].Is(WordTraits.Verb))
            {
                continue;
            }

            var place = context.Alignment.Find(head);
            if (!place.Found || draft.Words[head].Is(WordTraits.Light))
            {
                continue;
            }

            var conflict = false;
            var governed = false;
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, head))
                {
                    var other = DirectionOf(source, match);
                    governed |= other == direction || other == 0;
                    conflict |= other == -direction;
                }
            }

            if (conflict && !governed)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[i].Token.Folded} {draft.Show(head)}", context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }

    private static int Direction(string preposition) => preposition switch
    {
        "to" or "toward" or "towards" or "into" or "for" => 1,
        "from" => -1,
        _ => 0,
    };

    private static int DirectionOf(EnglishSentence source, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 5 && !source.Words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (Direction(source.Words[i].Token.Folded) is not 0 and var direction)
            {
                return direction;
            }

            if (!source.Words[i].Is(WordTraits.Content | WordTraits.Determiner | WordTraits.Quantity) || source.Words[i].Is(WordTraits.Verb))
            {
                return 0;
            }
        }

        return 0;
    }
}
