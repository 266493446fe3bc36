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
        if (!statuses.Contains(AnswerStatus.Answered))
        {
            return Nearest(parts.MaxBy(part => part.Confidence)!, statuses.Min(), language, confidence);
        }

        if (parts.Zip(statuses).FirstOrDefault(pair => pair.Second == AnswerStatus.Answered && Standing(pair.First) == PremiseStanding.Contradicted).First is { } turned)
        {
            return Cited(AnswerStatus.Closest, turned, AnswerText.OtherwiseSaid(language), language, confidence);
        }

        if (parts.Zip(statuses).All(pair => pair.Second != AnswerStatus.Answered || IsOfAnother(pair.First) || Standing(pair.First) == PremiseStanding.NotHeld || IsToldWithoutReason(pair.First, told)))
        {
            return Cited(AnswerStatus.Closest, parts[statuses.IndexOf(AnswerStatus.Answered)], AnswerText.Closest(language), language, confidence);
        }

        var citations = new List<Citation>();
        var lines = new List<string>();
        foreach (var (part, _) in parts.Zip(statuses).Where(pair => pair.Second == AnswerStatus.Answered))
        {
            Quote(part, language, citations, lines);
        }

        var note = statuses.Exists(status => status != AnswerStatus.Answered) ? AnswerText.PartMissing(language) : null;
        return new(AnswerStatus.Answered, string.Join('\n', lines), citations, confidence, note);
    }

    /// <summary>The best passages as they are quoted.</summary>
    public IReadOnlyList<CitedRank> Best(IReadOnlyList<RankedPassage> ranked, int top) =>
        [.. ranked.Take(top).Select(passage => (Cited: coverage.Cite(1, passage.PassageKey), passage.Score))
            .Select(pair => new CitedRank(pair.Cited.ArticleId, pair.Cited.Quote, pair.Score))];

    private void Quote(Retrieved part, string language, List<Citation> citations, List<string> lines)
    {
        var passage = coverage.Passage(part.Ranked[0].PassageKey);
        if (citations.Exists(citation => citation.PassageKey == passage.Key))
        {
            return;
        }

        var article = coverage.Article(passage.ArticleKey);
        citations.Add(Citation.Of(citations.Count + 1, article, passage));
        lines.Add(AnswerText.Quote(language, passage.Text, citations.Count, ShortAnswer.Find(part.Question, new CitedPassage(1, passage.Text, Context(article, passage)), lexicon)));
        if (Leaning.LeansBack(passage.Text) && coverage.Before(article, passage) is { } before
            && !citations.Exists(citation => citation.PassageKey == before.Key))
        {
            citations.Add(Citation.Of(citations.Count + 1, article, before));
            lines.Add(AnswerText.Before(language, before.Text, citations.Count));
        }
    }

    /// <summary>What a passage may lean on.</summary>
    private string Context(Article article, Passage passage) =>
        string.Join('\n', new[] { article.Headline, passage.Heading, coverage.Before(article, passage)?.Text }.OfType<string>());

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
    private bool IsToldWithoutReason(Retrieved part, IReadOnlyList<long> told) => part.Question.Type == AnswerType.Reason
        && told.Contains(part.Ranked[0].PassageKey) && !Reasons.AreIn(coverage.Passage(part.Ranked[0].PassageKey).Text);

    /// <summary>Whether the passage shares the question's words, but tells of another event, or leaves open what is asked.</summary>
    private bool IsOfAnother(Retrieved part)
    {
        var passage = coverage.Passage(part.Ranked[0].PassageKey);
        var cited = new CitedPassage(1, passage.Text, Context(coverage.Article(passage.ArticleKey), passage));
        if (AskedValue.Of(part.Question) is not { } asked)
        {
            return YesOrNo.IsLeftOpen(part.Question, cited, lexicon) || UnnamedThing.IsAll(part.Question, passage.Text, lexicon);
        }

        return Endings.AreMissing(part.Question, passage.Text) || OtherEvent.IsToldOf(part.Question, asked, cited, lexicon)
            || (asked.Kind == AskedKind.Age && ShortAnswer.Find(part.Question, cited, lexicon) is null);
    }

    private PremiseStanding Standing(Retrieved part)
    {
        var passage = coverage.Passage(part.Ranked[0].PassageKey);
        return Premise.Judge(part.Question.Text, new CitedPassage(1, passage.Text, passage.Heading), lexicon);
    }
}
