namespace Bot.Core.Answers.Support.Cjk.Syntax;

/// <summary>What a particle makes of the words before it.</summary>
internal enum CjkCase
{
    None = 0,

    /// <summary>은, 는, は: what the sentence is about.</summary>
    Topic = 1,

    /// <summary>이, 가, が.</summary>
    Subject = 2,

    /// <summary>을, 를, を.</summary>
    Object = 3,

    /// <summary>에게, 에, に: to whom or where.</summary>
    Dative = 4,

    /// <summary>에게서, 로부터, から.</summary>
    Source = 5,

    /// <summary>에 의해, によって.</summary>
    Agent = 6,

    /// <summary>Any other particle.</summary>
    Other = 7,
}

/// <summary>How a verb goes on.</summary>
internal enum CjkForm
{
    /// <summary>The sentence ends with it.</summary>
    Final = 0,

    /// <summary>Another verb follows.</summary>
    Connective = 1,

    /// <summary>Describes the noun behind it.</summary>
    Adnominal = 2,
}

/// <summary>Words with the particle behind them.</summary>
/// <param name="End">Behind the words, before the particle.</param>
internal sealed record CjkPhrase(int Start, int End, CjkCase Case);

/// <summary>A piece of a sentence: words with a particle, or a verb.</summary>
/// <param name="Form">For a verb how it goes on; null for anything else.</param>
/// <param name="End">Behind the words or the stem of the verb.</param>
/// <param name="Last">Behind the particle or the ending.</param>
internal sealed record CjkChunk(int Start, int End, int Last, CjkCase Case, CjkForm? Form, bool Passive);

/// <summary>A verb of a Korean or Japanese sentence with what its particles say about who does it, to what, to whom and by whom.</summary>
/// <param name="End">Behind the stem of the verb.</param>
/// <param name="Last">Behind its ending.</param>
internal sealed record CjkClause(int Start, int End, int Last, CjkForm Form, bool Passive, CjkPhrase? Subject, CjkPhrase? Object, CjkPhrase? Dative, CjkPhrase? Source, CjkPhrase? Agent, CjkPhrase? Topic);
