using System.Buffers;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>What a value measures, in the sentence's own words.</summary>
/// <param name="Start">Where the words begin in the sentence.</param>
/// <param name="End">Where they end; between the two there may be more than the property where its words stand apart.</param>
internal readonly record struct Measure(string Property, int Start, int End);

/// <summary>Finds what a value of an English sentence measures: the words behind "of" ("70% of rare earths from China"), the counted
/// noun ("14 MOUs", "fifth encounter"), or the words in front of it that rise, fall or are ("boost real GDP by 0.33%").</summary>
internal static class MeasuredProperty
{
    private const int MostWords = 8;
    private const int LongestHead = 60;

    private static readonly SearchValues<char> s_beforeHead = SearchValues.Create(";；.。:：");

    public static Measure Of(
        string text, QuantityMention mention, IReadOnlyList<QuantityMention> all, IReadOnlyList<DateMention> dates, Measure previous)
    {
        if (Headed(text, mention) is { } headed)
        {
            return headed;
        }

        if (CjkMeasuredProperty.IsCjk(text))
        {
            return CjkMeasuredProperty.Of(text, mention, all, previous);
        }

        var limit = RightLimit(text, mention, all, dates);
        return Apposition(text, mention)
            ?? Share(text, mention, all, limit)
            ?? Elliptical(text, mention, limit, previous)
            ?? Counted(text, mention, limit)
            ?? Attributive(text, mention, limit)
            ?? Predicate(text, mention, limit)
            ?? Preceding(text, mention, all, previous)
            ?? Words(text, Phrase.After(text, mention.End, limit, MostWords))
            ?? Same(previous)
            ?? Words(text, Phrase.Before(text, 0, text.Length, MostWords))
            ?? new Measure(text, 0, text.Length);
    }

    /// <summary>"Year: 2024; Ships: 1,204": a row of a table, or a list of values, names what each is.</summary>
    private static Measure? Headed(string text, QuantityMention mention)
    {
        var before = text.AsSpan(0, mention.Start).TrimEnd();
        if (before is not [.., ':' or '：'])
        {
            return null;
        }

        var colon = before.Length - 1;
        var start = before[..colon].LastIndexOfAny(s_beforeHead) + 1;
        return colon - start is > 0 and <= LongestHead ? Words(text, new(start, colon)) : null;
    }

    /// <summary>"Mayor Ann Reyes, 71, won": between commas it is said of what stands in front.</summary>
    private static Measure? Apposition(string text, QuantityMention mention) =>
        mention is { HasNoun: false, Unit: null, Ordinal: false } && mention.End < text.Length && text[mention.End] == ',' && text.AsSpan(0, mention.Start).EndsWith(", ")
            ? Words(text, Phrase.Before(text, Phrase.ClauseStart(text, 0, mention.Start - 2), mention.Start - 2, MostWords))
            : null;

    /// <summary>"20.8% of its trade tied to China", "two of the four suspects", "one in five residents".</summary>
    private static Measure? Share(string text, QuantityMention mention, IReadOnlyList<QuantityMention> all, int limit)
    {
        var behind = mention is { HasNoun: true, Unit: null } ? mention.NounEnd : mention.End;
        if (mention.Ordinal || mention is { HasNoun: true, Unit: not "%" })
        {
            return null;
        }

        var whole = all.FirstOrDefault(other => other.Start >= behind);
        if (whole is { HasNoun: true, Unit: null or "person" or "country" })
        {
            switch (text[behind..whole.Start])
            {
                case " of " or " of the ":
                    return Words(text, new(whole.Start, whole.NounEnd));
                case " in " or " out of ":
                    return Words(text, new(behind, whole.NounEnd));
            }
        }

        return text.AsSpan(behind).StartsWith(" of ") ? Words(text, Phrase.After(text, behind + " of ".Length, limit, MostWords)) : null;
    }

    /// <summary>"At least 5 people died and 20 were hurt": what is said of the value.</summary>
    private static Measure? Predicate(string text, QuantityMention mention, int limit) =>
        mention is { HasNoun: false, Unit: null } && Phrase.BeginsWithAuxiliary(text, mention.End, limit) && Phrase.EndsWithConjunction(text, mention.Start)
            ? Words(text, new(mention.End, limit))
            : null;

    /// <summary>"3.5%, up 0.25 percentage points": nothing new is named, so it is what the value before measures.</summary>
    private static Measure? Same(Measure previous) => previous.Property is null ? null : previous;

    /// <summary>"… and 15.3% to the U.S.": the measured thing was named with the value before.</summary>
    private static Measure? Elliptical(string text, QuantityMention mention, int limit, Measure previous)
    {
        if (mention.Unit != "%" || previous.Property is null || Phrase.After(text, mention.End, limit, MostWords, keepPreposition: true) is not { } own)
        {
            return null;
        }

        var preposition = text[own.Start..own.End].Split(' ')[0];
        var shared = previous.Property.IndexOf($" {preposition} ", StringComparison.Ordinal);
        return shared <= 0 || !Phrase.IsPreposition(preposition)
            ? null
            : new Measure($"{previous.Property[..shared]} … {text[own.Start..own.End]}", own.Start, own.End);
    }

    /// <summary>"14 MOUs", "fifth encounter", "eight months since Lee took office", "12-member bloc".</summary>
    private static Measure? Counted(string text, QuantityMention mention, int limit)
    {
        if (!mention.HasNoun || mention.Unit is "%" or "percentage point" || mention.NounStart < mention.End)
        {
            return null;
        }

        var isUnit = UnitWords.Find(text.AsSpan(mention.NounStart, mention.NounEnd - mention.NounStart)) is not null;
        var hyphenated = text[mention.End] == '-';
        var end = hyphenated ? Phrase.WordEnd(text, mention.NounEnd, limit) : Phrase.Complement(text, mention.NounEnd, limit, MostWords);
        if (isUnit && mention.Unit is not "person" and not "country" && !mention.Ordinal && end == mention.NounEnd)
        {
            // "lasted two hours": the unit alone does not say what was measured.
            return null;
        }

        return Words(text, new(mention.End + 1, end));
    }

    /// <summary>"a 6% raise", "its $2 billion debt".</summary>
    private static Measure? Attributive(string text, QuantityMention mention, int limit) =>
        mention.Unit is not null && Phrase.EndsWithDeterminer(text, mention.Start)
            ? Words(text, Phrase.After(text, mention.End, limit, 4))
            : null;

    /// <summary>"boost real GDP by 0.33%", "Exports rose 5%", "Inflation was 3.2%".</summary>
    private static Measure? Preceding(string text, QuantityMention mention, IReadOnlyList<QuantityMention> all, Measure previous)
    {
        var before = all.LastOrDefault(other => other.End <= mention.Start);
        var from = Phrase.CompoundEnd(text, Math.Max(before.End, before.NounEnd));

        // "58% support the ban, while 31% oppose it": what the value before measures is not what this one does.
        if (from > 0 && from < mention.Start && BeginsClause(text.AsSpan(from, mention.Start - from)))
        {
            return null;
        }

        // "Sales fell 3% in Europe and 7% in Asia": nothing new is named between the two.
        if (from > 0 && previous.Property is not null && before.Unit == mention.Unit && Phrase.BeginsWithPreposition(text, from, mention.Start))
        {
            return previous;
        }

        return Words(text, Phrase.Before(text, Phrase.Rate(text, Phrase.ClauseStart(text, from, mention.Start)), mention.Start, MostWords));
    }

    private static bool BeginsClause(ReadOnlySpan<char> before) => before.TrimEnd() is var text
        && (text.EndsWith(" while", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" whereas", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" but", StringComparison.OrdinalIgnoreCase));

    private static int RightLimit(
        string text, QuantityMention mention, IReadOnlyList<QuantityMention> all, IReadOnlyList<DateMention> dates)
    {
        var behind = Math.Max(mention.End, mention.NounEnd);
        var limit = Phrase.ClauseEnd(text, behind);
        foreach (var start in all.Select(q => q.Start).Concat(dates.Select(d => d.Start)).Where(start => start >= behind))
        {
            limit = Math.Min(limit, start);
        }

        return limit;
    }

    private static Measure? Words(string text, Phrase.Span? span) =>
        span is { } s && Phrase.Trim(text, s) is { } t && t.End > t.Start ? new Measure(text[t.Start..t.End], t.Start, t.End) : null;
}
