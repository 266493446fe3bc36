using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage compares with a value is more or less than it: "up from 44%" is 44%を上回る, "hotter than 300 °C" 300度を超える.</summary>
internal static class ExceededValue
{
    /// <summary>How many words before "than" or "from" say which way it goes.</summary>
    private const int Reach = 3;

    /// <param name="said">The draft's value: more than so much, or less.</param>
    /// <param name="told">The same value in the passage, given flatly.</param>
    public static bool IsTold(EnglishSentence source, in QuantityMention said, in QuantityMention told)
    {
        var way = said.Approximation switch { Approximation.AtLeast => 1, Approximation.AtMost => -1, _ => 0 };
        return way != 0 && told.Approximation == Approximation.None && WayOf(source.Words, source.WordAt(told.Start)) == way;
    }

    private static int WayOf(Word[] words, int value)
    {
        if (value == 0 || value >= words.Length || words[value - 1].Token.Folded is not ("than" or "from"))
        {
            return 0;
        }

        for (var i = value - 2; i >= 0 && i >= value - 1 - Reach && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (ValueDirectionRule.DirectionOf(words[i].Token.Folded) is not 0 and var way)
            {
                return way;
            }
        }

        return 0;
    }
}
