using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Core.Answers;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;
using Bot.Core.Storage;

namespace Bot.Benchmarks.Search;

/// <summary><c>speed SENTENCES SET.jsonl…</c>: fills a store with the sets' articles, over and over until it is large enough, and asks the
/// questions of the first round. In later rounds every word but the common ones gets another spelling, so that the vocabulary grows as that
/// of new articles does.</summary>
internal static class SpeedCommand
{
    private const int ArticlesPerTransaction = 256;
    private const int Questions = 2_000;

    public static async Task<int> RunAsync(int sentences, IReadOnlyList<string> paths)
    {
        EvaluationArticle[] articles = [.. paths.Select(EvaluationSet.Read).SelectMany(set => set.Articles).DistinctBy(article => article.Draft.Id)];
        using var store = new EvaluationStore();
        var clock = Stopwatch.StartNew();
        var stored = await FillAsync(store, articles, sentences);
        Console.WriteLine(Line($"{stored:N0} sentences stored and indexed in {clock.Elapsed.TotalSeconds:0.0} s, {stored / clock.Elapsed.TotalSeconds:N0} a second; file {new FileInfo(store.Path).Length / 1e6:N0} MB"));

        (string Text, HashSet<long> Gold)[] asked =
        [
            .. articles.SelectMany(article => article.Questions.Where(q => q.Gold.Count > 0).Select(q => (q.Text, store.Gold(article, q))))
                .DistinctBy(question => question.Text),
        ];
        new Random(1).Shuffle(asked);
        asked = asked[..Math.Min(Questions, asked.Length)];
        var questions = Array.ConvertAll(asked, question => question.Text);

        // Once to warm the caches and the compiler, then three times to measure, turn by turn, so that a busy machine slows both alike.
        using var status = new CoverageStatus(store.Database);
        var orchestrator = new Orchestrator(store.Database, new LoadedPack(), status, new ConversationMemory(TimeProvider.System));
        var (bare, search, answer) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 4; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                Bare(store.Database, question);
                var matched = Stopwatch.GetTimestamp();
                Search(store.Database, question);
                var searched = Stopwatch.GetTimestamp();
                await orchestrator.AnswerAsync(new Inquiry(question), CancellationToken.None);
                if (round > 0)
                {
                    bare.Add(Stopwatch.GetElapsedTime(start, matched).TotalMilliseconds);
                    search.Add(Stopwatch.GetElapsedTime(matched, searched).TotalMilliseconds);
                    answer.Add(Stopwatch.GetElapsedTime(searched).TotalMilliseconds);
                }
            }
        }

        Report("bare FTS5 queries", bare);
        Report("whole search", search);
        Report("whole answer", answer);
        var ranks = asked.Select(q => Search(store.Database, q.Text).Passages.Select(passage => passage.PassageKey).ToList().FindIndex(q.Gold.Contains) + 1);
        Console.WriteLine(EvaluateCommand.Format(Bot.Core.Search.Evaluation.RankingMetrics.Of([.. ranks])));
        var before = GC.GetAllocatedBytesForCurrentThread();
        await orchestrator.AnswerAsync(new Inquiry(questions[0]), CancellationToken.None);
        Console.WriteLine(Line($"allocated by an answer {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0:N0} KB; working set {Environment.WorkingSet / 1e6:N0} MB"));
        return 0;
    }

    private static async Task<int> FillAsync(EvaluationStore store, EvaluationArticle[] articles, int sentences)
    {
        var (stored, batch) = (0, new List<ArticleDraft>());
        for (var round = 0; stored < sentences; round++)
        {
            foreach (var article in articles)
            {
                var draft = round == 0 ? article.Draft : Respelled(article.Draft, round);
                batch.Add(draft);
                stored += draft.Passages.Count;
                if (batch.Count == ArticlesPerTransaction)
                {
                    await store.AddAsync(batch);
                    batch.Clear();
                }

                if (stored >= sentences)
                {
                    break;
                }
            }
        }

        await store.AddAsync(batch);
        await store.OptimizeAsync();
        return stored;
    }

    private static ArticleDraft Respelled(ArticleDraft draft, int round)
    {
        var ending = $"{(char)('a' + (round / 26))}{(char)('a' + (round % 26))}";
        var text = new StringBuilder(draft.Text.Length * 5 / 4);
        var passages = new List<PassageDraft>(draft.Passages.Count);
        var last = 0;
        foreach (var passage in draft.Passages)
        {
            text.Append(draft.Text, last, passage.Start - last);
            var start = text.Length;
            var sentence = draft.Text[passage.Start..passage.End];
            var copied = 0;
            foreach (var token in Tokenizer.Tokenize(sentence))
            {
                text.Append(sentence, copied, token.End - copied);
                copied = token.End;
                if (!token.Is(TokenFlags.StopWord | TokenFlags.Number) && CommonWords.RateOf(token.Stem) == 0)
                {
                    text.Append(ending);
                }
            }

            text.Append(sentence, copied, sentence.Length - copied);
            passages.Add(passage with { Start = start, End = text.Length });
            last = passage.End;
        }

        return draft with { Id = $"{draft.Id} {round}", Text = text.ToString(), Passages = passages };
    }

    private static void Bare(Database database, string question)
    {
        using var reader = database.Snapshot();
        var statistics = TermStatistics.Read(reader);
        var compiled = new CompiledQuestion(QuestionAnalyzer.Analyze(question, "en", []), statistics);
        new CandidateRetrieval(reader, compiled, statistics).Match();
    }

    private static SearchResult Search(Database database, string question)
    {
        using var reader = database.Snapshot();
        return PassageSearch.Search(reader, QuestionAnalyzer.Analyze(SpellingRepair.Mend(reader, question, []), "en", []), 10);
    }

    private static void Report(string name, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(Line($"{name}: p50 {milliseconds[milliseconds.Count / 2]:0.00} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:0.00} ms, mean {milliseconds.Average():0.00} ms, over {milliseconds.Count} questions"));
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
