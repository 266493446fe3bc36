using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage;

/// <summary>The store cannot be used, with what to do about it in the message.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Says in a sentence what SQLite's error means and how to mend it.</summary>
public static class StorageFault
{
    private const string SetDatabase = "set BOT_DATABASE in the environment or in .env, as in BOT_DATABASE=/path/of/a/folder/bot.db";

    /// <summary>The folder of the file cannot be made.</summary>
    public static StorageException NoFolder(string folder, Exception cause) =>
        new($"The database's folder {folder} cannot be made ({cause.Message.TrimEnd('.')}): {SetDatabase}.", cause);

    /// <summary>Codes: https://www.sqlite.org/rescode.html.</summary>
    public static string Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        5 or 6 => $"The database {path} is locked by another process: wait until it is done, or stop it, and try again.",
        8 => $"The database {path} is read-only: make the file and its folder writable, or set BOT_DATABASE to another file.",
        10 => $"The database {path} cannot be read or written ({fault.Message}): check the disk.",
        11 => $"The database {path} is damaged: move it away and ingest again, or set BOT_DATABASE to another file.",
        13 => $"The disk is full, so {path} cannot grow: free some space, or set BOT_DATABASE to another disk. Nothing that was stored is lost.",
        14 => $"The database {path} cannot be opened: check that its folder exists and is writable, or {SetDatabase}.",
        26 => $"The file {path} is not a database: move it away, or set BOT_DATABASE to another file.",
        _ => $"The database {path} failed: {fault.Message}",
    };
}
