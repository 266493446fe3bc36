using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A word of little meaning ("case", "way", "place") or a verb may stand in a Korean or Japanese sentence without standing in a
/// passage, where the passages hold the rest.</summary>
internal static partial class CjkHeldWords
{
    /// <summary>So many of a word's meanings are its usual ones.</summary>
    private const int Usual = 3;

    /// <summary>One such word may stand in a sentence, and one more for each so many that the passages hold.</summary>
    private const int HeldForOneMore = 5;

    public static bool AreHeld(int little, int held) => little == 0 || (held >= 2 && little <= 1 + ((held - 1) / HeldForOneMore));

    /// <summary>Whether a word that no passage holds says so little that the rest may hold it.</summary>
    public static bool SaysLittle(RuleContext context, CjkPiece piece)
    {
        var usual = piece.English.Take(Usual).Where(english => !english.Contains(' ', StringComparison.Ordinal)).Select(EnglishStemmer.Stem).ToList();
        return piece.Kind == CjkPieceKind.Alien && usual.Count > 0 && !usual.Any(HeldWords.IsMarked)
            && (EnglishSoftWords.Contains(usual[0]) || (usual.Any(EnglishSoftWords.Contains) && IsVerb(context.Draft.Text, piece)) || (IsVerb(context.Draft.Text, piece) && usual.Any(EnglishRelations.IsVerb)))
            && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => usual.Any(stem => EnglishAntonyms.Are(stem, w.Stem))));
    }

    /// <summary>Whether a stretch of Hangul that no dictionary knows has the ending of a verb: names have particles instead.</summary>
    public static bool IsUnknownVerb(string text, int start, int end)
    {
        var last = end;
        while (last < text.Length && CjkText.IsHangul(text[last])) { last++; }
        return end - start <= 2 && CjkText.IsHangul(text[start]) && (start == 0 || !CjkText.IsHangul(text[start - 1])) && VerbEnding().IsMatch(text.AsSpan(start, last - start));
    }

    [GeneratedRegex("^.{1,4}(?:니다|었다|았다|였다|한다|된다|는다|고|으며|하며|면서|지만|어서|아서|여서|해서|도록|으려|하려|지|게|기)$", RegexOptions.CultureInvariant)]
    private static partial Regex VerbEnding();

    // 하다, する and the endings of verbs.
    private static bool IsVerb(string text, CjkPiece piece) =>
        piece.End < text.Length && (text[piece.End] is '하' or '한' or '할' or '해' or '했' or '합' or '되' or '된' or '될' or '돼' or '됐' or '됩' || (CjkText.IsHangul(text[piece.Start]) && CjkGlossary.IsVerb(text.AsSpan(piece.Start, piece.End - piece.Start)))
            || (CjkText.IsHiragana(text[piece.End]) && text[piece.End] is not ('の' or 'は' or 'が' or 'を' or 'に' or 'へ' or 'と' or 'も' or 'で' or 'や' or 'か')));
}
