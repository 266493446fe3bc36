using Bot.Core.Coverage;
using Bot.Core.Ingestion.Revisions;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Finds the article that tells the same story as another one, among those of the same headline and those that feeds brought
/// in the last weeks.</summary>
internal sealed class StoryIndex(Database database)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(14);

    private readonly List<(string Article, SentenceContent Headline, ulong Bits)> _recent = [];
    private readonly Dictionary<string, StoryPrint> _pending = new(StringComparer.Ordinal);

    public static StoryIndex Load(Database database, DateTimeOffset now)
    {
        var index = new StoryIndex(database);
        using var session = database.Read();
        using var select = session.Command("SELECT article_id, headline, print FROM story WHERE seen > $since");
        index._recent.AddRange(select.Bind("$since", (now - Period).ToUnixTimeMilliseconds())
            .Query(row => (row.Text(0), new SentenceContent(row.Text(1)), (ulong)row.Long(2))));
        return index;
    }

    /// <returns>The id of the article that is held, or null.</returns>
    public string? Find(string headline, StoryPrint print)
    {
        using var session = database.Read();
        var reader = new CoverageReader(session);
        var candidates = SameHeadline(session, headline)
            .Concat(_recent.Where(story => print.MayBeOneWith(story.Headline, story.Bits)).Select(story => story.Article)).Distinct();
        return candidates.FirstOrDefault(id => Print(reader, id) is { } other && print.IsOneWith(other));
    }

    /// <summary>Makes a story known that is about to be written.</summary>
    public void Add(string article, StoryPrint print)
    {
        _pending[article] = print;
        _recent.Add((article, print.Headline, print.Bits));
    }

    /// <summary>Keeps a story for the polls to come.</summary>
    public static void Remember(SqliteSession session, string article, string headline, StoryPrint print, DateTimeOffset now)
    {
        using var insert = session.Command("""
            INSERT INTO story (article_id, headline, print, seen) VALUES ($id, $headline, $print, $now)
            ON CONFLICT (article_id) DO UPDATE SET headline = excluded.headline, print = excluded.print
            """);
        insert.Bind("$id", article).Bind("$headline", headline).Bind("$print", (long)print.Bits).Bind("$now", now.ToUnixTimeMilliseconds()).Run();
    }

    private static List<string> SameHeadline(SqliteSession session, string headline)
    {
        using var select = session.Command("SELECT id FROM article WHERE headline = $headline AND superseded_by IS NULL LIMIT 20");
        return select.Bind("$headline", headline).Query(row => row.Text(0));
    }

    private StoryPrint? Print(CoverageReader reader, string article) =>
        _pending.TryGetValue(article, out var pending) ? pending
            : reader.Current(article) is { } held ? new StoryPrint(held.Headline, held.Text)
            : null;
}
