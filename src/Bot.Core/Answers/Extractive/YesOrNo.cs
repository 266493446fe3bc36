using System.Collections.Frozen;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Questions for yes or no that a passage with the same names says nothing to.</summary>
internal static class YesOrNo
{
    private static readonly FrozenSet<string> Intents =
        EnglishStems("willing willingness intend intention aim hope seek prepare consider threaten warn risk fear rule promise");

    /// <summary>Whether the passage leaves it open: it speaks of nothing to come ("Will there be war?"), or has the names alone ("Is Berg from Oslo?").</summary>
    public static bool IsLeftOpen(Question question, CitedPassage passage, SourceReader reader)
    {
        if (question.Type != AnswerType.YesNo || question.Language != "en" || question.Tokens is not [var first, ..])
        {
            return false;
        }

        if (first.Folded is "will")
        {
            return !Doubt.SpeaksOfTheFuture(passage.Text) && !Tokenizer.Tokenize(passage.Text).Exists(token => Intents.Contains(token.Stem));
        }

        return GrammarWords.Copulas.Contains(first.Folded) && question.Terms.Count > 1 && question.Terms.All(term => term.Role == QueryTermRole.Entity || term.Position == 0)
            && Statement(question) is { } statement && ClaimCheck.Check(statement, [passage], reader).Standing is ClaimStanding.NotInCoverage or ClaimStanding.PartlySupported;
    }

    /// <summary>"Is Berg from Oslo?" is "Berg is from Oslo.", where the first name ends before a word of grammar.</summary>
    private static string? Statement(Question question)
    {
        var tokens = Tokenizer.Tokenize(question.Text);
        var end = tokens.FindIndex(1, token => !token.Is(TokenFlags.Capitalised));
        return end < 2 ? null : $"{question.Text[tokens[1].Start..tokens[end - 1].End]} {tokens[0].Folded} {question.Text[tokens[end].Start..].TrimEnd(' ', '?', '!', '.')}.";
    }

    private static FrozenSet<string> EnglishStems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
