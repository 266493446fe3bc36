using Bot.Core.Language;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;

namespace Bot.Benchmarks.Search;

/// <param name="FirstIsRight">Whether the first passage answers the question.</param>
internal sealed record RefusalExample(string Set, string Setting, int Fold, float[] Features, bool Answerable, bool FirstIsRight);

/// <summary>Questions in stores that answer them and in stores that do not.</summary>
internal static class RefusalExamples
{
    /// <summary>All articles of the set, against the same without the question's own article.</summary>
    public const string OutOfScope = "own article there or not";

    /// <summary>A store of one article, asked its own questions, against questions about other articles.</summary>
    public const string OneArticle = "one article, own or foreign questions";

    /// <summary>A store of one article, asked questions written about it that it does not answer.</summary>
    public const string NearMiss = "one article, answerable or not";

    /// <summary>A store of one article, with the paragraph that answers or as if it were not there.</summary>
    public const string HiddenParagraph = "one article, own paragraph there or not";

    public const int Folds = 10;

    private const int QuestionsPerArticle = 60;

    public static async Task<List<RefusalExample>> OfAsync(EvaluationSet set)
    {
        var examples = new List<RefusalExample>();
        var small = set.Articles.Average(article => article.Draft.Passages.Count) < 20;
        if (set.Articles.All(article => article.Questions.All(q => q.Answerable)) && !small)
        {
            await AddOutOfScopeAsync(set, examples);
            await AddOneArticleAsync(set, examples);
        }
        else
        {
            await AddNearMissesAsync(set, examples);
        }

        return examples;
    }

    private static async Task AddOutOfScopeAsync(EvaluationSet set, List<RefusalExample> examples)
    {
        using var store = await EvaluationStore.OfAsync(set.Articles);
        foreach (var (number, article) in set.Articles.Index())
        {
            foreach (var question in article.Questions)
            {
                examples.Add(Example(set, OutOfScope, number, store, article, question, true));
            }

            await store.HideAsync(article.Draft.Id);
            foreach (var question in article.Questions)
            {
                examples.Add(Example(set, OutOfScope, number, store, article, question, false));
            }

            await store.ShowAsync(article.Draft.Id);
        }
    }

    private static async Task AddOneArticleAsync(EvaluationSet set, List<RefusalExample> examples)
    {
        var random = new Random(1);
        foreach (var (number, article) in set.Articles.Index())
        {
            using var store = await EvaluationStore.OfAsync([article]);
            foreach (var question in Sample(random, article.Questions))
            {
                examples.Add(Example(set, OneArticle, number, store, article, question, true));
            }

            foreach (var question in Sample(random, article.Questions))
            {
                examples.Add(Example(set, HiddenParagraph, number, store, article, question, true));
                examples.Add(Example(set, HiddenParagraph, number, store, article, question, false, hideParagraph: true));
            }

            // From the same fold, so that no fold sees another's questions.
            var foreign = set.Articles.Index().Where(other => other.Index != number && Fold(other.Item) == Fold(article)).SelectMany(other => other.Item.Questions);
            foreach (var question in Sample(random, [.. foreign]))
            {
                examples.Add(Example(set, OneArticle, number, store, article, question, false));
            }
        }
    }

    private static async Task AddNearMissesAsync(EvaluationSet set, List<RefusalExample> examples)
    {
        foreach (var (number, article) in set.Articles.Index())
        {
            using var store = await EvaluationStore.OfAsync([article]);
            foreach (var question in article.Questions)
            {
                examples.Add(Example(set, NearMiss, number, store, article, question, question.Answerable));
            }
        }
    }

    // By what the article is called, as several sets hold the same articles with the same questions.
    private static int Fold(EvaluationArticle article) => (int)(TermHash.Of(article.Draft.Headline) % Folds);

    private static EvaluationQuestion[] Sample(Random random, IReadOnlyList<EvaluationQuestion> questions)
    {
        EvaluationQuestion[] shuffled = [.. questions];
        random.Shuffle(shuffled);
        return shuffled[..Math.Min(shuffled.Length, QuestionsPerArticle)];
    }

    private static RefusalExample Example(
        EvaluationSet set, string setting, int number, EvaluationStore store, EvaluationArticle article, EvaluationQuestion question, bool answerable,
        bool hideParagraph = false)
    {
        using var reader = store.Database.Read();
        var analysed = QuestionAnalyzer.Analyze(question.Text, LanguageDetector.Detect(question.Text), []);
        var gold = answerable || hideParagraph ? store.Gold(article, question) : [];
        var candidates = CandidateList.Of(reader, analysed, TermStatistics.Read(reader));
        var ranked = RankedList.Of(hideParagraph ? candidates.Without(gold) : candidates);
        var right = answerable && ranked.Passages(1) is [var first] && gold.Contains(first.PassageKey);
        var features = ConfidenceFeatures.Of(ranked.Candidates, ranked.Order, ranked.Scores);
        return new RefusalExample(set.Name, setting, Fold(article), features, answerable, right);
    }
}
