namespace Bot.Core.Ingestion;

/// <summary>Gathers the notes of an ingestion: what is to be said of many lines of a file is said once.</summary>
internal sealed class IngestionNotes
{
    private readonly Dictionary<(string File, string Note), (string Source, int Count)> _notes = [];

    /// <summary>In the order of coming.</summary>
    public IReadOnlyList<IngestionNote> All =>
        [.. _notes.Select(pair => new IngestionNote(pair.Value.Source, pair.Value.Count > 1 ? $"{pair.Key.Note} The same goes for {pair.Value.Count - 1:N0} more of the file." : pair.Key.Note))];

    public void Add(string source, string note)
    {
        var key = (FileOf(source), note);
        _notes[key] = _notes.TryGetValue(key, out var said) ? said with { Count = said.Count + 1 } : (source, 1);
    }

    // An article of many is named by its file and line.
    private static string FileOf(string source) =>
        source.LastIndexOf(':') is > 0 and var colon && int.TryParse(source.AsSpan(colon + 1), out _) ? source[..colon] : source;
}
