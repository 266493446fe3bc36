namespace Bot.Core.Language;

/// <summary>Reads times of day in English, Korean and Japanese.</summary>
internal static class ClockReader
{
    private const decimal HalfPast = 0.3m;

    /// <summary>Reads a time of day: "3:12", "5 p.m.", "3:12 a.m.", "3.12 a.m." as hours with minutes as hundredths; afternoon counts on to 24.</summary>
    public static ReadNumber? Read(ReadOnlySpan<char> text, int at, ReadNumber hour)
    {
        var (end, value, clock) = (hour.End, hour.Low, false);
        var minutes = hour.Low - decimal.Truncate(hour.Low);
        if (hour.Ordinal || hour.Low >= 25 || (minutes > 0 && !(minutes < 0.6m && end > 3 && text[end - 3] == '.')))
        {
            return null;
        }

        if (minutes == 0 && end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        {
            value += (((text[end + 1] - '0') * 10) + (text[end + 2] - '0')) / 100m;
            (end, clock) = (end + 3, true);
        }

        if (minutes == 0 && end < text.Length && text[end] is '시' or '時' && !(end + 1 < text.Length && text[end + 1] is '간' or '間' or '점' or '대' or '代' or '点'))
        {
            var before = text[..at].TrimEnd(' ');
            var past = NumberReader.ReadDigits(text, Math.Min(text.Length - 1, SkipBlank(text, end + 1)), afterCurrency: false) is { } read && read.End < text.Length && text[read.End] is '분' or '分' ? read : default;
            value += (before.EndsWith("오후") || before.EndsWith("午後") || before.EndsWith("저녁") || before.EndsWith("밤")) && value < 12 ? 12 : 0;
            // 5時半
            if (past.End == 0 && SkipBlank(text, end + 1) is var behind && behind < text.Length && text[behind] is '半' or '반')
            {
                return new ReadNumber(behind + 1, value + HalfPast, value + HalfPast, Ordinal: false, 1);
            }

            return new ReadNumber(past.End > 0 ? past.End + 1 : end + 1, value + (past.Low / 100), value + (past.Low / 100), Ordinal: false, 1);
        }

        var rest = end < text.Length && text[end] == ' ' ? text[(end + 1)..] : text[end..];
        foreach (var (written, afternoon) in DayHalves)
        {
            if (rest.StartsWith(written, StringComparison.OrdinalIgnoreCase) && (rest.Length == written.Length || !char.IsAsciiLetterOrDigit(rest[written.Length])))
            {
                value += afternoon && value < 12 ? 12 : 0;
                return new ReadNumber(text.Length - rest.Length + written.Length, value, value, Ordinal: false, 1);
            }
        }

        return clock ? new ReadNumber(end, value, value, Ordinal: false, 1) : null;
    }

    private static int SkipBlank(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private static readonly (string Written, bool Afternoon)[] DayHalves = [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)];
}
