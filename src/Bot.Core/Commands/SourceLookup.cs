using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>Lists the articles that are held, newest first.</summary>
public sealed class SourceLookup(Database database, CoverageStatus status, LoadedPack pack)
{
    /// <summary>What an item's data calls the id by which an article is known to those who run the bot.</summary>
    public const string ArticleId = "articleId";

    /// <param name="limit">How many at most, or null for all.</param>
    public LookupReply Newest(string language, int? limit)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT a.article_key, (SELECT min(p.passage_key) FROM passage p WHERE p.article_key = a.article_key AND p.kind = 1),
                   (SELECT min(p.passage_key) FROM passage p WHERE p.article_key = a.article_key)
            FROM article a WHERE a.superseded_by IS NULL ORDER BY a.retrieved DESC, a.article_key DESC LIMIT $limit
            """);
        // SQLite takes a negative limit for none.
        var rows = select.Bind("$limit", limit + 1 ?? -1).Query(row => (Article: row.Long(0), Passage: row.LongOrNull(1) ?? row.LongOrNull(2)));
        var reader = new CoverageReader(session);
        var corrections = new CorrectionReader(session);
        var items = rows.Take(limit ?? rows.Count).Where(row => row.Passage is not null)
            .Select((row, i) => Item(language, reader.Article(row.Article), reader.Passage(row.Passage!.Value), corrections, i + 1)).ToList();
        return LookupReplies.List(
            language, LookupText.SourcesTitle(language), CoverageText.Searched(language, status.Searched(pack.Current, language)), items,
            rows.Count > limit ? LookupText.MoreSources(language, limit.Value) : null, status.Searched(pack.Current, language));
    }

    private static LookupItem Item(string language, Article article, Passage passage, CorrectionReader reader, int marker)
    {
        var citation = Citation.Of(marker, article, passage);
        var corrected = article.Revision > 1 ? reader.Of(article.Id, CorrectionText.Most + 1) : [];
        var made = (article.AiGenerated, language) switch
        {
            (true, "ko") => "AI 생성",
            (true, "ja") => "AI生成",
            (true, _) => "AI-generated",
            _ => null,
        };
        string?[] parts =
        [
            article.Section, citation.Published, article.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), made,
            article.Revision > 1 ? $"rev. {article.Revision}" : null,
            corrected.Count > 0 ? CorrectionText.Of(language, corrected) : null,
        ];
        return new LookupItem(
            UnnamedPublisher.For(article.Publisher, language), string.Join(" · ", parts.OfType<string>()), citation,
            [
                new(ArticleId, article.Id), new("revision", article.Revision), new("language", article.Language),
                new("published", citation.Published), new("aiGenerated", article.AiGenerated), new("disclosure", article.Disclosure),
                new("corrections", corrected.Select(c => CorrectionText.Of(language, c)).ToArray()),
            ]);
    }
}
