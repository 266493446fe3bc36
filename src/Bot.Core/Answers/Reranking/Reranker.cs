using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Search;
using Bot.Core.Search.Ranking;

namespace Bot.Core.Answers.Reranking;

/// <summary>A second look at the best passages of an article that the pack describes: of such an article every word is known, so that what
/// a question says and a passage does not can be weighed word by word.</summary>
internal static class Reranker
{
    // Whoever types a topic asks for what is told of it.
    private const double Topic = 0.4;

    // Log odds taken off, so that the one threshold for all confidences is where the cross-validated accuracy is highest.
    private const double Caution = 0.06;

    /// <summary>How many passages are looked at.</summary>
    public const int Most = 8;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("reranking-trees.csv", RerankFeatures.Names));

    /// <summary>The passages with what the model sees of them.</summary>
    /// <param name="ranked">Passages of the article, the search's best first.</param>
    /// <param name="preferred">The one that <see cref="Extractive.Preference"/> puts first.</param>
    /// <param name="confidence">How sure the search is of its first passage, 0 to 1.</param>
    /// <param name="understood">How well the pack's words cover a question in another language than the article's, 0 to 1.</param>
    public static IEnumerable<RerankCandidate> Candidates(
        QuestionReading reading, IReadOnlyList<RankedPassage> ranked, RankedPassage preferred, DescribedArticle article, CoverageReader coverage, Lexicon lexicon, double confidence, double understood)
    {
        var reader = new SourceReader(lexicon);
        for (var i = 0; i < Math.Min(Most, ranked.Count); i++)
        {
            var other = (i, ranked.Count) switch { ( > 0, _) => ranked[0].Score, (_, > 1) => ranked[1].Score, _ => double.NegativeInfinity };
            var place = new SearchPlace(confidence, ranked[0].Score - ranked[i].Score, ranked[i].Score - other, i, ranked[i].PassageKey == preferred.PassageKey, understood);
            var passage = article.Reading(coverage, ranked[i].PassageKey, lexicon);
            coverage.Keep(passage.Passage, passage.Before);
            var judged = new JudgedPassage(reading.Question, ranked[i].PassageKey, coverage, reader);
            var value = RerankFeatures.AsksValue(reading.Question) ? judged.ShortAnswer : null;
            yield return new(ranked[i], RerankFeatures.Of(reading, passage, place, lexicon, value), reading.IsTopic) { Judged = judged };
        }
    }

    /// <summary>How likely a passage answers its question, 0 to 1.</summary>
    public static double Probability(RerankCandidate candidate) => Probability(Model.Value, candidate);

    public static double Probability(BoostedTrees model, RerankCandidate candidate)
    {
        var probability = 1 / (1 + Math.Exp(Caution - model.Score(candidate.Features))) * Math.Pow(Doubt.OneSign, candidate.Signs);
        return candidate.TellsOfTopic ? Math.Max(probability, Topic) : probability;
    }
}

/// <param name="IsTopic">Whether the question is no more than the name of a topic.</param>
internal sealed record RerankCandidate(RankedPassage Passage, float[] Features, bool IsTopic)
{
    // A third of the words, as Retrieval weighs them.
    private const double LeastUnderstood = 0.2;

    public required JudgedPassage Judged { get; init; }

    /// <summary>Whether the question is a topic, and all of it is here.</summary>
    public bool TellsOfTopic => IsTopic && Features[(int)RerankFeature.HeldShare] >= 1;

    /// <summary>Number of things that an answer to such a question cannot do without: a time where one is asked for, what is to come,
    /// every name and number, where it tells of anybody, somebody who is asked about, of a visit its goal, and more than a third of the words.</summary>
    public int Signs => (int)(Features[(int)RerankFeature.NoDate] + Features[(int)RerankFeature.AsksFuture] + Features[(int)RerankFeature.NamesUnknown] + Features[(int)RerankFeature.NumbersUnknown] + Features[(int)RerankFeature.OtherPeople] + (2 * Features[(int)RerankFeature.OtherDestination]))
        + (Features[(int)RerankFeature.Understood] < LeastUnderstood ? 1 : 0);

    /// <summary>Whether it says who the one is that the question asks for.</summary>
    public bool Introduces => Features[(int)RerankFeature.Introduced] > 0;
}
