using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage calls unproven is not told as found: 海水温での効果は確かめられていない is not 海水温でも分解した.</summary>
internal static partial class CjkUnproven
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")) || CjkGrammar.Hedge().IsMatch(draft))
        {
            return;
        }

        foreach (var source in sentence.Own)
        {
            foreach (Match unproven in Unproven().Matches(source.Text))
            {
                var what = unproven.Groups["what"].Value;
                if (draft.Contains(what, StringComparison.Ordinal) && sentence.Own.Sum(s => Count(s.Text, what)) == 1)
                {
                    context.Report(SupportIssueKind.Polarity, what, source.Text);
                    return;
                }
            }
        }
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) { count++; }
        return count;
    }

    [GeneratedRegex("(?<what>[\\p{IsCJKUnifiedIdeographs}ァ-ー0-9]{1,12}(?:ども|たち)|[\\p{IsCJKUnifiedIdeographs}ァ-ー0-9]{2,12})(?:での|における|への|に対する|の)[^、。]{0,8}?[はがも](?:まだ|いまだ|現時点で)?(?:は)?(?:確かめ|確認さ|検証さ|実証さ|証明さ|分かっ|わかっ|明らかになっ)[^、。]{0,6}?(?:ない|ません|ず)|(?<what>[가-힣]{2,})(?:에서의|에 대한|에 미치는|의) ?[^,.]{0,8}?[은는이가도] ?(?:아직 )?(?:확인|검증|입증|증명)되지 (?:않|못)", RegexOptions.CultureInvariant)]
    private static partial Regex Unproven();
}
