using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a sentence that cannot be understood without the one before it.</summary>
internal static class Leaning
{
    private static readonly FrozenSet<string> Openings =
        "this that these those it they he she his her their its them such both neither".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Korean and Japanese words stand together with their particles; a blank ends what else would begin many words.
    private static readonly string[] CjkOpenings =
    [
        "이는", "이를", "이로", "이에", "이와 ", "이것", "이들", "이런", "이러한", "이처럼", "그는", "그가", "그의", "그녀", "그들", "그것", "그 ", "그런", "그러한", "둘 다",
        "これ", "それ", "この", "その", "こう", "そう", "彼", "どちらも", "両者",
    ];

    public static bool LeansBack(string sentence)
    {
        if (Array.Exists(CjkOpenings, opening => sentence.StartsWith(opening, StringComparison.Ordinal)))
        {
            return true;
        }

        var tokens = Tokenizer.Tokenize(sentence);
        return tokens.Count > 0 && Openings.Contains(tokens[0].Folded);
    }
}
