using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Core.Ingestion;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Search.Ranking;

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
        using var reader = store.Database.Read();

        // Once to warm the caches and the compiler, once to measure.
        for (var round = 0; round < 2; round++)
        {
            Measure("bare FTS5 queries", questions, question => Bare(reader, question), report: round == 1);
            Measure("whole search", questions, question => Whole(reader, question), report: round == 1);
        }

        var ranks = asked.Select(q => Whole(reader, q.Text).Passages.Select(passage => passage.PassageKey).ToList().FindIndex(q.Gold.Contains) + 1);
        Console.WriteLine(EvaluateCommand.Format(Bot.Core.Search.Evaluation.RankingMetrics.Of([.. ranks])));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Whole(reader, questions[0]);
        Console.WriteLine(Line($"allocated by a question {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0:N0} KB; working set {Environment.WorkingSet / 1e6:N0} MB"));
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

    private static void Bare(Bot.Core.Storage.SqliteSession reader, string question)
    {
        var statistics = TermStatistics.Read(reader);
        var compiled = new CompiledQuestion(QuestionAnalyzer.Analyze(question, "en", []), statistics);
        new CandidateRetrieval(reader, compiled, statistics).Match();
    }

    private static SearchResult Whole(Bot.Core.Storage.SqliteSession reader, string question) =>
        PassageSearch.Search(reader, QuestionAnalyzer.Analyze(SpellingRepair.Mend(reader, question, []), "en", []), 10);

    private static void Measure(string name, string[] questions, Action<string> ask, bool report)
    {
        var milliseconds = new List<double>(questions.Length);
        var processor = Environment.CpuUsage.TotalTime;
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            ask(question);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // On a busy machine the processor time is the fairer figure.
        processor = Environment.CpuUsage.TotalTime - processor;
        milliseconds.Sort();
        if (report)
        {
            Console.WriteLine(Line($"{name}: p50 {milliseconds[milliseconds.Count / 2]:0.00} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:0.00} ms, processor {processor.TotalMilliseconds / milliseconds.Count:0.00} ms each, over {milliseconds.Count} questions"));
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
