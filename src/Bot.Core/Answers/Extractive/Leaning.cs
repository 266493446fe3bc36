using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a sentence that cannot be understood without the one before it.</summary>
internal static class Leaning
{
    private static readonly FrozenSet<string> Openings =
        "this that these those it they he she his her their its them such both neither".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool LeansBack(string sentence)
    {
        var tokens = Tokenizer.Tokenize(sentence);
        return tokens.Count > 0 && Openings.Contains(tokens[0].Folded);
    }
}
