using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a question that takes for granted what the passage denies: "Why did Japan ban exports to China?" where China
/// banned exports to Japan. What the question presupposes is read as a statement and checked like a draft's sentence.</summary>
internal static partial class Premise
{
    private static readonly FrozenSet<string> Auxiliaries =
        "did do does didnt dont doesnt will wont can cant cannot could couldnt would wouldnt should must".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Those that leave no gap in what is taken for granted: 누가 and 何を ask for a part of it.
    private static readonly string[] CjkOpenings = ["왜", "언제", "어째서", "なぜ", "何故", "どうして", "いつ"];

    public static bool IsContradicted(string question, CitedPassage passage, Lexicon lexicon) =>
        (CjkStatement(question) ?? Statement(question, passage.Text)) is { } statement
        && (SupportCheck.Compare(statement, [passage], lexicon).Issues.Any(issue => issue.Kind is SupportIssueKind.Role or SupportIssueKind.Polarity)
            || (NamesMore(statement, passage.Text) && ClaimCheck.Check(statement, [passage], lexicon).Standing == ClaimStanding.Contradicted));

    /// <summary>Whether a statement has a name or a number that a passage does not write so: only then may one stand in another's place.</summary>
    private static bool NamesMore(string statement, string passage)
    {
        var written = Tokenizer.Tokenize(passage).Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        return Tokenizer.Tokenize(statement).Exists(token => token.Is(TokenFlags.Capitalised | TokenFlags.Number | TokenFlags.Cjk) && !written.Contains(token.Folded));
    }

    /// <summary>What a question takes for granted, as a statement: "Why did A ban B?" is "A did ban B."; null for one that
    /// asks whether, or who, and so takes nothing of the kind for granted.</summary>
    /// <param name="passage">Its words show which of the question's is the verb.</param>
    internal static string? Statement(string question, string passage)
    {
        var tokens = Tokenizer.Tokenize(question);
        var asking = tokens.FindIndex(token => GrammarWords.QuestionWords.Contains(token.Folded));
        if (asking >= 0 && tokens[asking].Folded is "why" && asking + 2 < tokens.Count && GrammarWords.Copulas.Contains(tokens[asking + 1].Folded))
        {
            return State(question, tokens, asking + 1);
        }

        var auxiliary = asking < 0 ? -1 : tokens.FindIndex(asking + 1, token => Auxiliaries.Contains(token.Folded));
        if (auxiliary < 0 || tokens[asking].Folded is "who" or "whos" or "whose" or "whom")
        {
            return null;
        }

        var verb = Verb(tokens, auxiliary + 1, [.. Tokenizer.Tokenize(passage).Select(token => token.Stem)]);
        if (verb < 0)
        {
            return null;
        }

        // The auxiliary goes back to its verb, and what is counted ("How many treaties did …") behind it.
        var subject = question[tokens[auxiliary + 1].Start..tokens[verb].Start];
        var rest = question[tokens[verb].Start..].TrimEnd(' ', '?', '？', '!', '.');
        var counted = tokens[asking].Folded is "how" && auxiliary - asking > 2 ? question[tokens[asking + 2].Start..tokens[auxiliary - 1].End] : "";
        return $"{subject}{question[tokens[auxiliary].Start..tokens[auxiliary].End]} {rest} {counted}".TrimEnd() + ".";
    }

    /// <summary>"Why is A the head of B?" is "A is the head of B.", where A is a name.</summary>
    private static string? State(string question, List<Token> tokens, int copula)
    {
        var end = copula + 1;
        while (end < tokens.Count && tokens[end].Is(TokenFlags.Capitalised))
        {
            end++;
        }

        return end == copula + 1 || end == tokens.Count
            ? null
            : $"{question[tokens[copula + 1].Start..tokens[end - 1].End]} {tokens[copula].Folded} {question[tokens[end].Start..].TrimEnd(' ', '?', '!', '.')}.";
    }

    /// <summary>What a Korean or Japanese question takes for granted: the question without its question word; null for another.</summary>
    internal static string? CjkStatement(string question)
    {
        foreach (var opening in CjkOpenings)
        {
            var at = question.IndexOf(opening, StringComparison.Ordinal);
            if (at >= 0)
            {
                var rest = question.Remove(at, opening.Length).Replace("  ", " ", StringComparison.Ordinal).TrimEnd(' ', '?', '？', '.', '。');
                return Cleft().Replace(rest, match => match.Groups["did"].Value == "한" ? "했다" : "됐다");
            }
        }

        return null;
    }

    // "금지한 것은 (언제)입니까": "금지했다".
    [GeneratedRegex("(?<did>한|된) (?:것은|것이|건|게)(?: ?(?:이|입|인|일|예|였|이었)[가-힣]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Cleft();

    /// <summary>The first word behind the subject's that the passage has too; nouns behind an article and names are not verbs.</summary>
    private static int Verb(List<Token> tokens, int from, HashSet<string> passage)
    {
        for (var i = from + 1; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(TokenFlags.Capitalised | TokenFlags.StopWord | TokenFlags.Number) && passage.Contains(tokens[i].Stem)
                && tokens[i - 1].Folded is not ("the" or "a" or "an" or "its" or "their" or "his" or "her"))
            {
                return i;
            }
        }

        return -1;
    }
}
