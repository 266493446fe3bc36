namespace Bot.Core.Language;

/// <summary>Finds the unit word or the counted noun of a value: "eight <c>months</c>", "14 new <c>MOUs</c>", "12-<c>member</c> bloc",
/// "14<c>件</c>の覚書", "5<c>번째</c>".</summary>
internal static class QuantityNoun
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "than", "that", "which", "who", "is", "was", "are", "were",
        "has", "had", "have", "the", "a", "an", "its", "his", "her", "their", "this", "these", "those", "after", "before", "during", "since", "until", "when",
        "while", "because", "so", "if", "per", "not", "will", "would", "could", "can", "cannot", "may", "might", "more", "less", "into", "over", "under", "between", "last",
        "next", "each", "it", "they", "he", "she", "we", "i", "you", "now", "then", "there", "be", "been", "up", "down", "out", "off",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="unit">Set to the canonical form where the word is a known unit and none is known yet.</param>
    /// <param name="ordinal">Set where the word makes the value a rank.</param>
    public static (int Start, int End) Find(ReadOnlySpan<char> text, int end, bool isOrdinal, ref string? unit, ref bool ordinal)
    {
        if (end >= text.Length || unit is "%" or "percentage point" or "kph" or "mph")
        {
            return (0, 0);
        }

        // 600여 명
        end += IsOver(text, end) ? 1 : 0;
        var at = text[end] is ' ' or '-' ? end + 1 : end;
        if (at < text.Length && text[at] >= '\u3000')
        {
            return FindCounter(text, at, ref unit, ref ordinal);
        }

        if (text[end] is not (' ' or '-') && UnitWords.Find(LettersAt(text, end)) is null)
        {
            return (0, 0);
        }

        return FindEnglish(text, at, isOrdinal, ref unit);
    }

    /// <summary>Whether "여" stands behind a number, which makes it a little more.</summary>
    public static bool IsOver(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end] == '여' && (text[end + 1] == ' ' || UnitWords.FindCounter(text[(end + 1)..], out _) is not null);

    private static (int Start, int End) FindEnglish(ReadOnlySpan<char> text, int at, bool isOrdinal, ref string? unit)
    {
        var (start, end) = (0, 0);
        var power = Power(LettersAt(text, at));
        if (power is not null)
        {
            // "square metres", "9,500-cubic-metre"
            at = Math.Min(text.Length, at + LettersAt(text, at).Length + 1);
        }

        for (var words = 0; words < 3; words++)
        {
            var word = LettersAt(text, at);
            // "one fifth ten years ago"
            if (word.IsEmpty || Stops.Contains(word) || (words == 0 && !isOrdinal && NumberWords.TryFindEnglish(word, out var next) && next is { Kind: NumberWordKind.Value, Ordinal: false, Plural: false }))
            {
                break;
            }

            if (UnitWords.Find(word) is { } known && !isOrdinal)
            {
                var behind = at + word.Length < text.Length && text[at + word.Length] is '²' or '³' ? text[at + word.Length] : (char?)null;
                unit ??= power == Nautical ? $"{power} {known}" : $"{known}{power}{behind}";
                return (at, at + word.Length);
            }

            if (power is not null)
            {
                // "four square tables"
                break;
            }

            if (start == 0 || IsPlural(word))
            {
                (start, end) = (at, at + word.Length);
            }

            // A rank and a hyphen ("12-member") take the next word, a count the first plural.
            if (isOrdinal || IsPlural(word) || (words == 0 && text[at - 1] == '-'))
            {
                break;
            }

            at += word.Length;
            if (at >= text.Length || text[at] is not (' ' or '-'))
            {
                break;
            }

            at++;
        }

        return (start, end);
    }

    private const string Nautical = "nautical";

    // What a word before a unit of length makes of it.
    private static string? Power(ReadOnlySpan<char> word) => word switch
    {
        "square" or "sq" => "²",
        "cubic" or "cu" => "³",
        Nautical => Nautical,
        _ => null,
    };

    private static (int Start, int End) FindCounter(ReadOnlySpan<char> text, int at, ref string? unit, ref bool ordinal)
    {
        if (text[at..].StartsWith("번째") || text[at..].StartsWith("番目"))
        {
            ordinal = true;
            return (at, at + 2);
        }

        // 2분기: "the second quarter"; 2段目, 2단: "the second stage"
        if (text[at..].StartsWith("분기") || text[at..].StartsWith("段目") || (text[at..].StartsWith("단") && !(at + 1 < text.Length && text[at + 1] is '계' or '지' or '체')))
        {
            ordinal = true;
            return (at, at + (text[at] == '단' ? 1 : 2));
        }

        // 4부 리그: "fourth tier"
        if (text[at..].StartsWith("부 리그") || text[at..].StartsWith("부리그") || text[at..].StartsWith("部リーグ"))
        {
            ordinal = true;
            return (at, at + 1);
        }

        if (UnitWords.FindCounter(text[at..], out var length) is not { } known)
        {
            // 1인당
            if (text[at] == '인' && char.IsAsciiDigit(text[at - 1]))
            {
                unit ??= "person";
                return (at, at + 1);
            }

            return (0, 0);
        }

        var end = at + length;
        if (known is "vehicle" && end + 1 < text.Length && (char.IsDigit(text[end]) || (text[end] is ' ' && char.IsDigit(text[end + 1]))))
        {
            // "27대 14" is a score.
            return (0, 0);
        }

        // 두 회사 are two companies, not two times.
        if (end < text.Length && text[at] == '회' && text[end] == '사')
        {
            return (0, 0);
        }

        if (end < text.Length && text[end] is '目' or '째')
        {
            ordinal = true;
            end++;
        }

        if (known is not "item")
        {
            unit ??= known;
        }

        return (at, end);
    }

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'u' or 'i'))
        || word.Equals("people", StringComparison.OrdinalIgnoreCase) || word.Equals("men", StringComparison.OrdinalIgnoreCase)
        || word.Equals("women", StringComparison.OrdinalIgnoreCase) || word.Equals("children", StringComparison.OrdinalIgnoreCase)
        || word.Equals("memoranda", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> LettersAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]) && text[end] < '\u3000')
        {
            end++;
        }

        return text[Math.Min(at, text.Length)..end];
    }
}
