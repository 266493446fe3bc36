namespace Bot.Core.Language;

/// <summary>Brings the forms of an English word together: irregular ones by list (met, meet), the rest by Porter's rules.</summary>
public static class EnglishStemmer
{
    /// <param name="folded">The word as <see cref="TextFolding"/> leaves it.</param>
    public static string Stem(string folded) => PorterStemmer.Stem(IrregularForms.BaseOf(folded) ?? folded);
}
