namespace Bot.Core.Answers.Support;

/// <summary>Whether a place in a text stands within a quotation that began before it.</summary>
internal static class OpenQuotation
{
    /// <summary>Whether a passage begins within a quotation of its paragraph: "“We closed the mine. The owners stole the wages. …,” Lund said."</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="start">Where the passage begins in it.</param>
    public static bool IsAt(string text, int start)
    {
        var paragraph = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return IsOpen(text.AsSpan(paragraph, start - paragraph), already: false);
    }

    /// <param name="before">What stands before the place.</param>
    /// <param name="already">Whether it begins within a quotation.</param>
    public static bool IsOpen(ReadOnlySpan<char> before, bool already)
    {
        var open = already;
        for (var i = 0; i < before.Length; i++)
        {
            open = before[i] switch
            {
                '“' or '«' or '「' => true,
                '”' or '»' or '」' => false,
                // 6" is a length.
                '"' => (i > 0 && char.IsAsciiDigit(before[i - 1]) && !open) ? open : !open,
                _ => open,
            };
        }

        return open;
    }
}
