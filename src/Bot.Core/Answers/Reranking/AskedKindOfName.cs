using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Reranking;

/// <summary>The kind of thing whose name is asked for ("Which minister …?"), and whether a passage names one of it.</summary>
internal static class AskedKindOfName
{
    // From "minister" up to "person".
    private const int Levels = 10;

    private static readonly (string Above, string[] Types)[] Kinds = [("person", ["Person"]), ("location", ["Place", "Country"]), ("organization", ["Organization"]), ("structure", ["Organization"])];

    /// <summary>Whether a passage names nothing of the kind that a question asks the name of; false where it asks for no name of a kind.</summary>
    public static bool IsMissing(QuestionReading question, PassageReading passage)
    {
        if (!question.Asked.IsCategory || question.Asked.End <= question.Asked.Start || question.Question.AsksWhen || question.Question.Type is AnswerType.Number or AnswerType.Percent or AnswerType.Amount)
        {
            return false;
        }

        var head = question.Words.Tokens[question.Asked.End - 1].Folded;
        var types = LightWords.Contains(head) || AnswerKinds.Contains(head) ? null : Kinds.FirstOrDefault(kind => EnglishWordNet.IsMoreGeneral(kind.Above, head, Levels)).Types;
        if (types is null)
        {
            return false;
        }

        var named = passage.Names.Where(match => match.Entity is not null).ToList();
        return !named.Exists(match => types.Contains(match.Entity!.Type) && !question.Given.Any(given => given.Entity == match.Entity))
            && !passage.Tokens.Any(token => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.First | TokenFlags.Month | TokenFlags.Weekday) && !question.Stems.Contains(token.Stem)
                && !named.Exists(match => match.Start < token.End && token.Start < match.Start + match.Length));
    }
}
