using System.Text.Json;
using Bot.Benchmarks.Search;
using Bot.Core.Answers;
using Bot.Core.Answers.Evaluation;
using Bot.Core.Answers.Reranking;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Ranking;
using Bot.Testing;

namespace Bot.Benchmarks.Answers;

/// <summary><c>rerank FOLDER QUESTIONS.jsonl [BESIDE.jsonl…]</c>: learns the tables in <c>src/Bot.Core/Answers/Reranking</c> from questions about
/// the shipped article, asked of it alone and with other articles beside it.</summary>
internal static class RerankCommand
{
    private const int Folds = 10;
    private const string ForeignKind = "foreign";
    private const int ForeignStep = 10;

    private static readonly BoostingOptions Boosting = new(Trees: 500, Leaves: 24, SmallestLeaf: 20, Rate: 0.04, Rows: 0.7, Features: 0.6);

    public static async Task<int> RunAsync(string folder, string questions, IReadOnlyList<string> beside)
    {
        var asked = File.ReadLines(questions).Select(line => JsonSerializer.Deserialize(line, ExpectedAnswerJson.Default.ExpectedAnswer)!)
            .Where(question => question is { Question: not null, Expect: not "either", Kind: not "multi" }).ToList();
        asked.AddRange(beside.SelectMany(path => Foreign(EvaluationSet.Read(path))));
        using var alone = await SeededCoverage.LoadAsync();
        var examples = Examples(alone, asked, isAlone: true).ToList();
        if (beside.Count > 0)
        {
            using var among = await SeededCoverage.LoadAsync();
            foreach (var path in beside)
            {
                await among.AddAllAsync(path);
            }

            examples.AddRange(Examples(among, asked.FindAll(question => question.Kind != ForeignKind), isAlone: false));
        }

        var learnedOn = $"Learned by `Bot.Benchmarks rerank` on {asked.Count} questions: those of {Path.GetFileName(questions)}, and some about other articles.";
        var comments = new[] { "How likely a passage of an article that the pack describes answers a question, see Reranker.cs.", learnedOn, CrossValidated(asked, examples) };
        Array.ForEach(comments, Console.WriteLine);
        await File.WriteAllTextAsync(Path.Combine(folder, "reranking-trees.csv"), BoostingTrainer.ToCsv(Fit(examples), RerankFeatures.Names, comments));
        return 0;
    }

    /// <summary>Questions about other articles, which the shipped one does not answer.</summary>
    private static IEnumerable<ExpectedAnswer> Foreign(EvaluationSet set) => set.Articles.SelectMany(article => article.Questions).Where((_, i) => i % ForeignStep == 0)
        .Select(question => new ExpectedAnswer(question.Id, ForeignKind, "en", "declined", question.Text, null, null, null, null));

    private static IReadOnlyList<IReadOnlyList<TreeNode>> Fit(IEnumerable<RerankExample> examples)
    {
        var labelled = examples.Select(example => new LogisticExample(example.Candidate.Features, example.IsRight, 1)).ToList();
        return BoostingTrainer.Train(labelled, new double[labelled.Count], Boosting);
    }

    /// <summary>Each question is answered by a model that has not seen it.</summary>
    private static string CrossValidated(IReadOnlyList<ExpectedAnswer> questions, IReadOnlyList<RerankExample> examples)
    {
        var (answerable, answered, unanswerable, falsely) = (0, 0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new BoostedTrees(Fit(examples.Where(example => example.Question % Folds != fold)));
            foreach (var question in examples.Where(example => example.IsAlone && example.Question % Folds == fold).GroupBy(example => example.Question))
            {
                var (best, score) = question.Select(example => (example, Reranker.Probability(model, example.Candidate))).MaxBy(pair => pair.Item2);
                var given = score >= Confidence.Answered;
                if (questions[question.Key].Expect == "answered")
                {
                    answerable++;
                    answered += given && best.IsRight ? 1 : 0;
                }
                else
                {
                    unanswerable++;
                    falsely += given ? 1 : 0;
                }
            }
        }

        return $"Cross-validated, {Folds} folds, at the shipped threshold: {answered} of {answerable} answered rightly, {falsely} of {unanswerable} falsely.";
    }

    private static IEnumerable<RerankExample> Examples(SeededCoverage store, IReadOnlyList<ExpectedAnswer> questions, bool isAlone)
    {
        using var session = store.Database.Snapshot();
        var coverage = new CoverageReader(session);
        var retrieval = new Retrieval(session, coverage, store.Pack.Lexicon);
        foreach (var (number, question) in questions.Index())
        {
            var gold = (question.Gold ?? []).SelectMany(alternative => alternative).ToHashSet(StringComparer.Ordinal);
            foreach (var candidate in retrieval.Candidates(question.Question!, LanguageDetector.Detect(question.Question!)))
            {
                yield return new(number, candidate, gold.Contains(coverage.Passage(candidate.Passage.PassageKey).Text), isAlone);
            }
        }
    }
}

/// <param name="Question">Number of the question.</param>
/// <param name="IsRight">Whether the passage answers it.</param>
/// <param name="IsAlone">Whether the store held no other article.</param>
internal sealed record RerankExample(int Question, RerankCandidate Candidate, bool IsRight, bool IsAlone);
