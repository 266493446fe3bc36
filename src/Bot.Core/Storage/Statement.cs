using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage;

/// <summary>A prepared statement with its parameters.</summary>
public sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;
    private bool _prepared;

    internal Statement(SqliteCommand command) => _command = command;

    /// <summary>Sets a parameter; null becomes SQL's NULL.</summary>
    public Statement Bind(string name, object? value)
    {
        var index = _command.Parameters.IndexOf(name);
        if (index < 0)
        {
            _command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        else
        {
            _command.Parameters[index].Value = value ?? DBNull.Value;
        }

        return this;
    }

    /// <returns>The number of rows changed.</returns>
    public int Run()
    {
        Prepare();
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar()
    {
        Prepare();
        var value = _command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>All rows.</summary>
    public List<T> Query<T>(Func<Row, T> read)
    {
        var rows = new List<T>();
        foreach (var row in Rows())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>The rows one by one; the row is valid until the next.</summary>
    public IEnumerable<Row> Rows()
    {
        Prepare();
        using var reader = _command.ExecuteReader();
        var row = new Row(reader);
        while (reader.Read())
        {
            yield return row;
        }
    }

    public void Dispose()
    {
        // Statements stay with their session; this ends one use.
    }

    internal Statement Begin(SqliteTransaction? transaction)
    {
        _command.Transaction = transaction;
        return this;
    }

    internal void Close() => _command.Dispose();

    private void Prepare()
    {
        if (!_prepared)
        {
            _command.Prepare();
            _prepared = true;
        }
    }
}

/// <summary>The row that a query stands on. Columns count from 0.</summary>
public readonly struct Row(SqliteDataReader reader)
{
    public int Int(int column) => reader.GetInt32(column);

    public long Long(int column) => reader.GetInt64(column);

    public double Double(int column) => reader.GetDouble(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public byte[] Blob(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A blob without a copy of it, valid until the next row.</summary>
    public ReadOnlySpan<byte> Span(int column) => raw.sqlite3_column_blob(reader.Handle, column);
}
