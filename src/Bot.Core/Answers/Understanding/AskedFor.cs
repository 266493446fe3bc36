using System.Buffers;
using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>The words of an English question that name what it asks for: "foreign minister" in "Who is the foreign minister of …?", "hours" in
/// "How many hours did …?".</summary>
/// <param name="Clause">Index of the first token of the clause that asks; what stands before it leads in.</param>
/// <param name="Start">Index of the first token that names it.</param>
/// <param name="End">Index behind the last; <paramref name="Start"/> where no token names it.</param>
/// <param name="IsCategory">Whether they name only what kind of thing it is ("which treaty was …"), so that an answer may name the thing itself instead.</param>
internal readonly record struct AskedFor(int Clause, int Start, int End, bool IsCategory)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".,:;!?–—\n");

    private static readonly FrozenSet<string> Articles = "the a an this that its their his her".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static AskedFor In(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (GrammarWords.QuestionWords.Contains(tokens[i].Folded))
            {
                var start = NameStart(tokens, i);
                var isCategory = start == i + 1 && tokens[i].Folded is "what" or "which";
                return new(ClauseStart(text, tokens, i), start, NameEnd(text, tokens, start), isCategory);
            }
        }

        return default;
    }

    public bool Names(int token) => token >= Start && token < End;

    /// <summary>Where the name of what is asked for may begin: behind "what", "how many" or "who is the".</summary>
    private static int NameStart(IReadOnlyList<Token> tokens, int asking)
    {
        var next = asking + 1;
        switch (tokens[asking].Folded)
        {
            case "how":
                return next < tokens.Count && tokens[next].Folded is "many" or "much" ? next + 1 : tokens.Count;
            case "what" or "which" or "whose" or "who" or "whats" or "whos":
                if (next < tokens.Count && GrammarWords.Copulas.Contains(tokens[next].Folded))
                {
                    next++;
                }
                else if (tokens[asking].Folded is "who")
                {
                    return tokens.Count;
                }

                while (next < tokens.Count && Articles.Contains(tokens[next].Folded))
                {
                    next++;
                }

                return next;
            default:
                return tokens.Count;
        }
    }

    /// <summary>Up to the next word of grammar, but past a possessor; a participle is a verb here ("what prompted China to …").</summary>
    private static int NameEnd(string text, IReadOnlyList<Token> tokens, int start)
    {
        var end = start;
        while (end < tokens.Count && (!tokens[end].Is(TokenFlags.StopWord) || tokens[end].Folded is "s") && !tokens[end].Folded.EndsWith("ed", StringComparison.Ordinal)
            && (end == start || !HasMark(text, tokens[end - 1].End, tokens[end].Start)))
        {
            end++;
        }

        return end;
    }

    private static int ClauseStart(string text, IReadOnlyList<Token> tokens, int asking)
    {
        for (var i = asking; i > 0; i--)
        {
            if (HasMark(text, tokens[i - 1].End, tokens[i].Start))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether punctuation stands between two tokens. Those of Korean and Japanese overlap, and have nothing between them.</summary>
    private static bool HasMark(string text, int from, int to) => from < to
        && (text.AsSpan(from, to - from).ContainsAny(Marks) || text.AsSpan(from, to - from).Contains(" - ", StringComparison.Ordinal));
}
