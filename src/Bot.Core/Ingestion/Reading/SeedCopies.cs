using Bot.Core.Coverage.Pack;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Recognises files that hold what a file of the seeds folder holds, wherever they lie: the folder of a program is a copy of the one
/// that is edited, and its article is to be the same by either.</summary>
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
}
