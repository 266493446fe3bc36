using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a request for a summary in Korean and Japanese, with the spaces left out, for everybody sets them otherwise: it consists of nothing but
/// words for articles and for summing up, asks for one, and does not ask to leave it.</summary>
internal sealed partial class CjkSummaryRequest
{
    public static CjkSummaryRequest Korean { get; } = new(KoreanOnly(), KoreanSumming(), KoreanHappening(), KoreanRefusing());

    public static CjkSummaryRequest Japanese { get; } = new(JapaneseOnly(), JapaneseSumming(), JapaneseHappening(), JapaneseRefusing());

    private readonly Regex _only;
    private readonly Regex _summing;
    private readonly Regex _happening;
    private readonly Regex _refusing;

    /// <param name="only">Words about articles and summing up, and the particles and endings around them.</param>
    /// <param name="summing">What asks for a summary.</param>
    /// <param name="happening">What asks for one only where nothing was asked before: "What happened?".</param>
    /// <param name="refusing">What asks for none: "Don't summarize it".</param>
    private CjkSummaryRequest(Regex only, Regex summing, Regex happening, Regex refusing) =>
        (_only, _summing, _happening, _refusing) = (only, summing, happening, refusing);

    /// <param name="isFollowUp">Whether something was asked before.</param>
    public bool Is(string text, bool isFollowUp)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return _only.IsMatch(letters) && !_refusing.IsMatch(letters) && (_summing.IsMatch(letters) || (!isFollowUp && _happening.IsMatch(letters)));
    }

    [GeneratedRegex("^(?:이|그|저|요|해당|전체|모든|위|기사|뉴스|보도|소식|글|내용|이야기|사건|요약|정리|핵심|요점|골자|개요|줄거리|포인트|주요|중요|주된|가장|최신|최근|오늘|새로운|새|간단|간략|간추려|간추린|간추리|짧게|쉽게|대충|한눈|한마디|한|두|세|네|다섯|[0-9]+"
        + "|줄|문장|가지|무슨|어떤|뭐|뭔|무엇|뭘|어떻게|일|점|것|거|건|게|말|설명|소개|알려|보여|들려|다뤄|다루|있|없|나온|나왔|전하|일어났|벌어졌|생겼|났|좀|혹시|다시|한번|번|만|도|은|는|이|가|을|를|의|에|에서|로|으로|와|과|대한|대해|대해서|관한|관해|관해서"
        + "|히|하게|해|하|한|할|하면|하자면|해봐|해봐요|봐|봐요|볼래|줘|줘요|줘봐|주라|주렴|주면|줄래|줄래요|주세요|주십시오|주실|수|있을까요|있나요|있어|있어요|있었어|있었어요|있었나요|있었니|있었|있니|드려요|부탁|합니다|해요|드립니다|인가요|인가|이에요|예요|에요|입니까|습니까|야|이야|이죠|죠|지|나요|니|냐|어|요|까|까요|는지|인지|던|됐|되|ㄱ)+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex KoreanOnly();

    [GeneratedRegex("요약|간추[려린리]|정리(?:해|좀|부탁|하면|하자면)|핵심|요점|골자|개요|줄거리|(?:주요|중요한?)(?:내용|뉴스|소식|기사)|(?:무슨|어떤)(?:내용|기사|뉴스|소식|이야기)|(?:기사|뉴스|보도|글)(?:의)?(?:내용|핵심)|내용(?:은|이|을)?(?:뭐|무엇|알려|설명)|무엇에(?:대한|관한)|뭐에(?:대한|관한)"
        + "|(?:최신|최근|오늘의?|새로운|새)(?:뉴스|소식|기사)|(?:기사|뉴스|소식)(?:를|을|좀)*(?:설명|소개|알려|보여|들려)|^(?:뉴스|소식)(?:은|는|이|가|도|좀)*(?:있|없|요|뭐)?|한마디로(?:말|설명|뭐|무엇)?", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanSumming();

    [GeneratedRegex("(?:무슨|어떤)일이|뭐가있었|무엇이있었", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanHappening();

    [GeneratedRegex("지(?:마|말)|말고|필요없|필요가없|안해|안돼|빼고|싫", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanRefusing();

    [GeneratedRegex("^(?:この|その|あの|これ|それ|全体|上|記事|ニュース|最新情報|報道|話題|話|文章|内容|要約|要点|要旨|概要|まとめ|ポイント|あらすじ|主|主な|主要|重要な|重要|最新|最近|今日|新しい|新しく|簡単|簡潔|短|手短|ざっくり|かいつまんで|一言|一|二|三|四|五|[0-9０-９]+|行|文|つ|要するに|つまり"
        + "|どんな|どういう|どのような|何|なん|なに|なにが|こと|もの|点|教|説明|紹介|見|聞|知|えて|せて|かせて|りたい|って|し|して|する|した|く|に|で|を|は|が|の|と|も|か|よ|ね|な|い|め|めて|ついて|関|関する|関して|書|かれ|あった|あり|ある|起き|起こ|っ|ます|まし|です|でし|だ|た|て|る|れ|くだ|さい|下さい|ください|ほしい|欲しい|お願い|願|頼|お|ちょうだい|もらえ|いただけ|ませ|ん)+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseOnly();

    [GeneratedRegex("要約|要点|要旨|概要|まとめ|あらすじ|(?:主な|主要な?|重要な)(?:内容|ポイント|点|ニュース|話題)|ポイント(?:は|を教|を説明|だけ)|(?:どんな|どういう|どのような|何の|なんの)(?:内容|記事|ニュース|話|報道)|^(?:ニュース|最新情報)|(?:何|なに)に(?:ついて|関)|内容は(?:何|なん)|内容を(?:教|説明)"
        + "|(?:最新|最近|今日|新しい)(?:の)?(?:ニュース|記事|話題|報道)|(?:記事|ニュース)(?:を|の内容を)(?:説明|紹介|教)|要するに(?:何|なに|どういうこと)|ざっくり(?:と)?(?:教|説明|お願い|まとめ)|かいつまんで|(?:[0-9０-９一二三四五]行|一言|手短)[でに]", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseSumming();

    [GeneratedRegex("^(?:何|なに)[がか](?:あった|ありまし|起き|起こ)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseHappening();

    [GeneratedRegex("しない|せず|するな|めないで|めるな|[いえ]ないで|[いえ]るな|いらない|要らない|いりません|なくて|やめ", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseRefusing();
}
