using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of two that did something with one another it is told which one won by it: 가람이 … 백두와 비긴 뒤 … 이겼다 is not told of 백두.</summary>
internal static partial class CjkPartners
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (Read(context.Draft.Text) is not var (doer, partner))
        {
            return;
        }

        var sources = sentence.Own.Select(source => (source.Text, Told: Read(source.Text))).ToList();
        if (sources.Find(source => source.Told is var (other, with) && Same(other, partner) && Same(with, doer)) is { Text: { } turned } && !sources.Exists(source => source.Told is var (other, with) && Same(other, doer) && Same(with, partner)))
        {
            context.Report(SupportIssueKind.Role, doer, turned);
        }
    }

    private static (string Doer, string Partner)? Read(string text) =>
        Decided().Match(text) is { Success: true } match && match.Groups["doer"].Value != match.Groups["with"].Value ? (match.Groups["doer"].Value, match.Groups["with"].Value) : null;

    private static bool Same(string a, string b) => a == b || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<doer>[가-힣A-Za-z0-9]{2,12}?)(?:이|가|은|는) [^.]{0,40}?(?<with>[가-힣A-Za-z0-9]{2,12}?)(?:와의?|과의?) [^.]*?(?:이겨|이겼|이긴|꺾|승리|우승|패하|패해|패했|졌|탈락|올랐|진출)"
        + @"|(?<doer>[^\s、。はが]{2,12})(?:は|が)、?[^。]{0,40}?(?<with>[^\s、。はがをにでの]{2,12})との?[^。]*?(?:勝っ|勝ち|勝利|下し|破っ|破り|優勝|敗れ|負け|敗退|進出)", RegexOptions.CultureInvariant)]
    private static partial Regex Decided();
}
