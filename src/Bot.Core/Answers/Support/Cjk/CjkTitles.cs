using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A title or name between quotation marks (「みなと丸」) is written as in a passage of the sentence's own language, letter for letter.</summary>
internal static partial class CjkTitles
{
    public static void Check(RuleContext context, List<CjkOwnSource> sources)
    {
        foreach (Match said in Title().Matches(context.Draft.Text))
        {
            var title = said.Groups["title"].Value;
            if (!sources.Exists(s => s.Text.Contains(title, StringComparison.Ordinal))
                && sources.SelectMany(s => Title().Matches(s.Text)).FirstOrDefault(told => IsNearly(title, told.Groups["title"].Value)) is { } other)
            {
                context.Report(SupportIssueKind.Name, title, other.Value);
            }
        }
    }

    /// <summary>A text with blanks for what stands between its quotation marks.</summary>
    public static string WithoutQuotations(string text) => Quotation().Replace(text, match => new string('　', match.Length));

    [GeneratedRegex("「[^」]*」|“[^”]*”|\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    // All but one letter, and the same number of them.
    private static bool IsNearly(string a, string b) => a.Length == b.Length && a.Zip(b).Count(pair => pair.First != pair.Second) == 1;

    [GeneratedRegex("[「『‘“'\"](?<title>[^「」『』‘’“”'\"]{3,16})[」』’”'\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
