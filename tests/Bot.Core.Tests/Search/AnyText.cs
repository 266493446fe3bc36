using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Search;

/// <summary>Texts as nobody should type them: operators of SQLite's MATCH, words in three languages, broken surrogates, control characters
/// and whatever FsCheck thinks of.</summary>
internal static class AnyText
{
    private const int MostPieces = 12;

    private static readonly string[] Pieces =
    [
        "\"", "'", "*", "(", ")", "-", "+", "^", ":", "{", "}", "\\", "\0", "\n", "\t", " ", "NEAR(", " OR ", " AND ", " NOT ", "terms:", "rare", "earth",
        "Nara", "CPTPP", "U.S.", "didn't", "1,000.5", "%", "$3", "２０２６", "年", "首脳会談", "は", "정상회담은", "나라에서", "é", "ß", "ﷺ", "㈱", "İ", "ſ",
        "\uD83D\uDE00", "\uD842\uDFB7", "\uD800", "\uDC00", "\uFFFE", "\uFEFF", "\u200B", "\u0301", "\u202E", "x", "ʼ", "’", ".", "...", "?",
        "Why did", "Who", "How much", "when", "Lee Jae-myung", "Japan", "China", "왜", "누가", "なぜ", "@everyone", "<@1>", "https://example.com", "[1]",
    ];

    public static readonly Gen<string> Generator = Gen
        .Frequency((4, Gen.Elements(Pieces)), (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)))
        .SelectMany(_ => Gen.Elements(true, false), (piece, spaced) => spaced ? piece + " " : piece)
        .ListOf(MostPieces)
        .SelectMany(pieces => Gen.Choose(0, MostPieces), (pieces, count) => string.Concat(pieces.Take(count)));
}
