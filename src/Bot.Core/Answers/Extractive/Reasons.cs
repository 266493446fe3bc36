using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive;

/// <summary>Whether a sentence gives a reason or a purpose at all. It is generous: a sentence without any of these words gives none.</summary>
internal static class Reasons
{
    private static readonly FrozenSet<string> English =
        "because since due following after reason reasons cause causes caused amid given as for response so therefore thus by owing thanks prompted triggered led driven over result resulted"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] KoreanAndJapanese =
        ["때문", "위해", "위한", "이유", "따라", "인해", "대응", "맞서", "여파", "으로", "면서", "ため", "から", "ので", "理由", "により", "によって", "よる", "受け", "対抗", "応じ"];

    public static bool AreIn(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return tokens.Exists(token => English.Contains(token.Folded)) || KoreanAndJapanese.Any(word => text.Contains(word, StringComparison.Ordinal))
            || Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i - 1].Folded is "to" && IsPlain(tokens[i]));
    }

    // "to discuss trade", but not "to Japan", "to 14" or "to the ban".
    private static bool IsPlain(Token token) => !token.Is(TokenFlags.Capitalised | TokenFlags.Number | TokenFlags.StopWord);
}
