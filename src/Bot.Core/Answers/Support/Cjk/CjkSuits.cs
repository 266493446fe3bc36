using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who goes to court and against whom are those of a passage of the sentence's own language.</summary>
internal static partial class CjkSuits
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (var source in sentence.Own)
        {
            foreach (Match said in Suit().Matches(context.Draft.Text))
            {
                foreach (Match told in Suit().Matches(source.Text))
                {
                    var (who, whom, its, other) = (said.Groups["who"].Value, said.Groups["whom"].Value, told.Groups["who"].Value, told.Groups["whom"].Value);
                    if (CjkPairs.AreSame(whom, its) && !CjkPairs.AreSame(whom, other) && !(CjkPairs.AreSame(who, its) && CjkPairs.Part(whom, its) <= CjkPairs.Part(who, its) && who.Length >= whom.Length))
                    {
                        context.Report(SupportIssueKind.Role, said.Value, source.Text);
                        return;
                    }
                }
            }
        }
    }

    [GeneratedRegex("(?<who>[^,.]{2,24}?)(?:이|가|은|는) (?<whom>[^,.]{2,20}?)(?:을|를) (?:상대로|고소|고발)|(?<who>[^、。]{2,20}?)(?:が|は、?)(?<whom>[^、。]{2,20}?)(?:を相手取|を相手に|を訴え|を提訴|を告訴|を告発)", RegexOptions.CultureInvariant)]
    private static partial Regex Suit();
}
