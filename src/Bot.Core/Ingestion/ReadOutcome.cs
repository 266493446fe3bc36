using Bot.Core.Ingestion.Reading.Feeds;

namespace Bot.Core.Ingestion;

/// <summary>What became of one article of a source: a bad one is named, and the rest goes on.</summary>
/// <param name="Source">The path or address as it was given, with the line where a file holds many articles.</param>
public abstract record ReadOutcome(string Source)
{
    /// <summary>An article was read.</summary>
    public sealed record Read(string Source, ArticleDraft Draft) : ReadOutcome(Source)
    {
        /// <summary>What was not taken as it was given, in a plain sentence; or null.</summary>
        public string? Note { get; init; }

        /// <summary>With another note behind those that there are; null is none.</summary>
        internal Read WithNote(string? note) => note is null ? this : this with { Note = Note is null ? note : $"{Note} {note}" };
    }

    /// <summary>Nothing was read, and nobody asked for it by name.</summary>
    /// <param name="Note">A plain sentence: what was left out, and why.</param>
    public sealed record LeftOut(string Source, string Note) : ReadOutcome(Source);

    /// <summary>An address is a feed's: its entries are articles of their own pages.</summary>
    public sealed record FeedFound(string Source, Feed Feed) : ReadOutcome(Source);

    /// <summary>Nothing could be read.</summary>
    /// <param name="Error">A plain sentence: what is wrong, and how to mend it.</param>
    public sealed record Failed(string Source, string Error) : ReadOutcome(Source);
}
