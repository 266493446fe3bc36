using System.Text.Json;
using Bot.Core.Storage;

namespace Bot.Core.Coverage.Pack;

/// <summary>A folder with <c>pack.yaml</c> and <c>articles/</c>, and what of it the store has seen.</summary>
public sealed class SeedFolder(Database database, string folder)
{
    private const string ArticlesName = "articles";

    private string Articles => Path.Combine(folder, ArticlesName);

    /// <summary>What the store has not seen in this state, and what it has seen that is gone.</summary>
    /// <exception cref="PackException">The folder or its pack is missing.</exception>
    public SeedChanges Compare()
    {
        var packFile = PackReader.FileIn(folder);
        var articles = new DirectoryInfo(Articles);
        var files = articles.Exists
            ? articles.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.StartsWith('.')).ToList()
            : [];
        using var session = database.Read();
        using var select = session.Command("SELECT length, modified FROM seed_file WHERE path = $path");
        return new(
            IsNew(packFile) ? packFile : null,
            [.. files.Where(IsNew).OrderBy(file => file.FullName, StringComparer.Ordinal)],
            [.. Seen(session).Except(files.Select(Key)).Where(key => key != PackReader.FileName).Select(key => new FileInfo(Path.Combine(folder, key)))]);

        bool IsNew(FileInfo file) => !select.Bind("$path", Key(file))
            .Query(row => row.Long(0) == file.Length && row.Long(1) == Modified(file)).Any(same => same);
    }

    /// <summary>Keeps the pack, and remembers its file as seen.</summary>
    /// <exception cref="PackException">The file is no pack.</exception>
    public async Task<CoveragePack> TakePackAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var pack = PackReader.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken), file.FullName);
        var body = JsonSerializer.Serialize(pack, PackJson.Default.CoveragePack);
        await database.WriteAsync(session =>
        {
            using var replace = session.Command("""
                INSERT INTO pack (pack_key, body, content_hash) VALUES (1, $body, $hash)
                ON CONFLICT (pack_key) DO UPDATE SET body = excluded.body, content_hash = excluded.content_hash
                """);
            replace.Bind("$body", body).Bind("$hash", ContentHash.Of(body)).Run();
            new EntityWriter(session).Replace(pack);
            Remember(session, file);
            return 0;
        }, cancellationToken);
        return pack;
    }

    /// <summary>Remembers article files as seen.</summary>
    public Task RememberAsync(IReadOnlyList<FileInfo> files, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            foreach (var file in files)
            {
                Remember(session, file);
            }

            return 0;
        }, cancellationToken);

    /// <summary>Forgets a file that is gone.</summary>
    public void Forget(SqliteSession session, FileInfo file)
    {
        using var delete = session.Command("DELETE FROM seed_file WHERE path = $path");
        delete.Bind("$path", Key(file)).Run();
    }

    /// <summary>The pack as it was last taken, or null before the first time.</summary>
    public static CoveragePack? Stored(SqliteSession session)
    {
        using var select = session.Command("SELECT body FROM pack WHERE pack_key = 1");
        return select.Scalar() is string body ? JsonSerializer.Deserialize(body, PackJson.Default.CoveragePack) : null;
    }

    private void Remember(SqliteSession session, FileInfo file)
    {
        using var upsert = session.Command("""
            INSERT INTO seed_file (path, length, modified, content_hash) VALUES ($path, $length, $modified, $hash)
            ON CONFLICT (path) DO UPDATE SET length = excluded.length, modified = excluded.modified, content_hash = excluded.content_hash
            """);
        upsert.Bind("$path", Key(file)).Bind("$length", file.Length).Bind("$modified", Modified(file))
            .Bind("$hash", Hash(file)).Run();
    }

    private static List<string> Seen(SqliteSession session)
    {
        using var select = session.Command("SELECT path FROM seed_file");
        return select.Query(row => row.Text(0));
    }

    /// <summary>What a file is called within the folder.</summary>
    public string Key(FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');

    /// <summary>What an article of a file is called that names no address. It keeps that name when the whole folder moves, as it does with every
    /// installation.</summary>
    /// <param name="key">Of an article's file.</param>
    public static string ArticleId(string key) => Path.ChangeExtension(key[(ArticlesName.Length + 1)..], null);

    /// <summary>The article id of the file that had this very content when it was last seen, or null.</summary>
    /// <param name="file">A file of any folder.</param>
    public static string? ArticleIdOfCopy(SqliteSession session, FileInfo file)
    {
        // Most files are told apart by their length, without being read.
        using var select = session.Command("SELECT path, content_hash FROM seed_file WHERE length = $length AND path <> $pack ORDER BY path");
        var alike = select.Bind("$length", file.Length).Bind("$pack", PackReader.FileName).Query(row => (Path: row.Text(0), Hash: row.Blob(1)));
        if (alike.Count == 0)
        {
            return null;
        }

        var hash = Hash(file);
        return alike.Find(seed => seed.Hash.AsSpan().SequenceEqual(hash)).Path is { } key ? ArticleId(key) : null;
    }

    /// <summary>Whether an article id is that of a file that was last seen here.</summary>
    public static bool Holds(SqliteSession session, string articleId) =>
        Seen(session).Any(key => key != PackReader.FileName && ArticleId(key) == articleId);

    private static byte[] Hash(FileInfo file) => ContentHash.Of(File.ReadAllText(file.FullName));

    private static long Modified(FileInfo file) => new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeMilliseconds();
}

/// <summary>What of a seeds folder is new.</summary>
/// <param name="Pack">The pack's file, or null where it is as it was.</param>
/// <param name="Gone">Article files that are no longer there.</param>
public sealed record SeedChanges(FileInfo? Pack, IReadOnlyList<FileInfo> Articles, IReadOnlyList<FileInfo> Gone);
