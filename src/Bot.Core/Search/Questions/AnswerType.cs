namespace Bot.Core.Search.Questions;

/// <summary>What kind of thing a question asks for.</summary>
public enum AnswerType
{
    /// <summary>A thing, an action, a definition: no kind that can be told by its look.</summary>
    Other = 0,
    Person = 1,
    Place = 2,

    /// <summary>A name that is neither clearly a person's nor a place's: a company, a title, a team.</summary>
    Name = 3,
    Date = 4,
    Year = 5,

    /// <summary>A count or a measure.</summary>
    Number = 6,
    Percent = 7,

    /// <summary>"How much": money, a share or a quantity.</summary>
    Amount = 8,
    Reason = 9,
    Manner = 10,
    YesNo = 11,
}
