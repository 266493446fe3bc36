namespace Bot.Core.Search.Ranking;

/// <summary>What the ranking model knows of a candidate sentence. Shares are between 0 and 1 and weighed by the rarity of the question's
/// terms, so that they mean the same in a store of one article and in one of a million sentences.</summary>
internal enum Feature
{
    // BM25 of the sentence, its paragraph and the headline, as a share of the question's weight; a gap is to the best candidate.
    SentenceBm25,
    SentenceBm25Gap,
    ParagraphBm25,
    ParagraphBm25Gap,
    HeadlineBm25,
    MixedBm25,
    MixedBm25Gap,
    InverseRank,
    ArticleBm25Gap,
    LogLength,

    // Share of the question that stands in the sentence, and in what surrounds it but not in it.
    Coverage,
    CoverageExact,
    CoverageUnweighted,
    CoverageTitles,
    CoverageParagraph,
    CoverageArticle,
    CoveragePrevious,
    CoverageNext,
    CoverageContext,
    CoverageWindow,
    CoverageNear,
    CoverageExclusive,
    CoverageSquared,
    CoverageInArticle,
    CoverageInArticleGap,
    CoverageInArticleWindow,
    PrefixMatch,
    RelatedMatch,
    RelatedMatchInArticle,

    // The question's order of words.
    Bigram,
    BigramNear,
    LongestRun,
    CommonSubsequence,
    CommonSubsequenceSquared,
    Density,

    // Names, numbers and the rarest words of the question; -0.1 when it has none.
    EntityCoverage,
    EntityContextCoverage,
    EntitiesMissing,
    NumberCoverage,
    NumbersMissing,
    WordCoverage,
    FocusCoverage,
    FocusContextCoverage,
    HasRarest,
    HasSecondRarest,
    HasRarestInContext,
    HasFirstWord,
    HasLastWord,

    // An answer of the kind that the question asks for stands in the sentence and not in the question.
    NamePresent,
    PersonPresent,
    PlacePresent,
    DatePresent,
    NumberPresent,
    AnswerMissing,
    AnswerCount,
    AnswerNearness,
    AnswerSupport,
    ReasonCue,
    ExpectedWord,
    NewName,
    NewNumber,
    DefinitionShape,

    // The sentence itself.
    Position,
    IsFirst,
    ParagraphPosition,
    BeginsWithPronoun,
    NewWords,
    IsQuestion,
    HasQuotation,
    IsHeadline,
    IsDescription,
    IsCaption,
}
