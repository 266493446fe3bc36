using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a noun of a passage of the sentence's own language says of itself: tourists visit, those who died are people, who wrote a novel is a
/// novelist.</summary>
internal static partial class CjkImplied
{
    /// <summary>Where the sentence has a word that one of a passage implies.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            yield break;
        }

        foreach (Match said in Said().Matches(context.Draft.Text))
        {
            foreach (Group group in said.Groups)
            {
                // Whoever the noun names, or so many of them: 来場者は20万人 for 20万人が訪れた.
                if (group is { Success: true, Name: not "0" } && (group.Name is not ("visit" or "die" or "hurt" or "part" or "apply" or "answer" or "ride") || Implies().Matches(context.Draft.Text).Any(own => own.Groups[group.Name].Success) || CountsPeople().IsMatch(context.Draft.Text)) && sentence.Own.Exists(source => Implies().Matches(source.Text).Any(told => told.Groups[group.Name].Success)))
                {
                    yield return (said.Index, said.Index + said.Length);
                }
            }
        }
    }

    [GeneratedRegex("[0-9万천만] ?(?:人|名|명)", RegexOptions.CultureInvariant)]
    private static partial Regex CountsPeople();

    // A group a matter: to visit, to die, to be hurt, …; a rumour is 매각설, too.
    [GeneratedRegex("(?<visit>訪れ(?:た|る|て)?|訪問し|찾(?:은|았|는)|방문(?:한|했|하))|(?<die>亡くなっ|死亡し|숨(?:진|졌)|사망(?:한|했))|(?<hurt>けがをし|負傷し|다(?:친|쳤)|부상(?:한|했|당))|(?<part>参加し|参加する|참가(?:한|했|하)|참석(?:한|했|하))|(?<live>暮らす|住む|사는)"
        + "|(?<writer>小説家|作家|소설가|작가)|(?<people>人が|人は|人々|사람(?:은|이|들))|(?<language>言語|언어)|(?<price>値段|価格|料金|가격|요금|값)|(?<apply>応募し|応募する|지원(?:한|했)|응시(?:한|했))|(?<ride>乗った|乗っていた|乗る|타는|탄|탔던)|(?<born>生まれた|生まれる|태어난)|(?<=[가-힣]{2})(?<rumour>설)(?=[을이은에도 ])|(?<answer>答えた|回答し|調査に応じ|アンケートに答え|답(?:한|했)|(?:조사|설문)에 (?:응|참여)(?:한|했)|응답한)|(?<north>北上|북상)|(?<south>南下|남하)|(?<former>출신(?=[인의이으])|전직|을 지낸|를 지낸|を務め(?:た|ていた)|出身の)|(?<period>기간[은이 ]|기간(?=입니다)|期間[はがも])|(?<team>팀(?=[을은이의에으])|チーム(?=[をはがのに]))|(?<car>車を|차를|차량을)|(?<accused>被告|피고인)|(?<child>子ども|子供|赤ちゃん|아이|아기)|(?<aboard>타고 있던|타고 있었|탑승(?:한|했|해)|승선(?:한|했)|乗って(?:いた|いる)|乗り組んで|乗船し)", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("(?<visit>観光客|来場者|来館者|入場者|来訪者|訪問者|来園者|来客|参拝客|관광객|관람객|방문객|입장객|방문자|내방객|피서객)|(?<die>死者|死亡者|犠牲者|死者数|사망자|희생자)|(?<hurt>けが人|負傷者|重傷者|軽傷者|重軽傷|부상자|중상자|경상자|사상자)|(?<part>参加者|出場者|出席者|참가자|참석자|출전자)|(?<live>住民|住人|人口|주민|거주자|인구)"
        + "|(?<writer>の(?:長編|短編|新作|時代|推理)?小説|의 (?:장편|단편|신작)? ?소설)|(?<people>[者客員](?:は|が|数|も|の)|[가-힣](?:자|객)(?:는|가|도|의|들|수)? )|(?<language>[0-9](?:か国語|カ国語|ヵ国語)|개 ?국어)|(?<price>値上げ|値下げ|인상|인하|[0-9]원|[0-9]円)|(?<apply>応募者|志願者|지원자|응시자)|(?<ride>乗客|乗員|승객|탑승객|탑승자)|(?<born>新生児|出生|출생아|신생아)|(?<rumour>소문|관측|추측|풍문|의혹|루머)|(?<answer>回答者|回答した人|응답자)|(?<north>北(?:東|西)?(?:へ|に)(?:進|向)|북(?:동|서)?쪽으로|북쪽 방향)|(?<south>南(?:東|西)?(?:へ|に)(?:進|向)|남(?:동|서)?쪽으로)|(?<former>(?<![가-힣])전 [가-힣]{2}|元[\\p{IsCJKUnifiedIdeographs}]|前(?:市長|知事|社長|会長|首相|監督|大統領|議員|大臣|代表))|(?<period>부터[^.]{1,24}까지|から[^。]{1,24}まで)|(?<team>감독|코치|구단|시즌|이적|선수단|監督|コーチ|球団|移籍|今季|来季)|(?<car>運転|운전)|(?<accused>起訴|公判|判決|懲役|기소|재판|선고|징역)|(?<child>出生|出産|新生児|출생|출산|신생아)|(?<aboard>선원|승무원|승객|탑승|승선|乗組員|乗員|乗客|船員|어선|漁船)", RegexOptions.CultureInvariant)]
    private static partial Regex Implies();
}
