using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;
using Bot.Terminal;

namespace Bot.Diagnostics;

/// <summary>Looks whether the store is whole.</summary>
internal static class StoreCheck
{
    /// <exception cref="StorageException">It is not.</exception>
    public static string Describe(Database database, CoverageStatus status)
    {
        using var session = database.Read();
        using var check = session.Command("PRAGMA quick_check(1)");
        if (check.Scalar() is string verdict && verdict != "ok")
        {
            throw new StorageException($"The database {database.Path} is damaged ({verdict}): move it away and ingest again.");
        }

        using var version = session.Command("SELECT sqlite_version()");
        return $"{Counted.Of(status.Count().Articles, "article")}, SQLite {version.Scalar()}, whole";
    }
}
