using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage calls the second highest is not the highest: 두 번째로 높은, 2番目に高い.</summary>
internal static partial class CjkSuperlatives
{
    public static void Check(RuleContext context)
    {
        if (!context.Draft.Text.AsSpan().ContainsAny(Signs) || Most().Match(context.Draft.Text) is not { Success: true } most || context.Draft.Quantities.Any(q => q.Ordinal))
        {
            return;
        }

        var told = context.Alignment.Sources.Select(s => s.Sentence.Text).ToList();
        if (Describes().IsMatch(context.Draft.Text, most.Index) && context.Alignment.Sources.All(s => s.Language != "en") && !told.Exists(text => Leads().IsMatch(text)))
        {
            context.Report(SupportIssueKind.Content, most.Value, told[0]);
        }

        if (told.Find(text => Ranked().IsMatch(text)) is { } ranked && !told.Exists(text => Most().IsMatch(Ranked().Replace(text, ""))))
        {
            context.Report(SupportIssueKind.Number, most.Value, Ranked().Match(ranked).Value);
        }
    }

    // One of them stands in whatever the pattern below finds.
    private static readonly SearchValues<string> Signs =
        SearchValues.Create(["가장", "최고", "최대", "최다", "최장", "제일", "最も", "最大", "最多", "最高", "最長", "最古", "一番", "いちばん", "most", "least", "est"], StringComparison.Ordinal);

    [GeneratedRegex("가장|최고|최대|최다|최장|제일|最も|最大|最多|最高|最長|最古|一番|いちばん|\\b(?:most|least|\\w{3,}est)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Most();

    // 最大の, not 最大40人.
    [GeneratedRegex("\\G(?:最[大多高長古](?=[のでだ])|最も|最古|가장|최[대고다장](?= [가-힣]|[의로]))", RegexOptions.CultureInvariant)]
    private static partial Regex Describes();

    /// <summary>Words for being first.</summary>
    [GeneratedRegex("[最최]|가장|제일|맨 |으뜸|선두|기록|1위|一番|いちばん|トップ|首位|筆頭|随一|記録|1位|一位", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex("(?:두|세|네|다섯|[2-9])\\s?번째로 [가-힣]+|[2-9二三四五]番目に[^、。]{1,4}|\\b(?:second|third|fourth|fifth)[- ](?:most|least|\\w{3,}est)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ranked();
}
