using Bot.Core.Language;
using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;

namespace Bot.Benchmarks.Search;

/// <summary><c>train words|ranking|confidence LANGUAGE FOLDER SET.jsonl…</c>: learns the tables in <c>src/Bot.Core/Search/Ranking</c>, for
/// <c>english</c> or <c>cjk</c>; the words are of all languages. The ranking stands on the words, and the confidence on both: build in between.</summary>
internal static class TrainCommand
{
    public static async Task<int> RunAsync(string what, string language, string folder, IReadOnlyList<string> paths)
    {
        var sets = paths.Select(EvaluationSet.Read).ToList();
        var learnedOn = $"Learned by `Bot.Benchmarks train {what}` on {string.Join(", ", sets.Select(set => set.Name))}.";
        var files = what switch
        {
            "words" => new Dictionary<string, string> { ["common-words.csv"] = Words(sets, learnedOn) },
            "ranking" => new Dictionary<string, string> { [$"ranking-{language}.csv"] = await RankingAsync(sets, learnedOn) },
            "confidence" => await ConfidenceTrainer.TrainAsync(language, sets, learnedOn),
            _ => throw new ArgumentException($"There is nothing called {what} to train.", nameof(what)),
        };
        foreach (var (name, csv) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), csv);
        }

        return 0;
    }

    private static string Words(List<EvaluationSet> sets, string learnedOn) => WordTrainer.Train(
        sets,
        ["Common words by stem: the share of sentences that hold them, and how often a question's word stands in its answer's sentence.", learnedOn]);

    private static async Task<string> RankingAsync(List<EvaluationSet> sets, string learnedOn)
    {
        var lists = new List<(int Fold, int Set, TrainingList List)>();
        foreach (var (number, set) in sets.Index())
        {
            lists.AddRange((await TrainingListsAsync(set)).Select(list => (list.Fold, number, list.List)));
        }

        // Each half is measured by a model that has not seen its articles.
        var comments = new List<string>
        {
            "The ranking of passages: a weighted sum of standardised features, see Feature.cs.", learnedOn, "Cross-validated, two folds by article:",
        };
        var halves = Enumerable.Range(0, 2)
            .Select(fold => RankingTrainer.Train([.. lists.Where(l => l.Fold != fold).Select(l => l.List)])).ToList();
        foreach (var (number, set) in sets.Index())
        {
            var ranks = lists.Where(l => l.Set == number).Select(l => l.List.RankOfFirstRight(halves[l.Fold].Score)).ToList();
            comments.Add($"{set.Name}: {EvaluateCommand.Format(Bot.Core.Search.Evaluation.RankingMetrics.Of(ranks))}");
        }

        comments.ForEach(Console.WriteLine);
        return RankingTrainer.Train([.. lists.Select(l => l.List)]).ToCsv(Enum.GetNames<Feature>(), comments);
    }

    private static async Task<List<(int Fold, TrainingList List)>> TrainingListsAsync(EvaluationSet set)
    {
        using var store = await EvaluationStore.OfAsync(set.Articles);
        using var reader = store.Database.Read();
        var lists = new List<(int, TrainingList)>();
        foreach (var (number, article) in set.Articles.Index())
        {
            foreach (var question in article.Questions.Where(q => q.Gold.Count > 0))
            {
                var analysed = QuestionAnalyzer.Analyze(question.Text, LanguageDetector.Detect(question.Text), []);
                lists.Add((number % 2, TrainingList.Of(reader, analysed, store.Gold(article, question))));
            }
        }

        return lists;
    }
}
