using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Puts the passage in front that names whoever holds the office that a Korean or Japanese question asks after: others only share its words.</summary>
internal static class CjkHolderFirst
{
    /// <returns>null where no such question is asked.</returns>
    public static (IReadOnlyList<RankedPassage> Ranked, double Confidence)? Find(Question question, IReadOnlyList<RankedPassage> ranked, double confidence, CoverageReader coverage, Lexicon lexicon)
    {
        if (CjkOfficeQuestion.In(question.Text) is not { } asked)
        {
            return null;
        }

        var holders = ranked.Select(passage => (Passage: passage, Name: NameIn(question, asked, coverage.Passage(passage.PassageKey), coverage, lexicon)))
            .Where(holder => holder.Name is not null).ToList();
        if (holders.Count == 0)
        {
            return (ranked, confidence * Doubt.OneSign);
        }

        // Without a place asked about, the mayors of two towns are both meant.
        var isSure = asked.Of.Count > 0 || holders.TrueForAll(holder => Begins(holder.Name!, holders[0].Name!));
        return ([holders[0].Passage, .. ranked.Where(passage => passage != holders[0].Passage)], isSure ? Math.Max(confidence, Confidence.Answered) : confidence);
    }

    private static string? NameIn(Question question, CjkOfficeQuestion asked, Passage passage, CoverageReader coverage, Lexicon lexicon) =>
        passage.Kind is PassageKind.Caption ? null
            : CjkHolder.NameIn(question, asked, passage.Text, Context(coverage.Article(passage.ArticleKey), passage, coverage), lexicon);

    private static string Context(Article article, Passage passage, CoverageReader coverage) =>
        string.Join('\n', new[] { article.Headline, passage.Heading, coverage.Before(article, passage)?.Text }.OfType<string>());

    // 헤일 and 마르타 헤일
    private static bool Begins(string one, string other) => one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal)
        || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
