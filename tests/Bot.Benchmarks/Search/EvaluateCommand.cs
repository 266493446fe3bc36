using System.Diagnostics;
using System.Globalization;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Evaluation;
using Bot.Core.Search.Questions;

namespace Bot.Benchmarks.Search;

/// <summary><c>evaluate [--typos] [--refusal] SET.jsonl…</c>: ranks the questions of each set over all its articles together, by the search as it
/// ships. With <c>--typos</c> a pair of letters is swapped in each question's longest word; with <c>--refusal</c> each question is asked
/// again without its article.</summary>
internal static class EvaluateCommand
{
    private const int Top = 10;

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        foreach (var path in options.Where(option => !option.StartsWith("--", StringComparison.Ordinal)))
        {
            var set = EvaluationSet.Read(path);
            using var store = await EvaluationStore.OfAsync(set.Articles);
            var run = new Run(store, options.Contains("--typos"));
            run.AskAll(set);
            Console.WriteLine($"{set.Name}: {Format(RankingMetrics.Of(run.Ranks))}; {run.Latency()}");
            if (options.Contains("--refusal"))
            {
                var unanswerable = await run.AskWithoutOwnArticleAsync(set);
                Console.WriteLine($"{set.Name}, own article there or not: {Format(RefusalMetrics.Of(run.Confidences, unanswerable, Confidence.Answered))}");
            }
        }

        return 0;
    }

    public static string Format(RankingMetrics metrics) => string.Create(
        CultureInfo.InvariantCulture,
        $"{metrics.Questions} questions, P@1 {100 * metrics.PrecisionAt1:0.0}, MRR {metrics.MeanReciprocalRank:.000}, R@5 {100 * metrics.RecallAt5:0.0}, R@10 {100 * metrics.RecallAt10:0.0}");

    public static string Format(RefusalMetrics metrics) => string.Create(
        CultureInfo.InvariantCulture,
        $"AUC {metrics.Auc:.000}, answered {100 * metrics.Answered:0.0} of {metrics.Answerable}, falsely {100 * metrics.FalselyAnswered:0.0} of {metrics.Unanswerable}; at 5 falsely {100 * metrics.AnsweredAt5:0.0}");

    private sealed class Run(EvaluationStore store, bool typos)
    {
        private readonly List<double> _milliseconds = [];

        public List<int> Ranks { get; } = [];

        public List<double> Confidences { get; } = [];

        public void AskAll(EvaluationSet set)
        {
            // Questions of equal text count once.
            foreach (var (article, question) in Questions(set).DistinctBy(q => q.Question.Text))
            {
                var gold = store.Gold(article, question);
                var result = Ask(question.Text);
                Ranks.Add(result.Passages.Select(passage => passage.PassageKey).ToList().FindIndex(gold.Contains) + 1);
                Confidences.Add(result.Confidence);
            }
        }

        public async Task<List<double>> AskWithoutOwnArticleAsync(EvaluationSet set)
        {
            var confidences = new List<double>();
            foreach (var group in Questions(set).GroupBy(q => q.Article.Draft.Id))
            {
                await store.HideAsync(group.Key);
                confidences.AddRange(group.Select(q => Ask(q.Question.Text).Confidence));
                await store.ShowAsync(group.Key);
            }

            return confidences;
        }

        public string Latency()
        {
            double[] sorted = [.. _milliseconds.Order()];
            return string.Create(CultureInfo.InvariantCulture, $"p50 {sorted[sorted.Length / 2]:0.00} ms, p99 {sorted[sorted.Length * 99 / 100]:0.00} ms");
        }

        private static IEnumerable<(EvaluationArticle Article, EvaluationQuestion Question)> Questions(EvaluationSet set) =>
            set.Articles.SelectMany(article => article.Questions.Where(q => q.Gold.Count > 0).Select(q => (article, q)));

        private SearchResult Ask(string text)
        {
            using var reader = store.Database.Read();
            var asked = typos ? Typos.Swap(text) : text;
            var start = Stopwatch.GetTimestamp();
            var mended = SpellingRepair.Mend(reader, asked, []);
            var result = PassageSearch.Search(reader, QuestionAnalyzer.Analyze(mended, LanguageDetector.Detect(mended), []), Top);
            _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return result;
        }
    }
}
