using Bot.Core.Answers.Support;

namespace Bot.Core.Answers.Model;

/// <summary>Tells a model, in English, what the check did not find in the passages.</summary>
internal static class Objections
{
    /// <summary>A line for each thing that is wrong with a sentence; none for one that passed.</summary>
    public static IEnumerable<string> To(SentenceVerdict sentence) => sentence.Issues.Select(issue => (issue.Kind, issue.Instead) switch
    {
        (SupportIssueKind.MissingMarker, _) => "It cites no passage.",
        (SupportIssueKind.UnknownMarker, _) => $"There is no passage {issue.Said}.",
        (SupportIssueKind.Dangling, _) => "It leans on a sentence that cannot stay.",
        (SupportIssueKind.Undecided, _) => $"Nobody can tell whether the passages say “{issue.Said}”.",
        (var kind, null) => $"{Reason(kind)}: “{issue.Said}”.",
        (var kind, { } instead) => $"{Reason(kind)}: “{issue.Said}”. The passage says: “{instead}”.",
    });

    private static string Reason(SupportIssueKind kind) => kind switch
    {
        SupportIssueKind.Binding => "This belongs to something else",
        SupportIssueKind.Role => "This turns round who did what to whom",
        SupportIssueKind.Polarity => "This denies what is said, or says what is denied",
        SupportIssueKind.Hedge => "This is surer than the passage",
        SupportIssueKind.Attribution => "This does not say, or gives otherwise, whose view it is",
        SupportIssueKind.Relation => "The passage does not say that it was then, or for that reason",
        _ => "The passages do not say this",
    };
}
