using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>As many days as a passage names: two of "Thursday and Friday" and of "January 13 to 14".</summary>
internal static class CountedDays
{
    public static bool Follow(RuleContext context, in QuantityMention said)
    {
        if (said.Unit != "day" || said.Ordinal || said.Low != said.High)
        {
            return false;
        }

        var days = said.Low;
        return context.Alignment.Sources.Any(source => source.Sentence.Dates.Any(date => LengthOf(date) == days) || Listed(source) == days);
    }

    /// <summary>How many days a span within a month has; 0 for anything else.</summary>
    public static int LengthOf(in DateMention date) => date is { From: { Day: { } first, Month: var month }, To: { Day: { } last } } && month == date.To.Month && last > first ? last - first + 1 : 0;

    // "on Thursday and Friday"
    private static int Listed(SourceSentence source)
    {
        var words = source.Sentence.Words;
        var (most, count) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Token.Is(TokenFlags.Weekday))
            {
                count++;
                most = Math.Max(most, count);
            }
            else if (words[i].Token.Folded != "and")
            {
                count = 0;
            }
        }

        return most > 1 ? most : 0;
    }
}
