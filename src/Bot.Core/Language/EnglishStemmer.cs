namespace Bot.Core.Language;

/// <summary>Brings the forms of an English word together: irregular ones by list (met, meet), the rest by Porter's rules.</summary>
public static class EnglishStemmer
{
    /// <param name="folded">The word as <see cref="TextFolding"/> leaves it.</param>
    public static string Stem(string folded)
    {
        var word = IrregularForms.BaseOf(folded) ?? folded;
        var stem = PorterStemmer.Stem(word);

        // Two letters are too few to tell "use" from "U.S.".
        return stem.Length < 3 ? word : stem;
    }
}
