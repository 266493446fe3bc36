using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>A Korean or Japanese question after whoever holds an office: 서울 시장은 누구인가요?, 市長の名前は何ですか？</summary>
/// <param name="Office">시장.</param>
/// <param name="Start">Where the office stands in the question.</param>
/// <param name="Of">Of what, a word each, without particles: 서울.</param>
/// <param name="IsLess">Whether it asks after a former, coming or deputy one.</param>
internal sealed partial record CjkOfficeQuestion(string Office, int Start, IReadOnlyList<string> Of, bool IsLess)
{
    /// <summary>What makes somebody less than the holder, before and behind the office.</summary>
    public const string Less = "副|(?<![0-9年月日以直午])前|(?<![地秋])元|次期|名誉|代理|(?<![가-힣])전직? ?|(?<![가-힣])전임 ?|(?<![가-힣])차기 ?|(?<![가-힣])명예 ?|(?<![가-힣])부";

    public static CjkOfficeQuestion? In(string text)
    {
        var match = (LanguageDetector.Detect(text), text) switch
        {
            ("ko", _) => Korean().Match(text) is { Success: true } first ? first : KoreanTurned().Match(text),
            ("ja", _) => Japanese().Match(text) is { Success: true } first ? first : JapaneseTurned().Match(text),
            _ => Match.Empty,
        };
        if (!match.Success)
        {
            return null;
        }

        var office = match.Groups["office"];
        return new(office.Value, office.Index, [.. Words(match.Groups["of"].Value)], match.Groups["less"].Success);
    }

    private static IEnumerable<string> Words(string of) => of.Split([' ', 'の', '、', ',', '　'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => KoreanParticles.Strip(word.Length > 2 && word[^1] == '의' ? word[..^1] : word))
        .Where(word => word is not ("현" or "현재" or "현직" or "지금" or "신임" or "새" or "이" or "그" or "저" or "해당" or "그럼" or "今" or "現在" or "現" or "新" or "この" or "その" or "では" or "じゃあ"));

    [GeneratedRegex("^(?<of>[가-힣A-Za-z0-9 ]*?)(?<less>" + Less + ")?(?<office>" + CjkOffices.Names + ")(?:님)?(?:(?:은|는|이|가)? ?(?:지금 |현재 )?(?:누구(?:인|이?예요|이에요|입|야|이?지|이?죠|니|냐|요|로|[?？ .]*$)|누군(?:가|지)|누가 맡)|(?:의)? ?(?:이름|성함)(?:은|는|이|가)? ?(?:뭐|무엇|뭔|어떻게))", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    [GeneratedRegex("^(?:지금 |현재 )?누가 (?:지금 |현재 )?(?<of>[가-힣A-Za-z0-9 ]*?)(?<less>" + Less + ")?(?<office>" + CjkOffices.Names + ")(?:이에요|이예요|예요|인가요?|이야|야|입니까|이죠|죠|이지|을 맡고|직을 맡고|[?？ ]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanTurned();

    [GeneratedRegex("^(?<of>[\\p{IsCJKUnifiedIdeographs}ァ-ー・々A-Za-z0-9の]*?)(?:の|、)?(?<less>" + Less + ")?(?<office>" + CjkOffices.Names + ")(?:さん|氏)?(?:(?:は|って|とは)、?(?:今|現在)?(?:誰|だれ|どなた|どの人)(?:です|でし|なの|なん|だ|か|が務め|[?？。 ]*$)|の(?:お?名前|氏名)(?:は|って)(?:何|なん))", RegexOptions.CultureInvariant)]
    private static partial Regex Japanese();

    [GeneratedRegex("^(?:今|現在)?(?:誰|だれ|どなた)が(?<of>[\\p{IsCJKUnifiedIdeographs}ァ-ー・々A-Za-z0-9の]*?)(?:の)?(?<less>" + Less + ")?(?<office>" + CjkOffices.Names + ")(?:です|なの|でしょう|を務め|ですか|[?？か]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseTurned();
}
