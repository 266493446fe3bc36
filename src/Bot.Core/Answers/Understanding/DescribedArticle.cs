using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Core.Answers.Reranking;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;
using Bot.Core.Text;

namespace Bot.Core.Answers.Understanding;

/// <summary>An article that the pack describes: it names most of the pack's entities. Of such an article the words are known, its own and
/// those that the pack links to them, so a word of the question that is neither asks for what the article does not tell.</summary>
internal sealed class DescribedArticle
{
    // An unrelated article names a country or two of the pack.
    private const double LeastShare = 0.5;

    // Inflections that stemming keeps apart share this much of their beginning ("necessary", "necessity").
    private const int SharedBeginning = 5;

    // Of few articles the words are wanted again and again; which articles these are is asked at every question.
    private const int KeptArticles = 64;
    private const int KeptKeys = 65_536;

    private static readonly ConditionalWeakTable<Lexicon, KnownArticles> Known = [];

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _beginnings;
    private readonly ConcurrentDictionary<long, PassageReading> _readings = [];

    private DescribedArticle(Article article)
    {
        _words = [.. Tokenizer.Tokenize(article.Text).SelectMany(token => new[] { token.Stem, token.Folded })];
        _beginnings = [.. _words.Where(word => word.Length >= SharedBeginning).Select(word => word[..SharedBeginning])];
        Language = article.Language;
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>The article with its words, or null when the pack does not describe it.</summary>
    public static DescribedArticle? Of(SqliteSession session, CoverageReader coverage, long articleKey, Lexicon lexicon) =>
        // A revision never changes, so what was found of it holds as long as the pack does.
        lexicon.Pack is { Entities.Count: > 0 } pack && Known.GetOrCreateValue(lexicon) is var known
            && known.AreDescribed.Get(articleKey, (session, pack), static (key, from) => NamesMost(from.session, key, from.pack))
                ? known.Articles.Get(articleKey, coverage, static (key, coverage) => new(coverage.Article(key)))
                : null;

    /// <summary>The words of content in a question that neither the article nor the pack has a word for.</summary>
    public IEnumerable<QueryTerm> Unknown(Question question) => question.Terms.Where((term, index) =>
        !LightWords.Contains(term.Text) && !Has(term.Stem) && !Has(term.Text)
        && !question.Alternatives.Any(alternative => alternative.Terms.Contains(index) && alternative.Stems.All(Has)));

    /// <summary>Whether it has any of the words that may stand for one of the question.</summary>
    public bool Has(QueryExpansion expansion) => expansion.Alternatives.Any(alternative =>
        Tokenizer.Tokenize(alternative).FindAll(token => !token.Is(TokenFlags.StopWord)) is { Count: > 0 } words && words.TrueForAll(token => Has(token.Stem)));

    /// <summary>One of its passages, read once.</summary>
    public PassageReading Reading(CoverageReader coverage, long passageKey, Lexicon lexicon) =>
        _readings.GetOrAdd(passageKey, key => PassageReading.Of(coverage, key, lexicon));

    private static bool NamesMost(SqliteSession session, long articleKey, CoveragePack pack)
    {
        using var count = session.Command("""
            SELECT count(DISTINCT m.entity_key) FROM passage p JOIN mention m ON m.passage_key = p.passage_key WHERE p.article_key = $article
            """);
        return (long)count.Bind("$article", articleKey).Scalar()! >= LeastShare * pack.Entities.Count;
    }

    private bool Has(string word) => _words.Contains(word) || (word.Length >= SharedBeginning && _beginnings.Contains(word[..SharedBeginning]));

    private sealed class KnownArticles
    {
        public Recent<long, bool> AreDescribed { get; } = new(KeptKeys);

        public Recent<long, DescribedArticle> Articles { get; } = new(KeptArticles);
    }
}
