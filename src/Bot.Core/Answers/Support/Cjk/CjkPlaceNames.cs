using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A town (高森市, 은파군) stands in the passage of the sentence's own language as a town, not as the beginning of another name (高森学園), where the
/// passage names another town of the kind.</summary>
internal static partial class CjkPlaceNames
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        foreach (Match place in Place().Matches(context.Draft.Text))
        {
            var (name, kind) = (place.Groups["name"].Value, place.Groups["kind"].Value);
            if (sentence.Own.Exists(source => source.Text.Contains(place.Value, StringComparison.Ordinal) || StandsAlone(source.Text, name))
                || sentence.Own.Select(source => Place().Matches(source.Text).FirstOrDefault(other => other.Groups["kind"].Value == kind && !other.Value.EndsWith(place.Value, StringComparison.Ordinal))).FirstOrDefault(other => other is not null) is not { } told)
            {
                continue;
            }

            context.Report(SupportIssueKind.Name, place.Value, told.Value);
        }
    }

    // 高森で: the town without what it is.
    private static bool StandsAlone(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length >= text.Length || !Continues().IsMatch(text, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}])(?<name>[\\p{IsCJKUnifiedIdeographs}]{1,4}?)(?<kind>市|県|町|村|郡)(?=[でのにへ、はがをからと])|(?<![가-힣])(?<name>[가-힣]{2,3}(?<!대도|신도|비상|평상|필요|유사))(?<kind>시|군)(?=에서|에는|에|의|으로|은|는|이|가|[ ,.])", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("\\G(?:[\\p{IsCJKUnifiedIdeographs}ァ-ー]|[가-힣](?![ ,.]))", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();
}
