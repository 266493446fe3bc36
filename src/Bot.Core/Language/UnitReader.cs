namespace Bot.Core.Language;

/// <summary>Reads the unit behind a number where it is more than one word, a sign or a Japanese share: "kilometres per hour", "%", 割.</summary>
internal static class UnitReader
{
    /// <summary>割, tenths: the value times ten in percent.</summary>
    public const string Tenths = "割";

    private static readonly (string Word, string Unit)[] Words =
    [
        ("percentage points", "percentage point"), ("percentage point", "percentage point"), ("percent points", "percentage point"), ("% points", "percentage point"),
        ("%포인트", "percentage point"), ("%ポイント", "percentage point"), ("퍼센트포인트", "percentage point"), ("퍼센트 포인트", "percentage point"), ("パーセントポイント", "percentage point"),
        ("degrees Celsius", "°C"), ("degree Celsius", "°C"), ("°C", "°C"), ("degrees Fahrenheit", "°F"), ("degree Fahrenheit", "°F"), ("°F", "°F"),
        ("km/h", "kph"), ("kmh", "kph"), ("kph", "kph"), ("kilometers per hour", "kph"), ("kilometres per hour", "kph"), ("kilometers an hour", "kph"), ("kilometres an hour", "kph"),
        ("mph", "mph"), ("miles per hour", "mph"), ("miles an hour", "mph"), ("metric tons", "tonne"), ("metric tonnes", "tonne"), ("metric ton", "tonne"), ("metric tonne", "tonne"),
        ("kWh", "kWh"), ("kilowatt hours", "kWh"), ("kilowatt-hours", "kWh"), ("MWh", "MWh"), ("megawatt hours", "MWh"), ("megawatt-hours", "MWh"), ("GWh", "GWh"), ("gigawatt hours", "GWh"), ("gigawatt-hours", "GWh"), ("TWh", "TWh"), ("terawatt hours", "TWh"), ("terawatt-hours", "TWh"),
        ("sq km", "km²"), ("km²", "km²"), ("square kilometers", "km²"), ("square kilometres", "km²"), ("sq m", "m²"), ("m²", "m²"), ("square meters", "m²"), ("square metres", "m²"), ("m³", "m³"), ("cubic meters", "m³"), ("cubic metres", "m³"),
        ("%p", "percentage point"), ("pp", "percentage point"), ("percent", "%"), ("per cent", "%"), ("%", "%"), ("퍼센트", "%"), ("パーセント", "%"),
    ];

    /// <summary>The unit right behind a number, or the currency before it; null where there is none.</summary>
    public static string? Read(ReadOnlySpan<char> text, ReadNumber number, ref int end, ref string? currency)
    {
        if (number.Ordinal || end >= text.Length)
        {
            return currency;
        }

        var blank = text[end] is ' ' or '-' ? 1 : 0;
        if (text[end] == '割' && !(end + 1 < text.Length && text[end + 1] is '合' or 'り' or '引'))
        {
            // Tenths.
            end++;
            return Tenths;
        }

        var rest = text[Math.Min(end + blank, text.Length)..];
        foreach (var (word, unit) in Words)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (!char.IsAsciiLetter(word[^1]) || rest.Length == word.Length || !char.IsAsciiLetter(rest[word.Length])))
            {
                end += blank + word.Length;
                return unit;
            }
        }

        return currency;
    }
}
