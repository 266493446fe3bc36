using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question after what something holds or somebody said ("What was in the report?") from one that the mere mention of it answers.</summary>
internal static class Contents
{
    private static readonly FrozenSet<string> Complements =
        "on about covering cover covered covers for including include includes included concerning regarding that which where says said saying stating over to"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Saying =
        "say says tell tells think thinks comment announce claim".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Said = (
        "say says said saying tell told telling remark remarks remarked comment comments commented announce announced claim claimed claims statement statements state stated stress stressed "
        + "stressing emphasize emphasized emphasizing emphasise emphasised express expressed according add added warn warned argue argued note noted call called urge urged ask asked think thought believe believed")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the question asks what somebody said, and the passage tells of nothing said.</summary>
    public static bool IsSpeechMissing(string question, string passage)
    {
        var tokens = Tokenizer.Tokenize(question);
        var what = tokens.FindIndex(token => token.Folded is "what");
        return what >= 0 && what + 1 < tokens.Count && GrammarWords.Auxiliaries.Contains(tokens[what + 1].Folded)
            && tokens.Skip(what).Any(token => Saying.Contains(token.Folded))
            && !Tokenizer.Tokenize(passage).Exists(token => Said.Contains(token.Folded)) && !passage.AsSpan().ContainsAny("\"“”「");
    }

    /// <summary>Whether the question asks for the contents of something that the passage names without a word on them.</summary>
    public static bool AreMissing(string question, string passage)
    {
        var tokens = Tokenizer.Tokenize(question);
        var what = tokens.FindIndex(token => token.Folded is "what" or "whats");
        if (what < 0 || what + 2 >= tokens.Count || !(tokens[what].Folded is "whats" || tokens[what + 1].Folded is "s" || GrammarWords.Copulas.Contains(tokens[what + 1].Folded)))
        {
            return false;
        }

        var opens = tokens[what + 2].Folded is "in" or "inside" || (tokens[what].Folded is "whats" && tokens[what + 1].Folded is "in");
        if (!opens && tokens[^1].Folded is not ("about" or "in"))
        {
            return false;
        }

        var asked = tokens.Skip(what).Where(token => !token.Is(TokenFlags.StopWord | TokenFlags.Number | TokenFlags.NumberWord)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var told = Tokenizer.Tokenize(passage);
        return asked.Count > 0 && !Enumerable.Range(0, Math.Max(0, told.Count - 1)).Any(i => asked.Contains(told[i].Stem) && Complements.Contains(told[i + 1].Folded));
    }
}
