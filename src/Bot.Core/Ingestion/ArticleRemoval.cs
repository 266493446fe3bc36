using Bot.Core.Coverage;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Takes articles out of the coverage at a person's word. They are no longer found, cited or listed, and stay out until a person
/// ingests them again.</summary>
public sealed class ArticleRemoval(Database database, TimeProvider time)
{
    /// <summary>Removes the articles, or, where one of the ids is that of none, nothing at all: a slip in a list of ids shall cost nothing.</summary>
    public Task<RemovalOutcome> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.WriteAsync<RemovalOutcome>(session =>
        {
            var reader = new CoverageReader(session);
            var found = ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Article: reader.Current(id))).ToList();
            return found.Where(pair => pair.Article is null).Select(pair => pair.Id).ToList() is { Count: > 0 } unknown
                ? new RemovalOutcome.Unknown(unknown)
                : new RemovalOutcome.Removed(Remove(session, [.. found.Select(pair => pair.Article!)]));
        }, cancellationToken);

    private List<RemovedArticle> Remove(SqliteSession session, IReadOnlyList<Article> articles)
    {
        var (writer, index, removed) = (new ArticleWriter(session), new PassageIndex(session), new RemovedArticles(session));
        var told = new List<RemovedArticle>();
        foreach (var article in articles)
        {
            told.Add(new(article.Id, article.Headline, Count(session, article, Passages), Count(session, article, Facts)));
            writer.Withdraw(article);
            index.Remove(article.Key);
            removed.Add(article.Id, article.Url, time.GetUtcNow());
            CallOffCorrections(session, article);
        }

        index.Complete();
        return told;
    }

    /// <summary>What the article was corrected to is no longer told to those who got an answer from it.</summary>
    private static void CallOffCorrections(SqliteSession session, Article article)
    {
        using var delete = session.Command("DELETE FROM correction_reply WHERE article_key = $article AND next_try IS NOT NULL");
        delete.Bind("$article", article.Key).Run();
    }

    private const string Passages = "SELECT count(*) FROM passage WHERE article_key = $article";

    private const string Facts = """
        SELECT count(*) FROM fact f JOIN passage p ON p.passage_key = f.passage_key WHERE p.article_key = $article AND f.rank = 0
        """;

    private static int Count(SqliteSession session, Article article, string sql)
    {
        using var count = session.Command(sql);
        return (int)(long)count.Bind("$article", article.Key).Scalar()!;
    }
}
