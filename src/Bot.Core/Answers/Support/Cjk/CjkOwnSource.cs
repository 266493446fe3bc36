using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A sentence of the passages in the language of the draft, which can be compared with it by its very words. Its pieces are read once for a
/// check.</summary>
internal sealed class CjkOwnSource(EnglishSentence sentence)
{
    private List<CjkChunk>? _chunks;
    private List<CjkClause>? _clauses;

    public EnglishSentence Sentence { get; } = sentence;

    public string Text => Sentence.Text;

    public List<CjkChunk> Chunks => _chunks ??= CjkClauseReader.Cut(Text);

    public List<CjkClause> Clauses => _clauses ??= CjkClauseReader.Read(Text, Chunks);
}
