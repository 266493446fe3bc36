namespace Bot.Core.Answers.Support.Grammar;

/// <summary>What an English word does in its sentence.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Carries meaning that a passage must hold.</summary>
    Content = 1 << 0,
    Determiner = 1 << 1,
    Preposition = 1 << 2,
    Conjunction = 1 << 3,
    Auxiliary = 1 << 4,

    /// <summary>A form of "be", which makes a passive.</summary>
    Be = 1 << 5,

    /// <summary>"could", "may": possible, not so.</summary>
    Modal = 1 << 6,

    /// <summary>"will", "would", "shall".</summary>
    Future = 1 << 7,
    Negation = 1 << 8,
    Pronoun = 1 << 9,

    /// <summary>"who", "which", "that".</summary>
    Relative = 1 << 10,
    Adverb = 1 << 11,

    /// <summary>Part of a name or an entity of the pack.</summary>
    Name = 1 << 12,
    Quantity = 1 << 13,
    Date = 1 << 14,
    Verb = 1 << 15,
    Passive = 1 << 16,

    /// <summary>Punctuation stands before it.</summary>
    AfterBreak = 1 << 17,

    /// <summary>A genitive ending stands behind it.</summary>
    Possessive = 1 << 18,

    /// <summary>Stands under a negation, or is its head.</summary>
    Negated = 1 << 19,

    /// <summary>Is said to be possible, planned or expected.</summary>
    Hedged = 1 << 20,

    /// <summary>Is said to be somebody's view.</summary>
    Attributed = 1 << 21,

    /// <summary>May stand in a draft without standing in a passage.</summary>
    Light = 1 << 22,

    /// <summary>Is what a negation denies: the verb, or the noun of "no statement".</summary>
    NegatedHead = 1 << 23,

    /// <summary>Is said of the future.</summary>
    Coming = 1 << 24,

    /// <summary>Is what a hedge is about: "boost" in "could boost".</summary>
    HedgedHead = 1 << 25,

    /// <summary>Is what somebody sees in a thing: "necessity" in "is seen as a necessity".</summary>
    Perceived = 1 << 26,
}
