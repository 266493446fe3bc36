namespace Bot.Core.Language;

/// <summary>A number as it was read, without its unit.</summary>
/// <param name="Scale">What the value was multiplied with by a scale word ("million"), or 1.</param>
internal readonly record struct ReadNumber(int End, decimal Low, decimal High, bool Ordinal, decimal Scale);

/// <summary>Reads one number that begins at a given place of a folded text: digits, English words, or the numerals of
/// Korean and Japanese.</summary>
internal static class NumberReader
{
    /// <summary>What is larger is no number that anybody writes, and could not be reckoned with.</summary>
    private const decimal Largest = 1e24m;

    /// <summary>Reads digits with separators, decimals and scale words: <c>1,234.5</c>, <c>1.2 million</c>, <c>3億5000万</c>, <c>5th</c>.</summary>
    public static ReadNumber? ReadDigits(ReadOnlySpan<char> text, int start, bool afterCurrency)
    {
        var at = start;
        if (!ReadDecimal(text, ref at, out var value))
        {
            return null;
        }

        if (at < text.Length && text[at] == '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            var behind = at + 1;
            if (ReadDecimal(text, ref behind, out var divisor) && divisor > value)
            {
                return new ReadNumber(behind, value / divisor, value / divisor, Ordinal: false, 1);
            }
        }

        if (at + 1 < text.Length && text.Slice(at, 2) is "st" or "nd" or "rd" or "th" && !IsLetter(text, at + 2))
        {
            return new ReadNumber(at + 2, value, value, Ordinal: true, 1);
        }

        if (at < text.Length && NumberWords.SinoPower(text[at]) > 0)
        {
            return ReadCjkScales(text, at, value);
        }

        var scale = ReadEnglishScale(text, ref at, afterCurrency, value);
        return new ReadNumber(at, value * scale, value * scale, Ordinal: false, scale);
    }

    /// <summary>Reads English number words: <c>twenty-one</c>, <c>one hundred and five</c>, <c>half a million</c>, <c>two-thirds</c>,
    /// <c>a dozen</c>; <c>thousands</c> is anything from one to a thousand thousands.</summary>
    public static ReadNumber? ReadEnglishWords(ReadOnlySpan<char> text, int start)
    {
        decimal total = 0, group = 0, largest = 1;
        var (at, end, any, ordinal) = (start, start, false, false);
        while (true)
        {
            var word = Word(text, at);
            if (word.IsEmpty)
            {
                break;
            }

            if (!NumberWords.TryFindEnglish(word, out var found))
            {
                if (word.Equals("and", StringComparison.OrdinalIgnoreCase) && any && largest > 1
                    && NumberWords.TryFindEnglish(Word(text, at + 4), out var next) && next.Kind == NumberWordKind.Value)
                {
                    at += 4;
                    continue;
                }

                break;
            }

            if (found.Plural && found.Kind != NumberWordKind.Value)
            {
                // "hundreds", "millions": no more is said than the order of magnitude.
                if (any && IsTooLarge(total + group, found.Value))
                {
                    return null;
                }

                var (low, high) = any ? ((total + group) * found.Value, (total + group) * found.Value) : (found.Value, (found.Value * found.Value) - 1);
                return new ReadNumber(at + word.Length, low, high, false, found.Value);
            }

            if (found.Ordinal && any && group is > 0 and < 20 && total == 0 && largest == 1 && found is { Kind: NumberWordKind.Value, Value: >= 3 and < 20 }
                && (found.Plural || group == 1))
            {
                // "two-thirds", "one fifth"
                return new ReadNumber(at + word.Length, group / found.Value, group / found.Value, false, 1);
            }

            if (found.Plural || (found.Kind == NumberWordKind.Value && any && !Continues(group, found.Value)))
            {
                break;
            }

            if (found.Kind != NumberWordKind.Value && IsTooLarge(group, found.Value))
            {
                break;
            }

            switch (found.Kind)
            {
                case NumberWordKind.Value:
                    group += found.Value;
                    break;
                case NumberWordKind.Hundred:
                    group = (any && group > 0 ? group : 1) * found.Value;
                    largest = Math.Max(largest, found.Value);
                    break;
                default:
                    total += (any && group > 0 ? group : 1) * found.Value;
                    group = 0;
                    largest = Math.Max(largest, found.Value);
                    break;
            }

            (any, end, ordinal) = (true, at + word.Length, found.Ordinal);
            if (ordinal || end >= text.Length || text[end] is not (' ' or '-'))
            {
                break;
            }

            at = end + 1;
        }

        return any ? new ReadNumber(end, total + group, total + group, ordinal, largest) : null;
    }

    /// <summary>Reads Sino-Korean or Chinese numerals (<c>十四</c>, <c>이십</c>).</summary>
    public static ReadNumber? ReadSino(ReadOnlySpan<char> text, int start)
    {
        decimal total = 0, group = 0, digit = 0;
        var (at, digits) = (start, 0);
        for (; at < text.Length; at++)
        {
            if (NumberWords.SinoDigit(text[at]) is var value and >= 0)
            {
                if (IsTooLarge(digit, 10))
                {
                    break;
                }

                digit = (digit * 10) + value;
                digits++;
                continue;
            }

            var power = NumberWords.SinoPower(text[at]);
            if (power == 0 || IsTooLarge(group + digit, power))
            {
                break;
            }

            if (power < 10_000)
            {
                group += (digits > 0 ? digit : 1) * power;
            }
            else
            {
                total += (group + digit > 0 ? group + digit : 1) * power;
                group = 0;
            }

            (digit, digits) = (0, 0);
        }

        return at > start ? new ReadNumber(at, total + group + digit, total + group + digit, false, 1) : null;
    }

    private static ReadNumber ReadCjkScales(ReadOnlySpan<char> text, int at, decimal value)
    {
        decimal total = 0, group = 0;
        var part = value;
        var scale = 1m;
        while (at < text.Length && NumberWords.SinoPower(text[at]) is var power and > 0 && !IsTooLarge(group + part, power))
        {
            at++;
            scale = Math.Max(scale, power);
            if (power < 10_000)
            {
                group += part * power;
            }
            else
            {
                total += (group + part) * power;
                group = 0;
            }

            part = 0;
            var next = at < text.Length && text[at] == ' ' ? at + 1 : at;
            if (next < text.Length && char.IsAsciiDigit(text[next]))
            {
                var behind = next;
                if (ReadDecimal(text, ref behind, out var lower) && lower < power)
                {
                    (part, at) = (lower, behind);
                }
            }
        }

        return new ReadNumber(at, total + group + part, total + group + part, false, scale);
    }

    private static bool ReadDecimal(ReadOnlySpan<char> text, ref int at, out decimal value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at])
            || (text[at] == ',' && at > start && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
                && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4])))))
        {
            at++;
        }

        if (at == start)
        {
            return false;
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return decimal.TryParse(text[start..at], System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture, out value) && value <= Largest;
    }

    private static bool IsTooLarge(decimal number, decimal times) => number > Largest / times;

    private static decimal ReadEnglishScale(ReadOnlySpan<char> text, ref int at, bool afterCurrency, decimal value)
    {
        var blank = at < text.Length && text[at] is ' ' or '-' ? 1 : 0;
        var word = Word(text, at + blank);
        var scale = word switch
        {
            "bn" => 1_000_000_000m,
            "tn" or "trn" => 1_000_000_000_000m,
            "mn" => 1_000_000m,
            "k" or "K" when blank == 0 => 1_000m,
            "m" or "M" when blank == 0 && afterCurrency => 1_000_000m,
            "b" or "B" when blank == 0 && afterCurrency => 1_000_000_000m,
            _ => NumberWords.TryFindEnglish(word, out var found) && found.Kind != NumberWordKind.Value && !found.Ordinal ? found.Value : 1m,
        };
        if (scale > 1 && IsTooLarge(value, scale))
        {
            return 1;
        }

        if (scale > 1)
        {
            at += blank + word.Length;
        }

        return scale;
    }

    // "twenty" takes "one" to "nine", a hundred anything below, nothing else goes on ("five six").
    private static bool Continues(decimal group, decimal value) =>
        group == 0 || (group % 100 == 0) || (group % 100 >= 20 && group % 10 == 0 && value < 10);

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return default;
        }

        var length = 0;
        while (at + length < text.Length && char.IsAsciiLetter(text[at + length]))
        {
            length++;
        }

        return text.Slice(at, length);
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetter(text[at]);
}
