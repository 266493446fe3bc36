using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Cjk.Unreal;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A sentence of the passages in the language of the draft, which can be compared with it by its very words. Its pieces are read once for a
/// check.</summary>
/// <param name="isSpeech">Whether all of it stands in a quotation that other sentences are part of.</param>
internal sealed class CjkOwnSource(EnglishSentence sentence, bool isSpeech)
{
    private List<CjkChunk>? _chunks;
    private List<CjkClause>? _clauses;
    private List<UnrealSpan>? _unreal;

    public EnglishSentence Sentence { get; } = sentence;

    public string Text => Sentence.Text;

    public List<CjkChunk> Chunks => _chunks ??= CjkClauseReader.Cut(Text);

    public List<CjkClause> Clauses => _clauses ??= CjkClauseReader.Read(Text, Chunks);

    /// <summary>The stretches of it that tell no fact.</summary>
    public List<UnrealSpan> Unreal => _unreal ??= UnrealSpans.Read(Text, Clauses, isSpeech);
}
