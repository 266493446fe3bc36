using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>The candidates of a question with their features.</summary>
internal sealed class CandidateList
{
    private readonly float[] _features;

    private CandidateList(CompiledQuestion question, IReadOnlyList<CandidateSentence> sentences, float[] features) =>
        (Question, Sentences, _features) = (question, sentences, features);

    public CompiledQuestion Question { get; }

    public IReadOnlyList<CandidateSentence> Sentences { get; }

    public ReadOnlySpan<float> Features(int candidate) => _features.AsSpan(candidate * FeatureExtractor.Count, FeatureExtractor.Count);

    public static CandidateList Of(SqliteSession reader, Question question, TermStatistics statistics)
    {
        var compiled = new CompiledQuestion(question, statistics);
        var paragraphs = new CandidateRetrieval(reader, compiled).Retrieve();
        NameGuess.Apply(compiled, paragraphs);
        List<CandidateSentence> sentences = [.. paragraphs.SelectMany(paragraph => paragraph.Sentences)];

        var extractor = new FeatureExtractor(compiled, statistics, paragraphs, sentences);
        var features = new float[sentences.Count * FeatureExtractor.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            extractor.Write(sentences[i], features.AsSpan(i * FeatureExtractor.Count, FeatureExtractor.Count));
        }

        return new CandidateList(compiled, sentences, features);
    }
}
