using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage;

/// <summary>The bot's SQLite file: many readers, one writer. WAL, <c>synchronous=FULL</c>, foreign keys on.</summary>
public sealed class Database : IDisposable
{
    /// <summary>How long a writer waits for another process's lock before it gives up, in milliseconds.</summary>
    public const int BusyTimeoutMilliseconds = 5_000;

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteSession? _writer;
    private bool _disposed;

    private Database(string path)
    {
        Path = path;
        // Pooling is ours: a session keeps its prepared statements, which the provider's pool would drop.
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = BusyTimeoutMilliseconds / 1000,
        }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens the file, makes it if it is not there, and brings its tables up to date.</summary>
    /// <exception cref="StorageException">Its folder cannot be made.</exception>
    /// <exception cref="SqliteException">The file is no database, is damaged, locked, or cannot be written;
    /// <see cref="StorageFault.Explain"/> says so in a sentence.</exception>
    public static Database Open(string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw StorageFault.NoFolder(folder, fault);
            }
        }

        var database = new Database(path);
        try
        {
            database._writer = database.Connect();
            // Taking thousands of articles in touches many pages of the index again and again: 64 MiB of them stay in memory,
            // and the log is copied back after as much.
            database._writer.Execute("PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16384;");
            Migrations.Apply(database._writer);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A session to read with; disposing it gives it back with its prepared statements.</summary>
    public SqliteSession Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.TryTake(out var session) ? session.Rent() : Connect();
    }

    /// <summary>A session whose reads all see the store as it is at the first of them, until it is disposed. Also the faster way to run many
    /// statements: outside a transaction each of them locks the file anew.</summary>
    public SqliteSession Snapshot() => Read().BeginSnapshot();

    /// <summary>Runs one write transaction; it is undone when <paramref name="work"/> throws. Writers of this process queue.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return _writer!.InTransaction(work);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var session))
        {
            session.Close();
        }

        _writer?.Close();
        _writing.Dispose();
    }

    private SqliteSession Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = $"""
                PRAGMA busy_timeout={BusyTimeoutMilliseconds};
                PRAGMA journal_mode=WAL;
                PRAGMA synchronous=FULL;
                PRAGMA foreign_keys=ON;
                PRAGMA mmap_size=1073741824;
                PRAGMA temp_store=MEMORY;
                """;
            pragma.ExecuteNonQuery();
            return new SqliteSession(connection, GiveBack);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void GiveBack(SqliteSession session)
    {
        if (_disposed)
        {
            session.Close();
        }
        else if (session != _writer)
        {
            _readers.Add(session);
        }
    }
}
