using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language says to be no danger (津波の心配はない), denied or kept silent about (黙秘している) or not so by its
/// first letter (불구속) is not told as the contrary.</summary>
internal static partial class CjkStances
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Own.Count == 0 || CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")))
        {
            return;
        }

        foreach (var source in sentence.Own)
        {
            foreach (Match none in NoDanger().Matches(source.Text))
            {
                if (Danger().Matches(draft).Any(said => said.Groups["of"].Value == none.Groups["of"].Value))
                {
                    context.Report(SupportIssueKind.Polarity, none.Value, source.Text);
                    return;
                }
            }
        }

        if (Admits().Match(draft) is { Success: true } admits && sentence.Own.Exists(s => Denies().IsMatch(s.Text)) && !sentence.Own.Exists(s => Admits().IsMatch(s.Text)) && !Denies().IsMatch(draft))
        {
            context.Report(SupportIssueKind.Polarity, admits.Value, sentence.Own[0].Text);
        }

        CheckPrefixes(context, sentence, draft);
        if (Excepts().IsMatch(draft))
        {
            return;
        }

        // 취약계층에는 인상을 유예한다: it is not raised for them.
        foreach (var source in sentence.Own)
        {
            foreach (Match excepted in Excepted().Matches(source.Text))
            {
                var who = excepted.Groups["who"].Value;
                if (draft.Contains(who, StringComparison.Ordinal) && source.Text.IndexOf(who, StringComparison.Ordinal) == excepted.Groups["who"].Index)
                {
                    context.Report(SupportIssueKind.Polarity, who, source.Text);
                    return;
                }
            }
        }
    }

    [GeneratedRegex("(?<=되 |만 |, )(?<who>[가-힣]{3,}?)(?:에게는|에는|에 대해서는) [^,.]{0,14}?(?:유예|제외|면제)|(?<=が、)(?<who>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{3,})(?:は|には)[^、。]{0,12}?(?:除外|対象外|免除|猶予)", RegexOptions.CultureInvariant)]
    private static partial Regex Excepted();

    [GeneratedRegex("유예|제외|면제|예외|미뤄|미루|늦춰|보류|除外|除く|除き|対象外|免除|猶予|例外", RegexOptions.CultureInvariant)]
    private static partial Regex Excepts();

    // 불구속 기소 is not 구속 기소.
    private static void CheckPrefixes(RuleContext context, CjkSentence sentence, string draft)
    {
        foreach (var source in sentence.Own)
        {
            foreach (Match denied in Prefixed().Matches(source.Text))
            {
                var word = denied.Groups["word"].Value;
                var at = draft.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && (at == 0 || !(CjkText.IsHangul(draft[at - 1]) || CjkText.IsHan(draft[at - 1]))) && CjkDictionary.Find(word).Count > 0 && (denied.Value[0] is '불' || CjkDictionary.Find(denied.Value).Count > 0)
                    && sentence.Own.TrueForAll(s => s.Text.Replace(denied.Value, "", StringComparison.Ordinal).IndexOf(word, StringComparison.Ordinal) < 0))
                {
                    context.Report(SupportIssueKind.Polarity, word, source.Text);
                    return;
                }
            }
        }
    }

    [GeneratedRegex("(?<![가-힣])[불비무미](?<word>[가-힣]{2})|(?<!\\p{IsCJKUnifiedIdeographs})[不非無未](?<word>\\p{IsCJKUnifiedIdeographs}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();

    private const string Fears = "心配|恐れ|おそれ|可能性|危険|影響|被害|異常";
    private const string KoreanFears = "우려|걱정|가능성|위험|영향|피해|이상";

    [GeneratedRegex("(?<of>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:の|による)(?:" + Fears + ")(?:は|も)?(?:な[いくかし]|ありません)|(?<of>[가-힣]{2,}?)(?:의|이|가)? ?(?:" + KoreanFears + ")(?:은|는|이|가|도)? 없", RegexOptions.CultureInvariant)]
    private static partial Regex NoDanger();

    [GeneratedRegex("(?<of>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:の|による)(?:" + Fears + ")(?:が|も)(?:あ|出|発生)|(?<of>[가-힣]{2,}?)(?:의|이|가)? ?(?:" + KoreanFears + ")(?:이|가|도) (?:있|크|발생)", RegexOptions.CultureInvariant)]
    private static partial Regex Danger();

    [GeneratedRegex("(?:容疑|罪|起訴内容|事実関係|関与|혐의|사실|책임)(?:を|も|을|를|도)(?:[^、。,.]{0,4})?(?:認め|인정|시인)", RegexOptions.CultureInvariant)]
    private static partial Regex Admits();

    [GeneratedRegex("黙秘|否認|否定|부인|묵비|진술을 거부|함구", RegexOptions.CultureInvariant)]
    private static partial Regex Denies();
}
