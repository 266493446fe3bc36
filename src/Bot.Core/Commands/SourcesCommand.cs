using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>The articles that are held, newest first.</summary>
internal sealed class SourcesCommand(Database database, CoverageStatus status, LoadedPack pack)
{
    private const int Limit = 25;

    public CommandDefinition Definition => new(
        "sources",
        new("sources", "출처", "情報源"),
        new("Which articles the bot holds, and how they were made", "봇이 가진 기사와 작성 방식을 보여줍니다", "ボットが持つ記事とその作られ方を示します"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, null);
        using var session = database.Read();
        using var select = session.Command("""
            SELECT a.article_key, (SELECT min(p.passage_key) FROM passage p WHERE p.article_key = a.article_key AND p.kind = 1),
                   (SELECT min(p.passage_key) FROM passage p WHERE p.article_key = a.article_key)
            FROM article a WHERE a.superseded_by IS NULL ORDER BY a.retrieved DESC, a.article_key DESC LIMIT $limit
            """);
        var rows = select.Bind("$limit", Limit + 1).Query(row => (Article: row.Long(0), Passage: row.LongOrNull(1) ?? row.LongOrNull(2)));
        var reader = new CoverageReader(session);
        var corrections = new CorrectionReader(session);
        var items = rows.Take(Limit).Where(row => row.Passage is not null)
            .Select((row, i) => Item(language, reader.Article(row.Article), reader.Passage(row.Passage!.Value), corrections, i + 1)).ToList();
        return Task.FromResult<Reply>(LookupReplies.List(
            language, LookupText.SourcesTitle(language), CoverageText.Searched(language, status.Searched(pack.Current, language)), items,
            rows.Count > Limit ? Limit : null, status.Searched(pack.Current, language)));
    }

    private static LookupItem Item(string language, Article article, Passage passage, CorrectionReader reader, int marker)
    {
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
            article.Section, article.Published, article.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), made,
            article.Revision > 1 ? $"rev. {article.Revision}" : null,
            corrected.Count > 0 ? CorrectionText.Of(language, corrected) : null,
        ];
        return new LookupItem(
            article.Publisher, string.Join(" · ", parts.OfType<string>()), Citation.Of(marker, article, passage),
            [
                new("articleId", article.Id), new("revision", article.Revision), new("language", article.Language),
                new("published", article.Published), new("aiGenerated", article.AiGenerated), new("disclosure", article.Disclosure),
                new("corrections", corrected.Select(c => CorrectionText.Of(language, c)).ToArray()),
            ]);
    }
}
