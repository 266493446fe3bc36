using System.Runtime.CompilerServices;
using Bot.Core.Ingestion.Fetching;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads what a person names to <c>ingest</c>: files, folders and addresses.</summary>
public sealed class SourceReader(ArticleFetcher fetcher, SeedCopies seeds)
{
    // A folder of pictures is not to fill the screen.
    private const int MostNamed = 10;

    /// <summary>The articles of all sources in order; a source that fails is named, and the rest goes on.</summary>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(
        IReadOnlyList<string> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (ArticleFetcher.IsAddress(source))
            {
                foreach (var outcome in await FetchAsync(source, cancellationToken))
                {
                    yield return outcome;
                }
            }
            else
            {
                await foreach (var outcome in ReadPathAsync(source, cancellationToken))
                {
                    yield return outcome;
                }
            }
        }
    }

    private async Task<IReadOnlyList<ReadOutcome>> FetchAsync(string address, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(address, cancellationToken) switch
        {
            FetchOutcome.Fetched page => ArticleContent.Read(page, address),
            FetchOutcome.Failed(var error) => [new ReadOutcome.Failed(address, error)],
            _ => throw new InvalidOperationException("Fetching has no third outcome."),
        };

    private async IAsyncEnumerable<ReadOutcome> ReadPathAsync(
        string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (source.Contains("://", StringComparison.Ordinal))
        {
            yield return new ReadOutcome.Failed(source, "Only http and https addresses are fetched.");
            yield break;
        }

        if (!Directory.Exists(source))
        {
            await foreach (var outcome in ReadFileAsync(source, cancellationToken))
            {
                yield return outcome;
            }

            yield break;
        }

        var any = false;
        var leftOut = new List<string>();
        foreach (var (path, error) in FolderWalk.Files(source))
        {
            if (error is not null)
            {
                any = true;
                yield return new ReadOutcome.Failed(path, error);
            }
            else if (ArticleFile.IsKnownKind(path))
            {
                any = true;
                await foreach (var outcome in ReadFileAsync(path, cancellationToken))
                {
                    yield return outcome;
                }
            }
            else
            {
                leftOut.Add(path);
            }
        }

        foreach (var ofOneEnding in leftOut.GroupBy(path => Path.GetExtension(path).ToLowerInvariant()))
        {
            yield return new ReadOutcome.LeftOut(source, $"Files {ArticleFile.Ending(ofOneEnding.Key)} are not read: {Names(source, [.. ofOneEnding])}.");
        }

        if (!any)
        {
            yield return new ReadOutcome.Failed(source, "The folder holds no file that can be read as an article.");
        }
    }

    private IAsyncEnumerable<ReadOutcome> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        ArticleFile.ReadAsync(path, seeds.ArticleId(path), cancellationToken).Select(outcome => seeds.Recognise(outcome, path));

    private static string Names(string folder, IReadOnlyList<string> files)
    {
        var names = string.Join(", ", files.Take(MostNamed).Select(file => Path.GetRelativePath(folder, file)));
        return files.Count > MostNamed ? $"{names} and {files.Count - MostNamed} more" : names;
    }
}
