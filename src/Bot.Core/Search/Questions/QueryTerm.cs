namespace Bot.Core.Search.Questions;

/// <summary>A word of the question that passages are searched for.</summary>
/// <param name="Text">As it is compared exactly: folded.</param>
/// <param name="Stem">As it is compared loosely. A name of several words has them all here, and is matched by its alternatives.</param>
/// <param name="Position">Index of its token in <see cref="Question.Tokens"/>.</param>
/// <param name="Role">What it is in the question.</param>
public sealed record QueryTerm(string Text, string Stem, int Position, QueryTermRole Role);

/// <summary>What a term is in its question.</summary>
public enum QueryTermRole
{
    /// <summary>An ordinary word.</summary>
    Word = 0,

    /// <summary>Part of a name.</summary>
    Entity = 1,

    Number = 2,

    /// <summary>Says what kind of thing is asked for: "year" in "which year". The answer's passage need not hold it.</summary>
    Focus = 3,
}
