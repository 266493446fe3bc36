using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Whether a passage says otherwise than a claim, or only something else. It says otherwise where both tell of the same event, all
/// names and words of the claim stand in it, and one of them has another value, side or sign there.</summary>
internal static class ClaimContradiction
{
    /// <summary>The issue by which the passage contradicts, with what the passage says instead; null where it only says something else.</summary>
    public static (SupportIssue Issue, string Instead)? Find(RuleContext context)
    {
        if (CjkContradiction.Applies(context))
        {
            return CjkContradiction.Find(context);
        }

        if (IsOnlyTold(context))
        {
            return null;
        }

        // Values first: "14, not 15" says more than the whole passage does.
        foreach (var issue in context.Issues.OrderBy(Order))
        {
            if (Instead(context, issue) is { } instead && !context.Issues.Any(other => IsElsewhere(context.Draft, other, issue)))
            {
                return (issue, instead);
            }
        }

        return null;
    }

    // A word for its opposite comes behind values, and a value with its owner behind the value alone, as the owner may be right.
    public static double Order(SupportIssue issue) => issue.Kind switch
    {
        SupportIssueKind.Content => (int)SupportIssueKind.Unit + 0.5,
        SupportIssueKind.Binding when issue.Said.Contains(" – ", StringComparison.Ordinal) => (int)SupportIssueKind.Binding + 0.5,
        _ => (int)issue.Kind,
    };

    // A name or word that the passage does not hold makes it another event.
    private static bool IsElsewhere(EnglishSentence draft, SupportIssue other, SupportIssue issue) =>
        other.Kind is SupportIssueKind.Name or SupportIssueKind.Content or SupportIssueKind.Undecided && other.Said != issue.Said
        && !draft.Words.Any(w => w.Is(WordTraits.Preposition) && w.Token.Folded == other.Said);

    private static string? Instead(RuleContext context, SupportIssue issue) => issue.Kind switch
    {
        SupportIssueKind.Date when issue.Instead is { } told && IsWithin(issue.Said, told) => null,
        SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit => IsSameEvent(context, sameDoer: true) ? issue.Instead : null,
        // A figure that stands with something else is told otherwise, however little the verb says.
        SupportIssueKind.Binding when char.IsAsciiDigit(issue.Said[0]) => IsSameEvent(context, sameDoer: true) ? issue.Instead : null,
        SupportIssueKind.Role when IsOtherAim(context, issue.Said) || IsOwn(context, issue.Said) => null,
        SupportIssueKind.Binding or SupportIssueKind.Name when CjkAims.IsAim(context.Draft.Text, issue.Said) => null,
        SupportIssueKind.Binding or SupportIssueKind.Role or SupportIssueKind.Polarity or SupportIssueKind.Relation => IsSameEvent(context, sameDoer: false) ? issue.Instead : null,
        SupportIssueKind.Content => Opposite(context, issue.Said),
        _ => null,
    };

    /// <summary>"Berg visited Norway" where Berg visited Oslo: of the same doer another aim is told, which need not exclude the claim's.</summary>
    private static bool IsOtherAim(RuleContext context, string said)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames.Where(frame => frame is { Passive: false, Agent: >= 0, Patient: >= 0 } && said.StartsWith(draft.Words[frame.Verb].Token.Folded, StringComparison.OrdinalIgnoreCase)))
        {
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                if (source.Frames.Any(told => told is { Agent: >= 0, Patient: >= 0 } && context.Alignment.In(index, frame.Verb).Contains(told.Verb) && Reference.Refers(context, index, frame.Agent, told.Agent)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"The school has 60 beds" where another has them: either may have its own; and with another value it is told of something else.</summary>
    private static bool IsOwn(RuleContext context, string said) =>
        context.Draft.Possessions.Exists(frame => said == $"{context.Draft.Show(frame.Subject)} {context.Draft.Words[frame.Verb].Token.Folded}")
        || (context.Issues.Exists(issue => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Date) && context.Draft.Frames.Exists(frame => frame.Subject >= 0 && !context.Draft.Words[frame.Subject].Is(WordTraits.Name) && said == $"{context.Draft.Show(frame.Subject)} {context.Draft.Words[frame.Verb].Token.Folded}"));

    // What somebody says, hopes or orders is not so, and so it speaks against nothing that is told as a fact.
    private static bool IsOnlyTold(RuleContext context)
    {
        var draft = context.Draft;
        var isAttributed = AttributionRule.IsAttributed(context);
        var verbs = draft.Frames.Select(frame => frame.Verb).Where(verb => !draft.Words[verb].Is(WordTraits.Light) && context.Alignment.Find(verb).Found).ToList();
        var told = verbs.Count > 0 ? verbs : [.. Enumerable.Range(0, draft.Words.Length).Where(i => draft.Words[i].Is(WordTraits.Content) && context.Alignment.Find(i).Found)];
        return told.Count > 0 && told.TrueForAll(i => IsOnlyTold(context, i, isAttributed));
    }

    private static bool IsOnlyTold(RuleContext context, int word, bool isAttributed)
    {
        var open = (isAttributed ? WordTraits.None : WordTraits.Attributed) | (context.Draft.Words[word].Is(WordTraits.Hedged | WordTraits.HedgedHead) ? WordTraits.None : WordTraits.Hedged | WordTraits.HedgedHead);
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            foreach (var match in context.Alignment.AnyIn(index, word))
            {
                if (!context.Alignment.Sources[index].Sentence.Words[match].Is(open))
                {
                    return false;
                }
            }
        }

        return open != WordTraits.None;
    }

    /// <summary>Whether a date may be one of the month, the year or the span that a passage gives: it says less then, not otherwise.</summary>
    public static bool IsWithin(string said, string told) => DateReader.Read(told).Any(passage => DateReader.Read(said).Any(claim => Covers(passage, claim.From)));

    private static bool Covers(DateMention passage, PartialDate claim)
    {
        if (passage.From.Year is { } year && claim.Year is { } claimed && year != claimed)
        {
            return false;
        }

        // 23日 of 22日
        if (passage.From is { Month: null, Day: { } told } && claim is { Month: null, Day: { } own })
        {
            return told == own;
        }

        return passage.From.Month is not { } month || (claim.Month is { } inMonth && (passage.From.Day is { } from
            ? passage.From != passage.To && claim.Day is { } day && (inMonth, day).CompareTo((month, from)) >= 0 && (inMonth, day).CompareTo((passage.To.Month ?? month, passage.To.Day ?? from)) <= 0
            : inMonth >= month && inMonth <= (passage.To.Month ?? month)));
    }

    /// <summary>Whether each verb of the claim stands in the passage.</summary>
    /// <param name="sameDoer">Whether it has to be of the same doer; else it has to be the same verb.</param>
    private static bool IsSameEvent(RuleContext context, bool sameDoer)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            // "took place" says too little to turn round.
            if (draft.Words[frame.Verb].Is(WordTraits.Light))
            {
                if (sameDoer) { continue; }
                return false;
            }

            if (!context.Alignment.Sources.Where((source, index) => context.Alignment.In(index, frame.Verb).Any(match => sameDoer ? !IsOthers(context, index, frame, match) : WordForms.Same(draft.Words[frame.Verb], context.Alignment.Sources[index].Sentence.Words[match]))).Any())
            {
                return false;
            }
        }

        return !sameDoer || draft.Possessions.TrueForAll(said => DoerRule.FindOther(context, said, isPossession: true) is null && IsOfSameOwner(context, said));
    }

    private static bool IsOfSameOwner(RuleContext context, VerbFrame said) =>
        !Reference.IsName(context.Draft, said.Agent) || Enumerable.Range(0, context.Alignment.Sources.Count).Any(index => context.Alignment.Sources[index].Sentence is var source
            && (source.Possessions.Count == 0 || source.Possessions.Exists(told => source.Words[told.Agent].Is(WordTraits.Pronoun) || Reference.Refers(context, index, said.Agent, told.Agent))));

    private static bool IsOthers(RuleContext context, int index, VerbFrame said, int match)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (said.Subject >= 0 && !context.Draft.Words[said.Subject].Is(WordTraits.Name) && DoerRule.FindOther(context, said, isPossession: false) is not null)
        {
            return true;
        }

        return Reference.IsName(context.Draft, said.Agent) && source.Frames.Any(told => told.Verb == match && Reference.IsName(source, told.Agent)
            && !Reference.Refers(context, index, said.Agent, told.Agent) && !EnglishGrammar.Symmetric.Contains(source.Words[match].Stem));
    }

    /// <summary>The passage's word that means the opposite of the claim's and stands in its place, or null.</summary>
    private static string? Opposite(RuleContext context, string said)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Token.Folded != said)
            {
                continue;
            }

            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                for (var j = 0; j < source.Words.Length; j++)
                {
                    if (EnglishAntonyms.Are(draft.Words[i].Stem, source.Words[j].Stem) && HasSamePlace(context, index, i, j))
                    {
                        return source.Words[j].Token.Folded;
                    }
                }
            }
        }

        return null;
    }

    private static bool HasSamePlace(RuleContext context, int index, int said, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (draft.Words[said].Is(WordTraits.Verb) != source.Words[told].Is(WordTraits.Verb))
        {
            return false;
        }

        if (draft.Words[said].Is(WordTraits.Verb))
        {
            var (ours, theirs) = (draft.Frames.First(f => f.Verb == said), source.Frames.First(f => f.Verb == told));
            return Agree(ours.Agent, theirs.Agent) && Agree(ours.Patient, theirs.Patient) && (Meet(ours.Agent, theirs.Agent) || Meet(ours.Patient, theirs.Patient));
        }

        var (verb, other) = (draft.Governors[said], source.Governors[told]);
        return verb < 0 ? other < 0 || draft.Frames.Count == 0 : context.Alignment.AnyIn(index, verb).Contains(other);

        bool Meet(int word, int other) => word >= 0 && other >= 0 && Reference.Refers(context, index, word, other);
        bool Agree(int word, int other) => word < 0 || other < 0 || Meet(word, other) || !Reference.IsName(draft, word) || !Reference.IsName(source, other);
    }
}
