using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Storage;

namespace Bot.Discord.Tests;

/// <summary>A store with one small article, and citations of its passages.</summary>
internal sealed class TestCoverage : IDisposable
{
    public const string First = "The harbour bridge opened on 3 May after two years of work.";
    public const string Second = "About 4,200 people crossed it on the first day.";
    public const string Third = "The mayor did not say what it cost.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("discord-tests");

    private TestCoverage() => Database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));

    public Database Database { get; }

    public AnswerLedger Ledger => new(Database, TimeProvider.System);

    public static CoverageSearched Searched { get; } = new("City coverage", 1, ["Harbour Post"], new DateOnly(2026, 2, 1));

    public static async Task<TestCoverage> CreateAsync()
    {
        var coverage = new TestCoverage();
        await new IngestionPipeline(coverage.Database, TimeProvider.System, new LoadedPack()).IngestAsync(
            new[] { new ReadOutcome.Read("test", Draft()) }.ToAsyncEnumerable(), null, CancellationToken.None);
        return coverage;
    }

    /// <summary>Cites the article's sentence with this number, from 1.</summary>
    public Citation Cite(int sentence, int marker)
    {
        using var session = Database.Read();
        var reader = new CoverageReader(session);
        return Citation.Of(marker, reader.Current("bridge")!, reader.Passages(reader.Current("bridge")!)[sentence]);
    }

    public Answer Answer(string question, params int[] sentences) => Core.Answers.Answer.Answered(
        question, "en", string.Join(' ', sentences.Select((s, i) => $"{Cite(s, i + 1).Quote} [{i + 1}]")), 0.9,
        [.. sentences.Select((s, i) => Cite(s, i + 1))], Searched, Reminder.In("en", aiGenerated: true), "extractive");

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ArticleDraft Draft()
    {
        const string Headline = "Bridge opens";
        var text = $"{Headline}\n\n{First} {Second} {Third}\n";
        return new ArticleDraft
        {
            Id = "bridge",
            Headline = Headline,
            Language = "en",
            Publisher = "Harbour Post",
            Text = text,
            Url = "https://harbour.example/bridge",
            Section = "City",
            Published = "2026-05-04",
            SourceType = DigitalSourceType.TrainedAlgorithmicMedia,
            Disclosure = "This article was made by a model.",
            Passages = [Passage(text, Headline, PassageKind.Headline, 0), .. new[] { First, Second, Third }.Select(s => Passage(text, s, PassageKind.Body, 1))],
        };
    }

    private static PassageDraft Passage(string text, string sentence, PassageKind kind, int paragraph)
    {
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        return new PassageDraft(kind, null, paragraph, start, start + sentence.Length);
    }
}
