using System.Globalization;
using Bot.Core.Language;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;

namespace Bot.Benchmarks.Search;

/// <summary>Learns <c>common-words.csv</c>: how often a word stands in a sentence, and how often a word of a question stands in the
/// sentence that answers it.</summary>
internal sealed class WordTrainer
{
    /// <summary>A word is general, not a topic's, when this many articles hold it.</summary>
    private const int ArticlesOfGeneralWord = 6;

    /// <summary>Rarer words are in only when they were asked this often and trusted this little.</summary>
    private const int LeastAsked = 6;
    private const double LittleTrust = 0.45;

    private const double PriorTrust = 0.65;
    private const double PriorWeight = 8;

    private readonly Dictionary<string, (int Sentences, int Articles)> _held = [];
    private readonly Dictionary<string, (int Asked, int Found)> _asked = [];
    private int _sentences;

    public static string Train(IEnumerable<EvaluationSet> sets, IEnumerable<string> comments)
    {
        var trainer = new WordTrainer();
        foreach (var article in sets.SelectMany(set => set.Articles))
        {
            trainer.Add(article);
        }

        var lines = trainer.Lines().OrderBy(line => line, StringComparer.Ordinal);
        return string.Join('\n', [.. comments.Select(comment => $"# {comment}"), "stem,rate,trust", .. lines, ""]);
    }

    private void Add(EvaluationArticle article)
    {
        var sentences = article.Draft.Passages
            .Select(p => Stems(PassageTerms.Of(article.Draft.Text[p.Start..p.End]).FindAll(PassageTerms.IsIndexed))).ToList();
        _sentences += sentences.Count;
        foreach (var group in sentences.SelectMany(stems => stems).GroupBy(stem => stem))
        {
            var (held, articles) = _held.GetValueOrDefault(group.Key);
            _held[group.Key] = (held + group.Count(), articles + 1);
        }

        foreach (var question in article.Questions.Where(q => q.Gold.Count > 0))
        {
            foreach (var term in QuestionAnalyzer.Analyze(question.Text, LanguageDetector.Detect(question.Text), []).Terms)
            {
                var (asked, found) = _asked.GetValueOrDefault(term.Stem);
                _asked[term.Stem] = (asked + 1, found + (question.Gold.Any(gold => sentences[gold].Contains(term.Stem)) ? 1 : 0));
            }
        }
    }

    private static HashSet<string> Stems(List<Token> tokens) => [.. tokens.Select(token => token.Stem)];

    private IEnumerable<string> Lines()
    {
        foreach (var (stem, (held, articles)) in _held.Where(word => word.Value.Articles >= ArticlesOfGeneralWord))
        {
            yield return Line(stem, (double)held / _sentences, Trust(_asked.GetValueOrDefault(stem)));
        }

        foreach (var (stem, asked) in _asked)
        {
            if (_held.GetValueOrDefault(stem).Articles < ArticlesOfGeneralWord && asked.Asked >= LeastAsked
                && asked.Found < LittleTrust * asked.Asked)
            {
                yield return Line(stem, 0, Trust(asked));
            }
        }
    }

    private static double Trust((int Asked, int Found) word) => (word.Found + (PriorWeight * PriorTrust)) / (word.Asked + PriorWeight);

    private static string Line(string stem, double rate, double trust) =>
        string.Create(CultureInfo.InvariantCulture, $"{stem},{rate:0.#####},{trust:0.###}");
}
