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
        var found = parts.Select(part => (part.Bare, Context: Examine(whole, part, lexicon))).ToList();
        // A value or a name of the one passage is none of the other.
        var strange = found.SelectMany(part => part.Context.Issues).Where(issue => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit or SupportIssueKind.Name).ToList();
        if (strange.Count > 0)
        {
            return [.. whole.Issues.Union(strange)];
        }

        return whole.Issues.Count > 0 && found.TrueForAll(part => part.Context.Issues.Count == 0 && StandsByItself(part.Bare, part.Context))
            ? [.. whole.Issues.Where(issue => issue.Kind == SupportIssueKind.Relation)]
            : whole.Issues;
    }

    private static RuleContext Examine(RuleContext whole, DraftPart part, Lexicon lexicon)
    {
        List<CitedPassage> own = [.. whole.Cited.Where(passage => part.Markers.Contains(passage.Marker))];
        List<SourceSentence> sources = [.. whole.Alignment.Sources.Where(source => own.Contains(source.Passage))];
        // An empty passage says nothing to compare with. The words of a Korean or Japanese part are looked for once, as those of the whole, where nothing
        // is wrong with them; that takes the longest.
        return sources.Count == 0 ? whole
            : whole.Issues.Count == 0 && LanguageDetector.Detect(part.Bare) != "en" ? SupportCheck.ExamineValues(part.Bare, own, sources, whole.Around, lexicon)
            : SupportCheck.Examine(part.Bare, own, sources, whole.Around, lexicon);
    }

    // It has a doer of its own; a circumstance belongs to another part.
    private static bool StandsByItself(string part, RuleContext context) => LanguageDetector.Detect(part) != "en" ? Subject().IsMatch(part)
        : context.Draft.Frames.Count > 0 && context.Draft.Frames[0] is var frame && (frame.Passive ? frame.Patient : frame.Agent) >= 0;

    [GeneratedRegex(@"[\p{L}\p{N})」』](?:은|는|이|가|께서)(?=[\s,])|(?:は|が)", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
