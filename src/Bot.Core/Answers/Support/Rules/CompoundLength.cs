using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Times and measures that are told in several units: "four years and six months" are four and a half years.</summary>
internal static class CompoundLength
{
    /// <summary>Whether a passage gives the whole that a value of the draft is, or is a part of, in other units.</summary>
    public static bool Follows(RuleContext context, in QuantityMention said)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Quantities.Length; i++)
        {
            var (total, last) = Total(draft, i);
            if (total is { } whole && draft.Quantities[i].Start <= said.Start && said.Start <= draft.Quantities[last].Start && IsIn(context, whole, last > i))
            {
                return true;
            }
        }

        return false;
    }

    // One of both has to be in several units, else the units are for others to compare.
    private static bool IsIn(RuleContext context, (string Base, decimal Length) whole, bool isCompound)
    {
        foreach (var source in context.Alignment.Sources)
        {
            for (var i = 0; i < source.Sentence.Quantities.Length; i++)
            {
                var (told, last) = Total(source.Sentence, i);
                if (told == whole && (isCompound || last > i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The value with those of ever smaller units that stand right behind it, and the last of them.
    private static ((string Base, decimal Length)? Whole, int Last) Total(EnglishSentence sentence, int first)
    {
        var quantities = sentence.Quantities;
        if (quantities[first] is { Ordinal: true } || quantities[first].Low != quantities[first].High || QuantityComparison.SpanOf(quantities[first].Unit) is not var (kind, length))
        {
            return (null, first);
        }

        var (total, last) = (quantities[first].Low * length, first);
        while (last + 1 < quantities.Length && QuantityComparison.SpanOf(quantities[last + 1].Unit) is var (part, smaller) && part == kind && smaller < length && IsJoined(sentence.Text, quantities[last], quantities[last + 1]))
        {
            last++;
            (total, length) = (total + (quantities[last].Low * smaller), smaller);
        }

        return ((kind, total), last);
    }

    private static bool IsJoined(string text, in QuantityMention left, in QuantityMention right)
    {
        var end = Math.Max(left.End, left.NounEnd);
        return right.Start > end && text.AsSpan(end, right.Start - end).Trim(' ') is var between && (between is "" or "and" or ", and" or ":"
            // "two hours, 30 minutes of it in black and white": a part of the first, not more of it.
            || (between is "," && !text.AsSpan(Math.Max(right.End, right.NounEnd)).StartsWith(" of ")));
    }
}
