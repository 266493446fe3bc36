using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A word of little meaning ("case", "way", "place") may stand in a Korean or Japanese sentence without standing in a passage.</summary>
internal static class CjkHeldWords
{
    /// <summary>So many of a word's meanings are its usual ones.</summary>
    private const int Usual = 4;

    public static bool Holds(RuleContext context, CjkPiece piece) =>
        piece.Kind == CjkPieceKind.Alien && piece.English.Take(Usual).Any(IsSoft)
        && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => piece.English.Any(english => EnglishAntonyms.Are(EnglishStemmer.Stem(english), w.Stem))));

    private static bool IsSoft(string english) => !english.Contains(' ', StringComparison.Ordinal) && EnglishSoftWords.Contains(EnglishStemmer.Stem(english));
}
