namespace Bot.Core.Answers.Support;

/// <summary>In which way a sentence says more than, or other than, the passages it cites.</summary>
public enum SupportIssueKind
{
    /// <summary>It cites nothing.</summary>
    MissingMarker = 0,

    /// <summary>It cites a passage that there is not.</summary>
    UnknownMarker = 1,

    Number = 2,
    Date = 3,
    Unit = 4,
    Name = 5,

    /// <summary>A value is there, but belongs to something else.</summary>
    Binding = 6,

    /// <summary>Who did what to whom is turned round.</summary>
    Role = 7,

    /// <summary>It denies what the passage says, or says what the passage denies.</summary>
    Polarity = 8,

    /// <summary>It is surer than the passage.</summary>
    Hedge = 9,

    /// <summary>It hides whose view the passage gives, or gives it to another.</summary>
    Attribution = 10,

    /// <summary>It says when or why without the passage saying so.</summary>
    Relation = 11,

    /// <summary>It holds a word that the passages do not.</summary>
    Content = 12,

    /// <summary>Code cannot tell, so it does not pass.</summary>
    Undecided = 13,

    /// <summary>It says of "this" or "them" what the sentence before, which does not pass, would have named.</summary>
    Dangling = 14,
}

/// <param name="Said">The words of the sentence.</param>
/// <param name="Instead">What the passage says in their place, or null.</param>
public sealed record SupportIssue(SupportIssueKind Kind, string Said, string? Instead = null)
{
    public override string ToString() => Instead is null ? $"{Kind}: {Said}" : $"{Kind}: {Said} (passage: {Instead})";
}
