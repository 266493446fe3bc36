using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Words that deny in themselves: 결항 for what did not fly, 밑돌다 for what is not reached, 無料 for what costs nothing. A sentence may tell with a
/// negation what a passage tells with such a word, and the other way round.</summary>
internal static partial class CjkDenials
{
    /// <summary>How many letters of a denied word tell it from others.</summary>
    private const int Told = 2;

    /// <summary>Whether each thing that the sentence denies is denied by a word of the passage: what it denies does not stand there as a fact.</summary>
    public static bool AreTold(string draft, string source)
    {
        if (!Privative().IsMatch(source))
        {
            return false;
        }

        // 못 들어가게 했다, 立ち入れないようにした: 출입을 금지했다
        if (Prohibits().Match(draft) is { Success: true } prohibits && Forbids().IsMatch(source) && !CjkGrammar.Negation().IsMatch(draft.Remove(prohibits.Index, prohibits.Length)))
        {
            return true;
        }

        // 결항하지 않았다: the word itself is denied.
        foreach (Match negation in CjkGrammar.Negation().Matches(draft))
        {
            var denied = DeniedAt(draft, negation.Index);
            if (denied.Length == 0 || Privative().IsMatch(denied) || source.Contains(denied, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a sentence denies that something ended or lacks: 중단되지 않았다.</summary>
    public static bool DenyLack(string draft)
    {
        foreach (Match negation in CjkGrammar.Negation().Matches(draft))
        {
            if (CjkGrammar.Lack().IsMatch(DeniedAt(draft, negation.Index)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both the sentence and the passage tell by a word that something was not accepted, kept or gone on with.</summary>
    public static bool AreGivenUp(string draft, string negation) => GivenUp().IsMatch(negation) && GivenUp().IsMatch(draft);

    // The beginning of the word before a negation: 운항하지 못, 届きません, 飛びません.
    private static string DeniedAt(string text, int at)
    {
        var end = at;
        while (end > 0 && (text[end - 1] == ' ' || CjkText.IsHiragana(text[end - 1]))) { end--; }
        // 받을 수 없다: what stands before says what is denied.
        if (Helper().Match(text[..end]) is { Success: true } helper)
        {
            end = helper.Index;
        }

        var start = end;
        while (start > 0 && CjkText.IsCjk(text, start - 1) && !CjkText.IsHiragana(text[start - 1])) { start--; }
        return text[start..Math.Min(end, start + Told)];
    }

    [GeneratedRegex(" (?:수|줄|적|바)(?:는|가|도|이|은)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Helper();

    /// <summary>What a passage forbids the sentence does not tell as allowed.</summary>
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (Allows().Match(draft) is { Success: true } allows && !Forbids().IsMatch(draft) && sentence.Own.Exists(s => Forbids().IsMatch(s.Text)) && !sentence.Own.Exists(s => Allows().IsMatch(s.Text) || Lifts().IsMatch(s.Text)))
        {
            context.Report(SupportIssueKind.Polarity, allows.Value, sentence.Own[0].Text);
        }

        // 例は一例も無い: there is none.
        foreach (var source in sentence.Own)
        {
            foreach (Match none in None().Matches(source.Text))
            {
                var noun = none.Groups["noun"].Value;
                if (There().Matches(draft).Any(there => there.Groups["noun"].Value == noun))
                {
                    context.Report(SupportIssueKind.Polarity, noun, source.Text);
                }
            }
        }
    }

    [GeneratedRegex("수 있(?:게|도록) |허용(?:했|한|하|됐|된)|できるように(?:し|な)|を認め|を許可", RegexOptions.CultureInvariant)]
    private static partial Regex Allows();

    [GeneratedRegex("(?<noun>[\\p{IsCJKUnifiedIdeographs}])は(?:一例|一つ|一人|一度|一件|一切|全く)も?(?:無い|無かっ|ない|なかっ|ありません)", RegexOptions.CultureInvariant)]
    private static partial Regex None();

    [GeneratedRegex("(?<noun>[\\p{IsCJKUnifiedIdeographs}])(?:は|が|も)(?:あり(?!ませ)|ある|あった|い(?:た|る|ま(?!せ)))", RegexOptions.CultureInvariant)]
    private static partial Regex There();

    [GeneratedRegex("해제|허용|허가|풀었|풀려|푼|解除|解禁|緩和|認め|許可", RegexOptions.CultureInvariant)]
    private static partial Regex Lifts();

    [GeneratedRegex("못 ?[가-힣]{1,6}게 (?:했|하|한|막)|지 못하(?:게|도록) (?:했|하|한|막)|[れいけしち]ないように(?:し|す|なっ)", RegexOptions.CultureInvariant)]
    private static partial Regex Prohibits();

    [GeneratedRegex("금지|통제|불허|禁止|禁じ|規制", RegexOptions.CultureInvariant)]
    private static partial Regex Forbids();

    [GeneratedRegex("결항|운휴|휴항|밑돌|밑도|하회|미달|금지|불허|무료|무상|불확실|불분명|미지수|불투명|불가능?|불참|결장|결석|미정|미확정|동결|보류|유보|부재|비공개|미공개|미제출|미착용|미흡|휴관|휴업|휴무|휴교|면제|제외"
        + "|無料|不明|未定|未確定|不参加|欠席|欠場|欠航|運休|下回|禁止|不可|休業|休館|休校|免除|不在|非公開|未公開|未提出|未着用|除外|満たな", RegexOptions.CultureInvariant)]
    private static partial Regex Privative();

    [GeneratedRegex("접었|접은|접기|접고|접는|접습|거부|부인|거절|철회|포기|기각|각하|무산|불발|백지화|취소|중단|없던 일|물리쳤|물리친|반려|실패"
        + "|取り下げ|取りやめ|断[らりるれろっ]|断念|否認|否定|拒否|拒[まみむんめ]|却下|棄却|退け|白紙|撤回|中止|見送|失敗", RegexOptions.CultureInvariant)]
    private static partial Regex GivenUp();
}
