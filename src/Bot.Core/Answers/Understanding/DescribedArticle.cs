using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>An article that the pack describes: it names most of the pack's entities. Of such an article the words are known, its own and
/// those that the pack links to them, so a word of the question that is neither asks for what the article does not tell.</summary>
internal sealed class DescribedArticle
{
    // An unrelated article names a country or two of the pack.
    private const double LeastShare = 0.5;

    // Inflections that stemming keeps apart share this much of their beginning ("necessary", "necessity").
    private const int SharedBeginning = 5;

    private static readonly ConditionalWeakTable<Lexicon, ConcurrentDictionary<long, DescribedArticle?>> Known = [];

    private readonly HashSet<string> _words;

    private DescribedArticle(HashSet<string> words) => _words = words;

    /// <summary>The article with its words, or null when the pack does not describe it.</summary>
    public static DescribedArticle? Of(Article article, Lexicon lexicon)
    {
        if (lexicon.Pack is not { Entities.Count: > 0 } pack)
        {
            return null;
        }

        // A revision never changes, so what was found of it holds as long as the pack does.
        return Known.GetOrCreateValue(lexicon).GetOrAdd(article.Key, _ => Read(article, lexicon, pack));
    }

    /// <summary>The words of content in a question that neither the article nor the pack has a word for.</summary>
    public IEnumerable<QueryTerm> Unknown(Question question) => question.Terms.Where((term, index) =>
        term.Role != QueryTermRole.Focus && !LightWords.Contains(term.Text) && !Has(term.Stem) && !Has(term.Text)
        && !question.Alternatives.Any(alternative => alternative.Terms.Contains(index) && alternative.Stems.All(Has)));

    private static DescribedArticle? Read(Article article, Lexicon lexicon, CoveragePack pack)
    {
        var named = lexicon.Find(article.Text).Where(match => match.Entity is not null).Select(match => match.Entity!.Id).Distinct().Count();
        return named >= LeastShare * pack.Entities.Count
            ? new([.. Tokenizer.Tokenize(article.Text).SelectMany(token => new[] { token.Stem, token.Folded })])
            : null;
    }

    private bool Has(string word) => _words.Contains(word)
        || (word.Length >= SharedBeginning && _words.Any(known =>
            known.Length >= SharedBeginning && known.AsSpan(0, SharedBeginning).SequenceEqual(word.AsSpan(0, SharedBeginning))));
}
