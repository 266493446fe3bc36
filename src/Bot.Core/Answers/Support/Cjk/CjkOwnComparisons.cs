using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is more than what (A는 B보다 많다, AはBより多い) is so by the values that the passage of the sentence's own language gives both.</summary>
internal static partial class CjkOwnComparisons
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in sentence.Own.Count == 0 ? Enumerable.Empty<Match>() : Compared().Matches(context.Draft.Text))
        {
            foreach (var source in sentence.Own)
            {
                var (a, b) = (ValuesBehind(source, said.Groups["a"].Value), ValuesBehind(source, said.Groups["b"].Value));
                if (a.SelectMany(x => b.Where(y => y.Unit == x.Unit && x.Low != y.Low).Select(y => x.Low > y.Low)).Distinct().ToList() is [var isMore] && isMore != said.Groups["more"].Success)
                {
                    context.Report(SupportIssueKind.Relation, said.Value, source.Text);
                }
            }
        }
    }

    /// <summary>The measured values behind a name that stands once, in its clause.</summary>
    private static List<QuantityMention> ValuesBehind(CjkOwnSource source, string name)
    {
        var at = source.Text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || source.Text.IndexOf(name, at + 1, StringComparison.Ordinal) >= 0)
        {
            return [];
        }

        var end = Clause().Match(source.Text, at) is { Success: true } clause ? clause.Index : source.Text.Length;
        return [.. source.Sentence.Quantities.Where(q => q.Unit is not (null or "day" or "hour" or "minute" or "time") && q.Start >= at + name.Length && q.Start < end)];
    }

    [GeneratedRegex("(?<b>[가-힣]{2,}?)보다 (?<a>[가-힣]{2,}?)(?:에|의|이|가|은|는) (?:더 )?(?:(?<more>많|높|크|큰|컸|길|긴)|(?<less>적|낮|작|짧))|(?<b>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})より(?:も)?(?<a>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})の(?:方|ほう)が(?:(?<more>多|高|大き|長)|(?<less>少|低|小さ|短))|(?<a>[가-힣]{2,}?)(?:에는|에서는|은|는|이|가) (?<b>[가-힣]{2,}?)보다 (?:더 )?(?:(?<more>많|높|크|큰|컸|길|긴|늘|비싸|비싼)|(?<less>적|낮|작|짧|싸|싼))|(?<a>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:には|では|は|が)(?<b>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})より(?:も)?(?:(?<more>多|高|大き|長)|(?<less>少|低|小さ|短))", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex("[가-힣](?:고|며),? |[しり]、", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
