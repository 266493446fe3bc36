using Bot.Core.Coverage.Pack;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Recognises files that hold what a file of the seeds folder holds, or read as its article does, wherever they lie: the folder of a
/// program is a copy of the one that is edited, and its article is to be the same by either.</summary>
public sealed class SeedCopies(Database database)
{
    /// <returns>What the article of the seed is called, or null where the file is no copy of one.</returns>
    public string? ArticleId(string path)
    {
        var file = new FileInfo(path);
        try
        {
            if (!file.Exists)
            {
                return null;
            }

            using var session = database.Read();
            return SeedFolder.ArticleIdOfCopy(session, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the article says what is wrong with the file.
            return null;
        }
    }

    /// <summary>What was read of a file, as the seed whose article it is to the letter, or as it was read.</summary>
    public ReadOutcome Recognise(ReadOutcome outcome, string path) =>
        outcome is ReadOutcome.Read(_, var draft) read && draft.Id == ArticleFile.IdOf(path) && ArticleId(draft) is { } id
            ? read with { Draft = draft with { Id = id } }
            : outcome;

    private string? ArticleId(ArticleDraft draft)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT a.id FROM article a WHERE a.headline = $headline AND a.superseded_by IS NULL AND a.content_hash = $hash
            UNION
            SELECT a.id FROM removed_article r CROSS JOIN article a ON a.id = r.id WHERE a.headline = $headline AND a.content_hash = $hash
            """);
        return select.Bind("$headline", draft.Headline).Bind("$hash", draft.ContentHash()).Query(row => row.Text(0))
            .Find(id => SeedFolder.Holds(session, id));
    }
}
