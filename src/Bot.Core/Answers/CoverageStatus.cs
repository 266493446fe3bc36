using System.Globalization;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Answers;

/// <summary>How much is held, from whom, and how fresh it is. Counted anew only after the database has changed.</summary>
public sealed class CoverageStatus(Database database) : IDisposable
{
    private const int MostPublishers = 3;

    private readonly Lock _lock = new();
    private SqliteSession? _session;
    private long _version = -1;
    private CoverageCount _count = new(0, [], null, AnyAiGenerated: false);

    /// <summary>The coverage as a reply names it.</summary>
    public CoverageSearched Searched(CoveragePack? pack, string language)
    {
        var count = Count();
        var title = pack is null ? "" : pack.Title.TryGetValue(language, out var own) ? own : pack.Title["en"];
        return new(title, count.Articles, [.. count.Publishers.Select(publisher => UnnamedPublisher.For(publisher, language))], count.Newest, count.MorePublishers);
    }

    public CoverageCount Count()
    {
        lock (_lock)
        {
            // PRAGMA data_version tells of other connections' commits, and this session never writes.
            _session ??= database.Read();
            using var select = _session.Command("PRAGMA data_version");
            var version = (long)select.Scalar()!;
            if (version != _version)
            {
                _count = Read(_session);
                _version = version;
            }

            return _count;
        }
    }

    /// <summary>Gives its session back: SQLite empties its log only when the last connection closes.</summary>
    public void Dispose() => _session?.Dispose();

    private static CoverageCount Read(SqliteSession session)
    {
        using var select = session.Command("""
            SELECT publisher, count(*), max(retrieved), max(source_type) FROM article WHERE superseded_by IS NULL
            GROUP BY publisher ORDER BY count(*) DESC, publisher
            """);
        var rows = select.Query(row => (Publisher: row.Text(0), Articles: row.Int(1), Newest: row.Text(2), Type: row.Int(3)));
        // That nobody is named stands in the language of each article.
        var publishers = rows.GroupBy(row => UnnamedPublisher.For(row.Publisher, "en"), StringComparer.Ordinal)
            .OrderByDescending(publisher => publisher.Sum(row => row.Articles)).Select(publisher => publisher.Key).ToList();
        return new(
            rows.Sum(row => row.Articles),
            [.. publishers.Take(MostPublishers)],
            rows.Count == 0 ? null : DateOnly.ParseExact(rows.Max(row => row.Newest)!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            rows.Any(row => row.Type == (int)DigitalSourceType.TrainedAlgorithmicMedia),
            Math.Max(0, publishers.Count - MostPublishers));
    }
}

/// <param name="Publishers">Most articles first, at most three.</param>
/// <param name="MorePublishers">How many others there are.</param>
public sealed record CoverageCount(int Articles, IReadOnlyList<string> Publishers, DateOnly? Newest, bool AnyAiGenerated, int MorePublishers = 0);
