using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What something rose or fell to, or is, is not by how much it did: 17명에서 21명으로 늘었다 is not 21명이 늘었다, and 18億円で1.3倍 not
/// 18億円増え.</summary>
internal static partial class CjkSteps
{
    /// <summary>How far from a value a word may make a difference of it, in letters.</summary>
    private const int Reach = 8;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (var said in context.Draft.Quantities)
        {
            var text = context.Draft.Text;
            if (said.Ordinal || said.Low != said.High || !By().IsMatch(text, Math.Max(said.End, said.NounEnd)) || Led().IsMatch(text[..said.Start]))
            {
                continue;
            }

            var told = sentence.Own.SelectMany(s => s.Sentence.Quantities.Where(q => !q.Ordinal && q.Unit == said.Unit && (q.Low == said.Low || q.High == said.High)).Select(q => (s.Text, IsDifference: IsDifference(s.Text, q)))).ToList();
            if (told.Count > 0 && !told.Exists(t => t.IsDifference))
            {
                context.Report(SupportIssueKind.Binding, said.Written(text), told[0].Text);
            }
        }
    }

    // 21명으로 늘었다 leads there; whatever else stands beside a word for a change may be its size.
    private static bool IsDifference(string text, in QuantityMention value)
    {
        var (start, end) = (Math.Max(0, value.Start - Reach), Math.Max(value.End, value.NounEnd));
        var behind = text[end..Math.Min(text.Length, end + Reach)];
        return (!To().IsMatch(behind) && Change().IsMatch(behind)) || Change().IsMatch(text[start..value.Start]) || Difference().IsMatch(behind);
    }

    [GeneratedRegex(@"\G\s?(?:이|가|을|를|が|を|も|나|이나|씩|ほど|가량|정도)?\s?(?:늘|증가|줄었|줄어|감소|올랐|올라|올렸|오른|상승|하락|내렸|내린|増[えや加]|増(?=[のでと、])|減[っりら少]|減(?=[のでと、])|上[がげ]|下[がげ]|上昇|低下|下落)", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"(?:에서|から)\s?(?:약 ?|約)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex(@"^\s?(?:으?로|に(?!も)|へ|まで|까지)", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex("늘|증|줄|감소|급감|올[랐라렸리]|오[르른]|상승|하락|내[렸린리려]|인상|인하|축소|확대|삭감|[増減昇伸縮]|上[がげ]|下[がげ]|引き|値[上下]|低下|下落|拡大|追加|추가|더 |差|차이|높|낮|많|적|高|低|多|少|上回|下回|웃돌|밑돌|넘", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("^\\s?(?:の|의)?\\s?(?:差|차|黒字|赤字|違い)", RegexOptions.CultureInvariant)]
    private static partial Regex Difference();
}
