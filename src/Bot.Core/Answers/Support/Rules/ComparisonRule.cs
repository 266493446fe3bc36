using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A comparison that no passage draws has to follow from the values that it gives: 20.8% for one and 15.3% for the other.</summary>
internal static class ComparisonRule
{
    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded == "of" && words[i - 1].Token.Folded == "ahead" && !context.Alignment.Find(i - 1).Found)
            {
                if (Holds(context, i, less: false) != true && !ComparedValues.IsOrdered(context, greater: true))
                {
                    context.Report(SupportIssueKind.Content, "ahead");
                }

                continue;
            }

            if (words[i].Token.Folded != "than" || words[i + 1].Is(WordTraits.Quantity | WordTraits.Date) || words[i - 1].Token.Folded is "rather" or "other" || IsEarlierTime(words, i + 1) || Comparative(words, i) is not (>= 0 and var comparative)
                || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(Compares)))
            {
                continue;
            }

            if (Holds(context, i, IsLess(words[comparative].Token.Folded)) != true)
            {
                context.Report(SupportIssueKind.Relation, $"{words[comparative].Token.Folded} … than", context.Best.Sentence.Text);
            }
        }
    }

    // "9% higher than a year earlier" of "up 9% from a year earlier": a value with its direction, which is checked as such.
    private static bool IsEarlierTime(Word[] words, int first) =>
        words[first].Token.Folded is "a" or "an" or "the" or "in" or "last" or "previous" or "one" && words.Skip(first).Take(4).Any(w => w.Token.Folded is "year" or "month" or "week" or "quarter" or "day" or "decade" or "season") && words.Skip(first).Take(5).Any(w => w.Token.Folded is "earlier" or "before" or "ago" or "previous" or "last" or "prior");

    // "a larger share of South Korea's trade was tied to China than": so many words stand between.
    private const int Reach = 14;

    private static int Comparative(Word[] words, int than)
    {
        for (var i = than - 1; i >= 0 && i >= than - Reach; i--)
        {
            if (IsComparative(words[i].Token.Folded))
            {
                return i;
            }

            if (words[i].Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        return -1;
    }

    private static bool IsComparative(string folded) =>
        folded is "more" or "less" or "fewer" or "larger" or "smaller" or "bigger" or "higher" or "lower" or "greater" or "longer" or "shorter" or "older" or "younger" or "faster" or "slower" or "better" or "worse";

    private static bool IsLess(string folded) => folded is "less" or "fewer" or "smaller" or "lower" or "shorter" or "younger" or "slower" or "worse";

    private static bool Compares(Word word) =>
        word.Token.Folded is "than" or "exceed" or "exceeds" or "exceeded" or "surpass" or "surpassed" or "outnumber" or "outnumbered" or "outpaced" or "beat" or "ahead" or "behind" or "compared" or "twice" or "while" or "whereas" or "but"
        || word.Token.Folded.EndsWith("est", StringComparison.Ordinal);

    /// <summary>Whether the value of the name before "than" is the greater; null where a passage gives no two values.</summary>
    private static bool? Holds(RuleContext context, int than, bool less)
    {
        var words = context.Draft.Words;
        // "more with China than with Japan": what is compared stands right before; else who is more.
        var comparative = Comparative(words, than);
        var near = comparative < 0 ? -1 : Array.FindLastIndex(words, than - 1, than - 1 - comparative, word => word.Is(WordTraits.Name));
        near = near > 1 && words[(comparative + 1)..near].Any(word => word.Is(WordTraits.Preposition)) ? near : -1;
        var (first, second) = (near >= 0 ? near : Name(words, 0, than), Name(words, than + 1, words.Length));
        if (first < 0 || second < 0)
        {
            return null;
        }

        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (Value(context, source, index, first) is { } a && Value(context, source, index, second) is { } b && a.Unit == b.Unit)
            {
                return less ? a.High < b.High : a.High > b.High;
            }
        }

        return null;
    }

    /// <summary>Whether a word compares ("larger", "more") what stands before and behind the "than" of its clause as the values of the passages do.</summary>
    public static bool IsBorneOut(RuleContext context, int word)
    {
        var words = context.Draft.Words;
        if (!IsComparative(words[word].Token.Folded))
        {
            return false;
        }

        var than = Array.FindIndex(words, word, Math.Min(Reach + 1, words.Length - word), other => other.Token.Folded == "than");
        return than > 0 && Comparative(words, than) == word && Holds(context, than, IsLess(words[word].Token.Folded)) == true;
    }

    private static int Name(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Is(WordTraits.Name) && (!words[i].Is(WordTraits.Possessive) || (i + 1 < words.Length && words[i + 1].Is(WordTraits.Quantity))))
            {
                return i;
            }
        }

        return -1;
    }

    private static QuantityMention? Value(RuleContext context, EnglishSentence source, int index, int name)
    {
        foreach (var place in context.Alignment.In(index, name))
        {
            if (source.QuantityOwners.Owner(place) is >= 0 and var owner)
            {
                return source.Quantities[owner];
            }
        }

        return null;
    }
}
