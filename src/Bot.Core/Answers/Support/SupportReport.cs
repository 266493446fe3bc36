namespace Bot.Core.Answers.Support;

/// <summary>What became of a draft: each sentence with what was found, in order.</summary>
public sealed record SupportReport(IReadOnlyList<SentenceVerdict> Sentences)
{
    /// <summary>Whether every sentence passed.</summary>
    public bool IsSupported => Sentences.Count > 0 && Sentences.All(s => s.IsSupported);

    /// <summary>The sentences that may be shown.</summary>
    public IEnumerable<SentenceVerdict> Supported => Sentences.Where(s => s.IsSupported);
}

/// <summary>A sentence of a draft after the check.</summary>
/// <param name="Text">The sentence with its markers, as it was written.</param>
/// <param name="Markers">The markers it cites, in order, each once.</param>
/// <param name="Issues">Why it may not be shown; empty when it may.</param>
/// <param name="Receipt">What was checked against what.</param>
public sealed record SentenceVerdict(
    string Text,
    IReadOnlyList<int> Markers,
    IReadOnlyList<SupportIssue> Issues,
    IReadOnlyList<ReceiptLine> Receipt)
{
    public bool IsSupported => Issues.Count == 0;
}

/// <summary>One thing that was checked.</summary>
/// <param name="Kind"><c>number</c>, <c>date</c>, <c>name</c> or <c>content</c>.</param>
/// <param name="Said">The words of the sentence.</param>
/// <param name="Found">The words of the passage that carry them, or null where there are none.</param>
/// <param name="Marker">The passage that was compared; 0 where there is none.</param>
public sealed record ReceiptLine(string Kind, string Said, string? Found, int Marker);
