using System.Numerics;
using Bot.Core.Coverage;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>Computes the features of all candidates of a question.</summary>
internal sealed class FeatureExtractor
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    // Weights of the first stage, found on the training set.
    private const double ParagraphWeight = 0.45;
    private const double HeadlineWeight = 0.4;

    private readonly CompiledQuestion _question;
    private readonly IReadOnlyList<CandidateSentence> _candidates;
    private readonly double _bestSentence;
    private readonly double _bestParagraph;
    private readonly double _bestMixed;
    private readonly double _bestInArticle;
    private readonly Dictionary<CandidateArticle, double> _bestOfArticle = [];

    public FeatureExtractor(
        CompiledQuestion question, TermStatistics statistics, IReadOnlyList<CandidateParagraph> paragraphs, IReadOnlyList<CandidateSentence> candidates)
    {
        _question = question;
        _candidates = candidates;
        foreach (var paragraph in paragraphs)
        {
            Bm25.Score(question, statistics, paragraph);
        }

        foreach (var sentence in candidates)
        {
            var paragraph = sentence.Paragraph;
            sentence.Mixed = sentence.Bm25 + (ParagraphWeight * paragraph.Bm25) + (HeadlineWeight * Bm25.Headline(question, paragraph.Article));
            _bestSentence = Math.Max(_bestSentence, sentence.Bm25);
            _bestParagraph = Math.Max(_bestParagraph, paragraph.Bm25);
            _bestMixed = Math.Max(_bestMixed, sentence.Mixed);
            _bestOfArticle[paragraph.Article] = Math.Max(_bestOfArticle.GetValueOrDefault(paragraph.Article), sentence.Mixed);
            _bestInArticle = Math.Max(_bestInArticle, InArticle(sentence, sentence.Terms));
        }

        CandidateSentence[] order = [.. candidates];
        Array.Sort(order, (a, b) => a.Mixed != b.Mixed ? b.Mixed.CompareTo(a.Mixed) : a.PassageKey.CompareTo(b.PassageKey));
        for (var i = 0; i < order.Length; i++)
        {
            order[i].Rank = i + 1;
        }
    }

    public void Write(CandidateSentence sentence, Span<float> features)
    {
        features.Clear();
        WriteBm25(sentence, features);
        WriteCoverage(sentence, features);
        SequenceFeatures.Write(_question, sentence, features);
        WriteRoles(sentence, features);
        AnswerFeatures.Write(_question, sentence, features);
        WriteShape(sentence, features);
    }

    private void WriteBm25(CandidateSentence sentence, Span<float> features)
    {
        var total = _question.TotalWeight;
        Set(features, Feature.SentenceBm25, sentence.Bm25 / total);
        Set(features, Feature.SentenceBm25Gap, (sentence.Bm25 - _bestSentence) / total);
        Set(features, Feature.ParagraphBm25, sentence.Paragraph.Bm25 / total);
        Set(features, Feature.ParagraphBm25Gap, (sentence.Paragraph.Bm25 - _bestParagraph) / total);
        Set(features, Feature.HeadlineBm25, Bm25.Headline(_question, sentence.Paragraph.Article) / total);
        Set(features, Feature.MixedBm25, sentence.Mixed / total);
        Set(features, Feature.MixedBm25Gap, (sentence.Mixed - _bestMixed) / total);
        Set(features, Feature.InverseRank, 1.0 / sentence.Rank);
        Set(features, Feature.ArticleBm25Gap, (_bestOfArticle[sentence.Paragraph.Article] - _bestMixed) / total);
        Set(features, Feature.LogLength, Math.Log(1 + sentence.Length));
    }

    private void WriteCoverage(CandidateSentence sentence, Span<float> features)
    {
        var own = sentence.Terms;
        var paragraph = sentence.Paragraph;
        var previous = sentence.Previous?.Terms ?? 0;
        var beforePrevious = sentence.Previous?.Previous?.Terms ?? 0;
        var next = sentence.Next?.Terms ?? 0;
        var context = own | paragraph.Titles | paragraph.Terms;
        Set(features, Feature.Coverage, Share(own));
        Set(features, Feature.CoverageExact, Share(sentence.ExactTerms));
        Set(features, Feature.CoverageUnweighted, (double)BitOperations.PopCount(own) / Math.Max(1, _question.Count));
        Set(features, Feature.CoverageTitles, Share(paragraph.Titles & ~own));
        Set(features, Feature.CoverageParagraph, Share(paragraph.Terms & ~own & ~paragraph.Titles));
        Set(features, Feature.CoverageArticle, Share(paragraph.Article.Terms & ~context));
        Set(features, Feature.CoveragePrevious, Share(previous & ~own));
        Set(features, Feature.CoverageNext, Share(next & ~own & ~previous));
        Set(features, Feature.CoverageContext, Share(context));
        Set(features, Feature.CoverageWindow, Share(own | previous | beforePrevious | next));
        Set(features, Feature.CoverageNear, Near(sentence) / _question.TotalWeight);
        Set(features, Feature.CoverageExclusive, Share(own & ~Siblings(sentence)));
        Set(features, Feature.CoverageSquared, Math.Pow(Share(own), 2));
        var inArticle = InArticle(sentence, own);
        Set(features, Feature.CoverageInArticle, inArticle);
        Set(features, Feature.CoverageInArticleGap, inArticle - _bestInArticle);
        Set(features, Feature.CoverageInArticleWindow, InArticle(sentence, own | previous | next));
        Set(features, Feature.PrefixMatch, PrefixMatch(sentence) / _question.TotalWeight);
        var related = RelatedTerms(sentence);
        Set(features, Feature.RelatedMatch, Share(related));
        Set(features, Feature.RelatedMatchInArticle, InArticle(sentence, related));
    }

    /// <summary>Terms that the sentence lacks but for which it holds a related word.</summary>
    private ulong RelatedTerms(CandidateSentence sentence)
    {
        var found = 0UL;
        var stems = sentence.Paragraph.Tokens.Stems.Slice(sentence.Start, sentence.Length);
        for (var missing = _question.All & ~sentence.Terms; missing != 0; missing &= missing - 1)
        {
            var term = BitOperations.TrailingZeroCount(missing);
            if (stems.ContainsAny(_question.Related[term]))
            {
                found |= 1UL << term;
            }
        }

        return found;
    }

    /// <summary>Terms that other sentences of the paragraph hold.</summary>
    private static ulong Siblings(CandidateSentence sentence)
    {
        var terms = 0UL;
        foreach (var sibling in sentence.Paragraph.Sentences)
        {
            terms |= sibling == sentence ? 0 : sibling.Terms;
        }

        return terms;
    }

    /// <summary>Weight of the terms that the sentence lacks, each by how near a sentence of the paragraph holds it.</summary>
    private double Near(CandidateSentence sentence)
    {
        var sum = 0.0;
        var seen = sentence.Terms;
        var siblings = sentence.Paragraph.Sentences;
        for (var distance = 1; distance < siblings.Length; distance++)
        {
            var around = (sentence.Position - distance >= 0 ? siblings[sentence.Position - distance].Terms : 0)
                | (sentence.Position + distance < siblings.Length ? siblings[sentence.Position + distance].Terms : 0);
            sum += _question.Weigh(around & ~seen) / (1 + distance);
            seen |= around;
        }

        return sum;
    }

    /// <summary>Weight of the terms that the sentence lacks but of which it holds a word with the same beginning.</summary>
    private double PrefixMatch(CandidateSentence sentence)
    {
        var found = 0.0;
        var prefixes = sentence.Paragraph.Tokens.Prefixes.Slice(sentence.Start, sentence.Length);
        for (var missing = _question.All & ~sentence.Terms; missing != 0; missing &= missing - 1)
        {
            var term = BitOperations.TrailingZeroCount(missing);
            if (_question.Prefixes[term] != 0 && prefixes.Contains(_question.Prefixes[term]))
            {
                found += _question.Weights[term];
            }
        }

        return found;
    }

    private void WriteRoles(CandidateSentence sentence, Span<float> features)
    {
        var own = sentence.Terms;
        var context = own | sentence.Paragraph.Titles | sentence.Paragraph.Terms;
        Set(features, Feature.EntityCoverage, ShareOf(_question.Entities, own));
        Set(features, Feature.EntityContextCoverage, ShareOf(_question.Entities, context));
        Set(features, Feature.EntitiesMissing, BitOperations.PopCount(_question.Entities & ~context));
        Set(features, Feature.NumberCoverage, ShareOf(_question.Numbers, own));
        Set(features, Feature.NumbersMissing, BitOperations.PopCount(_question.Numbers & ~own));
        Set(features, Feature.WordCoverage, ShareOf(_question.Words, own));
        Set(features, Feature.FocusCoverage, ShareOf(_question.Focus, own));
        Set(features, Feature.FocusContextCoverage, ShareOf(_question.Focus, context));
        Set(features, Feature.HasRarest, Has(own, _question.Rarest));
        Set(features, Feature.HasSecondRarest, Has(own, _question.SecondRarest));
        Set(features, Feature.HasRarestInContext, Has(context, _question.Rarest));
        Set(features, Feature.HasFirstWord, _question.Words == 0 ? -0.1 : Has(own, BitOperations.TrailingZeroCount(_question.Words)));
        Set(features, Feature.HasLastWord, _question.Words == 0 ? -0.1 : Has(own, BitOperations.Log2(_question.Words)));
    }

    private static void WriteShape(CandidateSentence sentence, Span<float> features)
    {
        Set(features, Feature.Position, Math.Min(sentence.Position, 12));
        Set(features, Feature.IsFirst, sentence.Position == 0 ? 1 : 0);
        Set(features, Feature.ParagraphPosition, Math.Min(sentence.Paragraph.Position, 30));
        Set(features, Feature.BeginsWithPronoun, (sentence.Traits & SentenceTraits.BeginsWithPronoun) != 0 ? 1 : 0);
        Set(features, Feature.NewWords, Math.Min(sentence.ContentLength - BitOperations.PopCount(sentence.Terms), 30));
        Set(features, Feature.IsQuestion, (sentence.Traits & SentenceTraits.Question) != 0 ? 1 : 0);
        Set(features, Feature.HasQuotation, (sentence.Traits & SentenceTraits.Quotation) != 0 ? 1 : 0);
        Set(features, Feature.IsHeadline, sentence.Kind == PassageKind.Headline ? 1 : 0);
        Set(features, Feature.IsDescription, sentence.Kind == PassageKind.Description ? 1 : 0);
        Set(features, Feature.IsCaption, sentence.Kind == PassageKind.Caption ? 1 : 0);
    }

    internal static void Set(Span<float> features, Feature feature, double value) => features[(int)feature] = (float)value;

    private double Share(ulong terms) => _question.Weigh(terms) / _question.TotalWeight;

    private double ShareOf(ulong part, ulong found) => part == 0 ? -0.1 : _question.Weigh(part & found) / Math.Max(1e-9, _question.Weigh(part));

    private static double Has(ulong terms, int term) => term >= 0 && (terms >> term & 1) != 0 ? 1 : 0;

    private static double InArticle(CandidateSentence sentence, ulong terms)
    {
        var article = sentence.Paragraph.Article;
        return CompiledQuestion.Weigh(terms, article.Weights) / article.TotalWeight;
    }
}
