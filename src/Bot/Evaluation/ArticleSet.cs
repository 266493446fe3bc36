using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Evaluation;

/// <summary>A set of articles with questions about them: <c>{"id",…,"paragraphs":[["sentence",…],…],"questions":[{"id","q","answerable",
/// "gold":["paragraph.sentence",…]}]}</c>, an article a line.</summary>
internal static class ArticleSet
{
    /// <summary>The questions; those of equal text count once, and any of their right sentences is right.</summary>
    public static List<ArticleQuestion> Questions(IEnumerable<string> lines)
    {
        var questions = new Dictionary<string, ArticleQuestion>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var article = JsonSerializer.Deserialize(line, ArticleSetJson.Default.ArticleLine)!;
            foreach (var (text, answerable, addresses) in article.Questions ?? [])
            {
                if (!questions.TryGetValue(text, out var question))
                {
                    questions[text] = question = new(text, article.Id, []);
                }

                question.Gold.UnionWith(answerable ? addresses.Select(address => (article.Id, Sentence(article, address))) : []);
            }
        }

        return [.. questions.Values];
    }

    /// <summary>A sentence by its 0-based address "paragraph.sentence".</summary>
    private static string Sentence(ArticleLine article, string address)
    {
        var parts = address.Split('.');
        return article.Paragraphs[int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)]
            [int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)];
    }

    internal sealed record ArticleLine(string Id, IReadOnlyList<IReadOnlyList<string>> Paragraphs, IReadOnlyList<QuestionLine>? Questions);

    internal sealed record QuestionLine(string Q, bool Answerable, IReadOnlyList<string> Gold);
}

/// <param name="Article">Id of the article it was written for.</param>
/// <param name="Gold">The sentences that answer it, each with its article; empty for one that the articles do not answer.</param>
internal sealed record ArticleQuestion(string Text, string Article, HashSet<(string Article, string Sentence)> Gold);

/// <summary>A question to ask while its article is away; refusing it is right.</summary>
/// <param name="Own">Id of the article that answers it.</param>
internal sealed record OutOfScopeQuestion(string Q, string Own);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleSet.ArticleLine))]
[JsonSerializable(typeof(OutOfScopeQuestion))]
internal sealed partial class ArticleSetJson : JsonSerializerContext;
