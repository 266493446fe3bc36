using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who is named as one of several ("12 members including Peru") is named in the passage itself.</summary>
internal static class ListRule
{
    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!(words[i].Token.Folded is "including" or "includes" or "include" or "included" or "namely" || (words[i].Token.Folded == "as" && i > 0 && words[i - 1].Token.Folded == "such")))
            {
                continue;
            }

            for (var j = i + 1; j < words.Length && !words[j].Is(WordTraits.Verb) && !words[j].Is(WordTraits.Preposition); j++)
            {
                if (words[j].Is(WordTraits.Name) && !context.Alignment.Find(j).Found)
                {
                    context.Report(SupportIssueKind.Name, context.Draft.Show(j));
                }
            }
        }
    }
}
