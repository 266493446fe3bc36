namespace Bot.Core.Search.Ranking;

/// <summary>What the confidence model knows of a ranked list beside the ranking features of its first passage.</summary>
internal enum ConfidenceFeature
{
    // How far the first passage is ahead.
    Score,
    Margin,
    MeanGap,
    ScoreShare,
    BestCoverage,
    SecondInSameParagraph,

    // How much of what is near stands in the first passage's article: much, where the store tells of what is asked.
    ArticleShare,

    // Share and number of the question's terms that the store does not hold at all.
    UnknownWeight,
    UnknownTerms,
    UnknownEntities,
    UnknownNumbers,

    // Terms that the first passage, its paragraph and the headline lack; the article may hold them.
    MissingWeight,
    MissingTerms,
    MissingHeaviest,
    MissingUnrelatedWeight,

    // The same terms by their weight itself, less where the passage has a related word: the heaviest, the next, all of a kind, and
    // those that the sentences beside it lack too.
    LeftHeaviest,
    LeftSecond,
    LeftWeight,
    LeftNames,
    LeftNumbers,
    LeftFocus,
    LeftAroundHeaviest,
    LeftAroundTerms,
    Spread,

    MissingWordsInArticle,
    MissingEntitiesInArticle,
    ArticleCoverage,
    ArticleEntityCoverage,

    // What the question asks for.
    Terms,
    AsksPerson,
    AsksPlace,
    AsksName,
    AsksDate,
    AsksNumber,
    AsksReason,
    AsksManner,
    AsksYesNo,

    // Terms found in the order of the question; a negation in one of question and passage only.
    Order,
    NegatedQuestion,
    NegatedPassage,
    SuperlativeMismatch,

    // A word of the question is not in the passage but its opposite is; another name or number stands where the question's is not; a
    // noun of the question stands there with another word before it ("northern California").
    OppositeFound,
    NameSwapped,
    NumberSwapped,
    ModifierSwapped,
    LastWordMissing,
}
