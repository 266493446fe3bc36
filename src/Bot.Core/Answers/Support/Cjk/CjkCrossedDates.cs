using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Two events of two sentences of the passages keep their days where one sentence of a draft tells both.</summary>
internal static class CjkCrossedDates
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var dates = context.Draft.Dates;
        for (var a = 0; a < dates.Length; a++)
        {
            for (var b = a + 1; b < dates.Length; b++)
            {
                var (one, other) = (CjkValues.InPart(clauses, dates[a].Start), CjkValues.InPart(clauses, dates[b].Start));
                if (one != other && OnlyIn(context, a) is { } home && OnlyIn(context, b) is { } otherHome && home != otherHome && IsOf(one, otherHome, home) && IsOf(other, home, otherHome))
                {
                    context.Report(SupportIssueKind.Binding, context.Draft.Text[dates[a].Start..dates[a].End], context.Alignment.Sources[home].Sentence.Text);
                    return;
                }
            }
        }

        // Whether more of what a part tells stands in one sentence than in another.
        bool IsOf(int part, int sentence, int than)
        {
            var (here, there) = (0, 0);
            foreach (var item in items)
            {
                if (item.Found && CjkValues.InPart(clauses, item.Start) == part && !IsInBoth(context, item, sentence, than))
                {
                    here += item.Sentence == sentence ? 1 : 0;
                    there += item.Sentence == than ? 1 : 0;
                }
            }

            return here > there;
        }
    }

    // The only sentence that gives a date; null where several or none do.
    private static int? OnlyIn(RuleContext context, int date)
    {
        int? only = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            if (Array.Exists(context.Alignment.Sources[s].Sentence.Dates, told => DateRule.Gives(context, context.Draft.Dates[date], told)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = s;
            }
        }

        return only;
    }

    private static bool IsInBoth(RuleContext context, CjkItem item, int sentence, int other) =>
        item.Entity is { } entity && Holds(context, sentence, entity.Id) && Holds(context, other, entity.Id);

    private static bool Holds(RuleContext context, int sentence, string entity) => Array.Exists(context.Alignment.Sources[sentence].Sentence.Words, word => word.Entity?.Id == entity);
}
