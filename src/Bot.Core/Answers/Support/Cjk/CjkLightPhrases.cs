using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Phrases that say nothing beyond the words they stand with: 事故が発生し for what happened, 浸水の被害を受け, 에 힘입어, 8連勝を飾る; and neutral words for
/// telling, where the passage gives what somebody says.</summary>
internal static partial class CjkLightPhrases
{
    public static IEnumerable<(int Start, int End)> Told(RuleContext context)
    {
        var text = context.Draft.Text;
        foreach (Match phrase in Light().Matches(text))
        {
            yield return (phrase.Index, phrase.Index + phrase.Length);
        }

        if (Tells().Match(text) is { Success: true } tells && context.Alignment.Sources.Any(s => s.Language != "en" && (CjkGrammar.Attribution().IsMatch(s.Sentence.Text) || Cites().IsMatch(s.Sentence.Text))))
        {
            yield return (tells.Groups["verb"].Index, tells.Groups["verb"].Index + tells.Groups["verb"].Length);
        }

        // 전년 동기 대비: 지난해 같은 기간보다
        foreach (Match period in SamePeriod().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => SamePeriod().IsMatch(s.Sentence.Text)))
            {
                yield return (period.Index, period.Index + period.Length);
            }
        }

        // 一時、避難指示を出した: what was lifted again.
        if (AtOneTime().Match(text) is { Success: true } once && context.Alignment.Sources.Any(s => Lifted().IsMatch(s.Sentence.Text)))
        {
            yield return (once.Index, once.Index + once.Length);
        }

        // 7月15日に始まり: 7月15日から
        foreach (Match begin in Begins().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => s.Language != "en" && From().IsMatch(s.Sentence.Text)))
            {
                yield return (begin.Index, begin.Index + begin.Length);
            }
        }

        // 매달 최대 110만 원: 월 최대 110만원
        foreach (Match often in Often().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => (often.Groups["month"].Success ? Monthly() : Weekdays()).IsMatch(s.Sentence.Text)))
            {
                yield return (often.Index, often.Index + often.Length);
            }
        }

        // 알 수 없다, 分かっていない: 불확실하다, 不明だ
        foreach (Match unknown in NotKnown().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => Unknown().IsMatch(s.Sentence.Text)))
            {
                yield return (unknown.Index, unknown.Index + unknown.Length);
            }
        }

        // 県内で唯一: 山口県で唯一
        foreach (Match district in Within().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => s.Language != "en" && s.Sentence.Text.Contains(district.Groups["kind"].Value + district.Groups["next"].Value, StringComparison.Ordinal)))
            {
                yield return (district.Index, district.Index + 2);
            }
        }

        // 오 모 씨: 오모 씨
        foreach (Match somebody in Somebody().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => s.Sentence.Text.Contains(somebody.Groups["name"].Value + "모", StringComparison.Ordinal) || s.Sentence.Text.Contains(somebody.Groups["name"].Value + " 모", StringComparison.Ordinal)))
            {
                yield return (somebody.Index, somebody.Index + somebody.Length);
            }
        }

        // 残すべきだとして: 残すべきだと主張し
        if (Argues().Match(text) is { Success: true } argues && context.Alignment.Sources.Any(s => Ought().IsMatch(s.Sentence.Text)))
        {
            yield return (argues.Groups["verb"].Index, argues.Groups["verb"].Index + argues.Groups["verb"].Length);
        }

        // 早川陸選手: of who scores or pitches.
        foreach (Match player in Player().Matches(text))
        {
            if (context.Alignment.Sources.Any(s => s.Language != "en" && (text[player.Index - 1] == ' ' || s.Sentence.Text.Contains(text[(player.Index - 2)..player.Index], StringComparison.Ordinal)) && Plays().IsMatch(s.Sentence.Text) && !Coaches().IsMatch(s.Sentence.Text)))
            {
                yield return (player.Index, player.Index + player.Length);
            }
        }
    }

    [GeneratedRegex("(?<=[\\p{IsCJKUnifiedIdeographs}ァ-ー])(?:が発生(?=[しす])|の被害(?=を受け|に遭|が出)|の影響(?=で|により|を受け|から)|を実施(?=[しす])|を記録(?=[しす])|を飾(?=[っりる]))|(?<=[\\p{IsCJKUnifiedIdeographs}す]る)事故(?=が発生)|(?<=の)時刻(?=を)"
        + "|(?<=[을를] )(?:이용|활용|사용)해(?:서)?(?= )|(?<=[가-힣])에 힘입(?:어|은)|(?<=[가-힣]의 )영향(?=으로 )|(?<=[가-힣])(?:가|이) 발생(?=[해했하한])|(?<=조치를 )취(?=했|한|해|하)|(?<=(?:것으로|[가-힣0-9]로|라고) )(?:분석|집계|조사|파악|측정|관측)(?=[되된됐돼])|(?<=[\\p{IsCJKUnifiedIdeographs}]{2})上(?=[、のはも必重不])|(?<=(?:연결|별도|개별|분기|연간|[0-9년월일]) )기준(?=[ ,으])|(?<=[0-9]의 )기록(?=으로)|(?<=연승 )행진|(?<=[가-힣]끈 )사람(?=은 )|(?<=[\\p{IsHangulSyllables}]{2} )소요(?= 예산| 시간)|(?<=징역 ?[0-9]{1,2}년)형(?=[을이] ?)", RegexOptions.CultureInvariant)]
    private static partial Regex Light();

    [GeneratedRegex("(?:전년|지난해|작년) ?(?:동기|같은 ?기간)(?: ?대비|보다|에 비해)?|(?<=전[년월주] )대비|前年(?:の)?同期(?:比|に比べ|より)?", RegexOptions.CultureInvariant)]
    private static partial Regex SamePeriod();

    [GeneratedRegex("(?<=[は、])一時(?=、|的に)|(?<= )한때(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex AtOneTime();

    [GeneratedRegex("解除|再開|復旧|解消|해제|재개|복구|해소", RegexOptions.CultureInvariant)]
    private static partial Regex Lifted();

    [GeneratedRegex("(?<month>매달|매월|한 달에|다달이|毎月|月額|ひと月|1か月に)|매주 (?=[월화수목금토일]요일)|毎週(?=[月火水木金土日]曜)", RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    [GeneratedRegex("(?<![가-힣0-9])월 ?(?:최대|평균|약|최고)? ?[0-9]|매월|매달|月(?:額|々|最大|平均|約)?[0-9][0-9,.]*(?:万|千|円|回|件)|毎月|月額", RegexOptions.CultureInvariant)]
    private static partial Regex Monthly();

    // 월요일은 휴관: of every one of them.
    [GeneratedRegex("(?<![0-9]일 ?\\(?)[월화수목금토일]요일(?:은|에는|마다|에)? ?(?:휴|쉬|쉰|정기)|매주|(?<!日)(?:[月火水木金土日]曜日?(?:は|に|が)?(?:休|定休)|毎週)", RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();

    [GeneratedRegex("(?:分か|わか|判明し|明らかになっ|知ら)(?=(?:ってい|りませ|ら|てい|れてい)?(?:な|ませ|ま?せ))|行方が(?:分か|わか)(?=ら)|알(?= 수 없)|알려(?=지지 않)|밝혀(?=지지 않)|(?<=연락이 )(?:닿|끊)(?=지 않|[겼긴])", RegexOptions.CultureInvariant)]
    private static partial Regex NotKnown();

    [GeneratedRegex("不明|未確認|未解明|わかってい|分かってい|判明していな|불확실|불분명|미지수|불투명|확인되지|밝혀지지|알려지지|미상|실종", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex("(?<=[가-힣 ](?<name>[가-힣]) ?)모(?= ?씨)", RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    [GeneratedRegex("(?<kind>[県市都区町村道府国])内(?<next>[でのに][\\p{IsCJKUnifiedIdeographs}]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex("꼽[았는고아으]|들었다|挙げ", RegexOptions.CultureInvariant)]
    private static partial Regex Cites();

    // Words for telling that take no side.
    [GeneratedRegex("(?<verb>説明|発表|報告|公表)(?:し|され|する)|(?<verb>설명|발표|언급)(?:했|하|한)", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex("(?<=[に、 ])(?:始ま|開始)(?=[っりるし])|(?<=[0-9일월년부터면이가에] ?)시작(?=[되돼됐된하해했한])", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex("[0-9年月日時度]から|[0-9내년월일시]부터", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("べき(?:だ|である)と(?<verb>主張)|야 한다고 (?<verb>주장)", RegexOptions.CultureInvariant)]
    private static partial Regex Argues();

    [GeneratedRegex("べきだとし|べきだと訴|べきだと求|야 한다며|야 한다고", RegexOptions.CultureInvariant)]
    private static partial Regex Ought();

    [GeneratedRegex("(?<=[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2})選手(?=[はがもをのと、])|(?<=[가-힣]{2} |[딴한은온간힌] )선수(?=[는은가이도를을의와과])", RegexOptions.CultureInvariant)]
    private static partial Regex Player();

    [GeneratedRegex("得点|ゴール|決勝|新記録|優勝|メダル|完走|首位打者|本塁打|安打|完封|先発|主将|エース|打者|投手|退場|득점|골을|결승|신기록|우승|메달|완주|결승골|홈런|안타|주포|세터|투수|타자|공격수|수비수|골키퍼|퇴장", RegexOptions.CultureInvariant)]
    private static partial Regex Plays();

    [GeneratedRegex("監督|コーチ|審判|会長|社長|감독|코치|심판|구단주", RegexOptions.CultureInvariant)]
    private static partial Regex Coaches();
}
