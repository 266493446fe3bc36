using System.Numerics;

namespace Bot.Core.Search.Ranking;

/// <summary>Okapi BM25 (Robertson and Zaragoza, 2009, "The Probabilistic Relevance Framework"). Sentences are short, so term frequency
/// and length count for less than the usual k1 = 1.2, b = 0.75 make of them.</summary>
internal static class Bm25
{
    private const double SentenceK1 = 0.5;
    private const double SentenceB = 0.5;
    private const double ParagraphK1 = 0.9;
    private const double ParagraphB = 0.4;
    private const double HeadlineK1 = 0.5;
    private const double HeadlineB = 0.3;
    private const double HeadlineLength = 3;

    /// <summary>Scores a paragraph with its headline, and each of its sentences.</summary>
    public static void Score(CompiledQuestion question, TermStatistics statistics, CandidateParagraph paragraph)
    {
        Span<int> frequencies = stackalloc int[question.Count];
        Span<int> all = stackalloc int[question.Count];
        all.Clear();
        var length = paragraph.Article.HeadlineLength;
        foreach (var sentence in paragraph.Sentences)
        {
            frequencies.Clear();
            foreach (var hit in sentence.Hits)
            {
                frequencies[hit.Term]++;
                all[hit.Term]++;
            }

            length += sentence.ContentLength;
            sentence.Bm25 = Score(question, sentence.Terms, frequencies, SentenceK1, SentenceB, sentence.ContentLength / statistics.TokensPerPassage);
        }

        for (var titles = paragraph.Titles; titles != 0; titles &= titles - 1)
        {
            all[BitOperations.TrailingZeroCount(titles)]++;
        }

        paragraph.Bm25 = Score(
            question, paragraph.Terms | paragraph.Titles, all, ParagraphK1, ParagraphB, length / Math.Max(1, statistics.TokensPerParagraph));
    }

    public static double Headline(CompiledQuestion question, CandidateArticle article)
    {
        var norm = 1 + (HeadlineK1 * (1 - HeadlineB + (HeadlineB * article.HeadlineLength / HeadlineLength)));
        return question.Weigh(article.Headline) * (HeadlineK1 + 1) / norm;
    }

    private static double Score(CompiledQuestion question, ulong terms, Span<int> frequencies, double k1, double b, double relativeLength)
    {
        var sum = 0.0;
        var norm = k1 * (1 - b + (b * relativeLength));
        for (; terms != 0; terms &= terms - 1)
        {
            var term = BitOperations.TrailingZeroCount(terms);
            sum += question.Weights[term] * frequencies[term] * (k1 + 1) / (frequencies[term] + norm);
        }

        return sum;
    }
}
