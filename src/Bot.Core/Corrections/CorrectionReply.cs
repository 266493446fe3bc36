using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Coverage;

namespace Bot.Core.Corrections;

/// <summary>Writes the reply that corrects an answer: what its article said, what it says now, the source and the reminder.</summary>
internal static class CorrectionReply
{
    private const int Most = 10;

    /// <param name="language">ISO 639-1 code of the answer's frame.</param>
    /// <param name="corrections">At least one, all of one revision.</param>
    /// <param name="cite">Cites a passage of any revision.</param>
    public static LookupReply Of(
        string language, IReadOnlyList<Correction> corrections, Func<int, Passage, Citation> cite, CoverageSearched searched)
    {
        var article = corrections[0].Article;
        var notice = corrections.Select(CorrectionReason.Notice).FirstOrDefault(note => note is not null);
        var items = corrections.Take(Most).Select((correction, i) => Item(language, correction, cite(i + 1, correction.New ?? correction.Old).In(language))).ToList();
        return new LookupReply(
            language, Title(language), notice is null ? Summary(language) : $"{Summary(language)} “{notice}”", items, searched,
            Reminder.In(language, article.AiGenerated));
    }

    private static LookupItem Item(string language, Correction correction, Citation citation)
    {
        var (was, now, gone) = language switch
        {
            "ko" => ("이전", "현재", "기사에서 삭제되었습니다"),
            "ja" => ("訂正前", "訂正後", "記事から削除されました"),
            _ => ("Before", "Now", "The article no longer says so"),
        };
        var said = $"{was}: “{correction.Old.Text}”";
        return correction.New is { } current
            ? new LookupItem("", $"{said}\n{now}: “{current.Text}” [{citation.Marker}]", citation, [])
            : new LookupItem("", $"{said}\n{gone}. [{citation.Marker}]", citation, []);
    }

    private static string Title(string language) => language switch { "ko" => "정정", "ja" => "訂正", _ => "Correction" };

    private static string Summary(string language) => language switch
    {
        "ko" => "위 답변이 인용한 기사가 수정되었습니다.",
        "ja" => "上の回答が引用した記事が訂正されました。",
        _ => "The article that the answer above quotes was corrected.",
    };
}
