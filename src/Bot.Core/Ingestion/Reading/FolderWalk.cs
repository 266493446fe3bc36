namespace Bot.Core.Ingestion.Reading;

/// <summary>Finds the files of a folder and its subfolders, each once however many links lead to it.</summary>
internal static class FolderWalk
{
    /// <summary>The files in the order of their paths, hidden ones left out; what cannot be looked into has an error instead.</summary>
    public static IEnumerable<FoundFile> Files(string folder)
    {
        var root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        return Walk(root, new(StringComparer.Ordinal))
            .Select(found => found with { Path = Path.Join(folder, Path.GetRelativePath(root.FullName, found.Path)) });
    }

    private static IEnumerable<FoundFile> Walk(DirectoryInfo folder, HashSet<string> seen)
    {
        if (!seen.Add(Target(folder)))
        {
            yield break;
        }

        FileSystemInfo[]? entries = null;
        string? error = null;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error = $"The folder cannot be looked into: {fault.Message}";
        }

        if (entries is null)
        {
            yield return new(folder.FullName, error);
            yield break;
        }

        foreach (var entry in entries.Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo inner)
            {
                foreach (var found in Walk(inner, seen))
                {
                    yield return found;
                }
            }
            else if (seen.Add(Target(entry)))
            {
                yield return new(entry.FullName, null);
            }
        }
    }

    /// <summary>The path behind all links, or of the entry itself where the links go in a circle or nowhere.</summary>
    private static string Target(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return entry.FullName;
        }
    }
}

/// <param name="Error">What is wrong with it, or null.</param>
internal readonly record struct FoundFile(string Path, string? Error);
