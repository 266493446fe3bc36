namespace Bot.Core.Answers;

/// <summary>What an answer claims for itself.</summary>
public enum AnswerStatus
{
    /// <summary>The cited quotes answer the question, the best first.</summary>
    Answered,

    /// <summary>The coverage does not say; the nearest passage is shown as such.</summary>
    Closest,

    /// <summary>Nothing in the coverage is near.</summary>
    Declined,
}

/// <summary>A reply to a question. It cannot be built without the coverage it stands on and the verification reminder,
/// and one that shows a passage cannot be built without citing it.</summary>
public sealed record Answer
{
    private Answer(AnswerStatus status, string question, string language, string text, double confidence,
        IReadOnlyList<Citation> citations, CoverageSearched searched, Reminder reminder, string engine)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentNullException.ThrowIfNull(searched);
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentException.ThrowIfNullOrWhiteSpace(engine);
        ArgumentOutOfRangeException.ThrowIfLessThan(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 1);
        (Status, Question, Language, Text, Confidence, Citations, Searched, Reminder, Engine) =
            (status, question, language, text, confidence, [.. citations.Select(citation => citation.In(language))], searched, reminder, engine);
    }

    public AnswerStatus Status { get; }

    /// <summary>The question as it was asked.</summary>
    public string Question { get; }

    /// <summary>ISO 639-1 code of the language that the answer is framed in.</summary>
    public string Language { get; }

    /// <summary>Plain text with markers such as <c>[1]</c>; <c>**</c> sets off the short answer; no other markup.</summary>
    public string Text { get; }

    /// <summary>0 to 1, calibrated: how likely the first passage answers the question, whatever the status.</summary>
    public double Confidence { get; }

    public IReadOnlyList<Citation> Citations { get; }

    public CoverageSearched Searched { get; }

    public Reminder Reminder { get; }

    /// <summary><c>extractive</c>, or the name of the model that phrased it, or <c>extractive (why the model's draft was not used)</c>.</summary>
    public string Engine { get; }

    /// <summary>The same answer, said to come from another engine.</summary>
    public Answer FromEngine(string engine) =>
        new(Status, Question, Language, Text, Confidence, Citations, Searched, Reminder, engine);

    /// <exception cref="ArgumentException"><paramref name="citations"/> is empty or <paramref name="text"/> is blank.</exception>
    public static Answer Answered(string question, string language, string text, double confidence,
        IReadOnlyList<Citation> citations, CoverageSearched searched, Reminder reminder, string engine) =>
        new(AnswerStatus.Answered, question, language, text, confidence, Cited(citations), searched, reminder, engine);

    /// <exception cref="ArgumentException"><paramref name="citations"/> is empty or <paramref name="text"/> is blank.</exception>
    public static Answer Closest(string question, string language, string text, double confidence,
        IReadOnlyList<Citation> citations, CoverageSearched searched, Reminder reminder, string engine) =>
        new(AnswerStatus.Closest, question, language, text, confidence, Cited(citations), searched, reminder, engine);

    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public static Answer Declined(string question, string language, string text, double confidence,
        IReadOnlyList<Citation> nearest, CoverageSearched searched, Reminder reminder, string engine) =>
        new(AnswerStatus.Declined, question, language, text, confidence, nearest, searched, reminder, engine);

    private static IReadOnlyList<Citation> Cited(IReadOnlyList<Citation> citations) => citations.Count > 0
        ? citations
        : throw new ArgumentException("An answer that shows a passage cites it.", nameof(citations));
}
