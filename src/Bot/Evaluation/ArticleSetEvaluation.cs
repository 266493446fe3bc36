using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Search;
using Bot.Core.Search.Evaluation;
using Bot.Core.Search.Index;
using Bot.Core.Storage;
using Bot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Evaluation;

/// <summary>Asks the questions of an article set over a store of its own, which holds the set's articles beside the seeds.</summary>
internal sealed class ArticleSetEvaluation(SettingsSource source)
{
    private const int Top = 10;

    /// <param name="articles">The article set.</param>
    /// <param name="outOfScope">Questions to ask without their articles, or null.</param>
    public async Task<ArticleSetScore> RunAsync(FileInfo articles, FileInfo? outOfScope, CancellationToken cancellationToken)
    {
        var questions = ArticleSet.Questions(articles);
        var folder = Directory.CreateTempSubdirectory("coverage-eval");
        try
        {
            await using var services = new ServiceCollection()
                .AddBot(BotSettings.From(source).WithDatabase(Path.Combine(folder.FullName, "eval.db")), source).BuildServiceProvider();
            await Composition.LoadSeedsAsync(services, cancellationToken);
            await services.GetRequiredService<IngestionPipeline>().IngestAsync(
                services.GetRequiredService<SourceReader>().ReadAsync([articles.FullName], cancellationToken), null, cancellationToken);
            return await AskAsync(services, articles.Name, questions, outOfScope, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ArticleSetScore> AskAsync(
        ServiceProvider services, string name, IReadOnlyList<ArticleQuestion> questions, FileInfo? outOfScope, CancellationToken cancellationToken)
    {
        var orchestrator = services.GetRequiredService<Orchestrator>();
        var ranks = new List<int>();
        var (answerable, unanswerable) = (new List<double>(), new List<double>());
        foreach (var question in questions)
        {
            var (answer, _, best, _) = await orchestrator.AnswerAsync(new Inquiry(question.Text), cancellationToken, Top);
            (question.Gold.Count > 0 ? answerable : unanswerable).Add(answer.Confidence);
            if (question.Gold.Count > 0)
            {
                ranks.Add(best.ToList().FindIndex(passage => question.Gold.Contains((passage.ArticleId, passage.Quote))) + 1);
            }
        }

        if (outOfScope is not null)
        {
            unanswerable.AddRange(await AskWithoutArticlesAsync(services, orchestrator, outOfScope, cancellationToken));
        }

        return new(name, RankingMetrics.Of(ranks), RefusalMetrics.Of(answerable, unanswerable, Confidence.Answered));
    }

    private static async Task<List<double>> AskWithoutArticlesAsync(
        ServiceProvider services, Orchestrator orchestrator, FileInfo outOfScope, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<Database>();
        var confidences = new List<double>();
        foreach (var own in ArticleSet.OutOfScope(outOfScope).GroupBy(question => question.Own))
        {
            var article = Current(database, own.Key);
            await IndexAsync(database, article, adding: false, cancellationToken);
            foreach (var question in own.DistinctBy(question => question.Q))
            {
                confidences.Add((await orchestrator.AnswerAsync(new Inquiry(question.Q), cancellationToken)).Answer.Confidence);
            }

            await IndexAsync(database, article, adding: true, cancellationToken);
        }

        return confidences;
    }

    private static Article Current(Database database, string id)
    {
        using var session = database.Read();
        return new CoverageReader(session).Current(id)
            ?? throw new SettingsException($"The article '{id}' is not in the article set that the out-of-scope questions belong to.");
    }

    private static Task<int> IndexAsync(Database database, Article article, bool adding, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            var index = new PassageIndex(session);
            if (adding)
            {
                index.Add(article, new CoverageReader(session).Passages(article));
            }
            else
            {
                index.Remove(article.Key);
            }

            index.Complete();
            return 0;
        }, cancellationToken);
}

internal sealed record ArticleSetScore(string Name, RankingMetrics Ranking, RefusalMetrics Refusal);
