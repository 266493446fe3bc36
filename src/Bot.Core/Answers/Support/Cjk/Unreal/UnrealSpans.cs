using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>Which stretches of a Korean or Japanese sentence tell no fact: what is said, asked, ordered, wished, imagined, supposed or denied. How far each
/// reaches follows from what both languages set behind what it reaches.</summary>
internal static partial class UnrealSpans
{
    /// <param name="isSpeech">Whether the whole sentence stands in a quotation that other sentences are part of.</param>
    public static List<UnrealSpan> Read(string text, List<CjkClause> clauses, bool isSpeech)
    {
        if (isSpeech)
        {
            return [new UnrealSpan(0, text.Length, CjkUnreal.Said)];
        }

        var spans = Quotations(text);
        if (Tale().Match(text) is { Success: true } tale && !Works().IsMatch(text))
        {
            spans.Add(new UnrealSpan(tale.Index, text.Length, CjkUnreal.Said));
        }

        if (Array.Exists(text.ToCharArray(), CjkText.IsHangul))
        {
            KoreanUnreal.Read(text, clauses, spans);
        }
        else
        {
            JapaneseUnreal.Read(text, spans);
        }

        return spans;
    }

    // What stands between quotation marks is somebody's word, or a title.
    private static List<UnrealSpan> Quotations(string text)
    {
        var (spans, open) = (new List<UnrealSpan>(), -1);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '「' or '‘' or '『' or '《' when open < 0:
                case '"' when open < 0:
                    open = i;
                    break;
                case '”' or '」' or '"' or '’' or '』' or '》':
                    // What is only closed was opened in a sentence before.
                    if (text[i] is '”' or '」' || open >= 0)
                    {
                        spans.Add(new UnrealSpan(Math.Max(0, open), i, CjkUnreal.Said));
                    }

                    open = -1;
                    break;
            }
        }

        if (open >= 0 && text[open] is '“' or '「' or '"')
        {
            spans.Add(new UnrealSpan(open, text.Length, CjkUnreal.Said));
        }

        return spans;
    }

    private const string KoreanTales = "영화|소설|드라마|만화|웹툰|연극|뮤지컬|동화|애니메이션|전설|신화|우화|꿈|상상|시나리오|예고편|가상 훈련|모의실험|시뮬레이션|게임";
    private const string JapaneseTales = "映画|小説|ドラマ|漫画|マンガ|アニメ|演劇|舞台劇|童話|神話|伝説|おとぎ話|寓話|夢|想像|劇中|作中|作品中|予告編|ゲーム|シミュレーション|物語";

    // 영화에서, 映画の中で; 이 드라마는 … 그린다.
    [GeneratedRegex("(?<![가-힣])(?:" + KoreanTales + ")(?:에서는?|에는| ?속(?:에서는?|에는|의)?|의 내용)(?= )|(?<![가-힣])(?:" + KoreanTales + ")[은는이가] (?=.*(?:그린|그렸|그려|다룬|다뤘|묘사|상상|이야기|줄거리))"
        + "|(?:" + JapaneseTales + ")(?:の中)?で(?:は、?|、|も、?)?(?=[^すあ])|(?:" + JapaneseTales + ")(?:は|が)(?=.*(?:を描|描か|物語|ストーリー|話だ|想定))", RegexOptions.CultureInvariant)]
    private static partial Regex Tale();

    // What is done to, for or with a work is no tale.
    [GeneratedRegex("주연|조연|연기|배역|출연|감독|촬영|제작|데뷔|수상|상을 받|대상|흥행|관객|개봉|상영|主演|助演|出演|共演|監督|撮影|製作|制作|デビュー|受賞|演じ|賞を|観客|公開|上映", RegexOptions.CultureInvariant)]
    private static partial Regex Works();
}
