using Bot.Core.Answers.Support.Grammar;
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
        return context.Alignment.Sources.Any(source => source.Sentence.Dates.Any(date => LengthOf(date) == days) || (Listed(source, out var last) == days && IsTold(context, source, last)));
    }

    /// <summary>How many days a span within a month has; 0 for anything else.</summary>
    public static int LengthOf(in DateMention date) => date is { From: { Day: { } first, Month: var month }, To: { Day: { } last } } && month == date.To.Month && last > first ? last - first + 1 : 0;

    // "lasts all week; buses run late on Friday and Saturday": the days are those of another clause.
    private static bool IsTold(RuleContext context, SourceSentence source, int day)
    {
        var (index, clauses) = (context.Alignment.Sources.IndexOf(source), source.Sentence.Clauses);
        return clauses[^1] == 0 || Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Draft.Words[i].Is(WordTraits.Content) && !context.Draft.Words[i].Token.Is(TokenFlags.Weekday) && context.Alignment.AnyIn(index, i).Exists(m => clauses[m] == clauses[day]));
    }

    // "on Thursday and Friday"
    private static int Listed(SourceSentence source, out int last)
    {
        var words = source.Sentence.Words;
        var (most, count) = (0, 0);
        last = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Token.Is(TokenFlags.Weekday))
            {
                count++;
                (most, last) = (Math.Max(most, count), count >= most ? i : last);
            }
            else if (words[i].Token.Folded != "and")
            {
                count = 0;
            }
        }

        return most > 1 ? most : 0;
    }
}
