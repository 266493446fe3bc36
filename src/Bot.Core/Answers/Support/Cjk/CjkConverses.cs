using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What one side of a deal does told as what the other does: who is sold something buys it, who is paid something receives it. Who sells and
/// who buys stay who they are in the passage.</summary>
internal static partial class CjkConverses
{
    /// <summary>Where the sentence has the verb of the other side.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var clause in sentence.Own.Count == 0 ? [] : sentence.Clauses)
        {
            if (Takes().Match(draft, clause.Start) is { Success: true } takes && sentence.Own.Exists(s => s.Clauses.Exists(c => Gives(s.Text, c, takes.Groups["buy"].Success) && AreSides(draft, clause, s.Text, c))))
            {
                yield return (clause.Start, clause.Last);
            }
        }
    }

    /// <summary>Who is sold or given something in a passage does not sell or give it.</summary>
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var clause in sentence.Own.Count == 0 ? [] : sentence.Clauses)
        {
            var sells = Sells().IsMatch(draft, clause.Start);
            // 譲り受けた, 지원을 요청받았다: what is taken, or asked for, is not given.
            if (clause.Passive || Takes().IsMatch(draft, clause.Start) || draft[clause.Last - 1] is '을' or '를' || !(sells || Grants().IsMatch(draft, clause.Start)) || Phrase(draft, clause.Subject ?? clause.Topic) is not { Length: > 1 } giver)
            {
                continue;
            }

            foreach (var source in sentence.Own)
            {
                if (source.Clauses.Find(c => !c.Passive && Gives(source.Text, c, sells) && Phrase(source.Text, c.Dative) is { Length: > 1 } receiver && CjkPairs.AreSame(giver, receiver) && !CjkPairs.Share(giver, Phrase(source.Text, c.Subject ?? c.Topic))) is not null)
                {
                    context.Report(SupportIssueKind.Role, draft[clause.Start..clause.Last], source.Text);
                    return;
                }
            }
        }
    }

    private static bool Gives(string text, CjkClause clause, bool sells) => (sells ? Sells() : Grants()).IsMatch(text, clause.Start);

    // Who takes is to whom it is given, and who gives is nobody that takes.
    private static bool AreSides(string draft, CjkClause said, string source, CjkClause told)
    {
        var (taker, giver) = (Phrase(draft, said.Subject ?? said.Topic), Phrase(source, told.Subject ?? told.Topic));
        var receiver = Phrase(source, told.Dative);
        if (receiver.Length == 0 || (said.Source is { } from && !CjkPairs.AreSame(Phrase(draft, from), giver)))
        {
            return false;
        }

        return CjkPairs.AreSame(taker, receiver) || (Anybody().IsMatch(taker) && !CjkPairs.Share(taker, giver));
    }

    private static string Phrase(string text, CjkPhrase? phrase) => phrase is null ? "" : text[phrase.Start..phrase.End];

    [GeneratedRegex("\\G(?:(?<buy>사들[이인일여였]|인수[하한해했합]|매입[하한해했합]|구입[하한해했합]|취득[하한해했합]|넘겨받|買い取[らりるっ]|買収[しす]|購入[しす]|取得[しす]|買[いうっわ]|譲り受け)|받[을는은았아습고으]|지급받|제공받|수령[하한해했합]|타[는간갔]|受け取[らりるっ]|もら[いうえっ]|受け[らるたて])", RegexOptions.CultureInvariant)]
    private static partial Regex Takes();

    [GeneratedRegex("\\G(?:매각|팔[았기고아]|판다|파[는다]|양도|넘[기긴겼길겨]|売却|売[らりるっ]|譲渡|譲[らりるっ])", RegexOptions.CultureInvariant)]
    private static partial Regex Sells();

    [GeneratedRegex("\\G(?:지급|지원|제공|수여|부여|배포|나눠|주[는기고]|준다|줬|전달|증정|환급|보조|支給|給付|支援|提供|授与|配布|配[らりるっ]|贈|渡[しす]|支払|補助|助成|還付)", RegexOptions.CultureInvariant)]
    private static partial Regex Grants();

    // A word for whoever it is.
    [GeneratedRegex("(?:^|[ 는은한을])(?:사람|이|분|경우|주민|시민|구매자|신청자|대상자)$|(?:人|方|者|世帯|住民|市民)$|^$", RegexOptions.CultureInvariant)]
    private static partial Regex Anybody();
}
