using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Settings;

namespace Bot.Evaluation;

/// <summary>A set of articles with questions about them: <c>{"id",…,"paragraphs":[["sentence",…],…],"questions":[{"id","q","answerable",
/// "gold":["paragraph.sentence",…]}]}</c>, an article a line.</summary>
internal static class ArticleSet
{
    private const string Row = "article with questions";

    /// <summary>The questions; those of equal text count once, and any of their right sentences is right.</summary>
    /// <exception cref="SettingsException">There is none, or a line is no article with questions.</exception>
    public static List<ArticleQuestion> Questions(FileInfo file)
    {
        var questions = new Dictionary<string, ArticleQuestion>(StringComparer.Ordinal);
        foreach (var (number, article) in JsonRows.Read(file, Row, ArticleSetJson.Default.ArticleLine))
        {
            if (Flaw(article) is { } flaw)
            {
                throw JsonRows.Unusable(file, number, Row, flaw);
            }

            foreach (var (text, answerable, addresses) in article.Questions ?? [])
            {
                if (!questions.TryGetValue(text!, out var question))
                {
                    questions[text!] = question = new(text!, article.Id!, []);
                }

                question.Gold.UnionWith(answerable ? addresses!.Select(address => (article.Id!, Sentence(article, address)!)) : []);
            }
        }

        return questions.Count > 0 ? [.. questions.Values] : throw new SettingsException($"The article set {file.FullName} holds no questions.");
    }

    /// <exception cref="SettingsException">A line is no such question.</exception>
    public static IEnumerable<OutOfScopeQuestion> OutOfScope(FileInfo file)
    {
        const string row = "question out of scope";
        foreach (var (number, question) in JsonRows.Read(file, row, ArticleSetJson.Default.OutOfScopeQuestion))
        {
            yield return question is { Q: not null, Own: not null } ? question : throw JsonRows.Unusable(file, number, row, "it lacks 'q' or 'own'");
        }
    }

    private static string? Flaw(ArticleLine article)
    {
        if (article is not { Id: not null, Paragraphs: not null })
        {
            return "it lacks 'id' or 'paragraphs'";
        }

        foreach (var (text, answerable, addresses) in article.Questions ?? [])
        {
            if (text is null || (answerable && addresses is null or []))
            {
                return "a question lacks 'q', or 'gold' where it is answerable";
            }

            if (answerable && addresses!.FirstOrDefault(address => Sentence(article, address) is null) is { } astray)
            {
                return $"it has no sentence '{astray}'";
            }
        }

        return null;
    }

    /// <summary>A sentence by its 0-based address "paragraph.sentence"; null where there is none.</summary>
    private static string? Sentence(ArticleLine article, string address) => address.Split('.') is [var paragraph, var sentence]
        && int.TryParse(paragraph, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
        && int.TryParse(sentence, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
        ? article.Paragraphs!.ElementAtOrDefault(p)?.ElementAtOrDefault(s)
        : null;

    internal sealed record ArticleLine(string? Id, IReadOnlyList<IReadOnlyList<string>>? Paragraphs, IReadOnlyList<QuestionLine>? Questions);

    internal sealed record QuestionLine(string? Q, bool Answerable, IReadOnlyList<string>? Gold);
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
