using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells who asks what the coverage is about ("Summarize the article", "What's the news?") from one who asks something of it: the
/// first names nothing but articles and what is done to sum them up.</summary>
internal static partial class SummaryRequest
{
    private static readonly FrozenSet<string> s_summing = Set("summarize summarise summary summaries summarized summarised overview gist tldr recap rundown synopsis outline highlights takeaway takeaways headline headlines nutshell eli5");
    private static readonly FrozenSet<string> s_articles = Set("article articles story stories news coverage report reports piece text topic");
    private static readonly FrozenSet<string> s_points = Set("point points idea ideas message facts information info content contents");
    private static readonly FrozenSet<string> s_weights = Set("main key important essential basic central whole entire");

    // What is left of "What has happened today?" once the words of every question are taken away.
    private static readonly FrozenSet<string> s_happening = Set("happened happen happens happening new latest going");

    private static readonly FrozenSet<string> s_others = Set(
        "please pls plz thanks quick quickly short shortly brief briefly simple simply terms words word sentence sentences line lines one two three four five few minute today now recent recently "
        + "sum provide bullet bullets miss missed give tell show need want make write let get explain catch up read reading really basically again s t dr tl");

    /// <param name="isFollowUp">Whether something was asked before: what "it" and "that" stand for is then not the coverage as a whole.</param>
    public static bool Is(string text, string language, bool isFollowUp) => language switch
    {
        "ko" => IsCjk(text, KoreanOnly(), KoreanSumming()),
        "ja" => IsCjk(text, JapaneseOnly(), JapaneseSumming()),
        _ => IsEnglish(Tokenizer.Tokenize(text), isFollowUp),
    };

    private static bool IsEnglish(List<Token> tokens, bool isFollowUp)
    {
        if (tokens.Count == 0 || !tokens.TrueForAll(IsOfNothingElse))
        {
            return false;
        }

        var ofArticle = tokens.Exists(token => s_articles.Contains(token.Folded));
        return tokens.Exists(token => s_summing.Contains(token.Folded))
            || (tokens.Exists(token => token.Folded is "tl") && tokens.Exists(token => token.Folded is "dr"))
            || (tokens.Exists(token => token.Folded is "sum") && tokens.Exists(token => token.Folded is "up")) || (tokens[0].Folded is "what" && tokens[^1].Folded is "miss" or "missed")
            || (tokens.Count <= 2 && tokens[^1].Folded is "news")
            || (tokens.Exists(token => s_weights.Contains(token.Folded)) && tokens.Exists(token => s_points.Contains(token.Folded)))
            || (ofArticle && tokens.Exists(token => token.Folded is "what" or "whats" or "any" or "tell" or "explain" or "latest") && !tokens.Exists(token => token.Folded is "who" or "when" or "where" or "why"))
            || (!isFollowUp && AsksAboutAll(tokens));
    }

    // "What is this about?", "What's new?", "What happened?"
    private static bool AsksAboutAll(List<Token> tokens) => tokens[0].Folded is "what" or "whats"
        && (tokens[^1].Folded is "about" || tokens.Exists(token => s_happening.Contains(token.Folded))) && !tokens.Exists(token => token.Is(TokenFlags.Number) || token.Folded is "you" or "your" or "me" or "next" or "will");

    private static bool IsOfNothingElse(Token token) => token.Is(TokenFlags.StopWord) || GrammarWords.QuestionWords.Contains(token.Folded)
        || s_summing.Contains(token.Folded) || s_articles.Contains(token.Folded) || s_points.Contains(token.Folded) || s_weights.Contains(token.Folded)
        || s_happening.Contains(token.Folded) || s_others.Contains(token.Folded) || token.Is(TokenFlags.Number);

    private static bool IsCjk(string text, Regex only, Regex summing)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return only.IsMatch(letters) && summing.IsMatch(letters);
    }

    // Without blanks, for everybody sets them otherwise.
    [GeneratedRegex("^(?:이|그|저|요|해당|전체|모든|위|기사|뉴스|보도|소식|글|내용|이야기|사건|요약|정리|핵심|요점|골자|개요|줄거리|포인트|주요|중요|주된|최신|최근|오늘|새로운|새|간단|간략|짧게|쉽게|대충|한눈|한마디|한|두|세|네|다섯|[0-9]+"
        + "|줄|문장|가지|무슨|어떤|뭐|뭔|무엇|뭘|어떻게|일|점|것|거|건|게|말|설명|소개|알려|보여|들려|다뤄|다루|있|나온|나왔|전하|일어났|좀|혹시|다시|한번|번|만|도|은|는|이|가|을|를|의|에|에서|로|으로|와|과|대한|대해|대해서|관한|관해|관해서"
        + "|히|하게|해|하|한|할|줘|줘요|줄래|줄래요|주세요|주십시오|주실|수|있을까요|있나요|있어|있어요|있니|드려요|부탁|합니다|해요|드립니다|인가요|인가|이에요|예요|에요|입니까|야|이야|이죠|죠|지|나요|니|냐|어|요|까|까요|는지|인지|던|됐|되)+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex KoreanOnly();

    [GeneratedRegex("요약|정리(?:해|좀|부탁)|핵심|요점|골자|개요|줄거리|주요내용|(?:무슨|어떤)(?:내용|기사|뉴스|소식|이야기|일이)|(?:기사|뉴스|보도|글)(?:의)?(?:내용|핵심)|내용(?:은|이|을)?(?:뭐|무엇|알려|설명)|무엇에(?:대한|관한)|뭐에(?:대한|관한)|(?:최신|최근|오늘의?|새로운)(?:뉴스|소식|기사)|(?:기사|뉴스)(?:를)?(?:설명|소개)", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanSumming();

    [GeneratedRegex("^(?:この|その|あの|これ|それ|全体|上|記事|ニュース|最新情報|報道|話題|話|文章|内容|要約|要点|要旨|概要|まとめ|ポイント|あらすじ|主|主な|重要な|最新|最近|今日|新しい|簡単|簡潔|短|手短|ざっくり|一言|一|二|三|四|五|[0-9０-９]+|行|文|つ"
        + "|どんな|どういう|どのような|何|なん|なに|なにが|こと|もの|点|教|説明|紹介|見|聞|知|えて|せて|かせて|りたい|って|し|して|する|した|く|に|で|を|は|が|の|と|も|か|よ|ね|な|い|め|めて|ついて|関|関する|関して|書|かれ|あった|あり|ある|ます|まし|です|でし|だ|た|て|る|れ|くだ|さい|下さい|ください|ほしい|欲しい|お願い|願|頼|お|ちょうだい|もらえ|いただけ|ませ|ん)+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseOnly();

    [GeneratedRegex("要約|要点|要旨|概要|まとめ|あらすじ|(?:主な|重要な)(?:内容|ポイント|点)|ポイントは|(?:どんな|どういう|どのような|何の|なんの)(?:内容|記事|ニュース|話|報道)|^何があった|^(?:ニュース|最新情報)|(?:何|なに)に(?:ついて|関)|内容は(?:何|なん)|内容を(?:教|説明)|(?:最新|最近|今日|新しい)(?:の)?(?:ニュース|記事|話題|報道)|(?:記事|ニュース)(?:を|の内容を)(?:説明|紹介|教)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseSumming();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
