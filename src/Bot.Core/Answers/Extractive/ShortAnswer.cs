using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>The date, number, share or age in a quote that a question asks for, in the quote's own words. It is put into the question, and what
/// that says is checked like a draft's sentence; where it does not pass, the quote speaks for itself.</summary>
internal static class ShortAnswer
{
    /// <returns>A stretch of the passage's text, or null.</returns>
    public static string? Find(Question question, CitedPassage passage, SourceReader reader)
    {
        if (AskedValue.Of(question) is not { } asked)
        {
            return null;
        }

        var text = passage.Text;
        if (Endings.AreMissing(question, text) || OtherEvent.IsDoubtful(question, asked, text) || ValueOwners.IsSubjectMissing(question, passage) || HasNothingElse(question, text))
        {
            return null;
        }

        if (asked.Kind == AskedKind.Age)
        {
            return Ages.Of(question, asked, text) is { } age ? text[age] : null;
        }

        var all = Candidates(question, asked, text);
        var near = new Nearness(question, text, [.. all.Select(pair => pair.Value)]);
        if (all.Count == 0 || (all.Count > 1 && near.EachHasItsOwn))
        {
            return null;
        }

        // A number that says what it counts goes before one that does not.
        var best = all.Max(pair => pair.Fit);
        var candidates = all.Where(pair => pair.Fit == best).Select(pair => pair.Value).ToList();
        var stems = Tokenizer.Tokenize(text).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var owners = new ValueOwners(question, text, candidates);
        var borne = candidates.FindAll(candidate => !owners.IsOthers(candidate)
            && AnsweredStatement.Of(question, asked, candidate, stems).ToList() is { Count: > 0 } statements
            && IsBorneOut(question, statements, passage, stems, candidates.Count == 1, reader));
        var found = (borne, owners.Asked) switch
        {
            (_, { } owned) when borne.Contains(owned) => owned,
            ([var only], null) => only,
            ([], { } owned) when owners.HoldsAll(stems) => owned,
            _ => null,
        };
        return found is null || (found != owners.Asked && near.IsOthers(found, all.Where(pair => pair.Fit < best || question.Translation is null).Select(pair => pair.Value))) || owners.BelongsElsewhere(found, all.Select(pair => pair.Value)) ? null : CjkSettledValue.Of(question.Text, text, found.Start, found.End);
    }

    // "How many countries attended the summit?" of "the 12-member bloc": beside what is counted the passage has no word of the question.
    private static bool HasNothingElse(Question question, string text)
    {
        if (question.Language != "en" || question.Type != AnswerType.Number)
        {
            return false;
        }

        var stems = Tokenizer.Tokenize(text).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var counted = AskedFor.In(question.Text, question.Tokens);
        var others = question.Terms.Index().Where(pair => !counted.Names(pair.Item.Position) && !LightWords.Contains(pair.Item.Text) && !AnswerKinds.Contains(pair.Item.Text)).ToList();
        return others.Count > 1 && others.TrueForAll(pair => !question.IsHeld(pair.Index, stems));
    }

    private static List<(CandidateValue Value, int Fit)> Candidates(Question question, AskedValue asked, string text) => asked.Kind is AskedKind.Time or AskedKind.Year
        ? [.. DateReader.Read(text).Where(date => asked.Kind == AskedKind.Time || date.YearWritten).Select(date => (CandidateValue.Of(text, date, question.Language), 1))]
        : [.. QuantityReader.Read(text).Select(quantity => (CandidateValue.Of(text, quantity), asked.Fits(question, text, quantity))).Where(pair => pair.Item2 > 0)];

    /// <summary>Whether one way to read the statement passes, and none says the contrary.</summary>
    private static bool IsBorneOut(Question question, IReadOnlyList<string> statements, CitedPassage passage, IReadOnlySet<string> stems, bool isOnly, SourceReader reader)
    {
        var asksOfChance = question.Tokens.Any(token => token.Folded is "will" or "would" or "could" or "can" or "may" or "might" or "should") || (question.Language is "ko" or "ja" && FutureTense.IsNotPast(question.Text));
        var passes = false;
        foreach (var statement in statements)
        {
            var issues = SupportCheck.Compare(statement, passage, reader);
            if (issues.Any(issue => issue.Kind is SupportIssueKind.Role or SupportIssueKind.Polarity))
            {
                return false;
            }

            passes = passes || issues.All(issue => issue.Kind switch
            {
                SupportIssueKind.Attribution => true,
                SupportIssueKind.Hedge => asksOfChance,
                SupportIssueKind.Undecided => isOnly,
                SupportIssueKind.Content => IsToldOtherwise(question, issue.Said, stems),
                _ => false,
            });
        }

        return passes;
    }

    /// <summary>Whether the passage need not have a word of the question, or has what the pack says may stand in its place.</summary>
    private static bool IsToldOtherwise(Question question, string word, IReadOnlySet<string> stems)
    {
        if (LightWords.Contains(word) || GrammarWords.Determiners.Contains(word) || question.Terms.Index().Any(pair => pair.Item.Text == word && question.IsHeld(pair.Index, stems)))
        {
            return true;
        }

        var at = question.Text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && question.Translation is { } english && english.Terms.Index().Any(pair => english.Tokens[pair.Item.Position] is var token
            && token.Start < at + word.Length && at < token.End && english.IsHeld(pair.Index, stems));
    }
}
