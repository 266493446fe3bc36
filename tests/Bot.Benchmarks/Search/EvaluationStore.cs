using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Search.Index;
using Bot.Core.Storage;

namespace Bot.Benchmarks.Search;

/// <summary>A store of a set's articles in a temporary file.</summary>
internal sealed class EvaluationStore : IDisposable
{
    private static readonly DateOnly Retrieved = new(2026, 1, 15);
    private readonly string _path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"search-{Guid.NewGuid():N}.db");
    private readonly Dictionary<string, (Article Article, IReadOnlyList<Passage> Passages)> _articles = [];

    public EvaluationStore() => Database = Database.Open(_path);

    public Database Database { get; }

    public string Path => _path;

    public static async Task<EvaluationStore> OfAsync(IEnumerable<EvaluationArticle> articles)
    {
        var store = new EvaluationStore();
        await store.AddAsync(articles.Select(article => article.Draft));
        return store;
    }

    public Task AddAsync(IEnumerable<ArticleDraft> drafts) => Database.WriteAsync(
        session =>
        {
            var writer = new ArticleWriter(session);
            var index = new PassageIndex(session);
            foreach (var draft in drafts)
            {
                var written = writer.Write(draft, Retrieved);
                if (written.Article is { } article)
                {
                    index.Add(article, written.Passages);
                    _articles[draft.Id] = (article, written.Passages);
                }
            }

            index.Complete();
            return 0;
        },
        CancellationToken.None);

    /// <summary>As a large ingest ends.</summary>
    public Task OptimizeAsync() => Database.WriteAsync(
        session =>
        {
            PassageIndex.Optimize(session);
            return 0;
        },
        CancellationToken.None);

    /// <summary>Takes an article out of the index, as a superseded revision is.</summary>
    public Task HideAsync(string id) =>
        ChangeAsync(index => index.Remove(_articles[id].Article.Key));

    /// <summary>Puts a hidden article back.</summary>
    public Task ShowAsync(string id) => ChangeAsync(index => index.Add(_articles[id].Article, _articles[id].Passages));

    public HashSet<long> Gold(EvaluationArticle article, EvaluationQuestion question) =>
        [.. question.Gold.Select(ordinal => _articles[article.Draft.Id].Passages[ordinal].Key)];

    private Task ChangeAsync(Action<PassageIndex> change) => Database.WriteAsync(
        session =>
        {
            var index = new PassageIndex(session);
            change(index);
            index.Complete();
            return 0;
        },
        CancellationToken.None);

    public void Dispose()
    {
        Database.Dispose();
        foreach (var file in Directory.GetFiles(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(_path) + "*"))
        {
            File.Delete(file);
        }
    }
}
