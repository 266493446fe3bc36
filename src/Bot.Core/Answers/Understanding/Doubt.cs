using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Signs that a passage answers another question than the one asked, although it shares its words: a factor to the
/// confidence for each.</summary>
internal static class Doubt
{
    // One sign is enough to show a good passage as the closest one instead of as the answer.
    public const double OneSign = 0.4;

    private static readonly string[] FutureMarks =
        ["will", "would", "could", "may", "might", "can", "plan", "plans", "planned", "expected", "next", "upcoming", "scheduled", "set", "later", "soon", "tomorrow"];

    /// <param name="described">The passage's article where the pack describes it, or null.</param>
    /// <param name="before">The sentence before the passage, or null.</param>
    /// <returns>1 where nothing speaks against the passage.</returns>
    public static double Factor(Question question, DescribedArticle? described, Passage passage, Passage? before, Lexicon lexicon)
    {
        var factor = AsksOfTheFuture(question.Text) && !SpeaksOfTheFuture(passage.Text) ? OneSign : 1.0;
        if (described is not null)
        {
            factor *= described.Unknown(question.Translation ?? question).Any() ? OneSign : 1;
            factor *= NamesAnother(question.Text, passage, before, lexicon) ? OneSign : 1;
        }

        return factor;
    }

    /// <summary>Whether the question names somebody or something of the pack that the passage is not about.</summary>
    private static bool NamesAnother(string question, Passage passage, Passage? before, Lexicon lexicon)
    {
        var here = lexicon.Find($"{passage.Text}\n{before?.Text}")
            .Where(match => match.Entity is not null)
            .SelectMany(match => new[] { match.Entity!.Id, match.Entity.Represents }).ToHashSet();
        return lexicon.Find(question).Any(match => match.Entity is { } entity && !here.Contains(entity.Id));
    }

    /// <summary>"When will …?", "Who is going to …?"</summary>
    private static bool AsksOfTheFuture(string question)
    {
        var tokens = Tokenizer.Tokenize(question);
        return tokens.Exists(token => token.Folded is "will") && tokens.Exists(token => GrammarWords.QuestionWords.Contains(token.Folded));
    }

    private static bool SpeaksOfTheFuture(string passage) =>
        Tokenizer.Tokenize(passage).Exists(token => FutureMarks.Contains(token.Folded));
}
