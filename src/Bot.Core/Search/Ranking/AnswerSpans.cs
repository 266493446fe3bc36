using Bot.Core.Language;

namespace Bot.Core.Search.Ranking;

/// <summary>What a stretch of a sentence may be the answer to.</summary>
internal enum SpanKind
{
    None,
    Name,
    Date,
    Number,
}

/// <summary>Finds names, dates and numbers among stored tokens, by their flags alone.</summary>
internal static class AnswerSpans
{
    /// <summary>The span that begins at a token; <paramref name="end"/> is behind it, or behind the token when there is none.</summary>
    public static SpanKind KindAt(ReadOnlySpan<TokenFlags> flags, int start, out int end)
    {
        end = start + 1;
        if (IsDateToken(flags, start))
        {
            var month = (flags[start] & TokenFlags.Month) != 0;
            while (end < flags.Length && (IsDateToken(flags, end) || (month && IsRangeEnd(flags, end))))
            {
                month |= (flags[end] & TokenFlags.Month) != 0;
                end++;
            }

            return SpanKind.Date;
        }

        if ((flags[start] & (TokenFlags.Number | TokenFlags.NumberWord | TokenFlags.Ordinal)) != 0)
        {
            while (end < flags.Length && (flags[end] & (TokenFlags.NumberWord | TokenFlags.Unit)) != 0)
            {
                end++;
            }

            return SpanKind.Number;
        }

        if (!IsNameToken(flags[start]))
        {
            return SpanKind.None;
        }

        while (end < flags.Length && IsNameToken(flags[end]) && (flags[end] & TokenFlags.AfterPunctuation) == 0)
        {
            end++;
        }

        return SpanKind.Name;
    }

    /// <summary>"to 14" behind "January 13": the word between and the number.</summary>
    private static bool IsRangeEnd(ReadOnlySpan<TokenFlags> flags, int index) =>
        (IsPlainNumber(flags, index) && (flags[index - 1] & TokenFlags.StopWord) != 0)
        || ((flags[index] & TokenFlags.StopWord) != 0 && (flags[index - 1] & TokenFlags.Number) != 0 && IsPlainNumber(flags, index + 1));

    private static bool IsPlainNumber(ReadOnlySpan<TokenFlags> flags, int index) =>
        index < flags.Length && (flags[index] & TokenFlags.Number) != 0 && (flags[index] & (TokenFlags.Percent | TokenFlags.Money)) == 0
        && (index + 1 == flags.Length || (flags[index + 1] & TokenFlags.Unit) == 0);

    private static bool IsNameToken(TokenFlags flags) =>
        (flags & TokenFlags.Capitalised) != 0
        && (flags & (TokenFlags.StopWord | TokenFlags.Number | TokenFlags.Month | TokenFlags.Weekday)) == 0;

    /// <summary>A year, a month, a day of the week, or the number of a day beside a month.</summary>
    private static bool IsDateToken(ReadOnlySpan<TokenFlags> flags, int index) =>
        (flags[index] & (TokenFlags.Year | TokenFlags.Month | TokenFlags.Weekday)) != 0
        || ((flags[index] & TokenFlags.Number) != 0
            && ((index > 0 && (flags[index - 1] & TokenFlags.Month) != 0)
                || (index + 1 < flags.Length && (flags[index + 1] & TokenFlags.Month) != 0)));
}
