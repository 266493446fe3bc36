using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Nothing is resumed, reopened or done again of which no passage says so: 재개, 다시 열렸다, 再開.</summary>
internal static partial class CjkRepeats
{
    public static void Check(RuleContext context)
    {
        if (Again().Match(context.Draft.Text) is { Success: true } again && !context.Alignment.Sources.Any(source => Told().IsMatch(source.Sentence.Text)))
        {
            context.Report(SupportIssueKind.Content, again.Value, context.Best.Sentence.Text);
        }
    }

    [GeneratedRegex("(?<![가-힣])재(?:개(?:[하했한할됐되된될돼]|장|통|관|방)|가동|취항|시동|시작|선출|선[됐에]|출발|합류|계약|입성|입학|도입|상정|수감|오픈)|(?:^|\\s)다시 (?=[가-힣])|再(?:開(?!発)|稼働|就航|選|起動|出発|始動|挑戦|契約|導入|上場|任)|(?:再び|ふたたび|改めて)", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    // Whatever tells of a second time, or of something that comes back.
    [GeneratedRegex("(?:^|[^가-힣])(?:재[가-힣]|다시|또|거듭|되)|[가-힣] ?만에|복귀|복구|복원|회복|부활|돌아|풀[리려렸린]|해제|연임|[二2두]번째|再|[復戻]|また|もう一度|改めて|二度|[0-9]度目|ぶり|帰|連任|続投|\\b(?:again|return|back|resum|re-?open|re-?start|restor|reviv|renew|second|another|once more|reinstat|re-?elect|resurg|recover|rejoin|repeat|re-|anew|lift|end(?:s|ed|ing)? (?:the|a|its|their) (?:ban|halt|strike|shutdown|suspension)|recommenc|reactivat|relaunch|rebuild|rebuilt|reintroduc|re(?:sign|appoint|nam)|revisit|still|continu|yet|first time since)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
