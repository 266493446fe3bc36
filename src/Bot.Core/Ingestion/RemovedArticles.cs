using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>Which articles a person removed, so that what comes by itself, from the seeds and from feeds, does not bring them back.</summary>
internal sealed class RemovedArticles(SqliteSession session)
{
    public void Add(string id, string? url, DateTimeOffset at)
    {
        using var insert = session.Command("""
            INSERT INTO removed_article (id, url, removed_at) VALUES ($id, $url, $at)
            ON CONFLICT (id) DO UPDATE SET url = excluded.url, removed_at = excluded.removed_at
            """);
        insert.Bind("$id", id).Bind("$url", url).Bind("$at", at.ToUnixTimeMilliseconds()).Run();
    }

    /// <summary>Whether the article of an id or address was removed.</summary>
    public bool Holds(string name)
    {
        using var select = session.Command("""
            SELECT EXISTS (SELECT 1 FROM removed_article WHERE id = $name UNION ALL SELECT 1 FROM removed_article WHERE url = $name)
            """);
        return select.Bind("$name", name).Scalar() is 1L;
    }

    /// <summary>Forgets that an article was removed: it was taken in again.</summary>
    public void Forget(string id, string? url)
    {
        using var delete = session.Command("DELETE FROM removed_article WHERE id = $id OR url = $url");
        delete.Bind("$id", id).Bind("$url", url).Run();
    }
}
