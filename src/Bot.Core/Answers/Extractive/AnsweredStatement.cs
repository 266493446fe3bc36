using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Puts a value into the question that it may answer, so that the whole can be checked like a draft's sentence: "When did A open B?" with
/// "May 3" is "A did open B on May 3."</summary>
internal static partial class AnsweredStatement
{
    // Where a question's verb stands is guessed; what every guess denies is denied.
    private const int MostGuesses = 2;

    /// <summary>The statements that it may be read as, the likeliest first; none where the question has no place for a value.</summary>
    /// <param name="passage">Its words show which of the question's is the verb.</param>
    public static IReadOnlyList<string> Of(Question question, AskedValue asked, CandidateValue value, IReadOnlySet<string> passage) =>
        question.Language is "ko" or "ja" ? OfCjk(question, asked, value) : OfEnglish(question, asked, value, passage);

    private static List<string> OfEnglish(Question question, AskedValue asked, CandidateValue value, IReadOnlySet<string> passage)
    {
        var (text, tokens) = (question.Text, Tokenizer.Tokenize(question.Text));
        var (opening, isLeadIn) = Opening(text, tokens, asked);
        var auxiliary = Auxiliary(tokens, asked);
        if (opening.Length > 0 && !isLeadIn)
        {
            // "The party gave how many seats to Labour?"
            return [End($"{opening} {(asked.Kind is AskedKind.Time or AskedKind.Year ? Preposition(value, asked) : $"{asked.Preposition} {value.Number}")} {Rest(text, tokens, asked.Last + 1)}")];
        }

        if (auxiliary < 0 || !IsTurned(tokens, auxiliary, asked))
        {
            // "How many people died?": what is asked for does it.
            return (asked.Kind is AskedKind.Time && auxiliary < 0) || asked.Last + 1 >= tokens.Count ? [] : [End($"{value.Number} {Rest(text, tokens, asked.Last + 1)} {opening}")];
        }

        var counted = asked.Last + 1 < auxiliary ? text[tokens[asked.Last + 1].Start..tokens[auxiliary - 1].End] : "";
        var put = $"{asked.Preposition} {(counted.Length > 0 ? value.Number : value.Bare)} {counted}";

        var (lead, placed) = asked.Kind switch
        {
            AskedKind.Time or AskedKind.Year => ($"{Preposition(value, asked)} {opening}", ""),
            AskedKind.Duration => ($"for {value.Bare} {opening}", ""),
            _ => (opening, put),
        };
        var statements = new List<string>();
        var verbs = Verbs(tokens, auxiliary, passage).Take(MostGuesses).ToList();
        // "When did the ferry service end?": the last word is the verb where nothing goes before it as one.
        foreach (var verb in verbs is [var last, ..] && last + 1 == tokens.Count ? [last] : verbs)
        {
            var subject = text[tokens[auxiliary + 1].Start..tokens[verb].Start].TrimEnd();
            var behind = verb + 1 < tokens.Count ? Rest(text, tokens, verb + 1) : "";
            statements.Add(End($"{subject} {tokens[auxiliary].Folded} {text[tokens[verb].Start..tokens[verb].End]} {placed} {behind} {lead}"));
        }

        if (statements.Count == 0 && GrammarWords.Copulas.Contains(tokens[auxiliary].Folded) && auxiliary + 1 < tokens.Count)
        {
            statements.Add(End($"{Rest(text, tokens, auxiliary + 1)} {tokens[auxiliary].Folded} {placed} {lead}"));
        }

        return statements;
    }

    /// <summary>What stands before the words that ask, and whether a comma parts it from them ("After the storm, how many …").</summary>
    private static (string Text, bool IsLeadIn) Opening(string text, List<Token> tokens, AskedValue asked)
    {
        var end = asked.First - (asked.Preposition.Length > 0 ? 1 : 0);
        return end <= 0 || tokens.Take(end).All(token => token.Is(TokenFlags.StopWord)) ? ("", true)
            : (text[..tokens[end - 1].End], text.AsSpan(tokens[end - 1].End, tokens[end].Start - tokens[end - 1].End).ContainsAny(',', ':', ';'));
    }

    /// <summary>The verb of an English question where it can be told; else null.</summary>
    public static Token? VerbOf(Question question, AskedValue asked)
    {
        var tokens = Tokenizer.Tokenize(question.Text);
        var auxiliary = asked.Last + 1 < tokens.Count ? Auxiliary(tokens, asked) : -1;
        return auxiliary < 0 || !IsTurned(tokens, auxiliary, asked) ? null : Verbs(tokens, auxiliary, FrozenSet<string>.Empty).Select(verb => (Token?)tokens[verb]).FirstOrDefault();
    }

    /// <summary>"on May 3", "in 1901"; what the value has in front of it in the passage, where it has.</summary>
    private static string Preposition(CandidateValue value, AskedValue asked) =>
        value.Before is "by" or "until" or "since" or "from" or "before" or "after" or "during" or "between" ? $"{value.Before} {value.Bare}"
            : $"{(asked.Preposition.Length > 0 && asked.Preposition is not "of" ? asked.Preposition : value.IsDay ? "on" : "in")} {value.Bare}";

    private static int Auxiliary(List<Token> tokens, AskedValue asked)
    {
        for (var i = asked.Last + 1; i < tokens.Count; i++)
        {
            if (GrammarWords.Auxiliaries.Contains(tokens[i].Folded) && tokens[i].Folded is not ("be" or "been"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the subject stands behind the auxiliary: "How many jobs will the firm cut?", but not "How many jobs will be cut?".</summary>
    private static bool IsTurned(List<Token> tokens, int auxiliary, AskedValue asked)
    {
        if (asked.Kind is AskedKind.Time or AskedKind.Year or AskedKind.Duration || tokens[auxiliary].Folded is "did" or "do" or "does")
        {
            return true;
        }

        var next = auxiliary + 1 < tokens.Count ? tokens[auxiliary + 1] : default;
        return next.Folded is "the" or "a" or "an" or "this" or "that" or "there" || next.Is(TokenFlags.Capitalised) || GrammarWords.Pronouns.Contains(next.Folded ?? "");
    }

    /// <summary>Where the verb may stand: the passage's words first, then behind a name, then the last of the words before the next of grammar.</summary>
    private static IEnumerable<int> Verbs(List<Token> tokens, int auxiliary, IReadOnlySet<string> passage)
    {
        var participle = GrammarWords.Copulas.Contains(tokens[auxiliary].Folded) || tokens[auxiliary].Folded is "has" or "have" or "had";
        return Enumerable.Range(auxiliary + 2, Math.Max(0, tokens.Count - auxiliary - 2))
            .Where(i => MayBeVerb(tokens, i, participle))
            .OrderByDescending(i => (passage.Contains(tokens[i].Stem) ? 1 : 0) + (tokens[i - 1].Is(TokenFlags.Capitalised) ? 1 : 0)
                + (i + 1 == tokens.Count || tokens[i + 1].Is(TokenFlags.StopWord | TokenFlags.Capitalised) ? 2 : 0));
    }

    private static bool MayBeVerb(List<Token> tokens, int index, bool participle)
    {
        var word = tokens[index].Folded;
        if (tokens[index].Is(TokenFlags.Capitalised | TokenFlags.Number) || GrammarWords.Determiners.Contains(tokens[index - 1].Folded))
        {
            return false;
        }

        return participle
            ? word.EndsWith("ed", StringComparison.Ordinal) || word is "born" or "cut" or "hit" or "set" or "put" or "shut" || IrregularForms.BaseOf(word) is not null
            : (!tokens[index].Is(TokenFlags.StopWord) || word is "have" or "do") && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal)
                && !(word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) && EnglishWordNet.MayBeVerb(word);
    }

    private static string Rest(string text, List<Token> tokens, int from) => from >= tokens.Count ? "" : text[tokens[from].Start..].TrimEnd(' ', '?', '？', '!', '.');

    private static string End(string statement) => Blanks().Replace(statement, " ").Trim() + ".";

    /// <summary>The question with the value in the place of what asks for it.</summary>
    private static IReadOnlyList<string> OfCjk(Question question, AskedValue asked, CandidateValue value)
    {
        var (start, length) = asked.Place.GetOffsetAndLength(question.Text.Length);
        var put = asked.Counter.Length > 0 && !value.HasUnit ? value.Number + asked.Counter : value.Bare;
        // "언제 어디서": what else is asked for is left out.
        var behind = CjkOther().Replace(question.Text[(start + length)..], "");
        var statement = (question.Text[..start] + put + behind).TrimEnd(' ', '?', '？', '.', '。');
        return [question.Language == "ja" ? CjkAskingEnd().Replace(statement, "") + "。" : statement + "."];
    }

    [GeneratedRegex(@"^(?:[、,，]|와|과|と)?\s*(?:어디에서|어디서|어디에|누구와|왜|どこで|どこに|誰と|なぜ)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkOther();

    [GeneratedRegex("(?:の?です)?か$", RegexOptions.CultureInvariant)]
    private static partial Regex CjkAskingEnd();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
