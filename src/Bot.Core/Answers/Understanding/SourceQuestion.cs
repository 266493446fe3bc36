using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question about the source itself ("Is this article AI-generated?") from one about what it says: the first consists of nothing
/// but words about articles and how they come about.</summary>
internal static class SourceQuestion
{
    private static readonly FrozenSet<string> s_articles = Set("article articles story stories coverage source sources publisher author");
    private static readonly FrozenSet<string> s_making = Set("ai artificial human humans person machine written wrote write published publish created made produced generated source sources publisher author");
    private static readonly FrozenSet<string> s_others = Set("intelligence your this");

    // With spaces left out. What is said of an article, and the particles and endings around it.
    private static readonly Regex s_korean = Only(
        "이|그|해당|기사|뉴스|출처|언론사|매체|AI|인공지능|사람|기자|쓴|썼|쓰였|작성|생성|제작|만든|만들|발행|게재|누가|누구|언제|어디|무엇|뭐|한|된|했|됐|되었|하|은|는|가|를|을|의|에|에서|으로|로|어|건|것|거|인가|입니까|습니까|나|예|에|요|죠|까|야|니");

    private static readonly Regex s_japanese = Only(
        "この|その|記事|ニュース|出典|情報源|出所|AI|ＡＩ|人工知能|人間|記者|書|生成|作成|制作|執筆|作|発行|公開|掲載|誰|いつ|どこ|何|なん|が|は|を|の|に|で|と|よる|よって|い|か|き|っ|ら|り|れ|し|さ|た|て|ます|まし|です|でし|もの|ん");

    private static readonly string[] s_cjkArticles = ["기사", "뉴스", "출처", "記事", "ニュース", "出典", "情報源"];

    private static readonly string[] s_cjkMaking =
    [
        "AI", "ＡＩ", "인공지능", "쓴", "썼", "쓰였", "작성", "생성", "제작", "만든", "만들", "발행", "게재", "출처", "人工知能", "書", "生成", "作成", "制作", "執筆", "作", "発行", "公開", "掲載", "出典", "情報源",
    ];

    public static bool Is(string text, string language) => language switch
    {
        "ko" => IsCjk(text, s_korean),
        "ja" => IsCjk(text, s_japanese),
        _ => IsEnglish(Tokenizer.Tokenize(text)),
    };

    private static bool IsEnglish(List<Token> tokens) =>
        tokens.TrueForAll(token => token.Is(TokenFlags.StopWord) || GrammarWords.QuestionWords.Contains(token.Folded)
            || s_articles.Contains(token.Folded) || s_making.Contains(token.Folded) || s_others.Contains(token.Folded))
        && tokens.Exists(token => s_making.Contains(token.Folded))
        && (tokens.Exists(token => s_articles.Contains(token.Folded))
            || (tokens.Exists(token => token.Folded is "ai" or "artificial") && tokens.Exists(token => token.Folded is "this")));

    private static bool IsCjk(string text, Regex only) =>
        only.IsMatch(string.Concat(text.Where(char.IsLetterOrDigit)))
        && s_cjkArticles.Any(word => text.Contains(word, StringComparison.Ordinal))
        && s_cjkMaking.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static Regex Only(string words) => new($"^(?:{words})+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
