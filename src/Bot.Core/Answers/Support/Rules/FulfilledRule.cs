using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage makes a condition is not told as having come about: "now that parliament has approved" of "if parliament approves".</summary>
internal static class FulfilledRule
{
    /// <summary>How many words may stand between "has" and its verb.</summary>
    private const int Reach = 2;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var verb = 1; verb < draft.Words.Length; verb++)
        {
            if (draft.Words[verb].Is(WordTraits.Content | WordTraits.Verb) && IsPerfect(draft.Words, verb) && IsConditionAlone(context, verb) is { } condition)
            {
                context.Report(SupportIssueKind.Relation, draft.Words[verb].Token.Folded, condition);
            }
        }
    }

    // "has approved", with no "if" or "once" before it in its clause, and no "would".
    private static bool IsPerfect(Word[] words, int verb)
    {
        var has = false;
        for (var i = verb - 1; i >= 0; i--)
        {
            has |= i >= verb - 1 - Reach && words[i].Token.Folded is "has" or "have" or "having";
            if (words[i].Is(WordTraits.Modal | WordTraits.Future | WordTraits.Negation) || words[i].Token.Folded is "if" or "unless" or "once" or "when" or "until" or "whether" or "provided" or "after" or "should" or "only" or "depends" or "depend" or "assuming" or "to")
            {
                return has && words[i].Is(WordTraits.Modal | WordTraits.Future) && Array.Exists(words[i..verb], w => w.Token.Folded is "now" or "that" or "because" or "since" or "as");
            }
        }

        return has;
    }

    // Whether the passages have the verb behind "if" and nowhere else; then where.
    private static string? IsConditionAlone(RuleContext context, int verb)
    {
        string? condition = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            foreach (var match in context.Alignment.AnyIn(s, verb))
            {
                if (!IsBehindIf(words, match))
                {
                    return null;
                }

                condition = context.Alignment.Sources[s].Sentence.Text;
            }
        }

        return condition;
    }

    private static bool IsBehindIf(Word[] words, int verb)
    {
        for (var i = verb - 1; i >= 0 && !(words[i + 1].Is(WordTraits.AfterBreak) && i + 1 < verb); i--)
        {
            // "asked if", "even if" make no condition.
            if (words[i].Token.Folded is "if" or "unless" or "provided")
            {
                return !(i > 0 && (words[i - 1].Token.Folded is "as" or "even" or "see" or "say" or "said" or "know" or "ask" or "asked" or "decide" or "unclear"));
            }

            if (words[i].Is(WordTraits.Relative) || (words[i].Is(WordTraits.Verb) && words[i].Is(WordTraits.Coming)))
            {
                return false;
            }
        }

        return false;
    }
}
