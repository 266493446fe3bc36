using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is told as having come after something else has no earlier date than that in the passages: 会談したあと, 만난 뒤.</summary>
internal static partial class CjkDatedOrder
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        if (After().Match(context.Draft.Text) is not { Success: true } after)
        {
            return;
        }

        var first = DateOf(context, items.FindAll(i => i.End <= after.Index));
        var then = DateOf(context, items.FindAll(i => i.Start >= after.Index + after.Length));
        if (first is { } a && then is { } b && a.Sentence != b.Sentence && IsBefore(b.Date, a.Date))
        {
            context.Report(SupportIssueKind.Relation, after.Value, context.Alignment.Sources[b.Sentence].Sentence.Text);
        }
    }

    // The only date of the sentence that holds most of the words, more of them than any other does.
    private static (int Sentence, PartialDate Date)? DateOf(RuleContext context, List<CjkItem> items)
    {
        var homes = items.Where(i => i.Found && !IsElsewhere(context, i)).GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).ToList();
        return homes.Count > 0 && (homes.Count == 1 || homes[0].Count() > homes[1].Count()) && context.Alignment.Sources[homes[0].Key].Sentence.Dates is [var date] ? (homes[0].Key, date.From) : null;
    }

    // Who stands in several sentences tells them apart no more.
    private static bool IsElsewhere(RuleContext context, CjkItem item) =>
        item.Entity is { } entity && context.Alignment.Sources.Where((_, index) => index != item.Sentence).Any(s => s.Sentence.Words.Any(w => w.Entity?.Id == entity.Id));

    private static bool IsBefore(PartialDate a, PartialDate b) =>
        a is { Month: { } month, Day: { } day } && b is { Month: { } otherMonth, Day: { } otherDay } && (a.Year is null || b.Year is null || a.Year == b.Year)
            ? (month, day).CompareTo((otherMonth, otherDay)) < 0
            : a.Year < b.Year;

    [GeneratedRegex("(?:した|った|んだ|いた|れた|えた|げた|きた|た)[ 　]*(?:後|あと)(?:に|、|(?=[^ろの]))|(?<=[한된은난간진친온]) (?:뒤|후|다음)(?:에|에야)?(?=[ ,])", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
