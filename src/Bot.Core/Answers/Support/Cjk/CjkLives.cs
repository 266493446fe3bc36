using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The years behind a name, "(1889~1957)", are those of a birth and a death.</summary>
internal static partial class CjkLives
{
    /// <summary>Takes back what was found of a year of birth or death that such years give; a year given for the other is reported.</summary>
    public static void Check(RuleContext context)
    {
        foreach (var (year, isBirth, _, _) in Said(context))
        {
            foreach (var source in context.Alignment.Sources)
            {
                foreach (Match life in Life().Matches(source.Sentence.Text))
                {
                    var (own, other) = isBirth ? (life.Groups["from"], life.Groups["to"]) : (life.Groups["to"], life.Groups["from"]);
                    if (own.Value == year)
                    {
                        context.Issues.RemoveAll(issue => issue.Kind == SupportIssueKind.Date && issue.Said.StartsWith(year, StringComparison.Ordinal));
                    }
                    else if (other.Value == year)
                    {
                        context.Report(SupportIssueKind.Binding, year, life.Value);
                    }
                }
            }
        }
    }

    /// <summary>The words for being born and for dying of somebody whose years a passage gives.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context) =>
        context.Alignment.Sources.Any(source => Life().IsMatch(source.Sentence.Text)) ? Said(context).Select(said => (said.Start, said.End)) : [];

    private static IEnumerable<(string Year, bool IsBirth, int Start, int End)> Said(RuleContext context)
    {
        foreach (Match said in Event().Matches(context.Draft.Text))
        {
            var isBirth = said.Groups["born"].Success;
            var verb = isBirth ? said.Groups["born"] : said.Groups["died"];
            yield return (said.Groups["year"].Value, isBirth, verb.Index, verb.Index + verb.Length);
        }
    }

    [GeneratedRegex("[(（](?<from>[0-9]{4})年?[~〜～–—-](?<to>[0-9]{4})年?[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Life();

    [GeneratedRegex("(?<year>[0-9]{4})(?:년|年)(?:(?!(?:년|年))[^,、。]){0,16}?(?:(?<born>태어나|태어났|출생|生まれ)|(?<died>사망(?:했|하)?|숨졌|숨지|숨을 거뒀|별세(?:했|하)?|세상을 떠[나났]|타계|亡くなっ|亡くなり|死去し|死亡し|没し|世を去っ))", RegexOptions.CultureInvariant)]
    private static partial Regex Event();
}
