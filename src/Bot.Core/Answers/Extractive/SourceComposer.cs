using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Answers.Extractive;

/// <summary>Answers a question about the source itself with what is on record of the articles: who published them, when, and how they were made.</summary>
internal sealed partial class SourceComposer(SqliteSession session, CoverageReader coverage)
{
    private const int Most = 3;

    /// <param name="told">Keys of the passages that the thread quoted last: their articles are meant; without them, the newest.</param>
    public Draft Compose(string language, IReadOnlyList<long> told)
    {
        var articles = told.Count > 0 ? told.Select(key => coverage.Passage(key).ArticleKey).Distinct().Take(Most) : Newest();
        var citations = articles.Select((key, i) => Cite(coverage.Article(key), i + 1).In(language)).ToList();
        var lines = citations.Select(citation => $"{Record(language, citation)} — {AnswerText.Quote(language, citation.Quote, citation.Marker, null)}");
        return new(citations.Count > 0 ? AnswerStatus.Answered : AnswerStatus.Declined, string.Join('\n', lines), citations, citations.Count > 0 ? 1 : 0);
    }

    /// <summary>Answers how far an article can be believed with what it says of that itself, the likeliest sentence first; null where it says nothing.</summary>
    /// <param name="told">As in <see cref="Compose(string, IReadOnlyList{long})"/>.</param>
    public Draft? Compose(string language, IReadOnlyList<long> told, TrustMatter matter)
    {
        var key = told.Count > 0 ? coverage.Passage(told[0]).ArticleKey : Newest().FirstOrDefault();
        if (key == 0)
        {
            return null;
        }

        var article = coverage.Article(key);
        var disclosed = coverage.Passages(article).Where(passage => passage.Kind == PassageKind.Disclosure).OrderByDescending(passage => Speaks(passage.Text, matter)).Take(Most).ToList();
        if (disclosed.Count == 0)
        {
            return null;
        }

        var citations = disclosed.Select((passage, i) => Citation.Of(i + 1, article, passage).In(language)).ToList();
        var lines = citations.Select(citation => AnswerText.Quote(language, citation.Quote, citation.Marker, null));
        return new(AnswerStatus.Answered, string.Join('\n', lines), citations, 1);
    }

    private static bool Speaks(string disclosure, TrustMatter matter) => (matter == TrustMatter.Verifying ? Checking() : Erring()).IsMatch(disclosure);

    [GeneratedRegex(@"\b(?:errors?|mistakes?|inaccura|incorrect|wrong)|오류|실수|부정확|틀릴|誤り|間違|不正確|誤情報", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Erring();

    [GeneratedRegex(@"\b(?:verif|check|consult|confirm)|확인|검증|참조|確認|検証|参照", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Checking();

    private List<long> Newest()
    {
        using var select = session.Command("SELECT article_key FROM article WHERE superseded_by IS NULL ORDER BY retrieved DESC, article_key DESC LIMIT $most");
        return select.Bind("$most", Most).Query(row => row.Long(0));
    }

    /// <summary>By what the article says of how it was made, else by its first passage.</summary>
    private Citation Cite(Article article, int marker)
    {
        var passages = coverage.Passages(article);
        return Citation.Of(marker, article, passages.FirstOrDefault(passage => passage.Kind == PassageKind.Disclosure) ?? passages[0]);
    }

    private static string Record(string language, Citation citation)
    {
        var retrieved = citation.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] parts = language switch
        {
            "ko" => [citation.Publisher, citation.Published is { } day ? $"{day} 발행" : null, $"{retrieved} 수집", citation.AiGenerated ? "AI 생성" : null],
            "ja" => [citation.Publisher, citation.Published is { } day ? $"{day} 発行" : null, $"{retrieved} 取得", citation.AiGenerated ? "AI生成" : null],
            _ => [citation.Publisher, citation.Published is { } day ? $"published {day}" : null, $"retrieved {retrieved}", citation.AiGenerated ? "AI-generated" : null],
        };
        return string.Join(" · ", parts.OfType<string>());
    }
}
