namespace Bot.Core.Answers.Support.Copies;

/// <summary>What a piece of a sentence is, where a copy of the sentence is compared with it.</summary>
internal enum CopyKind
{
    /// <summary>A particle, a preposition, an ending.</summary>
    Function,

    /// <summary>A word that carries meaning.</summary>
    Content,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>What denies: "not", "no".</summary>
    Negation,

    /// <summary>What joins parts of a list: a comma, "and", と.</summary>
    Joint,

    /// <summary>An English verb.</summary>
    Verb,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Key">What is compared.</param>
/// <param name="IsApart">Whether a comma or the like stands before it.</param>
/// <param name="IsCompound">Whether a hyphen joins it to a word beside it.</param>
internal readonly record struct CopyToken(int Start, int End, string Key, CopyKind Kind, bool IsApart = false, bool IsCompound = false)
{
    /// <summary>Whether it says something by itself.</summary>
    public bool Says => Kind is CopyKind.Content or CopyKind.Number or CopyKind.Verb;
}
