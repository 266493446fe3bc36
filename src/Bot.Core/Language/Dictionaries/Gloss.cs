namespace Bot.Core.Language.Dictionaries;

/// <summary>A meaning of a word in English.</summary>
/// <param name="Text">A word or a few.</param>
/// <param name="Stems">The stems of those that carry meaning.</param>
internal sealed record Gloss(string Text, string[] Stems)
{
    public static Gloss Of(string text)
    {
        var words = text.Split(' ', '-');
        return new Gloss(text, [.. words.Where(word => word.Length > 2 || words.Length == 1).Select(word => EnglishStemmer.Stem(TextFolding.Fold(word)))]);
    }
}
