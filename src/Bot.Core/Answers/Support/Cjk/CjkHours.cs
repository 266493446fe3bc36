using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is done on a day of the week or at an hour is what a passage of the sentence's own language tells of it, where it tells of several: 7時に出発し、
/// 9時に到着した.</summary>
internal static partial class CjkHours
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        var hours = Hours(draft, sentence.Clauses);
        foreach (var source in hours.Count == 0 ? [] : sentence.Own)
        {
            var told = Hours(source.Text, source.Clauses);
            foreach (var said in hours)
            {
                var own = told.FindAll(t => t.Written == said.Written);
                if (own.Count > 0 && !own.Exists(t => CjkDone.IsSameVerb(said.Verb, t.Verb)) && told.Exists(t => t.IsDay == said.IsDay && CjkDone.IsSameVerb(said.Verb, t.Verb) && IsOfSame(said, t)))
                {
                    context.Report(SupportIssueKind.Binding, $"{said.Written} – {said.Verb}", source.Text);
                }
            }
        }
    }

    /// <param name="Verb">What is done then; empty where it is no verb that is read.</param>
    /// <param name="Who">Who does it; empty where that is not told.</param>
    private sealed record Hour(string Written, bool IsDay, string Verb, string Who);

    private static bool IsOfSame(Hour said, Hour told) => said.Who.Length == 0 || told.Who.Length == 0 || CjkPairs.AreSame(said.Who, told.Who);

    private static List<Hour> Hours(string text, List<CjkClause> clauses) =>
        [.. from Match match in Written().Matches(text)
            let clause = clauses.FirstOrDefault(c => c.Start >= match.Index + match.Length && c.Form != CjkForm.Adnominal)
            let who = clause?.Subject ?? clause?.Topic
            select new Hour(match.Value, match.Groups["day"].Success, clause is null ? "" : text[clause.Start..clause.End], who is null ? "" : text[who.Start..who.End])];

    [GeneratedRegex("(?<day>[月火水木金土日]曜|[월화수목금토일]요일)|(?:午前|午後|오전|오후)? ?[0-9]{1,2}(?:時(?!間)|시(?!간))(?: ?[0-9]{1,2}[分분]|半| 반)?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
