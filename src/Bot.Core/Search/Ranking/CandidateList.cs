using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Search.Ranking;

/// <summary>The candidates of a question with their features.</summary>
internal sealed class CandidateList
{
    private readonly TermStatistics _statistics;
    private readonly FeatureExtractor _extractor;

    private CandidateList(
        CompiledQuestion question, TermStatistics statistics, List<CandidateParagraph> paragraphs, List<CandidateSentence> sentences)
    {
        (Question, _statistics, Sentences) = (question, statistics, sentences);
        _extractor = new FeatureExtractor(question, statistics, paragraphs, sentences);
    }

    public CompiledQuestion Question { get; }

    public IReadOnlyList<CandidateSentence> Sentences { get; }

    /// <summary>Writes the <see cref="Feature"/>s of a candidate.</summary>
    public void Describe(int candidate, Span<float> features) => _extractor.Write(Sentences[candidate], features);

    public static CandidateList Of(SqliteSession reader, Question question, TermStatistics statistics)
    {
        var compiled = new CompiledQuestion(question, statistics);
        var paragraphs = new CandidateRetrieval(reader, compiled, statistics).Retrieve();
        NameGuess.Apply(compiled, paragraphs);
        // A sentence without a word of the question can answer it only where the paragraph as a whole stands out.
        List<CandidateSentence> sentences =
            [.. paragraphs.SelectMany(paragraph => paragraph.Sentences).Where(sentence => sentence.Terms != 0 || sentence.Paragraph.StandsOut)];
        return new CandidateList(compiled, statistics, paragraphs, sentences);
    }

    /// <summary>The same list without the paragraphs that hold any of the passages: what a near miss looks like.</summary>
    public CandidateList Without(IReadOnlySet<long> passages)
    {
        List<CandidateParagraph> paragraphs = [.. Sentences.Select(s => s.Paragraph).Distinct()
            .Where(paragraph => !paragraph.Sentences.Any(s => passages.Contains(s.PassageKey)))];
        return new CandidateList(Question, _statistics, paragraphs, [.. Sentences.Where(sentence => paragraphs.Contains(sentence.Paragraph))]);
    }
}
