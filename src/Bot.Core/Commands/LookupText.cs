using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Coverage;

namespace Bot.Core.Commands;

/// <summary>The words of the lookups' own frame, by language.</summary>
internal static class LookupText
{
    public static string TopicTitle(string language, string topic) => language switch
    {
        "ko" => $"주제: {topic}",
        "ja" => $"トピック：{topic}",
        _ => $"On “{topic}”",
    };

    public static string FactsTitle(string language) => language switch { "ko" => "사실", "ja" => "事実", _ => "Facts" };

    public static string TimelineTitle(string language) => language switch { "ko" => "연표", "ja" => "年表", _ => "Timeline" };

    public static string NumbersTitle(string language) => language switch { "ko" => "숫자", "ja" => "数字", _ => "Numbers" };

    public static string SourcesTitle(string language) => language switch { "ko" => "출처", "ja" => "情報源", _ => "Sources" };

    /// <summary>Below a topic's list that was cut.</summary>
    public static string MoreOfTopic(string language, int shown) => language switch
    {
        "ko" => $"처음 {shown}개만 표시합니다. 주제를 좁혀 보세요.",
        "ja" => $"最初の{shown}件だけを表示しています。トピックを絞ってください。",
        _ => $"Only the first {shown} are shown: narrow the topic to see others.",
    };

    /// <summary>Below a list of what all of the coverage says that was cut.</summary>
    public static string More(string language, int shown) => language switch
    {
        "ko" => $"처음 {shown}개만 표시합니다. 나머지는 주제별로 찾아보세요.",
        "ja" => $"最初の{shown}件だけを表示しています。ほかはトピックで探してください。",
        _ => $"Only the first {shown} are shown: look a topic up to see others.",
    };

    /// <summary>Below a list of articles that was cut.</summary>
    public static string MoreSources(string language, int shown) => language switch
    {
        "ko" => $"최근 {shown}개만 표시합니다.",
        "ja" => $"新しい{shown}件だけを表示しています。",
        _ => $"Only the newest {shown} are shown.",
    };

    /// <summary>Nothing was found; says where was looked.</summary>
    public static string Nothing(string language, string topic, CoverageSearched searched) => language switch
    {
        "ko" => $"보도에 “{topic}”에 관한 내용이 없습니다. {CoverageText.Searched(language, searched)}",
        "ja" => $"報道に「{topic}」についての記述はありません。{CoverageText.Searched(language, searched)}",
        _ => $"The coverage says nothing on “{topic}”. {CoverageText.Searched(language, searched)}",
    };

    /// <summary>Nothing is held of that kind.</summary>
    public static string Empty(string language, CoverageSearched searched) => language switch
    {
        "ko" => $"해당하는 내용이 없습니다. {CoverageText.Searched(language, searched)}",
        "ja" => $"該当する記述はありません。{CoverageText.Searched(language, searched)}",
        _ => $"The coverage holds none. {CoverageText.Searched(language, searched)}",
    };

    /// <summary>The same beside a time: what is past was not projected to come then, whatever was projected at the time.</summary>
    public static string Modality(string language, Fact fact, EventTime time, Citation citation) =>
        fact.Modality == Coverage.Modality.Projected && IsPast(time.End, citation.Published ?? citation.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            ? "" : Modality(language, fact);

    /// <summary>How a fact is put, in front of what says it, or the empty text for a plain assertion.</summary>
    public static string Modality(string language, Fact fact) => (fact.Modality, language) switch
    {
        (Coverage.Modality.Projected, "ko") => "전망",
        (Coverage.Modality.Projected, "ja") => "見通し",
        (Coverage.Modality.Projected, _) => "projected",
        (Coverage.Modality.Attributed, "ko") => "인용된 견해",
        (Coverage.Modality.Attributed, "ja") => "引用された見解",
        (Coverage.Modality.Attributed, _) => "attributed",
        _ => "",
    };

    // ISO 8601 compares as text as far as both are precise: "2026" is no earlier than "2026-02".
    private static bool IsPast(string end, string published) =>
        Math.Min(end.Length, published.Length) is var length && string.CompareOrdinal(end, 0, published, 0, length) < 0;
}
