using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a passage that has the thing which a question asks the name of, but not its name: "Which hotel …?" where he came "to his hotel".</summary>
internal static class UnnamedThing
{
    public static bool IsAll(Question question, string passage, Lexicon lexicon)
    {
        if (question.Language != "en" || question.Type is AnswerType.Person or AnswerType.Place || AskedValue.Of(question) is not null
            || AskedFor.In(question.Text, question.Tokens) is not { IsCategory: true, End: var end, Start: var start } || end != start + 1
            || question.Tokens[start - 1].Folded is not "which")
        {
            return false;
        }

        var tokens = Tokenizer.Tokenize(passage);
        var term = question.Terms.Index().FirstOrDefault(pair => pair.Item.Position == start);
        var told = term.Item is null ? [] : tokens.Index().Where(pair => question.IsHeld(term.Index, new HashSet<string>(StringComparer.Ordinal) { pair.Item.Stem })).Select(pair => pair.Index).ToList();
        return told.Count > 0 && told.TrueForAll(index => index > 0 && GrammarWords.Determiners.Contains(tokens[index - 1].Folded)) && !NamesMore(question, passage, tokens, lexicon);
    }

    /// <summary>Whether the passage has a name that may be a thing's.</summary>
    private static bool NamesMore(Question question, string passage, List<Token> tokens, Lexicon lexicon)
    {
        var people = lexicon.Find(passage).Where(match => match.Entity?.Type is "Person").ToList();
        return NameReader.Read(passage, tokens).Any(name => !people.Exists(match => match.Start <= tokens[name.Last].Start && tokens[name.First].Start < match.Start + match.Length)
            && !question.Terms.Any(term => term.Stem == tokens[name.First].Stem));
    }
}
