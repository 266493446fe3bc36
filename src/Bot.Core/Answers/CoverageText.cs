using System.Globalization;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Says which coverage was searched and how old it is.</summary>
public static class CoverageText
{
    private const int LongestName = 60;

    /// <summary>Who published what was searched: the names that are told, and how many others there are.</summary>
    /// <param name="show">How a surface writes a name.</param>
    public static string Publishers(string language, CoverageSearched searched, Func<string, string> show)
    {
        var names = string.Join(language == "ja" ? "、" : ", ", searched.Publishers.Select(show));
        return (searched.MorePublishers, language) switch
        {
            (0, _) => names,
            (var more, "ko") => $"{names} 외 {more}곳",
            (var more, "ja") => $"{names}ほか{more}社",
            var (more, _) => $"{names} and {more} more",
        };
    }

    public static string Searched(string language, CoverageSearched searched)
    {
        if (searched.Newest is not { } newest)
        {
            return language switch
            {
                "ko" => "아직 저장된 기사가 없습니다.",
                "ja" => "まだ記事が登録されていません。",
                _ => "No article is held yet.",
            };
        }

        var from = Publishers(language, searched, name => Graphemes.Truncate(name, LongestName));
        var day = newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return language switch
        {
            "ko" => $"검색한 보도: {searched.Title} (기사 {searched.Articles}건, {from}, 최근 수집일 {day}).",
            "ja" => $"検索した報道：{searched.Title}（記事{searched.Articles}件、{from}、最終取得日 {day}）。",
            _ => $"Searched: {searched.Title} ({searched.Articles} {(searched.Articles == 1 ? "article" : "articles")} from {from}, last taken in on {day}).",
        };
    }
}
