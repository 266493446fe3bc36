using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>"The 12-member bloc" does not say who is one of its members.</summary>
internal static class MemberRule
{
    /// <summary>How many words may stand between "one of" and what somebody is one of ("one of the bloc's 12 members").</summary>
    private const int Reach = 6;

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i].Token.Folded != "one" || words[i + 1].Token.Folded != "of")
            {
                continue;
            }

            for (var head = i + 2; head < words.Length && head <= i + 1 + Reach && !words[head].Is(WordTraits.AfterBreak | WordTraits.Verb); head++)
            {
                if (words[head].Is(WordTraits.Content) && !words[head].Is(WordTraits.Possessive | WordTraits.Name) && IsMeasureAlone(context, head) is { } told)
                {
                    context.Report(SupportIssueKind.Role, $"one of the {words[head].Token.Folded}", told);
                    return;
                }
            }
        }
    }

    // "12-member": only how large something is.
    private static string? IsMeasureAlone(RuleContext context, int head)
    {
        string? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, head))
            {
                if (source.Words[match].Stem != context.Draft.Words[head].Stem)
                {
                    continue;
                }

                if (match == 0 || !source.Words[match - 1].Is(WordTraits.Quantity) || match + 1 >= source.Words.Length || source.Text[source.Words[match].Token.Start - 1] != '-')
                {
                    return null;
                }

                told = source.Text;
            }
        }

        return told;
    }
}
