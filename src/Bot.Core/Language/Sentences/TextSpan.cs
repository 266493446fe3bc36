namespace Bot.Core.Language.Sentences;

/// <summary>A slice of a text, in UTF-16 offsets.</summary>
/// <param name="End">Exclusive.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string Of(string text) => text[Start..End];

    /// <summary>The span without the white space at its ends.</summary>
    public TextSpan Trim(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    // A byte order mark or a zero-width space in front of a sentence is not part of it.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
