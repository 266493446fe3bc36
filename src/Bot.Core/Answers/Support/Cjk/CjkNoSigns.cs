using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What an English passage finds no sign of is not told as so: 방화가 원인이다 of "no sign of arson".</summary>
internal static class CjkNoSigns
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        if (CjkGrammar.Negation().IsMatch(context.Draft.Text))
        {
            return;
        }

        foreach (var item in items.Where(item => item is { Found: true } && item.Places.All(place => OnlyDeniedRule.HasNoSign(context.Alignment.Sources[item.Sentence].Sentence, place))))
        {
            context.Report(SupportIssueKind.Polarity, context.Draft.Text[item.Start..item.End], context.Alignment.Sources[item.Sentence].Sentence.Text);
        }
    }
}
