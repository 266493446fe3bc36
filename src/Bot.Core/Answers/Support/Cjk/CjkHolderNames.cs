using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whom a Korean sentence names with an office or title (이수진 시장, 시장 이수진) stands in a passage of its language by that name. The syllables of many a
/// name are words of grammar as well.</summary>
internal static partial class CjkHolderNames
{
    private static readonly SearchValues<char> Surnames = SearchValues.Create("강고공곽구권김나남노도류마문민박방배백변봉서석선설성손송신심안양엄여염오옥우원유육윤은이임장전정제조주지진차채천최추탁표피하한함허현형홍황");

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        foreach (Match said in Named().Matches(context.Draft.Text))
        {
            var name = said.Groups["name"].Value;
            if (Surnames.Contains(name[0]) && CjkDictionary.Find(name).Count == 0 && CjkGlossary.Find(name).Count == 0
                && !sentence.Own.Exists(source => source.Text.Contains(name, StringComparison.Ordinal)) && !context.Around.Exists(around => around.Text.Contains(name, StringComparison.Ordinal)))
            {
                context.Report(SupportIssueKind.Name, name);
            }
        }
    }

    [GeneratedRegex("(?<![가-힣])(?:(?<name>[가-힣]{3})(?= (?:" + CjkOffices.Names + "|씨|군|양)(?:은|는|이|가|을|를|의|에게|도|과|와)(?![가-힣]))|(?<=(?:" + CjkOffices.Names + ") )(?<name>[가-힣]{3})(?=(?:은|는|이|가|을|를|의|에게|도|과|와)(?![가-힣])| ?씨))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
