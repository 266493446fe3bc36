using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Copies;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Checks a draft against the passages that it cites, a sentence at a time, without a model: the same draft and
/// passages always give the same report.</summary>
public static class SupportCheck
{
    /// <param name="draft">Prose with markers such as <c>[1]</c> behind each sentence.</param>
    /// <param name="passages">What may be cited.</param>
    /// <param name="lexicon">The pack's names and words; <see cref="Lexicon.Empty"/> where there is none.</param>
    public static SupportReport Check(string draft, IReadOnlyList<CitedPassage> passages, Lexicon lexicon) =>
        new(Check(DraftReader.Read(draft), passages, lexicon));

    internal static List<SentenceVerdict> Check(IEnumerable<DraftSentence> sentences, IReadOnlyList<CitedPassage> passages, Lexicon lexicon)
    {
        var reader = new SourceReader(lexicon);
        return [.. sentences.Select(sentence => Check(sentence, passages, reader))];
    }

    private static SentenceVerdict Check(DraftSentence sentence, IReadOnlyList<CitedPassage> passages, SourceReader reader)
    {
        if (sentence.Markers.Count == 0)
        {
            return new SentenceVerdict(sentence.Text, [], [new SupportIssue(SupportIssueKind.MissingMarker, sentence.Bare)], []);
        }

        var cited = passages.Where(p => sentence.Markers.Contains(p.Marker)).ToList();
        if (sentence.Markers.FirstOrDefault(m => cited.All(p => p.Marker != m)) is not 0 and var unknown)
        {
            return new SentenceVerdict(sentence.Text, sentence.Markers, [new SupportIssue(SupportIssueKind.UnknownMarker, $"[{unknown}]")], []);
        }

        if (Markup(sentence.Bare, cited) is { } markup)
        {
            return new SentenceVerdict(sentence.Text, sentence.Markers, [markup], []);
        }

        if (SentenceLength.IsTooLong(sentence.Bare))
        {
            return new SentenceVerdict(sentence.Text, sentence.Markers, [new SupportIssue(SupportIssueKind.Undecided, sentence.Bare)], []);
        }

        if (Examine(sentence.Bare, cited, reader) is not { } context)
        {
            return new SentenceVerdict(sentence.Text, sentence.Markers, [new SupportIssue(SupportIssueKind.UnknownMarker, sentence.Bare)], []);
        }

        var issues = sentence.Parts.Count > 1 ? MarkedParts.Judge(context, sentence.Parts, reader.Lexicon) : context.Issues;
        return new SentenceVerdict(sentence.Text, sentence.Markers, issues, context.Receipt);
    }

    /// <summary>What speaks against one sentence without markers in a passage.</summary>
    internal static IReadOnlyList<SupportIssue> Compare(string sentence, CitedPassage cited, SourceReader reader) =>
        SentenceLength.IsTooLong(sentence) ? [new SupportIssue(SupportIssueKind.Undecided, sentence)]
        : Examine(sentence, [cited], reader)?.Issues ?? [new SupportIssue(SupportIssueKind.UnknownMarker, sentence)];

    /// <summary>The same with all that was looked at; null where there is no passage to compare with.</summary>
    internal static RuleContext? Examine(string sentence, IReadOnlyList<CitedPassage> cited, SourceReader reader)
    {
        var sources = reader.Sources(cited);
        return sources.Count == 0 ? null : Examine(sentence, cited, sources, reader.Around(cited), reader.Lexicon);
    }

    /// <summary>The same with passages that have been read.</summary>
    /// <param name="valuesAlone">Whether only numbers, dates and names are checked, without the rules that report nothing of these.</param>
    internal static RuleContext Examine(string sentence, IReadOnlyList<CitedPassage> cited, List<SourceSentence> sources, List<EnglishSentence> around, Lexicon lexicon, bool valuesAlone = false)
    {
        var draft = EnglishSentence.Analyse(PlainOrder.Of(PlainForms.Of(Contrast.Without(SourceMention.Without(sentence), cited))), lexicon, reference: null);
        var context = new RuleContext(new Alignment(draft, sources, lexicon, around), around, cited, lexicon.Pack);
        switch (LanguageDetector.Detect(sentence) == "en", valuesAlone)
        {
            case (true, true):
                CheckValues(context);
                break;
            case (true, false):
                Check(context);
                break;
            case (false, true):
                CjkCheck.CheckValues(context, lexicon);
                break;
            case (false, false):
                CjkCheck.Check(context, lexicon);
                break;
        }

        return context;
    }

    private static void CheckValues(RuleContext context)
    {
        if (!CheckWords(context))
        {
            ListRule.Check(context);
        }
    }

    /// <returns>Whether a passage says all of it word for word: what it says so, it says.</returns>
    private static bool CheckWords(RuleContext context)
    {
        NumberRule.Check(context);
        DateRule.Check(context);
        DateLimitRule.Check(context);
        ContentRule.Check(context);
        foreach (var source in context.Alignment.Sources)
        {
            // What the passage sets in quotation marks is somebody's word.
            if (!source.IsSpeech && source.Sentence.Text is not ['"' or '“', ..] && IsQuoted(context.Draft, source.Sentence))
            {
                context.Issues.Clear();
                return true;
            }
        }

        return false;
    }

    private static void Check(RuleContext context)
    {
        if (CheckWords(context))
        {
            return;
        }

        SubstanceRule.Check(context);
        IdentityRule.Check(context);
        ApartRule.Check(context);
        PlaceRule.Check(context);
        PronounRule.Check(context);
        AntecedentRule.Check(context);
        ListRule.Check(context);
        BindingRule.Check(context);
        ValueSlotRule.Check(context);
        ShareBaseRule.Check(context);
        DimensionRule.Check(context);
        RateRule.Check(context);
        SubjectRule.Check(context);
        ArgumentRule.Check(context);
        ContrastRule.Check(context);
        RoleRule.Check(context);
        DoerRule.Check(context);
        DeedNounRule.Check(context);
        WhoseRule.Check(context);
        PossessionRule.Check(context);
        NameSwapRule.Check(context);
        NameSlotRule.Check(context);
        NamePhraseRule.Check(context);
        DefeatRule.Check(context);
        RespectiveRule.Check(context);
        ComparisonRule.Check(context);
        AheadRule.Check(context);
        SuperlativeRule.Check(context);
        OfficeModifierRule.Check(context);
        OfficeFieldRule.Check(context);
        ModifierRule.Check(context);
        ValueDirectionRule.Check(context);
        ChangeRule.Check(context);
        ComparedRise.Check(context);
        PairRule.Check(context);
        CrossedValuesRule.Check(context);
        ValueSenseRule.Check(context);
        GoalRule.Check(context);
        PolarityRule.Check(context);
        OnlyDeniedRule.Check(context);
        OtherSubjectRule.Check(context);
        ParticleRule.Check(context);
        OccurrenceRule.Check(context);
        FormerValueRule.Check(context);
        HedgeRule.Check(context);
        RelationRule.Check(context);
        TenseRule.Check(context);
        ModalRule.Check(context);
        ConditionRule.Check(context);
        DegreeRule.Check(context);
        TurnedRule.Check(context);
        TitleRule.Check(context);
        PartRule.Check(context);
        LimitRule.Check(context);
        FulfilledRule.Check(context);
        CommitmentRule.Check(context);
        OrdinalPeriodRule.Check(context);
        LaterRule.Check(context);
        AuthorRule.Check(context);
        SparedRule.Check(context);
        MemberRule.Check(context);
        AccordingRule.Check(context);
        StepRule.Check(context);
        NearCopyRule.CheckEnglish(context);
    }

    private static bool IsQuoted(EnglishSentence draft, EnglishSentence source)
    {
        // A sign ("€", "%") is no word.
        if (draft.Words.Length != source.Words.Length || !draft.Quantities.Select(q => (q.Low, q.High, q.Unit)).SequenceEqual(source.Quantities.Select(q => (q.Low, q.High, q.Unit))))
        {
            return false;
        }

        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Token.Folded != source.Words[i].Token.Folded || draft.Words[i].Is(WordTraits.Possessive) != source.Words[i].Is(WordTraits.Possessive) || draft.Words[i].Is(WordTraits.AfterBreak) != source.Words[i].Is(WordTraits.AfterBreak))
            {
                return false;
            }
        }

        return true;
    }

    // No link, mention or markup comes out of a draft, unless the passage's own text holds the very sign.
    private static SupportIssue? Markup(string sentence, IReadOnlyList<CitedPassage> cited)
    {
        foreach (var sign in MarkupSigns)
        {
            if (sentence.Contains(sign, StringComparison.OrdinalIgnoreCase) && cited.All(p => !p.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
            {
                return new SupportIssue(SupportIssueKind.Content, sign);
            }
        }

        return null;
    }

    private static readonly string[] MarkupSigns = ["@", "<", ">", "`", "*", "_", "~~", "|", "\\", "#", "](", "://", "www."];
}
