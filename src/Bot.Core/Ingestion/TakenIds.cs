namespace Bot.Core.Ingestion;

/// <summary>The ids that the articles of one ingestion have taken. Two different articles of one id would be revisions of each other, anew
/// at every ingestion: the first is kept.</summary>
internal sealed class TakenIds
{
    private readonly Dictionary<string, (string Source, byte[] Content)> _taken = new(StringComparer.Ordinal);

    /// <returns>The outcome itself, or the failure of an article whose id is another's. The same article once more is no failure.</returns>
    public ReadOutcome Check(ReadOutcome outcome)
    {
        if (outcome is not ReadOutcome.Read(var source, var draft))
        {
            return outcome;
        }

        var content = draft.ContentHash();
        return _taken.TryAdd(draft.Id, (source, content)) || _taken[draft.Id] is var first && first.Content.AsSpan().SequenceEqual(content)
            ? outcome
            : new ReadOutcome.Failed(source, $"Its id “{draft.Id}” is that of {first.Source}, which is kept: give each article an id, each file a name, of its own.");
    }
}
