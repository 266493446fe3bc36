using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Copies;

/// <summary>Cuts a sentence into the pieces by which a copy of it is compared.</summary>
internal static partial class CopyReader
{
    /// <summary>Pieces are the words, in their order: the piece at an index is the word at it.</summary>
    public static List<CopyToken> OfEnglish(EnglishSentence sentence)
    {
        var tokens = new List<CopyToken>(sentence.Words.Length);
        foreach (var word in sentence.Words)
        {
            tokens.Add(new CopyToken(word.Token.Start, word.Token.End, Pronouns.GetValueOrDefault(word.Token.Folded, word.Token.Folded), KindOf(word), word.Is(WordTraits.AfterBreak), IsHyphen(sentence.Text, word.Token.Start - 1) || IsHyphen(sentence.Text, word.Token.End)));
        }

        return tokens;
    }

    // Who is meant has a place, too: "he had warned them" is not "they had warned him".
    private static readonly FrozenDictionary<string, string> Pronouns =
        new[] { ("he", "he"), ("him", "he"), ("she", "she"), ("her", "she"), ("they", "they"), ("them", "they"), ("we", "we"), ("us", "we") }
            .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static bool IsHyphen(string text, int at) => at >= 0 && at < text.Length && text[at] is '-' or '‑';

    private static CopyKind KindOf(Word word) => word.Token.Folded switch
    {
        "and" or "or" or "both" => CopyKind.Joint,
        _ when word.Is(WordTraits.Negation) => CopyKind.Negation,
        _ when word.Is(WordTraits.Verb) => CopyKind.Verb,
        var folded when char.IsAsciiDigit(folded[0]) => CopyKind.Number,
        var folded when word.Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Date) || Pronouns.ContainsKey(folded) => CopyKind.Content,
        _ => CopyKind.Function,
    };

    /// <param name="text">A sentence in Korean or Japanese.</param>
    public static List<CopyToken> OfCjk(string text)
    {
        var tokens = new List<CopyToken>(text.Length / 3);
        foreach (Match match in Piece().Matches(text))
        {
            Add(tokens, match);
        }

        return tokens;
    }

    private static void Add(List<CopyToken> tokens, Match match)
    {
        var (start, end, piece) = (match.Index, match.Index + match.Length, match.Value);
        if (match.Groups["number"].Success)
        {
            tokens.Add(new CopyToken(start, end, piece.Replace(",", "", StringComparison.Ordinal), CopyKind.Number));
        }
        else if (match.Groups["joint"].Success)
        {
            tokens.Add(new CopyToken(start, end, "、", CopyKind.Joint));
        }
        else if (match.Groups["korean"].Success)
        {
            AddKorean(tokens, start, piece);
        }
        else if (match.Groups["kana"].Success)
        {
            tokens.Add(new CopyToken(start, end, piece, KindOfKana(piece)));
        }
        else
        {
            tokens.Add(new CopyToken(start, end, piece, CopyKind.Content));
        }
    }

    private static void AddKorean(List<CopyToken> tokens, int start, string word)
    {
        if (word is "및" or "또는" or "그리고")
        {
            tokens.Add(new CopyToken(start, start + word.Length, word, CopyKind.Joint));
            return;
        }

        if (KoreanNegation().IsMatch(word))
        {
            tokens.Add(new CopyToken(start, start + word.Length, word, CopyKind.Negation));
            return;
        }

        var particle = Particle().Match(word);
        var length = particle.Success ? particle.Index : word.Length;
        tokens.Add(new CopyToken(start, start + length, word[..length], CopyKind.Content));
        if (particle.Success)
        {
            tokens.Add(new CopyToken(start + length, start + word.Length, OneForm(particle.Value), particle.Value is "와" or "과" or "이나" or "나" ? CopyKind.Joint : CopyKind.Function));
        }
    }

    private static CopyKind KindOfKana(string piece) => piece switch
    {
        "と" or "や" or "とも" or "および" or "または" or "かつ" or "も" => CopyKind.Joint,
        _ when JapaneseNegation().IsMatch(piece) => CopyKind.Negation,
        _ => CopyKind.Function,
    };

    [GeneratedRegex("^(?:않|못[하했할한해함]|못$|안$|아니)", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanNegation();

    // かもしれない, なければならない and にすぎない deny nothing.
    [GeneratedRegex("(?<!しれ|なら|いけ|すぎ|きら|くだら|つま|たま|だけで|のみで|ばかりで)(?:な(?:い|かった|く|かっ)(?!て(?:は|も))|ません|ず(?![つに]?は|つ|っと))", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseNegation();

    // The form behind a vowel stands for both.
    private static string OneForm(string particle) => particle switch
    {
        "이" => "가",
        "을" => "를",
        "은" => "는",
        "과" => "와",
        "으로" => "로",
        "으로부터" => "로부터",
        "이나" => "나",
        _ => particle,
    };

    [GeneratedRegex("(?<number>[0-9][0-9.,]*[0-9]|[0-9])|(?<joint>[、，,·・;；])|(?<korean>[가-힣]+)|(?<kana>[ぁ-ゖ]+)|[\\p{IsCJKUnifiedIdeographs}々]+|[ァ-ヺー]+|[A-Za-z][A-Za-z.&'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex("(?<=^.{2,})(?:으로부터|로부터|에게서|에서는|에게는|에서|에게|한테|까지|부터|으로는|으로|로는|로|와의|과의|와|과|의|은|는|이|가|을|를|에는|에도|에|도|만|이나)$", RegexOptions.CultureInvariant)]
    private static partial Regex Particle();
}
