using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion;

public sealed class IngestionPipelineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline").FullName;
    private readonly Database _database;

    public IngestionPipelineTests() => _database = Database.Open(Path.Combine(_folder, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("passage_terms")]
    [InlineData("paragraph_terms")]
    public async Task An_ingest_of_many_transactions_leaves_the_index_in_one_piece(string index)
    {
        await IngestAsync(0, 600);
        Segments(index).ShouldBe(1);

        // Few new articles are not worth a new index.
        await IngestAsync(600, 610);
        Segments(index).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_to_be_noted_of_many_lines_of_a_file_is_noted_once()
    {
        var french = Enumerable.Range(1, 3).Select(i => JsonLinesReader.ReadLine($$"""{"id":"{{i}}","lang":"fr","paragraphs":[["Le port rouvre le {{i}} mai."]]}""", $"a.jsonl:{i}"));
        var spanish = JsonLinesReader.ReadLine("""{"id":"es","lang":"es","paragraphs":[["El puerto abre el lunes."]]}""", "b.jsonl:1");

        var summary = await new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(french.Append(spanish).ToAsyncEnumerable(), null, CancellationToken.None);

        summary.Notes.ShouldBe(
        [
            new("a.jsonl:1", "Its language “fr” is none of en, ko and ja: it was taken for en. The same goes for 2 more of the file."),
            new("b.jsonl:1", "Its language “es” is none of en, ko and ja: it was taken for en."),
        ]);
    }

    [Fact]
    public async Task Of_two_articles_of_one_id_the_first_is_kept_and_the_other_named_however_often_they_come()
    {
        string[] lines =
        [
            """{"id":"a","title":"Port report","paragraphs":[["The port handled 12 ships."]]}""",
            """{"id":"b","title":"Mine report","paragraphs":[["The mine closed."]]}""",
            """{"id":"a","title":"Port report","paragraphs":[["The port handled 15 ships."]]}""",
            """{"id":"b","title":"Mine report","paragraphs":[["The mine closed."]]}""",
        ];
        var first = await IngestAsync(lines);
        var again = await IngestAsync(lines);

        (first.Articles, first.Revised, first.Unchanged).ShouldBe((2, 0, 1));
        (again.Articles, again.Revised, again.Unchanged).ShouldBe((0, 0, 3));
        foreach (var summary in (IngestionSummary[])[first, again])
        {
            var failure = summary.Failed.ShouldHaveSingleItem();
            (failure.Source, failure.Error).ShouldBe(("lines.jsonl:3", "Its id “a” is that of lines.jsonl:1, which is kept: give each article an id, each file a name, of its own."));
        }

        using var session = _database.Read();
        new CoverageReader(session).Current("a")!.Text.ShouldContain("12 ships");
    }

    [Fact]
    public async Task A_transaction_that_is_stopped_is_undone_and_those_before_it_stay()
    {
        using var stop = new CancellationTokenSource();
        var done = new List<int>();
        var lines = Enumerable.Range(0, 600).Select(i => $"{{\"id\":\"a{i}\",\"title\":\"Report {i}\",\"paragraphs\":[[\"The port handled {i} ships.\"]]}}");
        var outcomes = lines.Select((line, i) => JsonLinesReader.ReadLine(line, $"lines.jsonl:{i + 1}")).ToAsyncEnumerable();

        // The clock is asked once a transaction, in front of its first article.
        var clock = new ClockThatStops(stop, at: 2);
        await Should.ThrowAsync<OperationCanceledException>(
            () => new IngestionPipeline(_database, clock, new LoadedPack()).IngestAsync(outcomes, new Progress(done), stop.Token));

        done.ShouldBe([256]);
        using var session = _database.Read();
        using var articles = session.Command("SELECT count(*) FROM article");
        articles.Scalar().ShouldBe(256L);
        using var indexed = session.Command("SELECT articles FROM search_total");
        indexed.Scalar().ShouldBe(256L);
    }

    private sealed class ClockThatStops(CancellationTokenSource stop, int at) : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_asked == at)
            {
                stop.Cancel();
            }

            return DateTimeOffset.UnixEpoch;
        }
    }

    private sealed class Progress(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }

    private long Segments(string index)
    {
        using var session = _database.Read();
        using var count = session.Command($"SELECT count(DISTINCT segid) FROM {index}_idx");
        return (long)count.Scalar()!;
    }

    private Task<IngestionSummary> IngestAsync(int from, int to) => IngestAsync(
        Enumerable.Range(from, to - from).Select(i => $"{{\"id\":\"a{i}\",\"title\":\"Report {i}\",\"paragraphs\":[[\"The port handled {i} ships.\"]]}}"));

    private Task<IngestionSummary> IngestAsync(IEnumerable<string> lines) =>
        new IngestionPipeline(_database, TimeProvider.System, new LoadedPack()).IngestAsync(
            lines.Select((line, i) => JsonLinesReader.ReadLine(line, $"lines.jsonl:{i + 1}")).ToAsyncEnumerable(), progress: null, CancellationToken.None);
}
