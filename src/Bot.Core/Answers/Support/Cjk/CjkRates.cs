using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Values for each so many of which others are given: 1人당, 1医療機関あたり, 외래환자 1천명당.</summary>
internal static partial class CjkRates
{
    public static bool IsRate(string text, in QuantityMention value) => For().IsMatch(text, value.End);

    [GeneratedRegex("\\G ?(?:[가-힣]{0,6}?당(?=[ ,])|[\\p{IsCJKUnifiedIdeographs}ァ-ー]{0,6}?(?:あたり|当たり|につき|ごと))", RegexOptions.CultureInvariant)]
    private static partial Regex For();
}
