using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The word by which a sentence compares two values that one passage gives (41%로 48%보다 낮았다, 34分より短い): the values say it, whatever words the
/// passage has for it ("down from", "compared with").</summary>
internal static partial class CjkComparedValues
{
    public static IEnumerable<(int Start, int End)> Told(RuleContext context)
    {
        var text = context.Draft.Text;
        foreach (Match compared in Compared().Matches(text))
        {
            var values = context.Draft.Quantities.Where(q => q.End <= compared.Index + 1).TakeLast(2).ToArray();
            if (values is [var value, var other] && Math.Max(other.End, other.NounEnd) >= compared.Index && value.Unit == other.Unit && value.Low != other.Low && (value.Low > other.Low) == compared.Groups["more"].Success
                && context.Alignment.Sources.Any(source => Holds(source, value) && Holds(source, other)))
            {
                yield return (compared.Index, compared.Index + compared.Length);
            }
        }
    }

    private static bool Holds(SourceSentence source, QuantityMention value) => source.Sentence.Quantities.Any(told => told.Low == value.Low && told.High == value.High && told.Unit == value.Unit);

    [GeneratedRegex("보다 ?(?:더 |훨씬 )?(?:(?<more>높[가-힣]*|많[가-힣]*|길[가-힣]*|긴|크[가-힣]*|큰|컸[가-힣]*)|(?<less>낮[가-힣]*|적[가-힣]*|짧[가-힣]*|작[가-힣]*))|より(?:も)?(?:(?<more>高[かくい]+|多[かくい]+|長[かくい]+|大き[かくい]+)|(?<less>低[かくい]+|少な[かくい]+|短[かくい]+|小さ[かくい]+))(?:なっている|なっています|なった|なりました)?", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();
}
