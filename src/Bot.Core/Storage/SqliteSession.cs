using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage;

/// <summary>A connection with its prepared statements. It belongs to one thread at a time.</summary>
public sealed class SqliteSession : IDisposable
{
    private readonly Action<SqliteSession> _giveBack;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;
    private bool _rented = true;
    private bool _snapshot;

    internal SqliteSession(SqliteConnection connection, Action<SqliteSession> giveBack)
    {
        Connection = connection;
        _giveBack = giveBack;
    }

    public SqliteConnection Connection { get; }

    /// <summary>The statement for a literal SQL text, prepared at its first use and kept. Disposing it resets it for the next use;
    /// do not ask for the same text again while it is being read.</summary>
    public Statement Command(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            var command = Connection.CreateCommand();
            command.CommandText = sql;
            _statements[sql] = statement = new Statement(command);
        }

        return statement.Begin(_transaction);
    }

    /// <summary>Runs statements that take no parameters and are run once.</summary>
    public void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal T InTransaction<T>(Func<SqliteSession, T> work)
    {
        // Immediate: the lock is taken now, within the busy time-out, not in the middle of the work.
        using var transaction = Connection.BeginTransaction(deferred: false);
        _transaction = transaction;
        try
        {
            var result = work(this);
            transaction.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    internal SqliteSession Rent()
    {
        _rented = true;
        return this;
    }

    internal SqliteSession BeginSnapshot()
    {
        Command("BEGIN").Run();
        _snapshot = true;
        return this;
    }

    internal void Close()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Close();
        }

        Connection.Dispose();
    }

    public void Dispose()
    {
        if (_rented)
        {
            _rented = false;
            EndSnapshot();
            _giveBack(this);
        }
    }

    private void EndSnapshot()
    {
        if (_snapshot)
        {
            _snapshot = false;
            Command("COMMIT").Run();
        }
    }
}
