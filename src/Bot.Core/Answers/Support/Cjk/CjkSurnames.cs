using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whom a sentence calls by a surname alone (김모 씨, 박 씨) a passage of its language has by that surname, too.</summary>
internal static partial class CjkSurnames
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in Surname().Matches(context.Draft.Text))
        {
            var name = said.Groups["name"].Value[0];
            if (sentence.Own.Count > 0 && sentence.Own.Exists(s => Surname().IsMatch(s.Text)) && !sentence.Own.Exists(s => Begins(s.Text, name)) && !context.Around.Any(s => Begins(s.Text, name)))
            {
                context.Report(SupportIssueKind.Name, said.Value, sentence.Own[0].Text);
            }
        }
    }

    // Whether a word begins with it.
    private static bool Begins(string text, char name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1))
        {
            if (at == 0 || !Language.CjkText.IsHangul(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<![가-힣])(?<name>[강고공구권김나남노도류문민박방배백변서석선설성손송신심안양엄여오우원유윤이임장전정제조주지진차채천최추편표하한함허현홍황])(?: ?모)? 씨", RegexOptions.CultureInvariant)]
    private static partial Regex Surname();
}
