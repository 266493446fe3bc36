namespace Bot.Core.Language;

/// <summary>What can be seen of a token without knowing its sentence.</summary>
[Flags]
public enum TokenFlags : ushort
{
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capitalised = 1 << 0,

    /// <summary>Holds two capitals or more ("CPTPP", "iOS").</summary>
    AllCapitals = 1 << 1,

    /// <summary>Begins with a digit.</summary>
    Number = 1 << 2,

    /// <summary>Four digits that read as a year, 1000 to 2100, or a number before 年 or 년.</summary>
    Year = 1 << 3,

    /// <summary>A capitalised name of a month, or its abbreviation, or a number before 月, 日, 월 or 일.</summary>
    Month = 1 << 4,

    Weekday = 1 << 5,

    /// <summary>"fifth", "12th".</summary>
    Ordinal = 1 << 6,

    /// <summary>"eight", "dozen", "million".</summary>
    NumberWord = 1 << 7,

    /// <summary>Carries grammar, not content.</summary>
    StopWord = 1 << 8,

    /// <summary>A number with a percent sign behind it.</summary>
    Percent = 1 << 9,

    /// <summary>A number with a currency sign before it.</summary>
    Money = 1 << 10,

    /// <summary>A unit of measure ("km", "percent", "years").</summary>
    Unit = 1 << 11,

    /// <summary>The first token of the text, where a capital says nothing.</summary>
    First = 1 << 12,

    /// <summary>Punctuation stands between it and the token before.</summary>
    AfterPunctuation = 1 << 13,

    /// <summary>Han, kana or Hangul: written without spaces, or with endings glued on.</summary>
    Cjk = 1 << 14,
}
