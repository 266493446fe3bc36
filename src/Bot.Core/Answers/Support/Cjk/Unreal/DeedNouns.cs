using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>A deed that is told as a noun is none yet by what is done with it: 공장 폐쇄를 요구했다, 閉鎖の計画, 上昇を見込む.</summary>
internal static partial class DeedNouns
{
    /// <param name="end">Where the noun ends.</param>
    public static CjkUnreal? KindBehind(string text, int end) => Said().IsMatch(text, end) ? CjkUnreal.Said
        : Open().IsMatch(text, end) ? CjkUnreal.Open
        : Undone().IsMatch(text, end) ? CjkUnreal.Untrue
        : null;

    [GeneratedRegex("\\G(?:에 대한|의|을|를)? ?(?:의혹|혐의|소문|루머|주장)|\\G(?:の|という)?(?:疑い|容疑|疑惑|うわさ|噂|デマ)", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("\\G(?:을|를|에 대한|의|에)? ?(?:검토|논의|고려|요구|요청|촉구|제안|계획|예정|추진|반대|예고|약속|희망|경고|우려|가능성|여부|위기|위험|조짐|방안|방침|압박|전망|예상|예측|기대|바라|바란|원하|원한|막았|막은|막기|피하|피했|면하|면했|모면|저지|대비|준비|권고|지시|명령)"
        + "|\\G(?:を|に|の|への|も)?(?:検討|議論|協議|要求|要請|求め|提案|計画|予定|反対|予告|約束|望[んみむ]|願|期待|警告|懸念|可能性|おそれ|恐れ|危機|危険|方針|見通し|見込|予想|予測|防[いごぎ]|避け|免れ|阻止|備え|準備|勧告|指示|命令|命じ|求める)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    // 금지를 풀었다, 禁止を解除した: it is no more.
    [GeneratedRegex("\\G(?:을|를|이|가)? ?(?:풀었|풀린|풀렸|푼 |해제|철폐|철회|취소|무산)|\\G[をが]?(?:解除|解[いかけ]|撤廃|撤回|取り消|取りや)", RegexOptions.CultureInvariant)]
    private static partial Regex Undone();
}
