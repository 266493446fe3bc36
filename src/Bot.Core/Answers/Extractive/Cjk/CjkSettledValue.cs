using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>What of a Korean or Japanese value is set in front of its quote: with the word for its year (내년 3월), the later one of two where it was put
/// off (2027년에서 2029년으로 미뤄졌다), and nothing of what was cancelled.</summary>
internal static partial class CjkSettledValue
{
    /// <returns>null where the value no longer stands.</returns>
    public static string? Of(string question, string text, int start, int end)
    {
        var value = text[start..end];
        if (LanguageDetector.Detect(text) == "en")
        {
            return value;
        }

        if (Cancelled().IsMatch(text, end) && !Cancelled().IsMatch(question) && !Planned().IsMatch(question))
        {
            return null;
        }

        var from = value.LastIndexOfAny(['서', 'ら']) is > 0 and var at && Moved().IsMatch(text, end) && Range().IsMatch(value) ? at + 1 : 0;
        var first = start + from;
        while (first < end && text[first] == ' ') { first++; }
        // 내년 3월: the month alone would be another year's.
        return from == 0 && Near().Match(text[..start]) is { Success: true } near ? text[near.Index..end] : text[first..end];
    }

    [GeneratedRegex("(?<![가-힣])(?:내년|올해|금년|지난해|작년|내후년|재작년|이듬해|다음 ?달|이번 ?달|이달|지난달|다음 ?주|이번 ?주|지난주) ?$|(?:来年|今年|本年|昨年|去年|再来年|一昨年|翌年|前年|来月|今月|先月|来週|今週|先週)の?$", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex("취소(?:됐|되|했|하|된)|무산|백지화|철회|中止|取りやめ|取り止め|取り消|見送|撤回|白紙", RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    [GeneratedRegex("예정이었|계획이었|원래|애초|당초|予定だった|予定でした|計画だった|当初|もともと", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    // Put off or brought forward: the first of two dates is the former one.
    [GeneratedRegex("미뤄|미룬|미뤘|연기|앞당|늦춰|늦췄|변경|바뀌|바꿔|바꿨|조정|延期|変更|前倒し|繰り上|繰り下|ずれ込|先送り|改め", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex("에서 ?|から", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
