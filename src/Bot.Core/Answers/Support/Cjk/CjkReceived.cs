using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who got an offer made none: 提案を受けた is not 提案した, 제안을 받았다 is not 제안했다.</summary>
internal static partial class CjkReceived
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var source in sentence.Own)
        {
            foreach (var said in sentence.Clauses)
            {
                foreach (var told in source.Clauses)
                {
                    if (AreTurned(draft, said, source.Text, told) || AreTurned(source.Text, told, draft, said))
                    {
                        context.Report(SupportIssueKind.Role, draft[said.Start..said.Last], source.Text);
                        return;
                    }
                }
            }
        }
    }

    // Whether who does a deed in one clause is who gets it from somebody in the other.
    private static bool AreTurned(string text, CjkClause doing, string other, CjkClause getting)
    {
        if (doing.Passive || getting.Object is not { } got || !Gets().IsMatch(other, getting.Start) || Deed(other[got.Start..got.End]) is not { Length: > 1 } deed || Who(text, doing) is not { Length: > 0 } doer || Who(other, getting) is not { Length: > 0 } receiver)
        {
            return false;
        }

        var verb = text.AsSpan(doing.Start);
        var does = (verb.StartsWith(deed, StringComparison.Ordinal) && !Gets().IsMatch(text, doing.Start + deed.Length))
            || (doing.Object is { } done && text[done.Start..done.End].EndsWith(deed, StringComparison.Ordinal) && Does().IsMatch(text, doing.Start));
        return does && CjkPairs.AreSame(doer, receiver) && !(getting.Source is { } from && CjkPairs.AreSame(doer, other[from.Start..from.End]));
    }

    private static string Who(string text, CjkClause clause) => (clause.Subject ?? clause.Topic) is { } phrase ? text[phrase.Start..phrase.End] : "";

    // The last two letters of what is got: 出資の提案, 투자 제안.
    private static string Deed(string noun) => noun.Length >= 2 && (CjkText.IsHangul(noun[^1]) || CjkText.IsHan(noun[^1])) ? noun[^2..] : "";

    [GeneratedRegex("\\G(?:받|受け)", RegexOptions.CultureInvariant)]
    private static partial Regex Gets();

    [GeneratedRegex("\\G(?:하|한|했|해|行|出し|し)", RegexOptions.CultureInvariant)]
    private static partial Regex Does();
}
