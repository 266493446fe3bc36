using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;
using Bot.Terminal;
using Microsoft.Data.Sqlite;

namespace Bot.Diagnostics;

/// <summary>Looks whether the store is whole.</summary>
internal static class StoreCheck
{
    private const int Busy = 5;
    private const int Locked = 6;

    /// <exception cref="StorageException">It is not.</exception>
    /// <exception cref="SqliteException">It cannot be read or written.</exception>
    public static async Task<string> DescribeAsync(Database database, CoverageStatus status, CancellationToken cancellationToken)
    {
        await WriteAsync(database, cancellationToken);
        using var session = database.Read();
        using var check = session.Command("PRAGMA quick_check(1)");
        if (check.Scalar() is string verdict && verdict != "ok")
        {
            throw new StorageException($"The database {database.Path} is damaged ({verdict}): move it away and ingest again.");
        }

        using var version = session.Command("SELECT sqlite_version()");
        return $"{Counted.Of(status.Count().Articles, "article")}, SQLite {version.Scalar()}, whole";
    }

    /// <summary>Writes nothing, but as a statement that might: only that tells whether the file is read-only. Where another process writes, it is not.</summary>
    private static async Task WriteAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(
                session =>
                {
                    session.Execute("DELETE FROM pack WHERE false");
                    return 0;
                },
                cancellationToken);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Busy or Locked)
        {
        }
    }
}
