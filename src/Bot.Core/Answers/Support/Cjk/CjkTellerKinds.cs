using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What kind of body speaks: what a company says in the passage no association, ministry or court says.</summary>
internal static class CjkTellerKinds
{
    // A kind a line: how Korean and Japanese names of it end, and its English words.
    private static readonly (string[] Ends, FrozenSet<string> Words)[] Kinds =
    [
        Kind("会社 社 企業 メーカー 회사 업체 기업 사측", "company firm maker manufacturer developer operator airline retailer brewer publisher distributor startup start-up business"),
        Kind("協会 団体 連盟 組合 労組 連合会 협회 단체 연맹 조합 노조 연합회", "association union federation society guild league cooperative charity campaigners"),
        Kind("政府 省 庁 정부 내각", "government ministry cabinet administration minister"),
        Kind("野党 야당", "opposition"),
        Kind("警察 県警 警視庁 警察庁 警察署 府警 道警 경찰 경찰청 경찰서", "police officers detectives"),
        Kind("裁判所 地裁 高裁 법원 재판부", "court judge judges tribunal"),
        Kind("検察 検察側 検察庁 地検 검찰 검찰청 지검", "prosecutor prosecutors prosecution"),
        Kind("病院 병원", "hospital clinic"),
        Kind("大学 대학 대학교", "university college"),
        Kind("銀行 은행", "bank"),
        Kind("議会 議員 의회 의원", "parliament assembly council councillors councillor lawmakers lawmaker"),
    ];

    /// <summary>Whether who speaks is of a kind of which nobody is who says in the passage what is told.</summary>
    public static bool AreOthers(RuleContext context, ReadOnlySpan<char> speaker, List<CjkItem> told)
    {
        // The longest ending tells: 警察庁 is no 庁 of the government.
        var (kind, longest) = (-1, 0);
        for (var k = 0; k < Kinds.Length; k++)
        {
            foreach (var end in Kinds[k].Ends)
            {
                (kind, longest) = end.Length > longest && speaker.EndsWith(end) ? (k, end.Length) : (kind, longest);
            }
        }

        if (kind < 0)
        {
            return false;
        }

        var source = context.Alignment.Sources[told.GroupBy(i => i.Sentence).MaxBy(g => g.Count())!.Key].Sentence;
        var kinds = Tellers(source).Select(w => Array.FindIndex(Kinds, k => k.Words.Contains(source.Words[w].Token.Folded))).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(k => k >= 0 && k != kind);
    }

    // Whoever stands right before a verb of saying, or is its agent.
    private static IEnumerable<int> Tellers(EnglishSentence source)
    {
        for (var i = 1; i < source.Words.Length; i++)
        {
            if (EnglishGrammar.ReportingStems.Contains(source.Words[i].Stem) && (source.Words[i].Is(WordTraits.Verb) || source.Words[i - 1].Is(WordTraits.Content)))
            {
                yield return source.Frames.FirstOrDefault(f => f.Verb == i, new VerbFrame(i, -1, -1, -1, -1, false)).Agent is >= 0 and var agent ? agent : i - 1;
            }
        }
    }

    private static (string[], FrozenSet<string>) Kind(string ends, string words) => (ends.Split(' '), words.Split(' ').ToFrozenSet(StringComparer.Ordinal));
}
