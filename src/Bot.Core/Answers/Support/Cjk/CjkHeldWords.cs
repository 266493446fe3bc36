using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A word of little meaning ("case", "way", "place") or a verb may stand in a Korean or Japanese sentence without standing in a
/// passage, where the passages hold the rest.</summary>
internal static class CjkHeldWords
{
    /// <summary>So many of a word's meanings are its usual ones.</summary>
    private const int Usual = 3;

    /// <summary>One such word may stand in a sentence, and one more for each so many that the passages hold.</summary>
    private const int HeldForOneMore = 5;

    public static bool AreHeld(int little, int held) => little == 0 || (held >= 2 && little <= 1 + ((held - 1) / HeldForOneMore));

    /// <summary>Whether a word that no passage holds says so little that the rest may hold it: a word of little meaning, or a verb of the same
    /// kind as one of the passage that nothing else stands for.</summary>
    public static bool SaysLittle(RuleContext context, IReadOnlyList<CjkItem> items, CjkPiece piece)
    {
        var usual = piece.English.Take(Usual).Where(english => !english.Contains(' ', StringComparison.Ordinal)).ToList();
        var stems = usual.ConvertAll(EnglishStemmer.Stem);
        if (piece.Kind == CjkPieceKind.Alien && LightVerbs.Contains(context.Draft.Text[piece.Start..piece.End]))
        {
            return true;
        }

        // 4연승을 기록했다
        if (piece.Kind == CjkPieceKind.Alien && context.Draft.Text.AsSpan(piece.Start, piece.End - piece.Start) is "기록" or "記録" && IsVerb(context.Draft.Text, piece))
        {
            return true;
        }

        if (piece.Kind != CjkPieceKind.Alien || stems.Count == 0 || stems.Exists(HeldWords.IsMarked) || stems.Exists(Attitudes.Contains) || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => stems.Exists(stem => EnglishAntonyms.Are(stem, w.Stem)))))
        {
            return false;
        }

        // 기재부: part of somebody's name
        if (piece.End < context.Draft.Text.Length && "부청처원회당省庁局社党".Contains(context.Draft.Text[piece.End]))
        {
            return false;
        }

        var isVerb = IsVerb(context.Draft.Text, piece);
        return EnglishSoftWords.Contains(stems[0]) || (isVerb && (stems.Exists(EnglishSoftWords.Contains) || HasKin(context, items, usual, stems)));
    }

    // How somebody takes something is no small matter.
    private static readonly FrozenSet<string> Attitudes = "welcome support oppose criticise criticize praise approve reject deny accept blame favour favor object"
        .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    // Verbs that mostly carry the noun before them.
    private static readonly FrozenSet<string> LightVerbs = new[]
    {
        "내 저지르 나오 이루어지 이뤄지 입 남 놓이 들 나 보이 가지 갖 지니 띠 이르 이어지 미치 끼치 펼치 벌이 벌어지 거치 처하 겪 거두 이루 삼 일하 말하 일컫 불리 부르 알려지 여겨지 생기 비롯되 속하 나타나 나타내 담기 담 갖추 맞 맡 두 놓 들어가 들어서 나서 자리하 걸치 꼽히 꼽 찾 쓰 쓰이 그치 머물 달리".Split(' ').SelectMany(CjkMorphology.Forms),
        "求め 呼ば 呼 構え 問わ 現れ 行わ 見られ 持 受け 伴 置 当た 用い 使わ 設け 関わ 基づ 含ま 続 至 出 入 来 残 生じ 起こ 起き なさ 図 進め 進 終わ 及 得 見せ 迎え 遂げ 果た 組 取 付 掛 出さ 出て 見え 挙げ 対応 段階 応じ".Split(' '),
    }.SelectMany(forms => forms).ToFrozenSet(StringComparer.Ordinal);

    // "gather" for "convene": kinds of one thing to do.
    private static bool HasKin(RuleContext context, IReadOnlyList<CjkItem> items, List<string> usual, List<string> stems)
    {
        foreach (var index in context.Order)
        {
            var words = context.Alignment.Sources[index].Sentence.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Is(WordTraits.Verb) && !words[i].Is(WordTraits.Name) && !items.Any(item => item.Sentence == index && item.Places.Contains(i)) && !HeldWords.IsMarked(words[i].Stem)
                    && (stems.Exists(stem => EnglishVerbFields.Share(stem, words[i].Stem)) || usual.Exists(word => EnglishWordNet.ShareAbove(word, words[i].Token.Folded))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 하다, する and the endings of verbs.
    private static bool IsVerb(string text, CjkPiece piece) =>
        piece.End < text.Length && (text[piece.End] is '하' or '한' or '할' or '해' or '했' or '합' or '되' or '된' or '될' or '돼' or '됐' or '됩' || (CjkText.IsHangul(text[piece.Start]) && CjkGlossary.IsVerb(text.AsSpan(piece.Start, piece.End - piece.Start)))
            || (CjkText.IsHiragana(text[piece.End]) && text[piece.End] is not ('の' or 'は' or 'が' or 'を' or 'に' or 'へ' or 'と' or 'も' or 'で' or 'や' or 'か')));
}
