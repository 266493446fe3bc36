using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>What another article gives in the place of a short answer: reports differ, and a reader must not take the first for the only one.</summary>
/// <param name="Value">The short answer in its own words.</param>
internal sealed record OtherAccount(Citation Citation, string Value)
{
    // How far behind the best another may rank that answers as well, in nats of the ranker's score.
    private const double Close = 3;

    // Two figures that both are no more than about right may differ by this share of the larger.
    private const decimal AboutRight = 0.05m;

    /// <summary>The best passage of another article that answers with another value; null where there is none.</summary>
    /// <param name="ranked">The passages found, the best first.</param>
    public static OtherAccount? Find(JudgedPassage best, IReadOnlyList<RankedPassage> ranked, CoverageReader coverage, SourceReader reader)
    {
        if (best.ShortAnswer is not { } value)
        {
            return null;
        }

        for (var rank = 1; rank < ranked.Count; rank++)
        {
            // What was looked at again stands in another order than by score.
            if (ranked[0].Score - ranked[rank].Score <= Close && ranked[rank].ArticleKey != ranked[0].ArticleKey && new JudgedPassage(best.Question, ranked[rank].PassageKey, coverage, reader) is { ShortAnswer: { } other } told
                && !told.IsOfAnother && told.Standing == PremiseStanding.Open && HoldsAsMuch(best, told) && Differ(value, other))
            {
                return new(Citation.Of(1, told.Article, told.Passage), other);
            }
        }

        return null;
    }

    /// <summary>Whether every word of the question that the best passage holds stands in the other or in what it leans on, too: else it may tell of something else.</summary>
    private static bool HoldsAsMuch(JudgedPassage best, JudgedPassage other)
    {
        var question = best.Question.Translation ?? best.Question;
        var (first, second) = (Stems(best), Stems(other));
        return SharedNames.Any(Text(best), Text(other)) && Enumerable.Range(0, question.Terms.Count).All(term => question.IsHeld(term, second) || !question.IsHeld(term, first));
    }

    private static string Text(JudgedPassage passage) => $"{passage.InContext.Text}\n{passage.InContext.Context}";

    private static HashSet<string> Stems(JudgedPassage passage) => Tokenizer.Tokenize(Text(passage)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two values of one kind cannot both be right.</summary>
    public static bool Differ(string one, string other)
    {
        if (DateReader.Read(one) is [var first] && DateReader.Read(other) is [var second])
        {
            return !(first.From.Agrees(second.From) && first.To.Agrees(second.To));
        }

        return QuantityReader.Read(one) is [var a] && QuantityReader.Read(other) is [var b] && (a.Unit == b.Unit || a.Unit is null || b.Unit is null) && !Agree(a, b);
    }

    private static bool Agree(in QuantityMention a, in QuantityMention b)
    {
        if (a.Low <= b.High && b.Low <= a.High)
        {
            return true;
        }

        var (lower, higher) = a.Low < b.Low ? (a, b) : (b, a);
        return (lower.Approximation, higher.Approximation) switch
        {
            // "more than 10" and "12"
            (Approximation.AtLeast, _) or (_, Approximation.AtMost) => true,
            (Approximation.About, _) or (_, Approximation.About) => higher.Low - lower.High <= AboutRight * higher.Low,
            _ => false,
        };
    }
}
