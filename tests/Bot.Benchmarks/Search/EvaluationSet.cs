using System.Text.Json;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;

namespace Bot.Benchmarks.Search;

/// <summary>A file of articles with questions, an article a line:
/// <c>{"id",…,"paragraphs":[["sentence",…],…],"questions":[{"id","q","answerable","gold":["paragraph.sentence",…]}]}</c>.</summary>
internal sealed record EvaluationSet(string Name, IReadOnlyList<EvaluationArticle> Articles)
{
    public static EvaluationSet Read(string path)
    {
        var articles = new List<EvaluationArticle>();
        foreach (var line in File.ReadLines(path))
        {
            if (JsonLinesReader.ReadLine(line, path) is not ReadOutcome.Read { Draft: var draft })
            {
                throw new InvalidDataException($"{path}: a line is no article.");
            }

            using var json = JsonDocument.Parse(line);
            var ordinals = Ordinals(json.RootElement.GetProperty("paragraphs"));
            var questions = json.RootElement.GetProperty("questions").EnumerateArray()
                .Select(q => new EvaluationQuestion(
                    q.GetProperty("id").GetString()!,
                    q.GetProperty("q").GetString()!,
                    q.GetProperty("answerable").GetBoolean(),
                    [.. q.GetProperty("gold").EnumerateArray().Select(g => ordinals.GetValueOrDefault(g.GetString()!, -1)).Where(o => o >= 0)]))
                .ToList();
            articles.Add(new EvaluationArticle(draft, questions));
        }

        return new EvaluationSet(Path.GetFileNameWithoutExtension(path), articles);
    }

    /// <summary>The ordinal of the passage that "paragraph.sentence" becomes: the headline is passage 0, empty sentences are none.</summary>
    private static Dictionary<string, int> Ordinals(JsonElement paragraphs)
    {
        var ordinals = new Dictionary<string, int>();
        var next = 1;
        foreach (var (p, paragraph) in paragraphs.EnumerateArray().Index())
        {
            foreach (var (s, sentence) in paragraph.EnumerateArray().Index())
            {
                if (!string.IsNullOrWhiteSpace(sentence.GetString()))
                {
                    ordinals[$"{p}.{s}"] = next++;
                }
            }
        }

        return ordinals;
    }
}

internal sealed record EvaluationArticle(ArticleDraft Draft, IReadOnlyList<EvaluationQuestion> Questions);

/// <param name="Gold">Ordinals of the passages that are right.</param>
internal sealed record EvaluationQuestion(string Id, string Text, bool Answerable, IReadOnlyList<int> Gold);
