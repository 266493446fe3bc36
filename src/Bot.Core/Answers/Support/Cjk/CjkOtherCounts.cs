using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Counts that a passage gives in another form: noon for twelve o'clock, "a pivotal outcome" for one of several, the days of a span, a value
/// that something is more or less than.</summary>
internal static partial class CjkOtherCounts
{
    private const int HalfDay = 12;

    public static bool AreTold(RuleContext context, in QuantityMention said) =>
        IsNoon(context, said) || IsOneOf(context, said) || IsSpan(context, said) || IsBesideAnother(context, said) || IsYearAndHalf(context, said);

    // 12時: 正午
    private static bool IsNoon(RuleContext context, in QuantityMention said) =>
        said is { Unit: "o'clock", Low: HalfDay, High: HalfDay } && context.Alignment.Sources.Any(s => Noon().IsMatch(s.Sentence.Text));

    [GeneratedRegex(@"正午|정오|\bnoon\b|\bmidday\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    // 重要な成果の一つは: "A pivotal outcome was"
    private static bool IsOneOf(RuleContext context, in QuantityMention said) =>
        said is { Low: 1, High: 1 } && OneOf().IsMatch(context.Draft.Text.AsSpan(0, Math.Max(said.End, said.NounEnd)))
        && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "a" or "an"));

    [GeneratedRegex("(?:の|うち|[가-힣] (?:중|가운데) )(?:一つ|1つ|ひとつ|하나)$", RegexOptions.CultureInvariant)]
    private static partial Regex OneOf();

    // 이틀간: "from January 13 to 14"
    private static bool IsSpan(RuleContext context, in QuantityMention said)
    {
        if (said is not { Unit: "day", Approximation: Approximation.None } || said.Low != said.High)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            foreach (var date in source.Sentence.Dates)
            {
                if (date.From is { Day: { } first, Month: var month } && date.To.Day is { } last && date.To.Month == month && last - first + 1 == said.Low && last > first)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 前回の43.1%から下がり: 前回の43.1%を下回り
    private static bool IsBesideAnother(RuleContext context, in QuantityMention said)
    {
        var text = context.Draft.Text;
        if (said.Approximation != Approximation.None || said.Start < Beside || !CjkText.IsCjk(text, said.Start - 1))
        {
            return false;
        }

        var before = text.AsSpan(said.Start - Beside, Beside);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var told in source.Sentence.Quantities)
            {
                if (told.Low == said.Low && told.High == said.High && told.Unit == said.Unit && told.Approximator is { } than && Passes().IsMatch(than) && told.Start >= Beside && source.Sentence.Text.AsSpan(told.Start - Beside, Beside).SequenceEqual(before))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>So many letters before both values have to be the same: what it is that something else is more or less than.</summary>
    private const int Beside = 3;

    [GeneratedRegex("下回|上回|超え|넘", RegexOptions.CultureInvariant)]
    private static partial Regex Passes();

    // 1年半: 1年6カ月
    private static bool IsYearAndHalf(RuleContext context, in QuantityMention said)
    {
        var months = said is { Unit: "year" } && said.Low == said.High && said.Low % 1 == Half ? said.Low : 0;
        if (months == 0)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            for (var i = 1; i < source.Sentence.Quantities.Length; i++)
            {
                var (year, month) = (source.Sentence.Quantities[i - 1], source.Sentence.Quantities[i]);
                if (year.Unit == "year" && year.Low == Math.Floor(months) && month is { Unit: "month", Low: HalfYear } && month.Start - Math.Max(year.End, year.NounEnd) is 0 or 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private const decimal Half = 0.5m;
    private const int HalfYear = 6;
}
