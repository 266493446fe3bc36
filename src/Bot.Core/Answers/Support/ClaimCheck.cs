using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Checks a claim against passages: the support check the other way round.</summary>
public static partial class ClaimCheck
{
    /// <summary>From this share of its words and values in one passage on, a part is about what the passage tells.</summary>
    private const double SameMatter = 0.6;

    /// <summary>From this share on a part is at least touched by a passage.</summary>
    private const double Touched = 0.5;

    /// <param name="claim">A sentence or several, in English, Korean or Japanese.</param>
    /// <param name="passages">The passages that may speak to it, the nearest first.</param>
    public static ClaimVerdict Check(string claim, IReadOnlyList<CitedPassage> passages, Lexicon lexicon) => Check(claim, passages, new SourceReader(lexicon));

    /// <summary>The same with what was read of the passages.</summary>
    internal static ClaimVerdict Check(string claim, IReadOnlyList<CitedPassage> passages, SourceReader reader)
    {
        var judged = new Dictionary<string, IReadOnlyList<ClaimPart>>(StringComparer.Ordinal);
        var parts = new List<ClaimPart>();
        foreach (var sentence in DraftReader.Read(claim))
        {
            // What is said again is so again.
            parts.AddRange(judged.TryGetValue(sentence.Bare, out var known) ? known : judged[sentence.Bare] = Judge(sentence.Bare, passages, reader));
        }

        if (parts.Count == 0)
        {
            parts.Add(new ClaimPart(claim, ClaimStanding.NotInCoverage, null, [], null, null));
        }

        var standing = parts.Any(p => p.Standing == ClaimStanding.Contradicted) ? ClaimStanding.Contradicted
            : parts.All(p => p.Standing == ClaimStanding.Supported) ? ClaimStanding.Supported
            : parts.All(p => p.Standing == ClaimStanding.NotInCoverage) ? ClaimStanding.NotInCoverage
            : ClaimStanding.PartlySupported;
        return new ClaimVerdict(standing, parts);
    }

    private static IReadOnlyList<ClaimPart> Judge(string sentence, IReadOnlyList<CitedPassage> passages, SourceReader reader)
    {
        if (SentenceLength.IsTooLong(sentence))
        {
            return [new ClaimPart(sentence, ClaimStanding.NotInCoverage, null, [new SupportIssue(SupportIssueKind.Undecided, sentence)], null, null)];
        }

        var whole = JudgePart(sentence, passages, reader);
        if (whole.Standing is ClaimStanding.Supported or ClaimStanding.Contradicted)
        {
            return [whole];
        }

        // Two facts of two passages in one sentence are two parts.
        var clauses = Clauses(sentence, reader.Lexicon);
        if (clauses.Count < 2)
        {
            return [whole];
        }

        var parts = clauses.Select(clause => JudgePart(clause, passages, reader)).ToList();
        return parts.Any(part => part.Standing > whole.Standing) ? parts : [whole];
    }

    private static ClaimPart JudgePart(string text, IReadOnlyList<CitedPassage> passages, SourceReader reader)
    {
        var (nearest, closest) = (default(ClaimPart), -1.0);
        foreach (var passage in passages)
        {
            if (SupportCheck.Examine(text, [passage], reader) is not { } context)
            {
                continue;
            }

            var share = Share(context.Receipt);
            var part = Judge(text, passage, context, share);
            if (part.Standing == ClaimStanding.Supported)
            {
                return part;
            }

            // A passage about the same matter that says otherwise outranks one that only shares words, and that one another of which nothing can be told.
            var rank = share + (part.Standing == ClaimStanding.Contradicted ? 0.25 : 0) - (context.Issues.Any(issue => issue.Kind == SupportIssueKind.Undecided) ? 0.25 : 0);
            if (rank > closest)
            {
                (nearest, closest) = (part, rank);
            }
        }

        return nearest ?? new ClaimPart(text, ClaimStanding.NotInCoverage, null, [], null, null);
    }

    private static ClaimPart Judge(string text, CitedPassage passage, RuleContext context, double share)
    {
        var issues = context.Issues;
        if (issues.Count == 0 && share > 0)
        {
            return new ClaimPart(text, ClaimStanding.Supported, passage, [], null, null);
        }

        if (ClaimContradiction.Find(context) is var (contrary, instead) && (CjkContradiction.Applies(context) ? CjkContradiction.Besides(context, contrary) : share) >= SameMatter)
        {
            return new ClaimPart(text, ClaimStanding.Contradicted, passage, issues, contrary.Said, instead);
        }

        // Without its number, its names or what it says happened nothing of a part stands.
        return share >= Touched && !issues.Any(issue => IsCore(issue, text) || (CjkContradiction.Applies(context) && CjkContradiction.IsCore(context, issue)))
            ? new ClaimPart(text, ClaimStanding.PartlySupported, passage, issues, null, null)
            : new ClaimPart(text, ClaimStanding.NotInCoverage, passage, issues, null, null);
    }

    /// <summary>How much of what was looked at a passage holds, 0 to 1.</summary>
    internal static double Share(IReadOnlyCollection<ReceiptLine> receipt) => receipt.Count == 0 ? 0 : (double)receipt.Count(line => line.Found is not null) / receipt.Count;

    private static bool IsCore(SupportIssue issue, string text) => issue.Kind switch
    {
        SupportIssueKind.Number or SupportIssueKind.Name or SupportIssueKind.Polarity or SupportIssueKind.Undecided => true,
        // "took place in Tokyo" where the passage speaks of Tokyo in another matter.
        SupportIssueKind.Binding => issue.Instead is null && !issue.Said.Contains(" – ", StringComparison.Ordinal),
        // "in January" bears out a half of "on January 13".
        SupportIssueKind.Date => issue.Instead is not { } told || !ClaimContradiction.IsWithin(issue.Said, told),
        // Somebody else does it; or the claim is about nothing but who is what.
        SupportIssueKind.Role => !issue.Said.Contains(" – ", StringComparison.Ordinal) || EnglishSentence.Analyse(text, Lexicon.Empty, reference: null).Frames.Count == 0,
        // Told as done what is only possible: "joined". "Will boost" for "could boost" is half of it.
        SupportIssueKind.Hedge => issue.Said.EndsWith("ed", StringComparison.Ordinal) || IrregularForms.BaseOf(issue.Said) is not null || CjkDone.EndsDone(text, issue.Said),
        SupportIssueKind.Content => LanguageDetector.Detect(text) == "en" ? IsPredicate(EnglishSentence.Analyse(text, Lexicon.Empty, reference: null), issue.Said) : IsLast(text, issue.Said),
        _ => false,
    };

    // The verb of the main clause and what it is done to, or what stands behind "is".
    private static bool IsPredicate(EnglishSentence sentence, string said)
    {
        foreach (var frame in sentence.Frames)
        {
            if (sentence.Clauses[frame.Verb] == 0 && (Is(frame.Verb) || (!frame.Passive && frame.Patient >= 0 && Is(frame.Patient))))
            {
                return true;
            }
        }

        var be = Array.FindIndex(sentence.Words, word => word.Is(WordTraits.Be));
        return sentence.Frames.Count == 0 && be >= 0 && Enumerable.Range(be + 1, sentence.Words.Length - be - 1).Any(Is);

        bool Is(int word) => sentence.Words[word].Token.Folded == said;
    }

    // Korean and Japanese sentences end with what they say.
    private static bool IsLast(string text, string said) =>
        text.LastIndexOf(said, StringComparison.Ordinal) is >= 0 and var at && text.Length - at - said.Length <= Ending;

    /// <summary>How many letters an ending of a Korean or Japanese verb has, with its full stop.</summary>
    private const int Ending = 6;

    /// <summary>The clauses of a sentence that each have a verb, cut at "and", "but", "while" and semicolons.</summary>
    private static List<string> Clauses(string sentence, Lexicon lexicon)
    {
        var analysed = EnglishSentence.Analyse(sentence, lexicon, reference: null);
        var (clauses, start, subject) = (new List<string>(), 0, "");
        string? met = null;
        for (var i = 1; i < analysed.Words.Length; i++)
        {
            if (analysed.Words[i].Token.Folded is "and" or "but" or "while" or "whereas"
                && HasVerb(analysed, start, analysed.Words[i].Token.Start) && HasVerb(analysed, analysed.Words[i].Token.End, sentence.Length))
            {
                clauses.Add(subject + Named(sentence[start..analysed.Words[i].Token.Start].Trim(' ', ',', ';'), met));
                met = ObjectIn(analysed, start, analysed.Words[i].Token.Start) ?? met;
                start = analysed.Words[i].Token.End;
                // "Lee signed 14 MOUs and met Takaichi": the second part has the first one's subject.
                subject = analysed.Frames.FirstOrDefault(f => analysed.Words[f.Verb].Token.Start >= start) is { Agent: >= 0 } frame && analysed.Words[frame.Agent].Token.Start < start ? analysed.Show(frame.Agent) + " " : "";
            }
        }

        clauses.Add(subject + Named(sentence[start..].Trim(), met));
        return clauses;
    }

    // "met Takaichi and signed a pact with her": with Takaichi, also where the second part stands alone.
    private static string Named(string clause, string? met) => met is null ? clause : ObjectPronoun().Replace(clause, $"${{preposition}} {met}", 1);

    private static string? ObjectIn(EnglishSentence sentence, int from, int to) =>
        sentence.Frames.Where(f => !f.Passive && f.Patient >= 0 && sentence.Words[f.Patient].Is(WordTraits.Name) && sentence.Words[f.Patient].Token.Start >= from && sentence.Words[f.Patient].Token.Start < to)
            .Select(f => sentence.Show(f.Patient)).LastOrDefault();

    [GeneratedRegex(@"\b(?<preposition>with|to|for|from|by|against|about) (?:him|her|them)\b(?! \p{Ll})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ObjectPronoun();

    private static bool HasVerb(EnglishSentence sentence, int from, int to) =>
        sentence.Frames.Any(f => sentence.Words[f.Verb].Token.Start >= from && sentence.Words[f.Verb].Token.Start < to && (f.Agent >= 0 || (f.Passive && f.Patient >= 0)));
}
