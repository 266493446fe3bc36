using System.Runtime.CompilerServices;
using System.Text;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Ingestion;

/// <summary>Reads articles from files and folders, each with the reader for its kind. A bad one is a value, not an exception.</summary>
public sealed class ArticleSources
{
    /// <param name="sources">Files and folders; a folder is read with everything below it.</param>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(
        IReadOnlyList<string> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (Directory.Exists(source))
            {
                foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    await foreach (var outcome in ReadFileAsync(file, cancellationToken))
                    {
                        yield return outcome;
                    }
                }
            }
            else if (File.Exists(source))
            {
                await foreach (var outcome in ReadFileAsync(source, cancellationToken))
                {
                    yield return outcome;
                }
            }
            else
            {
                yield return new ReadOutcome.Failed(source, "There is no such file or folder.");
            }
        }
    }

    private static async IAsyncEnumerable<ReadOutcome> ReadFileAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson")
        {
            await using var stream = File.OpenRead(path);
            await foreach (var outcome in JsonLinesReader.ReadAsync(stream, path, cancellationToken))
            {
                yield return outcome;
            }
        }
        else
        {
            var name = Path.GetFileNameWithoutExtension(path);
            yield return TextArticleReader.Read(
                await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken), new ArticleOrigin(name, path, name));
        }
    }
}
