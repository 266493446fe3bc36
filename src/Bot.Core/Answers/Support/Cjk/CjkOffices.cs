using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whom a passage in the sentence's own language gives an office (学芸員の小野寺薫さん, 윤서하 감독) is not given another one.</summary>
internal static partial class CjkOffices
{
    /// <summary>How far from a name its office stands at most, in letters.</summary>
    private const int Reach = 8;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft.Text;
        List<string> sources = [.. context.Alignment.Sources.Where(s => s.Language != "en").Select(s => s.Sentence.Text)];
        if (sources.Count == 0)
        {
            return;
        }

        List<(string Name, int At, string Told)>? holders = null;
        foreach (Match said in Office().Matches(draft))
        {
            if (sources.Exists(text => text.Contains(said.Value, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var (name, at, told) in holders ??= Holders(sources, draft))
            {
                // 시장 is a market, 주장 a claim and 대표팀 a team, unless a name stands right beside it.
                var reach = said.Groups["mixed"].Success ? 1 : Reach;
                if ((at > said.Index ? at - (said.Index + said.Length) : said.Index - at - name.Length) is >= -1 and var distance && distance <= reach)
                {
                    context.Report(SupportIssueKind.Role, $"{name} – {said.Value}", told);
                }
            }
        }
    }

    // Those to whom the passages give an office and who stand in the sentence, and where.
    private static List<(string Name, int At, string Told)> Holders(List<string> sources, string draft)
    {
        var holders = new List<(string Name, int At, string Told)>();
        foreach (var told in sources.SelectMany(text => Held().Matches(text)))
        {
            var name = told.Groups["name"].Value;
            if (draft.IndexOf(name[..Math.Min(3, name.Length)], StringComparison.Ordinal) is >= 0 and var at)
            {
                holders.Add((name, at, told.Value));
            }
        }

        return holders;
    }

    /// <summary>Offices that one holds at a time.</summary>
    public const string Posts = "館長|社長|会長|市長|町長|村長|知事|首相|大統領|大臣|長官|監督|校長|園長|院長|所長|理事長|委員長|組合長|学長|総長|頭取|会頭|総裁|議長|党首|総理"
        + "|관장|사장|회장|시장|군수|도지사|지사|총리|대통령|장관|감독|교장|원장|소장|이사장|위원장|조합장|총장|은행장|총재|의장|대표";

    /// <summary>Offices and callings.</summary>
    public const string Names = Posts + "|学芸員|教授|准教授|議員|選手|部長|課長|局長|店長|船長|記者|医師|弁護士|研究員|代表|主任|専務|常務|次官|報道官|広報担当|コーチ|主将|住職|宮司|農家|漁師"
        + "|학예사|큐레이터|교수|차관|의원|선수|부장|과장|국장|점장|선장|기자|의사|변호사|연구원|대변인|행장|전무|상무|코치|주장|배우|작가|단장|구단주|팀장|청장|본부장|센터장|실장|서장|부사장|부회장|총무|간사|사무총장|위원|団長|署長|支店長|工場長|編集長|副社長|副会長|本部長|事務局長|理事|監事|幹事長|オーナー";

    [GeneratedRegex("(?<mixed>(?:시장|주장|대표|사장|배우|代表|主将|주임|의사)(?![가-힣]*(?:했|하|팀|단|作)))|(?!시장|주장|대표|사장|배우|代表|主将|의사)(?:" + Names + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("(?:" + Names + ")(?:の|である|인 | )(?<name>[\\p{IsCJKUnifiedIdeographs}々ァ-ー]{2,6}|[가-힣]{2,4}?)(?=さん|氏|は|が|씨|은|는|이|가|[\\s、,])|(?<name>[\\p{IsCJKUnifiedIdeographs}々ァ-ー]{2,5}?|[가-힣]{2,4})(?: )?(?:" + Names + ")(?=は|が|の|を|은|는|이|가|[\\s、,])(?! [가-힣]{2,4} ?씨)", RegexOptions.CultureInvariant)]
    private static partial Regex Held();
}
