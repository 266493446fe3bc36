using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>What a reader wants to know of how far an article can be believed.</summary>
internal enum TrustMatter
{
    None,

    /// <summary>"Can I rely on this article?", "Could it be wrong?"</summary>
    Errors,

    /// <summary>"Should I double-check this?"</summary>
    Verifying,
}

/// <summary>Tells a question about how far the article itself can be believed from one about what it says: the first consists of nothing but
/// words about articles, truth and checking.</summary>
internal static partial class TrustQuestion
{
    private static readonly FrozenSet<string> s_articles = Set("article articles story coverage news text piece content contents information info source sources");

    // Of these one asks about a text without calling it one: "Can I trust this?"
    private static readonly FrozenSet<string> s_believing = Set("trust trusted trustworthy rely reliable believe believable credible accurate");

    private static readonly FrozenSet<string> s_truth = Set("trustworthiness reliability credibility accuracy inaccurate true truth real fake false wrong right correct incorrect error errors mistake mistakes mistaken factual legit safe sure certain");

    private static readonly FrozenSet<string> s_checking = Set("verify verified check checked doublecheck checking");

    private static readonly FrozenSet<string> s_others = Set("everything anything all completely fully entirely really totally percent being read reading here says say said blindly double fact facts possibly contain contains first before quote quoting share sharing use using full any some might written");

    // What these ask for stands in the news.
    private static readonly FrozenSet<string> s_asking = Set("who whom whose when where why which what");

    public static TrustMatter Of(string text, string language) => language switch
    {
        "ko" => OfCjk(text, KoreanOnly(), KoreanArticle(), KoreanTruth(), KoreanChecking()),
        "ja" => OfCjk(text, JapaneseOnly(), JapaneseArticle(), JapaneseTruth(), JapaneseChecking()),
        _ => OfEnglish(Tokenizer.Tokenize(text)),
    };

    private static TrustMatter OfEnglish(List<Token> tokens)
    {
        var (names, points, believes, judges, checks) = (false, false, false, false, false);
        foreach (var token in tokens)
        {
            var word = token.Folded;
            if (s_asking.Contains(word) || token.Is(TokenFlags.Number))
            {
                return TrustMatter.None;
            }

            names |= s_articles.Contains(word);
            points |= word is "this" or "it" or "these" or "you" or "your";
            believes |= s_believing.Contains(word);
            judges |= s_truth.Contains(word);
            checks |= s_checking.Contains(word);
            if (!token.Is(TokenFlags.StopWord) && !GrammarWords.QuestionWords.Contains(word) && !GrammarWords.Auxiliaries.Contains(word)
                && !s_articles.Contains(word) && !s_believing.Contains(word) && !s_truth.Contains(word) && !s_checking.Contains(word) && !s_others.Contains(word))
            {
                return TrustMatter.None;
            }
        }

        // "Is it true?" asks about what was said last.
        var isMeant = names ? believes || judges || checks : points && (believes || (checks && !judges));
        return isMeant && tokens.Count > 2 ? checks && !believes && !judges ? TrustMatter.Verifying : TrustMatter.Errors : TrustMatter.None;
    }

    private static TrustMatter OfCjk(string text, Regex only, Regex article, Regex truth, Regex checking)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        if (!only.IsMatch(letters) || !article.IsMatch(letters))
        {
            return TrustMatter.None;
        }

        return truth.IsMatch(letters) ? TrustMatter.Errors : checking.IsMatch(letters) ? TrustMatter.Verifying : TrustMatter.None;
    }

    [GeneratedRegex("^(?:혹시|정말|진짜|이|그|저|요|해당|여기|기사|뉴스|보도|글|내용|정보|전부|모두|다|그대로|완전히|얼마나|믿을|믿어|믿고|믿|신뢰|할|수|있|없|정확|사실|맞는|맞|틀린|틀릴|틀렸|틀리|오류|실수|잘못|오보|가짜|확실|확인|검증|다시|따로|부분|가능성|만한|만|적힌|쓰인|나온|된|되|도|돼|은|는|가|를|을|의|에|에서|로|어|아|건|것|거|게|인가|인지|일까|입니까|습니까|이죠|나|던|데|예|요|죠|지|까|야|니|냐|임|음|해|하|한|해야|읽|쓰|쓴)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KoreanOnly();

    [GeneratedRegex("기사|뉴스|보도|글|내용|정보|이거|이것|이건|여기", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanArticle();

    [GeneratedRegex("믿|신뢰|정확|사실(?:인|이|일|입)|맞(?:는|나|아|습)|틀|오류|실수|잘못|오보|가짜|진짜(?:인|일|야|예|입)|확실", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanTruth();

    [GeneratedRegex("확인|검증", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanChecking();

    [GeneratedRegex("^(?:もしかして|本当に|本当|これ|それ|この|その|ここ|って|記事|ニュース|報道|文章|文|内容|情報|中身|全部|すべて|全て|そのまま|完全に|どこまで|どれくらい|どのくらい|書いてあること|書かれていること|書いてある|書かれている|信じ|信用|信頼|鵜呑み|うのみ|正確|事実|正しい|正しく|間違い|間違って|誤り|誤報|ミス|嘘|うそ|フェイク|デマ|確か|確認|確かめ|裏付け|検証|可能性|こと|もの|大丈夫|平気|いい|良い|よい|でき|られ|できる|すべき|べき|ある|あり|ない|なし|が|は|も|を|の|に|で|と|い|か|かな|き|っ|ら|り|る|れ|し|さ|た|て|ます|まし|です|でし|だ|ん|じゃ|では|なの|よね|ね|した|ほう|方|する|せ|ん)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JapaneseOnly();

    [GeneratedRegex("記事|ニュース|報道|文章|内容|情報|これ|ここ|書いてある|書かれている", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseArticle();

    [GeneratedRegex("信じ|信用|信頼|鵜呑み|うのみ|正確|事実(?:です|な|だ|か|で)|正し|間違|誤り|誤報|ミス|嘘|うそ|フェイク|デマ|本当(?:です|な|だ|か|の|に正)|確か(?:です|な|で|か)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseTruth();

    [GeneratedRegex("確認|確かめ|裏付け|検証", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseChecking();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
