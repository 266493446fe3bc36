using System.Globalization;
using System.Text;
using Bot.Core.Answers;

namespace Bot.Terminal;

/// <summary>Says how an answer came about: what was searched for, how sure it is, and what the support check found.</summary>
internal static class Explanation
{
    public static string Of(AnswerTrace trace)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"searched for: {trace.Understood}")
            .AppendLine(CultureInfo.InvariantCulture, $"confidence: {trace.Answer.Confidence:0.000} ({trace.Answer.Status.ToString().ToLowerInvariant()}), engine: {trace.Answer.Engine}");
        foreach (var sentence in trace.Checked)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(sentence.IsSupported ? "kept" : "dropped")}: {sentence.Text}");
            foreach (var line in sentence.Receipt)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Kind}: {line.Said} ← {(line.Found is null ? "not there" : $"{line.Found} [{line.Marker}]")}");
            }

            foreach (var issue in sentence.Issues)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  ✗ {issue}");
            }
        }

        return text.ToString().TrimEnd();
    }
}
