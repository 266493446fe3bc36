using System.Text.Json;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Search;

/// <summary>A real store in a temporary folder, filled with articles made of sentences.</summary>
internal sealed class SearchStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search");

    public SearchStore() => Database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));

    public Database Database { get; }

    /// <summary>Adds an article, a paragraph a string, whose sentences are separated by '|'.</summary>
    public Task<long> AddAsync(string title, params string[] paragraphs)
    {
        var line = JsonSerializer.Serialize(new
        {
            id = title,
            title,
            lang = LanguageDetector.Detect(string.Concat(paragraphs)),
            source = "test",
            paragraphs = paragraphs.Select(paragraph => paragraph.Split('|')),
        });
        var draft = ((ReadOutcome.Read)JsonLinesReader.ReadLine(line, "test")).Draft;
        return Database.WriteAsync(
            session =>
            {
                var written = new ArticleWriter(session).Write(draft, new DateOnly(2026, 1, 15));
                var index = new PassageIndex(session);
                if (written.Superseded is { } old)
                {
                    index.Remove(old);
                }

                index.Add(written.Article!, written.Passages);
                index.Complete();
                return written.Article!.Key;
            },
            CancellationToken.None);
    }

    public Task RemoveAsync(long article) => Database.WriteAsync(
        session =>
        {
            var index = new PassageIndex(session);
            index.Remove(article);
            index.Complete();
            return 0;
        },
        CancellationToken.None);

    public SearchResult Ask(string question, params QueryExpansion[] expansions)
    {
        using var session = Database.Read();
        return PassageSearch.Search(session, QuestionAnalyzer.Analyze(question, LanguageDetector.Detect(question), expansions), 10);
    }

    /// <summary>The text of the best passage, or null.</summary>
    public string? Best(string question, params QueryExpansion[] expansions) =>
        Ask(question, expansions).Passages is [var first, ..] ? Text(first.PassageKey) : null;

    public IReadOnlyList<string> Topic(string topic)
    {
        using var session = Database.Read();
        return [.. TopicSearch.Find(session, QuestionAnalyzer.Analyze(topic, LanguageDetector.Detect(topic), []), 10).Select(Text)];
    }

    public long Count(string table)
    {
        using var session = Database.Read();
        using var count = session.Command($"SELECT count(*) FROM {table}");
        return (long)count.Scalar()!;
    }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Text(long key)
    {
        using var session = Database.Read();
        return new CoverageReader(session).Passage(key).Text;
    }
}
