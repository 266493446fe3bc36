using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whether a passage in a claim's own language, Korean or Japanese, says otherwise than the claim: it holds all words of the claim but
/// one, and has another value, name or sign in its place.</summary>
internal static class CjkContradiction
{
    /// <summary>Whether a claim in Korean or Japanese meets a passage in its own language.</summary>
    public static bool Applies(RuleContext context) => LanguageDetector.Detect(context.Draft.Text) is not "en" and var language && context.Alignment.Sources.Exists(source => source.Language == language);

    /// <inheritdoc cref="ClaimContradiction.Find"/>
    public static (SupportIssue Issue, string Instead)? Find(RuleContext context)
    {
        foreach (var issue in context.Issues.OrderBy(ClaimContradiction.Order))
        {
            if (Instead(context, issue) is { } instead && !context.Issues.Exists(other => IsElsewhere(other, issue)))
            {
                return (issue, instead);
            }
        }

        return null;
    }

    // A word that the passage does not hold makes it another event, unless it is the very one that is told otherwise.
    private static bool IsElsewhere(SupportIssue other, SupportIssue issue) =>
        other.Kind is SupportIssueKind.Name or SupportIssueKind.Content or SupportIssueKind.Undecided && !Meet(other.Said, issue.Said);

    private static bool Meet(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    /// <summary>How much of the claim beside what is told otherwise the passage holds, 0 to 1.</summary>
    public static double Besides(RuleContext context, SupportIssue issue)
    {
        var others = context.Receipt.FindAll(line => !Meet(line.Said, issue.Said));
        // What the text around names is in no line.
        return others.Count > 0 ? ClaimCheck.Share(others) : context.Alignment.Sources.Max(source => CjkPairs.Part(context.Draft.Text.Replace(issue.Said, "", StringComparison.Ordinal) is { Length: > 2 } rest ? rest : context.Draft.Text, source.Sentence.Text));
    }

    /// <summary>Whether without what an issue is about nothing of a claim stands: who does it, or to what.</summary>
    public static bool IsCore(RuleContext context, SupportIssue issue)
    {
        var text = context.Draft.Text;
        return issue.Kind is SupportIssueKind.Content or SupportIssueKind.Role && text.IndexOf(issue.Said, StringComparison.Ordinal) is >= 0 and var at
            && CjkClauseReader.Cut(text).Exists(chunk => chunk.Case is CjkCase.Topic or CjkCase.Subject or CjkCase.Object && chunk.Start <= at && at < chunk.End);
    }

    private static string? Instead(RuleContext context, SupportIssue issue) => issue.Kind switch
    {
        SupportIssueKind.Date when issue.Instead is { } told && ClaimContradiction.IsWithin(issue.Said, told) => null,
        SupportIssueKind.Number or SupportIssueKind.Unit or SupportIssueKind.Date => issue.Instead is { } value ? CjkSlotFiller.Value(context, issue.Said) ?? value : null,
        SupportIssueKind.Name or SupportIssueKind.Content or SupportIssueKind.Undecided => CjkSlotFiller.Word(context, issue.Said),
        SupportIssueKind.Polarity or SupportIssueKind.Relation => issue.Instead,
        // Who else does it may do it, too; only what is turned round is told otherwise.
        SupportIssueKind.Binding or SupportIssueKind.Role => context.Alignment.Sources.Exists(source => source.Sentence.Text == issue.Instead) ? issue.Instead : null,
        _ => null,
    };
}
