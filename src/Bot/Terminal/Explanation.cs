using System.Globalization;
using System.Text;
using Bot.Core.Answers;
using Bot.Core.Answers.Support;

namespace Bot.Terminal;

/// <summary>Says how an answer came about: what was searched for, how sure it is, and what the support check found.</summary>
internal static class Explanation
{
    public static string Of(AnswerTrace trace)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"searched for: {trace.Understood}")
            .AppendLine(CultureInfo.InvariantCulture, $"confidence: {trace.Answer.Confidence:0.000} ({trace.Answer.Status.ToString().ToLowerInvariant()}), engine: {trace.Answer.Engine}");
        for (var i = 0; i < trace.Drafts.Count; i++)
        {
            if (trace.Drafts.Count > 1)
            {
                text.AppendLine(i == 0 ? "first draft, of which too little could be shown:" : "second draft, once the model was told what was objected to:");
            }

            Write(text, trace.Drafts[i], isLast: i == trace.Drafts.Count - 1);
        }

        return text.ToString().TrimEnd();
    }

    /// <param name="isLast">Of an earlier draft nothing was kept, whatever the check found.</param>
    private static void Write(StringBuilder text, IReadOnlyList<SentenceVerdict> draft, bool isLast)
    {
        var supported = isLast ? "kept" : "supported";
        foreach (var sentence in draft)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(sentence.IsSupported ? supported : "dropped")}: {sentence.Text}");
            foreach (var line in sentence.Receipt)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Kind}: {line.Said} ← {(line.Found is null ? "not there" : $"{line.Found} [{line.Marker}]")}");
            }

            foreach (var issue in sentence.Issues)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  ✗ {issue}");
            }
        }
    }
}
