using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What an office is for stands beside it in the passage too: the culture minister is not the foreign minister, whatever else is
/// foreign there.</summary>
internal static class OfficeFieldRule
{
    // "minister of culture", "minister for the arts and culture"
    private const int NearTitle = 5;

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (!EnglishGrammar.Titles.Contains(words[i].Token.Folded) || words[i].Is(WordTraits.AfterBreak) || !words[i - 1].Is(WordTraits.Content)
                || words[i - 1].Is(WordTraits.Name | WordTraits.Possessive | WordTraits.Verb) || EnglishGrammar.Titles.Contains(words[i - 1].Token.Folded))
            {
                continue;
            }

            var (stands, agrees) = (default(string), false);
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var field = context.Alignment.AnyIn(s, i - 1);
                foreach (var title in context.Alignment.AnyIn(s, i))
                {
                    stands ??= context.Alignment.Sources[s].Sentence.Text;
                    agrees |= field.Any(word => word >= title - NearTitle && word <= title + NearTitle);
                }
            }

            if (stands is not null && !agrees)
            {
                context.Report(SupportIssueKind.Role, $"{words[i - 1].Token.Folded} {words[i].Token.Folded}", stands);
            }
        }
    }
}
