using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>The candidates of a question with their features.</summary>
internal sealed class CandidateList
{
    private readonly float[] _features;

    private readonly TermStatistics _statistics;

    private CandidateList(
        CompiledQuestion question, TermStatistics statistics, IReadOnlyList<CandidateSentence> sentences, float[] features) =>
        (Question, _statistics, Sentences, _features) = (question, statistics, sentences, features);

    public CompiledQuestion Question { get; }

    public IReadOnlyList<CandidateSentence> Sentences { get; }

    public ReadOnlySpan<float> Features(int candidate) => _features.AsSpan(candidate * FeatureExtractor.Count, FeatureExtractor.Count);

    public static CandidateList Of(SqliteSession reader, Question question, TermStatistics statistics)
    {
        var compiled = new CompiledQuestion(question, statistics);
        var paragraphs = new CandidateRetrieval(reader, compiled, statistics).Retrieve();
        NameGuess.Apply(compiled, paragraphs);
        // A sentence without a word of the question can answer it only where the paragraph as a whole stands out.
        List<CandidateSentence> sentences =
            [.. paragraphs.SelectMany(paragraph => paragraph.Sentences).Where(sentence => sentence.Terms != 0 || sentence.Paragraph.StandsOut)];
        return Describe(compiled, statistics, paragraphs, sentences);
    }

    /// <summary>The same list without the paragraphs that hold any of the passages: what a near miss looks like.</summary>
    public CandidateList Without(IReadOnlySet<long> passages)
    {
        List<CandidateParagraph> paragraphs = [.. Sentences.Select(s => s.Paragraph).Distinct()
            .Where(paragraph => !paragraph.Sentences.Any(s => passages.Contains(s.PassageKey)))];
        return Describe(Question, _statistics, paragraphs, [.. Sentences.Where(sentence => paragraphs.Contains(sentence.Paragraph))]);
    }

    private static CandidateList Describe(
        CompiledQuestion compiled, TermStatistics statistics, List<CandidateParagraph> paragraphs, List<CandidateSentence> sentences)
    {
        var extractor = new FeatureExtractor(compiled, statistics, paragraphs, sentences);
        var features = new float[sentences.Count * FeatureExtractor.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            extractor.Write(sentences[i], features.AsSpan(i * FeatureExtractor.Count, FeatureExtractor.Count));
        }

        return new CandidateList(compiled, statistics, sentences, features);
    }
}
