using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A place in a contest that a passage of the sentence's own language tells in a word: 1위 of 우승했다, 2位 of 準優勝; and months of a sentence of a
/// court, which are written like a month of the year (懲役1年6月).</summary>
internal static partial class CjkPlacings
{
    public static bool AreTold(RuleContext context, in QuantityMention said)
    {
        if (said.Low != said.High || said.Approximation != Approximation.None)
        {
            return false;
        }

        var (kind, place) = (said.Unit ?? "", (int)Math.Min(said.Low, Last + 1));
        if (kind == "month")
        {
            return context.Alignment.Sources.Any(s => Sentence().Matches(s.Sentence.Text).Any(told => told.Groups["months"].ValueSpan.SequenceEqual($"{place}")));
        }

        return kind == "rank" && place switch
        {
            1 => context.Alignment.Sources.Any(s => First().IsMatch(s.Sentence.Text)),
            2 => context.Alignment.Sources.Any(s => Second().IsMatch(s.Sentence.Text)),
            3 => context.Alignment.Sources.Any(s => Third().IsMatch(s.Sentence.Text)),
            _ => false,
        };
    }

    /// <summary>Who of several won what: 은메달은 마틴, 동메달은 콘티.</summary>
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (var part in Parts(context.Draft.Text))
        {
            if (Prize().Matches(part) is not { Count: 1 } won)
            {
                continue;
            }

            foreach (var source in sentence.Own)
            {
                var told = Parts(source.Text).Where(p => Prize().IsMatch(p)).ToList();
                var (own, other) = (told.FindAll(p => Prize().Matches(p).Any(m => m.Value == won[0].Value)), told.FindAll(p => Prize().Matches(p).All(m => m.Value != won[0].Value)));
                var letters = CjkPairs.Of(Prize().Replace(part, " ")).Where(pair => !pair.AsSpan().ContainsAnyInRange('0', '9')).ToList();
                if (own.Count > 0 && letters.Exists(pair => Holds(other, pair) && !Holds(own, pair)) && !letters.Exists(pair => Holds(own, pair) && !Holds(other, pair)))
                {
                    context.Report(SupportIssueKind.Binding, part.Trim(), source.Text);
                    return;
                }
            }
        }
    }

    private static bool Holds(List<string> parts, string pair) => parts.Exists(part => part.Contains(pair, StringComparison.Ordinal));

    private static string[] Parts(string text) => text.Split([',', '、', '。', '.', ';'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("[금은동金銀銅](?:메달|メダル)", RegexOptions.CultureInvariant)]
    private static partial Regex Prize();

    /// <summary>The most months that are told beside years.</summary>
    private const int Last = 11;

    [GeneratedRegex("(?:懲役|禁錮|拘禁刑|징역|금고) ?(?:[0-9]+[年년] ?)?(?<months>[0-9]{1,2})(?:月|か月|カ月|월|개월)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("(?<![준準])(?:우승|優勝)(?!候補|후보|を逃|을 놓)|금메달|金メダル|(?:가장|제일) 먼저 (?:통과|들어|골인)|선두(?:로|에)|정상에 (?:올|오)|1등|頂点|首位|トップで|を制し", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex("준우승|準優勝|은메달|銀メダル|2등|2着", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex("동메달|銅メダル|3등|3着", RegexOptions.CultureInvariant)]
    private static partial Regex Third();
}
