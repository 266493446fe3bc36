namespace Bot.Core.Language;

/// <summary>What an approximator does to a value.</summary>
public enum Approximation
{
    /// <summary>There is none: the value is said flatly.</summary>
    None = 0,

    /// <summary>"roughly", "about", "약", "ほど".</summary>
    About = 1,

    /// <summary>"more than", "over", "at least", "이상", "以上".</summary>
    AtLeast = 2,

    /// <summary>"less than", "up to", "nearly", "미만", "以下".</summary>
    AtMost = 3,
}

/// <summary>A number in a text with what it measures or counts. Offsets are UTF-16; slice the text for the written form.</summary>
/// <param name="Start">Offset of the value, with its currency sign ("$1.2 billion").</param>
/// <param name="End">Offset behind the value, its scale word and its percent sign ("0.33% to 0.35%").</param>
/// <param name="Low">The value, or the lower end of a range.</param>
/// <param name="High">The upper end of a range; equal to <paramref name="Low"/> for a single value.</param>
/// <param name="Unit">The unit in one form for all languages ("%", "percentage point", "USD", "month"), or null.</param>
/// <param name="NounStart">Offset of the unit word or counted noun ("MOUs", "months", "member"); 0 when there is none.</param>
/// <param name="NounEnd">Offset behind it; 0 when there is none.</param>
/// <param name="Approximator">The words for "about" that go with the value, in lower case ("roughly"), or null.</param>
/// <param name="Approximation">What <paramref name="Approximator"/> means.</param>
/// <param name="Ordinal">Whether the value is a rank ("fifth").</param>
/// <param name="FromTo">Whether a range was written as a way from one value to the other ("from 5% to 10%").</param>
public readonly record struct QuantityMention(
    int Start,
    int End,
    decimal Low,
    decimal High,
    string? Unit,
    int NounStart,
    int NounEnd,
    string? Approximator,
    Approximation Approximation,
    bool Ordinal,
    bool FromTo)
{
    /// <summary>Whether a unit word or a counted noun stands by the value.</summary>
    public bool HasNoun => NounEnd > NounStart;

    /// <summary>The value as it is written ("0.33% to 0.35%").</summary>
    public string Written(string text) => text[Start..End];

    /// <summary>The unit word or counted noun as it is written ("MOUs"); the percent sign or currency where it has none; or null.</summary>
    public string? Noun(string text) => HasNoun ? text[NounStart..NounEnd] : Unit;
}
