using Bot.Core.Answers.Extractive;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Signs that a passage answers another question than the one asked, although it shares its words: each lowers the
/// confidence.</summary>
internal static class Doubt
{
    // One sign is enough to show a good passage as the closest one instead of as the answer.
    public const double OneSign = 0.35;

    private static readonly string[] FutureMarks =
        ["will", "would", "could", "may", "might", "can", "plan", "plans", "planned", "expected", "next", "upcoming", "scheduled", "set", "later", "soon", "tomorrow",
            "agreed", "agree", "pledged", "vowed", "promised", "committed", "aims"];

    /// <summary>The confidence with what speaks against the passage.</summary>
    /// <param name="isDescribed">Whether the pack describes the passage's article.</param>
    /// <param name="before">The sentence before the passage, or null.</param>
    public static double Judge(double confidence, Question question, bool isDescribed, Passage passage, Passage? before, Lexicon lexicon)
    {
        var signs = FutureTense.IsAsked(question.Text) && !SpeaksOfTheFuture(passage.Text) ? 1 : 0;
        signs += Contents.IsSpeechMissing(question.Text, passage.Text) ? 1 : 0;
        if (isDescribed)
        {
            signs += NamedEntities.AreThoseAskedFor(question.Text, passage, before, lexicon) ? 0 : 1;
            signs += question.AsksWhen && !Preference.HoldsValue(question, passage.Text) ? 1 : 0;
        }

        return confidence * Math.Pow(OneSign, signs);
    }

    // In Korean and Japanese the tense of a passage does not show in a word.
    public static bool SpeaksOfTheFuture(string passage) =>
        Tokenizer.Tokenize(passage).Exists(token => FutureMarks.Contains(token.Folded) || token.Is(TokenFlags.Cjk));
}
