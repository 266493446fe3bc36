using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Evaluation;

/// <summary>Judges an answer by what its question expects.</summary>
public static class AnswerScore
{
    private const int MostSentences = 4;

    // A question of kind "multi" asks for two things.
    private const int MostSentencesOfMulti = 7;

    /// <returns>null when the answer is right, else what is wrong with it.</returns>
    public static string? Fault(ExpectedAnswer expected, Answer answer)
    {
        var answered = answer.Status == AnswerStatus.Answered;
        if (expected.Expect == "answered" && !answered)
        {
            return $"{answer.Status}, but the coverage answers it";
        }

        if (expected.Expect == "declined" && answered)
        {
            return "answered, but the coverage does not say";
        }

        return Cites(expected, answer, answered) ?? Says(expected, answer);
    }

    private static string? Cites(ExpectedAnswer expected, Answer answer, bool answered)
    {
        if (!answered || expected.Gold is not { Count: > 0 } gold)
        {
            return null;
        }

        var most = expected.Kind == "multi" ? MostSentencesOfMulti : MostSentences;
        var cited = answer.Citations.Select(citation => citation.Quote).ToList();
        return cited.Count > most ? $"{cited.Count} sentences quoted"
            : gold.Any(alternative => alternative.All(cited.Contains) && alternative.Contains(cited[0])) ? null
            : $"cites “{cited[0]}”";
    }

    private static string? Says(ExpectedAnswer expected, Answer answer)
    {
        // A pattern that says what must stand in an answer says nothing of a question that may be declined.
        var must = answer.Status == AnswerStatus.Answered || expected.Expect == "answered" ? expected.Must ?? [] : [];
        var missing = must.FirstOrDefault(pattern => !Matches(answer.Text, pattern));
        var forbidden = (expected.MustNot ?? []).FirstOrDefault(pattern => Matches(answer.Text, pattern));
        return missing is not null ? $"lacks /{missing}/" : forbidden is not null ? $"holds /{forbidden}/" : null;
    }

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
