namespace Bot.Core.Language;

/// <summary>Brings the variants of digits, signs, dashes and spaces to their ASCII form, one character for one, so that every
/// offset into the folded text is an offset into the text.</summary>
internal static class WidthFolding
{
    /// <returns>The same instance when there is nothing to fold.</returns>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && FoldChar(text[first]) == text[first])
        {
            first++;
        }

        return first == text.Length
            ? text
            : string.Create(text.Length, text, static (folded, source) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = FoldChar(source[i]);
                }
            });
    }

    private static char FoldChar(char c) => c switch
    {
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' => ' ',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u301C' or '\u223C' or '\u2053' => '~',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\uFFE5' => '¥',
        '\uFFE6' => '₩',
        _ => c,
    };
}
