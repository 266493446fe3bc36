using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where something happens in a Korean or Japanese sentence (도쿄에서, 東京で) is a place in the passage.</summary>
internal static partial class CjkPlaces
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        if (LanguageDetector.Detect(context.Best.Sentence.Text) != "en")
        {
            return;
        }

        foreach (var item in items)
        {
            if (item.Entity is { Type: "Country" or "Place" } place && IsWhere(text, item) && !IsSource(text, item) && !Holds(context, place, text[item.Start..item.End]))
            {
                context.Report(SupportIssueKind.Binding, text[item.Start..item.End], OtherPlace(context));
            }
        }
    }

    /// <summary>Whether a name says where: what stands before 에서, で, を訪問.</summary>
    public static bool IsWhere(string text, CjkItem item) => Where().IsMatch(text, item.End) || text.AsSpan(item.Start, item.End - item.Start).EndsWith("에서");

    // 중국에서 수입: where it comes from.
    private static bool IsSource(string text, CjkItem item) => Source().IsMatch(text, item.End);

    private static bool Holds(RuleContext context, Coverage.Entity place, string written)
    {
        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence).Concat(context.Around))
        {
            for (var i = 0; i < source.Words.Length; i++)
            {
                if (source.Words[i].Entity is { } told && (i == 0 || source.Words[i - 1].Group != source.Words[i].Group) && PlaceRule.Suffices(place, written, source, i, told)
                    && (PlaceMention.IsWhere(source, i) || !PlaceMention.InClause(source, source.Clauses[i]).Any(other => source.Words[other].Entity is { } elsewhere && elsewhere.Id != told.Id)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? OtherPlace(RuleContext context)
    {
        var source = context.Best.Sentence;
        var other = Enumerable.Range(0, source.Words.Length).FirstOrDefault(i => source.Words[i].Entity is { Type: "Country" or "Place" } && PlaceMention.IsWhere(source, i), -1);
        return other < 0 ? null : source.Show(other);
    }

    [GeneratedRegex(@"\G\s?(?:에서|에서는|을 방문|를 방문|시에서|현에서)|\G(?:市|県)?(?:での|で(?!す|ある|あり|な|も|あった|した|しょ)|において|にて|を訪)", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"\G\s?에서(?:는)?[^.]{0,12}(?:수입|들여)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
