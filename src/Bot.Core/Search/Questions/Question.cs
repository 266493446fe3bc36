using Bot.Core.Language;

namespace Bot.Core.Search.Questions;

/// <summary>A question as retrieval sees it.</summary>
public sealed record Question
{
    /// <summary>At most this many terms are searched for; the bits of a number hold which of them a passage has.</summary>
    public const int MaxTerms = 64;

    /// <summary>The question as it was asked.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code of the language that it was asked in.</summary>
    public required string Language { get; init; }

    /// <summary>Words and character pairs in order, words of grammar among them.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>What is searched for, in the order of the question and without repetition.</summary>
    public required IReadOnlyList<QueryTerm> Terms { get; init; }

    public IReadOnlyList<TermAlternative> Alternatives { get; init; } = [];

    public AnswerType Type { get; init; }

    /// <summary>The same question in the words of English articles, when it was asked in another language and some of its words are
    /// known; null otherwise. Both are searched for.</summary>
    public Question? Translation { get; init; }

    /// <summary>Whether a date or a year is asked for.</summary>
    public bool AsksWhen => Type is AnswerType.Date or AnswerType.Year;

    /// <summary>Whether a text has a term, or what may stand in its place.</summary>
    /// <param name="term">Index among <see cref="Terms"/>.</param>
    /// <param name="stems">The stems of the text.</param>
    public bool IsHeld(int term, IReadOnlySet<string> stems)
    {
        if (stems.Contains(Terms[term].Stem))
        {
            return true;
        }

        foreach (var alternative in Alternatives)
        {
            if (alternative.Terms.Contains(term) && alternative.Stems.All(stems.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
