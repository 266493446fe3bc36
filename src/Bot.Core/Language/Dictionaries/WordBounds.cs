namespace Bot.Core.Language.Dictionaries;

/// <summary>How long the words of a list are, by the two letters that they begin with: no longer stretch of a text needs to be looked up.</summary>
internal sealed class WordBounds
{
    private readonly Dictionary<int, byte> _longest = [];

    public static WordBounds Of(IEnumerable<string> words)
    {
        var bounds = new WordBounds();
        foreach (var word in words)
        {
            bounds.Add(word, Key(word));
            bounds.Add(word, word[0]);
        }

        return bounds;
    }

    /// <summary>The length of the longest word that begins with the first two letters of a text; 1 where only the first is one.</summary>
    public int From(ReadOnlySpan<char> text) =>
        text.Length >= 2 && _longest.TryGetValue(Key(text), out var longest) ? longest : _longest.ContainsKey(text[0]) ? 1 : 0;

    private void Add(string word, int key) => _longest[key] = Math.Max(_longest.GetValueOrDefault(key), (byte)Math.Min(word.Length, byte.MaxValue));

    private static int Key(ReadOnlySpan<char> word) => word.Length < 2 ? word[0] : (word[1] << 16) | word[0];
}
