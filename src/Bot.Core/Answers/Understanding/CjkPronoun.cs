using System.Text.RegularExpressions;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Puts the name that a Korean or Japanese pronoun stands for in its place: 그는, 거기서, 그 배에서; 彼は, そこで, その船で.</summary>
internal static partial class CjkPronoun
{
    /// <returns>null where there is no pronoun, or more than one may be meant.</returns>
    public static string? Resolve(string text, string before, Lexicon lexicon)
    {
        var language = LanguageDetector.Detect(text);
        var match = (language == "ko" ? Korean() : Japanese()).Match(text);
        if (!match.Success || AsksOnly().IsMatch(text.Remove(match.Index, match.Length)) || NameFor(match, before, language, lexicon) is not { } name)
        {
            return null;
        }

        // 그건, 그게, 그걸 hold their particle; 거기서 is 에서.
        var particle = match.Groups["glued"].Value switch { "건" => "은", "게" => "이", "걸" => "을", _ => match.Groups["particle"].Value is "서" ? "에서" : match.Groups["particle"].Value };
        return text[..match.Index] + KoreanJoints.Join(name, particle + text[(match.Index + match.Length)..]);
    }

    private static string? NameFor(Match pronoun, string before, string language, Lexicon lexicon)
    {
        var noun = pronoun.Groups["noun"].Value;
        var (isPerson, isPlace) = (pronoun.Groups["person"].Success || Person().IsMatch(noun), pronoun.Groups["place"].Success || Place().IsMatch(noun));
        var known = lexicon.Find(before).Where(found => found.Entity is not null).DistinctBy(found => found.Entity!.Id)
            .Where(found => isPerson ? found.Entity!.Type is "Person" : isPlace ? found.Entity!.Type is "Place" or "Country" : found.Entity!.Type is not ("Person" or "Place" or "Country")).ToList();
        if (known.Count == 1)
        {
            // As it was written; behind a question in another language, as this one writes it.
            return LanguageDetector.Detect(before) == language ? before.Substring(known[0].Start, known[0].Length)
                : known[0].Entity!.Aliases.FirstOrDefault(alias => alias.Language == language)?.Text ?? known[0].Entity!.Name;
        }

        return known.Count == 0 && LanguageDetector.Detect(before) == language && CjkTopic.In(before) is { Text: var topic } && !IsOther(topic, isPerson, isPlace, lexicon) ? topic : null;
    }

    /// <summary>Whether the pack knows what the last question is about for something that the pronoun does not stand for.</summary>
    private static bool IsOther(string topic, bool isPerson, bool isPlace, Lexicon lexicon) => lexicon.Find(topic) is [.., { Entity: { } entity } last] && last.Start + last.Length == topic.Length
        && (entity.Type is "Person") != isPerson && !(isPlace && entity.Type is not "Person");

    [GeneratedRegex("(?<![가-힣])(?:(?<person>그녀|그분|그 사람|그)(?<particle>는|가|의|를|에게|와|도|은|이|과)(?![가-힣])|(?<thing>그)(?<glued>건|게|걸)(?![가-힣])|(?<thing>그것|그거)(?<particle>은|는|이|가|을|를|의|도)(?![가-힣])|(?<place>거기|그곳)(?<particle>에서|서|에|은|는|으로|로|의)(?![가-힣])"
        + "|그 (?!다음|때|후|뒤|전|밖|외|중|날|해|동안|이유|결과|사이|당시|가운데|직후|무렵|말|점|경우|정도|중에)(?<noun>[가-힣]{1,5}?)(?<particle>에서|에게|은|는|이|가|을|를|의|에|로|와|과|도)(?![가-힣]))", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    [GeneratedRegex("(?:(?<person>彼女|彼|同氏|その人|その方)(?<particle>は|が|の|を|に|と|も|へ)|(?<thing>それ|これ)(?<particle>は|が|を|の|に|も)(?!ぞれ)|(?<place>そこ|同地)(?<particle>で|に|へ|は|から|の)"
        + "|その(?!後|時|前|他|日|年|際|間|理由|結果|次|上|中|点|場合|内|月|週|ため|うち|ほか)(?<noun>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{1,6}?)(?<particle>は|が|の|を|に|で|と|も|から))", RegexOptions.CultureInvariant)]
    private static partial Regex Japanese();

    // 그게 언제인가요?, それはいつでしたか？: it is what happened that is asked of, and the rules for every language ask the last question again.
    [GeneratedRegex("^[ ]*(?:왜|언제|어디서?|누구|누가|무엇|뭐|얼마나?|몇 ?[가-힣]{0,2}|なぜ|どうして|いつ|どこ|誰|だれ|何[\\p{IsCJKUnifiedIdeographs}]{0,2}|いくつ|いくら)[ ]*(?:인가요?|이었나요|였나요|였죠|이었죠|예요|이에요|야|입니까|이죠|죠|였어요?|요|でしたか|ですか|でした|だった|だったの|なの|です)?[ ]*[?？。.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AsksOnly();

    [GeneratedRegex("(?:사람|총리|대통령|시장|장관|의원|대표|회장|감독|선수|지사|人|首相|大統領|市長|知事|大臣|議員|代表|会長|監督|選手)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("(?:나라|국가|도시|지역|마을|섬|곳|国|町|都市|街|村|島|地域|場所)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
