using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is "approved by 61 votes to 48" has 61 for it and 48 against it; what is rejected so, the other way round.</summary>
internal static partial class CjkVotes
{
    public static void Check(RuleContext context)
    {
        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
        {
            if (Count().Match(source.Text) is not { Success: true } count)
            {
                continue;
            }

            var (first, second) = (count.Groups["first"].Value, count.Groups["second"].Value);
            var (votesFor, against) = Rejected().IsMatch(source.Text) ? (second, first) : (first, second);
            foreach (Match said in Said().Matches(context.Draft.Text))
            {
                var number = said.Groups["number"].Value;
                if (number == (said.Groups["for"].Success ? against : votesFor) && first != second)
                {
                    context.Report(SupportIssueKind.Binding, said.Value, source.Text);
                }
            }
        }
    }

    [GeneratedRegex(@"\bby (?<first>\d+)(?: votes?)? to (?<second>\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:reject|vot(?:ed|es) (?:down|against)|defeat|threw out|turned down)", RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    [GeneratedRegex("(?:(?<for>찬성|賛成)|반대|反対)(?:は|が|은|는)?\\s?(?<number>[0-9]+)(?=표|명|票|人|[、,])|(?<number>[0-9]+)(?:표|명|票|人)(?:이|가|が|の)?\\s?(?:(?<for>찬성|賛成)|반대|反対)", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
