using System.Globalization;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion;

/// <summary>What writing an article did.</summary>
public enum WriteOutcome
{
    /// <summary>The store holds this very content already.</summary>
    Unchanged,

    Added,

    /// <summary>The content differs from what was held: a new revision took its place.</summary>
    Revised,

    /// <summary>The article had been taken away and is back with other content, as a new revision.</summary>
    Restored,

    /// <summary>The article had been taken away and is back as it was: the same revision, with its passages and facts.</summary>
    Reinstated,
}

/// <summary>Writes articles with their passages within a write transaction of the caller's.</summary>
/// <param name="session">Of the transaction; any session will do for <see cref="Holds"/>.</param>
public sealed class ArticleWriter(SqliteSession session)
{
    /// <summary>Writes an article, as a new revision where its id is held with other content.</summary>
    /// <param name="retrieved">The day it was taken in.</param>
    /// <returns>What was done, with the article and the passages as stored.</returns>
    public WrittenArticle Write(ArticleDraft draft, DateOnly retrieved)
    {
        var hash = draft.ContentHash();
        var held = Held(draft.Id);
        if (held is { } current && current.Hash.AsSpan().SequenceEqual(hash))
        {
            return WrittenArticle.Unchanged;
        }

        if (held is { } old)
        {
            // The index of current articles allows one row an id, so the old one gives way first.
            Supersede(old.Key, by: old.Key);
        }

        new RemovedArticles(session).Forget(draft.Id, draft.Url);
        var last = Last(draft.Id);
        if (held is null && last is { } withdrawn && withdrawn.Hash.AsSpan().SequenceEqual(hash))
        {
            return Reinstate(withdrawn.Key);
        }

        var article = Insert(draft, (last?.Revision ?? 0) + 1, retrieved, hash);
        if (held is { } superseded)
        {
            Supersede(superseded.Key, by: article.Key);
        }

        var outcome = (IsHeld: held is not null, WasHeld: last is not null) switch
        {
            (true, _) => WriteOutcome.Revised,
            (false, true) => WriteOutcome.Restored,
            _ => WriteOutcome.Added,
        };
        return new(outcome, article, InsertPassages(draft, article), held?.Key);
    }

    /// <summary>Whether the store holds this very content as the current revision.</summary>
    public bool Holds(ArticleDraft draft) => Held(draft.Id) is { } held && held.Hash.AsSpan().SequenceEqual(draft.ContentHash());

    /// <summary>Takes the articles that a seed's file brought out of what is answered from. Their rows stay, like those of a superseded revision.</summary>
    /// <param name="file">The file's path as it is now.</param>
    /// <param name="id">What an article of the file is called that names no address.</param>
    /// <param name="path">The file's path within the seeds folder, which may have been elsewhere when the file was read.</param>
    /// <returns>The keys of the articles, which are to be taken from the index.</returns>
    public IReadOnlyList<long> Withdraw(string file, string id, string path)
    {
        // The origin of one article of many goes on with the line or the entry.
        using var select = session.Command("""
            SELECT article_key FROM article
            WHERE superseded_by IS NULL AND (origin = $file OR substr(origin, 1, length($file) + 1) IN ($file || ':', $file || '#')
                OR (id = $id AND substr(origin, -length($path)) = $path))
            """);
        var keys = select.Bind("$file", file).Bind("$id", id).Bind("$path", path).Query(row => row.Long(0));
        foreach (var key in keys)
        {
            Withdraw(key);
        }

        return keys;
    }

    /// <summary>Takes one article out of what is answered from; its rows stay. It is to be taken from the index, too.</summary>
    public void Withdraw(Article article) => Withdraw(article.Key);

    // Superseded by nothing but itself.
    private void Withdraw(long key) => Supersede(key, by: key);

    private (long Key, byte[] Hash)? Held(string id)
    {
        using var select = session.Command(
            "SELECT article_key, content_hash FROM article WHERE id = $id AND superseded_by IS NULL");
        var rows = select.Bind("$id", id).Query(row => (row.Long(0), row.Blob(1)));
        return rows.Count > 0 ? rows[0] : null;
    }

    // One that was withdrawn counts, too: the article goes on from there when it comes back.
    private (long Key, int Revision, byte[] Hash)? Last(string id)
    {
        using var select = session.Command("SELECT article_key, revision, content_hash FROM article WHERE id = $id ORDER BY revision DESC LIMIT 1");
        var rows = select.Bind("$id", id).Query(row => (row.Long(0), row.Int(1), row.Blob(2)));
        return rows.Count > 0 ? rows[0] : null;
    }

    private WrittenArticle Reinstate(long key)
    {
        using var update = session.Command("UPDATE article SET superseded_by = NULL WHERE article_key = $key");
        update.Bind("$key", key).Run();
        var reader = new CoverageReader(session);
        var article = reader.Article(key);
        return new(WriteOutcome.Reinstated, article, reader.Passages(article), null);
    }

    private void Supersede(long key, long by)
    {
        using var update = session.Command("UPDATE article SET superseded_by = $by WHERE article_key = $key");
        update.Bind("$by", by).Bind("$key", key).Run();
    }

    private Article Insert(ArticleDraft draft, int revision, DateOnly retrieved, byte[] hash)
    {
        using var insert = session.Command("""
            INSERT INTO article (id, revision, url, publisher, headline, description, section, language, published, retrieved,
                source_type, disclosure, origin, text, content_hash)
            VALUES ($id, $revision, $url, $publisher, $headline, $description, $section, $language, $published, $retrieved,
                $source_type, $disclosure, $origin, $text, $hash)
            RETURNING article_key
            """);
        var key = (long)insert.Bind("$id", draft.Id).Bind("$revision", revision).Bind("$url", draft.Url)
            .Bind("$publisher", draft.Publisher).Bind("$headline", draft.Headline).Bind("$description", draft.Description)
            .Bind("$section", draft.Section).Bind("$language", draft.Language).Bind("$published", draft.Published)
            .Bind("$retrieved", retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Bind("$source_type", (int)draft.SourceType).Bind("$disclosure", draft.Disclosure).Bind("$origin", draft.Origin)
            .Bind("$text", draft.Text).Bind("$hash", hash).Scalar()!;
        return new(key, draft.Id, revision, draft.Url, draft.Publisher, draft.Headline, draft.Description, draft.Section,
            draft.Language, draft.Published, retrieved, draft.SourceType, draft.Disclosure, draft.Text);
    }

    private List<Passage> InsertPassages(ArticleDraft draft, Article article)
    {
        using var insert = session.Command("""
            INSERT INTO passage (article_key, kind, heading, paragraph, ordinal, start_offset, end_offset, content_hash)
            VALUES ($article, $kind, $heading, $paragraph, $ordinal, $start, $end, $hash)
            RETURNING passage_key
            """);
        insert.Bind("$article", article.Key);
        var passages = new List<Passage>(draft.Passages.Count);
        foreach (var (kind, heading, paragraph, start, end) in draft.Passages)
        {
            var text = draft.Text[start..end];
            var ordinal = passages.Count;
            var key = (long)insert.Bind("$kind", (int)kind).Bind("$heading", heading).Bind("$paragraph", paragraph)
                .Bind("$ordinal", ordinal).Bind("$start", start).Bind("$end", end)
                .Bind("$hash", ContentHash.Of(text, heading)).Scalar()!;
            passages.Add(new(key, article.Key, kind, heading, paragraph, ordinal, start, end, text));
        }

        return passages;
    }
}

/// <summary>An article as it was written.</summary>
/// <param name="Superseded">The key of the revision that it took the place of, or null.</param>
public sealed record WrittenArticle(WriteOutcome Outcome, Article? Article, IReadOnlyList<Passage> Passages, long? Superseded)
{
    public static WrittenArticle Unchanged { get; } = new(WriteOutcome.Unchanged, null, [], null);
}
