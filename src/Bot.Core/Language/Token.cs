namespace Bot.Core.Language;

/// <summary>A word, a number, or an unbroken stretch of Han, kana or Hangul.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset behind its last character; a possessive ending stays outside.</param>
/// <param name="Folded">Lower case, without accents, joiners and thousands separators: "US", "1,000" and "Röntgen's" are
/// <c>us</c>, <c>1000</c> and <c>rontgen</c>.</param>
/// <param name="Stem">What is compared: English words by <see cref="EnglishStemmer"/>, Korean without particles, else the folded text.</param>
public readonly record struct Token(int Start, int End, string Folded, string Stem, TokenFlags Flags)
{
    public bool Is(TokenFlags any) => (Flags & any) != 0;
}
