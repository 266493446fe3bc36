using System.Runtime.CompilerServices;
using Bot.Core.Ingestion.Reading.Encodings;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads one file of whatever kind: its name tells the kind, or its first bytes do.</summary>
public static class ArticleFile
{
    /// <summary>The largest file that is taken as one article, in bytes. JSON Lines are read line by line and may be larger.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private static readonly string[] s_extensions =
        [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom"];

    /// <summary>Whether a file found in a folder is of a kind that holds articles.</summary>
    public static bool IsKnownKind(string path) =>
        s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for files of an ending, which may be none.</summary>
    internal static string Ending(string extension) => extension.Length > 0 ? $"that end in {extension}" : "without an ending";

    /// <summary>The articles of a file, or its failure.</summary>
    /// <param name="id">Identifier for an article that names no address, or null for one made of the file's name and folder.</param>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        string path, string? id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsKnownKind(path) && File.Exists(path))
        {
            yield return new ReadOutcome.Failed(path, $"Files {Ending(Path.GetExtension(path))} are not read: save it as one of {string.Join(", ", s_extensions)}.");
            yield break;
        }

        var (stream, fault) = Open(path);
        if (stream is null)
        {
            yield return new ReadOutcome.Failed(path, fault!);
            yield break;
        }

        await using (stream)
        {
            if (Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson")
            {
                await foreach (var outcome in JsonLinesReader.ReadAsync(stream, path, cancellationToken))
                {
                    yield return outcome;
                }

                yield break;
            }

            var origin = new ArticleOrigin(id ?? IdOf(path), path, Publisher: null);
            foreach (var outcome in await ReadWholeAsync(stream, origin, cancellationToken))
            {
                yield return outcome;
            }
        }
    }

    /// <summary>The file's name with a mark of its folder, so that "index.html" of two folders are two articles.</summary>
    public static string IdOf(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Convert.ToHexStringLower(ContentHash.Of(Path.GetDirectoryName(full)).AsSpan(0, 4));
        return $"{Path.GetFileNameWithoutExtension(full)}-{folder}";
    }

    private static async Task<IReadOnlyList<ReadOutcome>> ReadWholeAsync(
        FileStream stream, ArticleOrigin origin, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await ReadBoundedAsync(stream, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new ReadOutcome.Failed(origin.Source, $"It cannot be read: {fault.Message}")];
        }

        return bytes.Length switch
        {
            0 => [new ReadOutcome.Failed(origin.Source, "The file is empty.")],
            > MaxBytes => [new ReadOutcome.Failed(
                origin.Source, $"The file is larger than {MaxBytes / (1024 * 1024)} MiB, too large for one article: split it, or give JSON Lines, an article a line.")],
            _ => ArticleContent.Read(bytes, ArticleContent.KindOfName(origin.Source), declaredCharset: null, origin),
        };
    }

    private static (FileStream? Stream, string? Fault) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true), null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "There is no such file or folder.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "It may not be read: check its permissions.");
        }
        catch (IOException fault)
        {
            return (null, $"It cannot be opened: {fault.Message}");
        }
    }

    /// <summary>The file's bytes, one more than allowed at most: some files have no length to trust.</summary>
    private static async Task<byte[]> ReadBoundedAsync(FileStream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > MaxBytes)
        {
            return new byte[MaxBytes + 1];
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= MaxBytes && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
