namespace Bot.Core.Answers.Support;

/// <summary>How long a sentence may be to be checked. The check compares the words of a sentence with one another, so that its time grows faster
/// than the length; nobody who writes to be understood comes near the limit, and what is longer is left undecided.</summary>
internal static class SentenceLength
{
    /// <summary>The most letters and signs beside blanks; one of Korean, Japanese or Chinese counts for two.</summary>
    public const int Most = 700;

    public static bool IsTooLong(string sentence)
    {
        if (sentence.Length * 2 <= Most)
        {
            return false;
        }

        var width = 0;
        foreach (var c in sentence)
        {
            width += char.IsWhiteSpace(c) ? 0 : c < '\u1100' ? 1 : 2;
        }

        return width > Most;
    }
}
