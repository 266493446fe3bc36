using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a sentence calls slight (わずか, 미미) an English passage calls so, too. Such words are written like grammar.</summary>
internal static partial class CjkDegrees
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0 && Slight().Match(context.Draft.Text) is { Success: true } slight && !context.Alignment.Sources.Any(s => Little().IsMatch(s.Sentence.Text)))
        {
            context.Report(SupportIssueKind.Content, slight.Value, context.Best.Sentence.Text);
        }
    }

    // Of a number it says how it is taken: わずか3人.
    [GeneratedRegex("(?:ごく)?わずか(?!な?の?間|[0-90-9一二三四五六七八九十数]|に[0-90-9]|な?[0-9])|僅か(?![0-90-9一二三四五六七八九十数])|軽微|미미(?=[하한했])|경미(?=[하한했])", RegexOptions.CultureInvariant)]
    private static partial Regex Slight();

    [GeneratedRegex("\\b(?:slight|slightly|small|smaller|little|few|minor|minimal|marginal|marginally|narrow|narrowly|barely|hardly|scarcely|only|just|merely|mere|modest|modestly|light|lightly|limited|mild|tiny|short|shy|low|lower|less|fraction|handful|fewer|no more)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Little();
}
