using System.Collections.Frozen;

namespace Bot.Core.Search.Questions;

/// <summary>The words that tell the kind of answer: nouns behind "what" and "which", adjectives behind "how", and the question words of
/// Korean and Japanese.</summary>
internal static class AnswerTypeWords
{
    private static readonly FrozenDictionary<string, AnswerType> Nouns = new Dictionary<AnswerType, string>
    {
        [AnswerType.Year] = "year years",
        [AnswerType.Date] = "date dates day days month months time times century decade era period season",
        [AnswerType.Place] = "country countries city cities state states nation nations place places location locations continent region regions province town county area areas capital street river island",
        [AnswerType.Person] = "person people man woman king queen president minister author writer actor actress singer artist scientist emperor pope leader leaders player players director composer architect philosopher general governor mayor politician name names",
        [AnswerType.Name] = "company companies organization organisation organizations team teams university school college band group party book film movie song album newspaper magazine magazine show language religion agency institution title nickname brand species museum building church war battle ship",
        [AnswerType.Percent] = "percent percentage percentages proportion share ratio fraction",
        [AnswerType.Number] = "number numbers amount population age size height length width weight distance speed temperature rate depth frequency score total density",
        [AnswerType.Amount] = "price cost salary revenue budget value",
    }.SelectMany(type => type.Value.Split(' ').Distinct().Select(noun => (noun, type.Key)))
        .ToFrozenDictionary(pair => pair.noun, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Measured =
        "old long far tall high deep large big fast heavy often wide thick small short hot cold late early soon frequently close near"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> YesNo =
        "is are was were did does do has have had can could will would should may might isnt arent wasnt werent didnt doesnt dont hasnt havent"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Question words of Japanese and Korean; the first that a question holds tells its type, so the longer ones come first.</summary>
    private static readonly (string Word, AnswerType Type)[] Cjk =
    [
        ("何年", AnswerType.Year), ("몇 년", AnswerType.Year), ("몇년", AnswerType.Year), ("어느 해", AnswerType.Year),
        ("何月", AnswerType.Date), ("何日", AnswerType.Date), ("いつ", AnswerType.Date), ("何時", AnswerType.Date), ("何世紀", AnswerType.Date),
        ("언제", AnswerType.Date), ("며칠", AnswerType.Date), ("몇 월", AnswerType.Date), ("몇월", AnswerType.Date),
        ("何%", AnswerType.Percent), ("何％", AnswerType.Percent), ("何パーセント", AnswerType.Percent), ("何割", AnswerType.Percent),
        ("몇 %", AnswerType.Percent), ("몇%", AnswerType.Percent), ("몇 퍼센트", AnswerType.Percent), ("비율", AnswerType.Percent), ("割合", AnswerType.Percent),
        ("いくら", AnswerType.Amount), ("どのくらい", AnswerType.Amount), ("どれくらい", AnswerType.Amount), ("얼마", AnswerType.Amount),
        ("何人", AnswerType.Number), ("何回", AnswerType.Number), ("何個", AnswerType.Number), ("何歳", AnswerType.Number), ("何つ", AnswerType.Number),
        ("いくつ", AnswerType.Number), ("何番", AnswerType.Number), ("何位", AnswerType.Number), ("何度", AnswerType.Number), ("何台", AnswerType.Number),
        ("何か国", AnswerType.Number), ("何カ国", AnswerType.Number), ("何メートル", AnswerType.Number), ("何キロ", AnswerType.Number), ("몇", AnswerType.Number),
        ("どこ", AnswerType.Place), ("어디", AnswerType.Place), ("어느 나라", AnswerType.Place), ("어느 도시", AnswerType.Place),
        ("誰", AnswerType.Person), ("だれ", AnswerType.Person), ("누구", AnswerType.Person), ("누가", AnswerType.Person),
        ("なぜ", AnswerType.Reason), ("何故", AnswerType.Reason), ("どうして", AnswerType.Reason), ("왜", AnswerType.Reason), ("이유", AnswerType.Reason), ("理由", AnswerType.Reason),
        ("どのように", AnswerType.Manner), ("어떻게", AnswerType.Manner),
    ];

    /// <param name="noun">Folded.</param>
    public static AnswerType? OfNoun(string noun) => Nouns.TryGetValue(noun, out var type) ? type : null;

    /// <summary>Whether "how" with this word asks for a number.</summary>
    public static bool IsMeasured(string adjective) => Measured.Contains(adjective);

    public static bool OpensYesNo(string word) => YesNo.Contains(word);

    public static AnswerType? OfCjk(string text)
    {
        foreach (var (word, type) in Cjk)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return type;
            }
        }

        return null;
    }
}
