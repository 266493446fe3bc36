using System.Globalization;
using System.Reflection;

namespace Bot.Core.Storage;

/// <summary>Brings a database up to date: the numbered scripts of <c>Storage/Migrations</c> in order, each in a transaction of its
/// own, which also records it. A released script never changes.</summary>
internal static class Migrations
{
    /// <exception cref="StorageException">The database was written by a newer version of the bot.</exception>
    public static void Apply(SqliteSession session)
    {
        var scripts = Scripts();
        var version = Version(session);
        if (version > scripts[^1].Number)
        {
            throw new StorageException(
                $"The database is of version {version}, this program knows up to {scripts[^1].Number}: update the program, or set BOT_DATABASE to another file.");
        }

        foreach (var (number, sql) in scripts.Where(s => s.Number > version))
        {
            session.InTransaction(s =>
            {
                // Another process may have been faster between the look and the lock.
                if (Version(s) < number)
                {
                    s.Execute(sql);
                    s.Execute($"PRAGMA user_version={number}");
                }

                return number;
            });
        }
    }

    private static int Version(SqliteSession session)
    {
        using var command = session.Command("PRAGMA user_version");
        return Convert.ToInt32(command.Scalar(), CultureInfo.InvariantCulture);
    }

    private static List<(int Number, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string Prefix = "Bot.Core.Storage.Migrations.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), Read(assembly, name)))
            .OrderBy(script => script.Item1)];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
