using System.Globalization;
using System.Text;
using Bot.Core.Answers;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Terminal;

/// <summary>Says how an answer came about: what was searched for, how sure it is, and what the support check found.</summary>
internal static class Explanation
{
    /// <param name="lexicon">What the pack knows by name.</param>
    public static string Of(AnswerTrace trace, Lexicon lexicon)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"searched for: {trace.Understood}")
            .AppendLine(CultureInfo.InvariantCulture, $"language: {trace.Answer.Language}")
            .AppendLine(CultureInfo.InvariantCulture, $"known to the pack: {Known(trace.Understood, lexicon)}")
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

    /// <summary>The names and words that were recognised, each with what it was taken for where that is another word.</summary>
    private static string Known(string question, Lexicon lexicon)
    {
        var known = lexicon.Find(question).Select(match => Known(question.Substring(match.Start, match.Length), match)).Distinct().ToList();
        return known.Count > 0 ? string.Join(", ", known) : "no name or word of the question";
    }

    private static string Known(string written, LexiconMatch match)
    {
        var (name, meant) = match.Entity is { } entity
            ? (entity.Name, $"{entity.Name} ({entity.Type})")
            : ("", string.Join(" or ", match.Term!.English));
        return written.Equals(name, StringComparison.OrdinalIgnoreCase) ? meant : $"{written} = {meant}";
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
