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

    // An article whose every word is known, and that has a word for everything that is asked, is not foreign to the question.
    private const double NothingUnknown = 0.4;

    /// <summary>The confidence with what speaks against the passage, and, where the pack describes its article, for it.</summary>
    /// <param name="isUnderstood">Whether the pack knows every word of a question in another language.</param>
    /// <param name="described">The passage's article where the pack describes it, or null.</param>
    /// <param name="before">The sentence before the passage, or null.</param>
    public static double Judge(
        double confidence, Question question, bool isUnderstood, DescribedArticle? described, Passage passage, Passage? before, Lexicon lexicon)
    {
        var signs = FutureTense.IsAsked(question.Text) && !SpeaksOfTheFuture(passage.Text) ? 1.0 : 0;
        if (described is not null)
        {
            var asked = question.Translation ?? question;
            signs += Math.Min(1, UnknownWords.Weigh(asked, described.Unknown(asked), $"{passage.Text}\n{passage.Heading}\n{before?.Text}"));
            signs += NamedEntities.AreThoseAskedFor(question.Text, passage, before, lexicon) ? 0 : 1;
            signs += question.AsksWhen && !Preference.HoldsValue(question, passage.Text) ? 1 : 0;
            signs += Contents.AreMissing(question.Text, passage.Text) || Contents.IsSpeechMissing(question.Text, passage.Text) ? 1 : 0;
            if (signs == 0 && isUnderstood && HoldsAny(asked, passage))
            {
                return Math.Max(confidence, NothingUnknown);
            }
        }

        return confidence * Math.Pow(OneSign, signs);
    }

    /// <summary>Whether the passage has a word of content of the question.</summary>
    private static bool HoldsAny(Question question, Passage passage)
    {
        var stems = Tokenizer.Tokenize(passage.Text).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return question.Terms.Index().Any(pair => !LightWords.Contains(pair.Item.Text) && question.IsHeld(pair.Index, stems));
    }

    // In Korean and Japanese the tense of a passage does not show in a word.
    private static bool SpeaksOfTheFuture(string passage) =>
        Tokenizer.Tokenize(passage).Exists(token => FutureMarks.Contains(token.Folded) || token.Is(TokenFlags.Cjk));
}
