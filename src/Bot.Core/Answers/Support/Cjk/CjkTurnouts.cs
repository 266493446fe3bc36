using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The share that was for something is not the share against it, nor the turnout: 찬성 53.7% is not 53.7%가 투표에 참여.</summary>
internal static partial class CjkTurnouts
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Share().Matches(WidthFolding.Fold(context.Draft.Text)))
        {
            var told = sentence.Own.SelectMany(source => Share().Matches(WidthFolding.Fold(source.Text)).Where(m => Value(m) == Value(said)).Select(m => (source.Text, Kind: KindOf(m)))).ToList();
            if (told.Count > 0 && !told.Exists(t => t.Kind == KindOf(said)))
            {
                context.Report(SupportIssueKind.Binding, said.Value, told[0].Text);
            }
        }
    }

    private static string Value(Match match) => match.Groups["before"].Success ? match.Groups["before"].Value : match.Groups["behind"].Value;

    private static char KindOf(Match match) => match.Groups["kind"].Value[0] switch
    {
        '찬' or '賛' => 'f',
        '반' or '反' => 'a',
        _ => 't',
    };

    [GeneratedRegex(@"(?<kind>찬성|반대|투표율|참여율|참가율|賛成|反対|投票率|参加率)(?:률|율|率|票)?(?:은|는|이|가|は|が)?\s?(?:약 ?|約)?(?<before>\d[\d.]*)\s?(?:%|퍼센트|パーセント)|(?<behind>\d[\d.]*)\s?(?:%|퍼센트|パーセント)(?:의|이|가|の|が|は|로|으로)?\s?(?:투표에 |투표율로 )?(?<kind>찬성|반대|참여|참가|투표(?=했|한 |하)|賛成|反対|参加|投票(?=し))", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
