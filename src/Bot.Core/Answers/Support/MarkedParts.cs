using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Checks a sentence that has markers within ("Lee signed 14 MOUs [1], and China banned exports [2]."): each part by what is cited behind
/// it, and the whole for what goes from one part to another.</summary>
internal static partial class MarkedParts
{
    /// <param name="whole">What was found of the sentence as a whole, by all that it cites.</param>
    /// <param name="parts">At least two.</param>
    public static IReadOnlyList<SupportIssue> Judge(IReadOnlyList<SupportIssue> whole, IReadOnlyList<DraftPart> parts, IReadOnlyList<CitedPassage> cited, Lexicon lexicon)
    {
        var found = parts.Select(part => (part.Bare, Context: SupportCheck.Examine(part.Bare, [.. cited.Where(p => part.Markers.Contains(p.Marker))], lexicon))).ToList();
        // A value or a name of the one passage is none of the other.
        var strange = found.SelectMany(part => part.Context?.Issues ?? []).Where(issue => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit or SupportIssueKind.Name).ToList();
        if (strange.Count > 0)
        {
            return [.. whole.Union(strange)];
        }

        return whole.Count > 0 && found.TrueForAll(part => part.Context is { Issues.Count: 0 } context && StandsByItself(part.Bare, context))
            ? [.. whole.Where(issue => issue.Kind == SupportIssueKind.Relation)]
            : whole;
    }

    // It has a doer of its own, or tells only a circumstance.
    private static bool StandsByItself(string part, RuleContext context) => LanguageDetector.Detect(part) != "en" ? Subject().IsMatch(part)
        : context.Draft.Frames.Count == 0 ? Circumstance().IsMatch(part)
        : (context.Draft.Frames[0] is var frame && (frame.Passive ? frame.Patient : frame.Agent) >= 0);

    [GeneratedRegex(@"[\p{L}\p{N})」』](?:은|는|이|가|께서)(?=[\s,])|(?:は|が)", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex("^(?:on|in|at|with|by|for|from|after|before|during|under) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Circumstance();
}
