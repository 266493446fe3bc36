namespace Bot.Core.Language;

/// <summary>Brings the forms of an English word together: irregular ones by list (met, meet), the rest by Porter's rules.</summary>
public static class EnglishStemmer
{
    /// <summary>How many words are kept with their stems; a text of news has some thousands of them.</summary>
    private const int Kept = 8192;

    // By the word's hash; of two words at one place the later one is kept. An entry is never changed, so that threads may share it.
    private static readonly Entry?[] Known = new Entry?[Kept];

    /// <param name="folded">The word as <see cref="TextFolding"/> leaves it.</param>
    public static string Stem(string folded)
    {
        ref var place = ref Known[(uint)string.GetHashCode(folded) % Kept];
        if (place is { } known && known.Word == folded)
        {
            return known.Stem;
        }

        var stem = StemAnew(folded);
        place = new Entry(folded, stem);
        return stem;
    }

    private static string StemAnew(string folded)
    {
        var word = IrregularForms.BaseOf(folded) ?? folded;
        var stem = PorterStemmer.Stem(word);

        // Two letters are too few to tell "use" from "U.S.".
        return stem.Length < 3 ? word : stem;
    }

    private sealed record Entry(string Word, string Stem);
}
