namespace Bot.Core.Answers.Reranking;

/// <summary>Where a word of a question stands in a passage, from best to worst.</summary>
internal enum Standing
{
    /// <summary>In the passage, or what the pack says may stand in its place.</summary>
    Held,

    /// <summary>In the heading or the sentence before.</summary>
    Near,

    /// <summary>It names the kind of answer ("which country"), which the answer itself does not hold.</summary>
    Kind,

    /// <summary>The passage has a word of the same sense.</summary>
    Meant,

    /// <summary>The heading or the sentence before has one.</summary>
    MeantNear,

    /// <summary>Elsewhere in the article, while the passage has a word of the same sense.</summary>
    ElsewhereMeant,

    /// <summary>Elsewhere in the article.</summary>
    Elsewhere,

    /// <summary>Nowhere.</summary>
    Unknown,
}

/// <summary>What a word is in its question.</summary>
internal enum WordClass
{
    /// <summary>It names what is asked for: "hours" in "how many hours".</summary>
    Asked,
    Name,
    Number,
    Noun,
    NounOrVerb,
    Verb,
    Quality,
    Other,
}
