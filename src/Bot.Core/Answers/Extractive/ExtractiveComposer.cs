using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Answers in the coverage's own words: the fewest sentences that answer, quoted letter for letter, the best first.</summary>
internal sealed class ExtractiveComposer(CoverageReader coverage, Lexicon lexicon)
{
    /// <summary>What an answer's engine is called when no model phrased it.</summary>
    public const string Engine = "extractive";

    /// <summary>How many passages it looks at.</summary>
    public const int Passages = 10;

    /// <param name="parts">The parts of the question, at least one.</param>
    /// <param name="told">Keys of the passages that the question follows up; none where it stands by itself.</param>
    public Draft Compose(IReadOnlyList<Retrieved> parts, string language, IReadOnlyList<long> told)
    {
        var statuses = parts.Select(part => part.Ranked.Count == 0 ? AnswerStatus.Declined : part.Status).ToList();
        var confidence = parts.Max(part => part.Confidence);
        var reader = new SourceReader(lexicon);
        if (!statuses.Contains(AnswerStatus.Answered))
        {
            var nearest = parts.MaxBy(part => part.Confidence)!;
            return statuses.Contains(AnswerStatus.Closest) && nearest.Best(coverage, reader).Standing == PremiseStanding.Contradicted
                ? Cited(AnswerStatus.Closest, nearest, AnswerText.OtherwiseSaid(language), language, confidence)
                : Nearest(nearest, statuses.Min(), language, confidence);
        }

        List<(Retrieved Part, JudgedPassage Best)> answering = [.. parts.Zip(statuses).Where(pair => pair.Second == AnswerStatus.Answered).Select(pair => (pair.First, pair.First.Best(coverage, reader)))];
        if (answering.Find(answer => answer.Best.Standing == PremiseStanding.Contradicted).Part is { } turned)
        {
            return Cited(AnswerStatus.Closest, turned, AnswerText.OtherwiseSaid(language), language, confidence);
        }

        if (answering.TrueForAll(answer => answer.Best.IsOfAnother || answer.Best.Standing == PremiseStanding.NotHeld || IsToldWithoutReason(answer.Best, told)))
        {
            return Cited(AnswerStatus.Closest, answering[0].Part, AnswerText.Closest(language), language, confidence);
        }

        var citations = new List<Citation>();
        var lines = new List<string>();
        foreach (var (_, best) in answering)
        {
            Quote(best, language, citations, lines);
        }

        var notes = answering.SelectMany(answer => answer.Part.Mended).Distinct().Select(name => AnswerText.ReadAs(language, name.Typed, name.Meant)).ToList();
        if (statuses.Exists(status => status != AnswerStatus.Answered))
        {
            notes.Add(AnswerText.PartMissing(language));
        }

        return new(AnswerStatus.Answered, string.Join('\n', lines), citations, confidence, notes.Count > 0 ? string.Join('\n', notes) : null, answering is [var only] ? OtherAccount.Find(only.Best, only.Part.Ranked, coverage, reader) : null);
    }

    /// <summary>The best passages as they are quoted.</summary>
    public IReadOnlyList<CitedRank> Best(IReadOnlyList<RankedPassage> ranked, int top) =>
        [.. ranked.Take(top).Select(passage => (Cited: coverage.Cite(1, passage.PassageKey), passage.Score))
            .Select(pair => new CitedRank(pair.Cited.ArticleId, pair.Cited.Quote, pair.Score))];

    private void Quote(JudgedPassage best, string language, List<Citation> citations, List<string> lines)
    {
        var (article, passage) = (best.Article, best.Passage);
        if (citations.Exists(citation => citation.PassageKey == passage.Key))
        {
            return;
        }

        citations.Add(Citation.Of(citations.Count + 1, article, passage));
        lines.Add(AnswerText.Quote(language, passage.Text, citations.Count, best.ShortAnswer));
        if (Leaning.LeansBack(passage.Text) && coverage.Before(article, passage) is { } before
            && !citations.Exists(citation => citation.PassageKey == before.Key))
        {
            citations.Add(Citation.Of(citations.Count + 1, article, before));
            lines.Add(AnswerText.Before(language, before.Text, citations.Count));
        }
    }

    private Draft Nearest(Retrieved part, AnswerStatus status, string language, double confidence) =>
        part.Ranked.Count == 0 ? new(AnswerStatus.Declined, "", [], confidence)
            : status == AnswerStatus.Closest ? Cited(status, part, AnswerText.Closest(language), language, confidence)
            : Cited(AnswerStatus.Declined, part, null, language, confidence);

    /// <summary>The first passage by itself, behind what is said of it.</summary>
    private Draft Cited(AnswerStatus status, Retrieved part, string? introduction, string language, double confidence)
    {
        var citation = coverage.Cite(1, part.Ranked[0].PassageKey);
        var quote = AnswerText.Quote(language, citation.Quote, 1, null);
        return new(status, introduction is null ? quote : $"{introduction} {quote}", [citation], confidence);
    }

    /// <summary>Whether "Why?" found no more than what it was asked of, which gives no reason.</summary>
    private static bool IsToldWithoutReason(JudgedPassage best, IReadOnlyList<long> told) => best.Question.Type == AnswerType.Reason
        && told.Contains(best.Passage.Key) && !Reasons.AreIn(best.Passage.Text);
}
