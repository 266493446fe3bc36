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

    private static readonly FrozenSet<string> Denials = "not refus refuse fail deni deny declin decline reject never didnt dont doesnt wont cannot couldnt wouldnt instead".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestName = 40;
    private const int NearWords = 4;

    // Those that leave no gap in what is taken for granted: 누가 and 何を ask for a part of it.
    private static readonly string[] CjkOpenings = ["왜", "언제", "어째서", "なぜ", "何故", "どうして", "いつ"];

    /// <summary>What a passage that shares its words says of what a question takes for granted.</summary>
    public static PremiseStanding Judge(string question, CitedPassage passage, SourceReader reader)
    {
        if (CjkStatement(question) is { } cjk)
        {
            return IsDenied(cjk, passage, reader) ? PremiseStanding.Contradicted : PremiseStanding.Open;
        }

        if (Statement(question, passage.Text) is not { } statement)
        {
            return PremiseStanding.Open;
        }

        var issues = SupportCheck.Compare(statement, passage, reader);
        var verdict = new Lazy<ClaimStanding>(() => ClaimCheck.Check(statement, [passage], reader).Standing);
        if (issues.Any(issue => Turns(issue, question, statement, passage.Text, verdict, reader.Lexicon)) || (NamesMore(statement, passage.Text) && Replaces(issues, question) && verdict.Value == ClaimStanding.Contradicted))
        {
            return PremiseStanding.Contradicted;
        }

        // What the passage does not turn round, but does not say either.
        return issues.Any(issue => issue.Kind is SupportIssueKind.Role or SupportIssueKind.Polarity) && issues.Any(issue => issue.Kind is SupportIssueKind.Content or SupportIssueKind.Name) ? PremiseStanding.NotHeld : PremiseStanding.Open;
    }

    private static bool IsDenied(string statement, CitedPassage passage, SourceReader reader) =>
        SupportCheck.Compare(statement, passage, reader).Any(issue => issue.Kind is SupportIssueKind.Role or SupportIssueKind.Polarity)
        || (NamesMore(statement, passage.Text) && ClaimCheck.Check(statement, [passage], reader).Standing == ClaimStanding.Contradicted);

    /// <summary>Whether an issue tells that the passage says the very contrary, not only that it says something else.</summary>
    private static bool Turns(SupportIssue issue, string question, string statement, string passage, Lazy<ClaimStanding> verdict, Lexicon lexicon)
    {
        var words = issue.Said.Split(' ');
        return issue.Kind switch
        {
            // "Norway ban Sweden", "Lee – the prime minister of Japan": both sides are named, so nothing is left open.
            SupportIssueKind.Role => (LeavesNoGap(question) || Identity().IsMatch(question)) && (words.Count(word => char.IsUpper(word[0])) > 1 || issue.Said.Contains(" – ", StringComparison.Ordinal)
                || (words.Length == 2 && lexicon.Find(words[0]) is [{ Entity: { } side }, ..] && lexicon.Find(passage).Any(match => match.Entity == side))),
            SupportIssueKind.Polarity when Denials.Contains(words[0]) => LeavesNoGap(question) && !Tokenizer.Tokenize(passage).Exists(token => Denials.Contains(token.Stem) || Denials.Contains(token.Folded)),
            SupportIssueKind.Polarity when words is [var denied] => IsSaidToBeAbsent(denied, passage)
                || (LeavesNoGap(question) && Tokenizer.Tokenize(statement).Exists(token => token.Is(TokenFlags.Capitalised) && passage.Contains(statement[token.Start..token.End], StringComparison.Ordinal)) && verdict.Value == ClaimStanding.Contradicted),
            _ => false,
        };
    }

    /// <summary>Whether the passage has another name or value in the place of one of the question's.</summary>
    private static bool Replaces(IReadOnlyList<SupportIssue> issues, string question) => issues.Any(issue => issue.Instead is { Length: > 0 and < LongestName } instead
        && (LeavesNoGap(question) || issue.Kind == SupportIssueKind.Content) && !instead.Contains(issue.Said, StringComparison.OrdinalIgnoreCase) && !issue.Said.Contains(instead, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Why", "when", "where" and "how" ask for nothing that the statement would have to hold; "what" and "how many" do.</summary>
    private static bool LeavesNoGap(string question)
    {
        var tokens = Tokenizer.Tokenize(question);
        var asking = tokens.FindIndex(token => GrammarWords.QuestionWords.Contains(token.Folded));
        return asking >= 0 && tokens[asking].Folded switch
        {
            "why" or "when" or "where" => true,
            "how" => asking + 1 < tokens.Count && GrammarWords.Auxiliaries.Contains(tokens[asking + 1].Folded),
            "what" or "which" => asking > 0 && tokens[asking - 1].Folded is "in" or "on" or "at" or "by" or "during",
            _ => false,
        };
    }

    /// <summary>"the absence of a joint statement", "no statement".</summary>
    private static bool IsSaidToBeAbsent(string noun, string passage)
    {
        var tokens = Tokenizer.Tokenize(passage);
        return tokens.Index().Any(pair => pair.Item.Folded == noun && tokens.Take(pair.Index).TakeLast(NearWords).Any(token => token.Folded is "no" or "without" or "absence" or "lack" or "never"));
    }

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

    [GeneratedRegex(@"^\W*why (?:is|are|was|were)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Identity();

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

/// <summary>How a passage stands to what a question takes for granted.</summary>
internal enum PremiseStanding
{
    /// <summary>It holds it, or says nothing against it.</summary>
    Open,

    /// <summary>It does not hold it, though it shares its words.</summary>
    NotHeld,

    /// <summary>It says otherwise.</summary>
    Contradicted,
}
