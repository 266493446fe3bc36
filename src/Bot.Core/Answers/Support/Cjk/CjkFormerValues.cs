using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of "63 cases, up from 12 a month earlier" the 12 are those of a month before.</summary>
internal static partial class CjkFormerValues
{
    public static void Check(RuleContext context, List<CjkClause> clauses)
    {
        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
        {
            for (var i = 1; i < source.Quantities.Length; i++)
            {
                var (now, former) = (source.Quantities[i - 1], source.Quantities[i]);
                if (now.Unit is not null && former.Unit is not null && now.Unit != former.Unit || !From().IsMatch(source.Text.AsSpan(now.End, former.Start - now.End)))
                {
                    continue;
                }

                foreach (var said in context.Draft.Quantities.Where(q => QuantityComparison.SameValue(q, now, source)))
                {
                    var from = clauses.Where(c => c.Form != CjkForm.Adnominal && c.Last <= said.Start).Select(c => c.Last).DefaultIfEmpty(0).Max();
                    if (Earlier().Match(context.Draft.Text[from..said.Start]) is { Success: true } earlier && !context.Draft.Quantities.Any(q => q.Start >= from && QuantityComparison.SameValue(q, former, source)))
                    {
                        context.Report(SupportIssueKind.Binding, $"{earlier.Value} {said.Written(context.Draft.Text)}", source.Text);
                    }
                }
            }
        }
    }

    [GeneratedRegex("(?:up|down|compared with|compared to|against|versus) (?:from )?(?:just |only |about |some )?[^\\s\\d]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("(?:전에는|전의|전에|前には|前の|前に|지난해|작년|지난달|昨年|前年|先月|[0-9]월에는?|[0-9]月には?)(?![^,、]*(?:보다|より|에서|から|比べ|비해))", RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
