namespace Bot.Core.Answers.Reranking;

/// <summary>What the reranking model knows of a question and a passage beside where each word of the question stands
/// (<see cref="Standing"/>).</summary>
internal enum RerankFeature
{
    // How the search placed the passage: how sure it is of its first, how far this one is behind it and ahead of the best other, and whether
    // it is the one that is preferred for what it holds.
    Confidence,
    Behind,
    Ahead,
    Place,
    IsPreferred,

    // How well the pack's words cover a Korean or Japanese question, and whether it is one.
    Understood,
    Translated,
    AsksForUnknown,

    // Words of content: their number, and the share and number that the passage holds.
    Words,
    HeldShare,
    HeldOrMeantShare,
    HeldOrdinary,
    HeldUnasked,

    // Words that the passage lacks, but has another kind of the same thing for, or one far more general or special, or the opposite.
    Siblings,
    Kin,
    Opposites,

    // The verb of the question, its first word of content and its last.
    MainVerbUnknown,
    MainVerbElsewhere,
    MainVerbHeld,
    FirstUnknown,
    LastUnknown,
    LastElsewhere,

    // Names of the pack: those asked about that neither the passage nor the one before has, those that only the passage has.
    NamesAsked,
    NamesMissing,
    NamesOthers,
    NamesHeld,
    NamesNew,

    // Names and numbers that neither the article nor the pack knows.
    NamesUnknown,
    NumbersUnknown,

    // How far the passage is from telling what somebody did who is asked to have done something.
    SubjectDistance,

    // "Which minister …?", and no new name of the kind.
    NoNameOfKind,
    OtherPeople,

    // A visit is asked about, and the passage's goes to another country.
    OtherDestination,
    CapitalsNew,

    // A noun of the question has another owner here: "Japan's prime minister" for "South Korea's prime minister".
    OwnerSwapped,
    OwnerHeld,

    // The passage has no value of the kind that is asked for.
    NoValue,
    NoDate,
    NoNumber,
    NoPlace,
    NoPerson,

    // A value is asked for, and one of the passage's is found to be it; or is none.
    ValueFound,
    ValueNotFound,

    // How long something takes, and the passage has neither two ends nor a length of time.
    AsksHowLong,
    NoDuration,

    // Who somebody is, is told by a name beside what they are: "Japan's prime minister Takaichi".
    Introduced,
    NoName,
    NoReason,
    NoList,

    // How far the date or number stands from the nearest word of the question, in tokens.
    ValueDistance,

    // Words by which a question sets itself off from what is told ("other", "before", "own"), and "not".
    Contrasts,
    NegatedQuestion,
    NegatedPassage,

    // A date or a person is asked for, and what was done then or by whom is not in the passage.
    DateOfOther,
    PersonOfOther,

    AsksFuture,
    AsksContents,
    AsksWhich,
    AsksName,
    AsksDate,
    AsksNumber,
    AsksPlace,
    AsksPerson,
    AsksReason,
    AsksManner,
    AsksYesNo,

    IsHeadline,
    IsTeaser,
    IsBidding,
    IsCaption,
}
