using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language calls so much more (4.8%増, 3.6% 늘었고) is not called so much less.</summary>
internal static partial class CjkValueDirections
{
    /// <summary>How far behind a value it is said which way it goes, in letters.</summary>
    private const int Reach = 8;

    public static void Check(RuleContext context, List<CjkOwnSource> sources)
    {
        foreach (var said in context.Draft.Quantities)
        {
            var way = said.Ordinal ? 0 : Of(context.Draft.Text, said);
            if (way == 0)
            {
                continue;
            }

            var told = sources.SelectMany(s => s.Sentence.Quantities.Where(q => !q.Ordinal && q.Unit == said.Unit && q.Low == said.Low && q.High == said.High).Select(q => (s.Text, Way: Of(s.Text, q)))).ToList();
            if (told.Exists(t => t.Way == -way) && !told.Exists(t => t.Way == way))
            {
                context.Report(SupportIssueKind.Polarity, said.Written(context.Draft.Text), told[0].Text);
            }
        }
    }

    /// <summary>Whether every value of the sentence that goes up or down is one that goes so in a passage.</summary>
    public static bool AreTold(RuleContext context, List<CjkOwnSource> sources)
    {
        var ways = context.Draft.Quantities.Where(q => Of(context.Draft.Text, q) != 0).ToList();
        return ways.Count > 0 && ways.TrueForAll(said => IsToldChange(context, said) || sources.Exists(s => s.Sentence.Quantities.Any(q => q.Unit == said.Unit && q.Low == said.Low && Of(s.Text, q) == Of(context.Draft.Text, said))));
    }

    // 985명에서 1020명으로 증가
    private static bool IsToldChange(RuleContext context, QuantityMention said) =>
        CjkChanges.Read(context.Draft).Exists(change => change.To == said && Of(context.Draft.Text, said) == Math.Sign(said.Low - change.From.Low) && CjkChanges.IsTold(context, change));

    /// <summary>Whether a word says that something goes up or down.</summary>
    public static bool IsWay(string word) => Way().IsMatch(word);

    // 1 for more, -1 for less, 0 where it is not said.
    private static int Of(string text, in QuantityMention value)
    {
        var start = Math.Max(value.End, value.NounEnd);
        var behind = text.AsSpan(start, Math.Min(Reach, text.Length - start));
        var stop = behind.IndexOfAnyInRange('0', '9');
        var rest = behind[..(stop < 0 ? behind.Length : stop)].ToString();
        var match = Size().Match(rest) is { Success: true } size ? size : Way().Match(rest);
        return !match.Success ? 0 : match.Groups["up"].Success ? 1 : -1;
    }

    // 2割ほど小さく
    [GeneratedRegex("^\\s?(?:ほど|くらい|程度|近く|이상|가량|정도|쯤|나)?\\s?(?:더 )?(?:(?<up>大き|多[くい]|高[くい]|長[くい]|速|큰|크|컸|많|높|길[어었고다]|긴|빠르|빨)|(?<down>小さ|少な|低[くい]|短[くい]|遅|작|적[다은게었고]|낮|짧|느리|느렸))", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    /// <summary>Words for more and for less.</summary>
    [GeneratedRegex("(?<up>急?増|上昇|上が|(?:引き|値)?上げ|上回|伸び|高ま|拡大|늘|증가|급증|오르|오른|올랐|올라|올린|올렸|상승|높아|불어|인상)|(?<down>急?減|低下|下が|(?:引き|値)?下げ|下回|下落|縮|落ち|急落|削減|줄|감소|급감|내리|내린|내렸|내려|떨어(?!진 )|하락|낮아|축소|인하|감축|삭감)", RegexOptions.CultureInvariant)]
    public static partial Regex Way();
}
