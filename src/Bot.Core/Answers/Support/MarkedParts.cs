using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Checks a sentence that has markers within ("Lee signed 14 MOUs [1], and China banned exports [2]."): each part by what is cited behind
/// it, and the whole for what goes from one part to another.</summary>
internal static partial class MarkedParts
{
    /// <param name="whole">The sentence as a whole, by all that it cites.</param>
    /// <param name="parts">At least two.</param>
    public static IReadOnlyList<SupportIssue> Judge(RuleContext whole, IReadOnlyList<DraftPart> parts, Lexicon lexicon)
    {
        if (whole.Issues.Count == 0)
        {
            // A value or a name of the one passage is none of the other.
            return [.. parts.SelectMany(part => Examine(whole, part, lexicon, valuesAlone: true).Issues).Where(issue => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit or SupportIssueKind.Name)];
        }

        if (whole.Issues.TrueForAll(issue => issue.Kind == SupportIssueKind.Relation))
        {
            // These stand whatever the parts say.
            return whole.Issues;
        }

        return parts.All(part => MayStandByItself(part.Bare)) && parts.All(part => Examine(whole, part, lexicon) is { Issues.Count: 0 } context && StandsByItself(part.Bare, context))
            ? [.. whole.Issues.Where(issue => issue.Kind == SupportIssueKind.Relation)]
            : whole.Issues;
    }

    private static RuleContext Examine(RuleContext whole, DraftPart part, Lexicon lexicon, bool valuesAlone = false)
    {
        List<CitedPassage> own = [.. whole.Cited.Where(passage => part.Markers.Contains(passage.Marker))];
        List<SourceSentence> sources = [.. whole.Alignment.Sources.Where(source => own.Contains(source.Passage))];
        // An empty passage says nothing to compare with.
        return sources.Count == 0 ? whole : SupportCheck.Examine(part.Bare, own, sources, whole.Around, lexicon, valuesAlone);
    }

    // It has a doer of its own; a circumstance belongs to another part.
    private static bool StandsByItself(string part, RuleContext context) => LanguageDetector.Detect(part) != "en"
        || (context.Draft.Frames.Count > 0 && context.Draft.Frames[0] is var frame && (frame.Passive ? frame.Patient : frame.Agent) >= 0);

    // What the letters alone show, before all else is looked at.
    private static bool MayStandByItself(string part) => LanguageDetector.Detect(part) == "en" || Subject().IsMatch(part);

    [GeneratedRegex(@"[\p{L}\p{N})」』](?:은|는|이|가|께서)(?=[\s,])|(?:は|が)", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
