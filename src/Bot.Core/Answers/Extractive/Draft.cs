using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>A part of a question with the passages found for it.</summary>
/// <param name="Confidence">0 to 1: how likely the first passage answers it.</param>
internal sealed record Retrieved(Question Question, IReadOnlyList<RankedPassage> Ranked, double Confidence, AnswerStatus Status)
{
    /// <summary>Names of the question that were taken for others.</summary>
    public IReadOnlyList<MendedName> Mended { get; init; } = [];

    /// <summary>Those of the passages that were looked at again.</summary>
    public IReadOnlyList<JudgedPassage> Judged { get; init; } = [];

    /// <summary>What is judged of the first passage.</summary>
    public JudgedPassage Best(CoverageReader coverage, SourceReader reader) =>
        Judged.FirstOrDefault(judged => judged.PassageKey == Ranked[0].PassageKey) ?? new(Question, Ranked[0].PassageKey, coverage, reader);
}

/// <summary>What a composer makes of the passages, before it becomes an <see cref="Answer"/>.</summary>
/// <param name="Text">What answers, which a model may phrase otherwise.</param>
/// <param name="Note">What is to stand below it, whoever phrased it; or null.</param>
/// <param name="Other">What another article says in its place, to stand below it as well; or null.</param>
internal sealed record Draft(AnswerStatus Status, string Text, IReadOnlyList<Citation> Citations, double Confidence, string? Note = null, OtherAccount? Other = null)
{
    /// <summary>All that is said, with a citation for each marker in it.</summary>
    public (string Text, IReadOnlyList<Citation> Citations) Whole(string language)
    {
        var text = Note is null ? Text : $"{Text}\n{Note}";
        if (Other is null)
        {
            return (text, Citations);
        }

        var cited = Citations.FirstOrDefault(citation => citation.PassageKey == Other.Citation.PassageKey);
        var citation = cited ?? Other.Citation with { Marker = Citations.Max(citation => citation.Marker) + 1 };
        return ($"{text}\n{AnswerText.Otherwise(language, citation.Quote, citation.Marker, Other.Value)}", cited is null ? [.. Citations, citation] : Citations);
    }
}
