namespace Bot.Core.Language;

/// <summary>Reads the fractions that English writes in words.</summary>
internal static class FractionReader
{
    /// <summary>Reads <c>half</c>, <c>a third</c>, <c>three quarters</c>, <c>half a million</c> at the start of a word.</summary>
    public static ReadNumber? Read(ReadOnlySpan<char> text, int start)
    {
        var word = NumberReader.Word(text, start);
        var end = start + word.Length;
        if (Is(word, "half"))
        {
            if (Is(NumberReader.Word(text, end + 1), "a") && NumberWords.TryFindEnglish(NumberReader.Word(text, end + 3), out var scale) && scale.Kind != NumberWordKind.Value)
            {
                return new ReadNumber(end + 3 + NumberReader.Word(text, end + 3).Length, scale.Value / 2, scale.Value / 2, false, scale.Value);
            }

            // "half of", "half the", "half its": a share; "the second half" is a noun.
            return NumberReader.Word(text, end + 1) is "of" or "the" or "its" or "their" or "a" or "his" or "her" or "all" ? new ReadNumber(end, 0.5m, 0.5m, false, 1) : null;
        }

        if (ReadAndAHalf(text, word, end) is { } andAHalf)
        {
            return andAHalf;
        }

        var count = CountOf(word);
        if (count == 0 || end >= text.Length || text[end] is not (' ' or '-'))
        {
            return null;
        }

        var part = NumberReader.Word(text, end + 1);
        var behind = end + 1 + part.Length;
        if ((Is(part, "quarter") && count == 1 && Is(NumberReader.Word(text, behind + 1), "of")) || (Is(part, "quarters") && count > 1 && Is(NumberReader.Word(text, behind + 1), "of")))
        {
            return new ReadNumber(behind, count / 4m, count / 4m, false, 1);
        }

        // "a third of" is a share; "a third meeting" is a rank and read as one where it stands.
        return Is(word, "a") && NumberWords.TryFindEnglish(part, out var divisor) && divisor is { Ordinal: true, Value: >= 3 and < 20 } && (Is(NumberReader.Word(text, behind + 1), "of") || IsAmount(text, start, behind))
            ? new ReadNumber(behind, 1 / divisor.Value, 1 / divisor.Value, false, 1)
            : null;
    }

    // "two and a half million", "a million and a half"
    private static ReadNumber? ReadAndAHalf(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int end)
    {
        const string Half = " and a half";
        if (end >= text.Length || text[end] != ' ')
        {
            return null;
        }

        if (Is(word, "a") || Is(word, "an") || Is(word, "one"))
        {
            var named = NumberReader.Word(text, end + 1);
            if (named is "year" or "month" or "week" or "day" or "hour" or "decade" or "mile" && text[(end + 1 + named.Length)..].StartsWith(Half, StringComparison.OrdinalIgnoreCase))
            {
                // "a year and a half": the unit stands between.
                return new ReadNumber(end, 1.5m, 1.5m, false, 1);
            }

            if (NumberWords.TryFindEnglish(named, out var scale) && scale is { Kind: not NumberWordKind.Value, Plural: false, Value: > 100 } && text[(end + 1 + named.Length)..].StartsWith(Half, StringComparison.OrdinalIgnoreCase))
            {
                return new ReadNumber(end + 1 + named.Length + Half.Length, scale.Value * 1.5m, scale.Value * 1.5m, false, scale.Value);
            }
        }

        if (!NumberWords.TryFindEnglish(word, out var value) || value is not { Kind: NumberWordKind.Value, Ordinal: false } || !text[end..].StartsWith(Half, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        end += Half.Length;
        return end < text.Length && text[end] == ' ' && NumberWords.TryFindEnglish(NumberReader.Word(text, end + 1), out var times) && times is { Kind: not NumberWordKind.Value, Plural: false }
            ? new ReadNumber(end + 1 + NumberReader.Word(text, end + 1).Length, (value.Value + 0.5m) * times.Value, (value.Value + 0.5m) * times.Value, false, times.Value)
            : new ReadNumber(end, value.Value + 0.5m, value.Value + 0.5m, false, 1);
    }

    // "cut it by a third", "up from a fifth a decade ago"; "by a third party" is somebody.
    private static bool IsAmount(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(' ');
        return before[(before.LastIndexOf(' ') + 1)..] is "by" or "from" or "than" or "to" or "as" or "about" or "nearly" or "almost" or "roughly" or "over" or "under"
            && (end >= text.Length || text[end] != ' ' || NumberReader.Word(text, end + 1) is "" or "a" or "the" or "in" or "on" or "to" or "from" or "since" or "after" or "last" or "this" or "and" or "or" or "but" or "while" or "as" or "over" or "between" or "compared" or "ago" or "at" or "with" or "for" or "when" or "because");
    }

    private static int CountOf(ReadOnlySpan<char> word) => word switch
    {
        "a" or "A" or "one" or "One" => 1,
        "two" or "Two" => 2,
        "three" or "Three" => 3,
        _ => 0,
    };

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
