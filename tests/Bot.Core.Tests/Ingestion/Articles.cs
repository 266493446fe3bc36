using System.Runtime.CompilerServices;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Tests.Ingestion;

/// <summary>Articles as readers give them.</summary>
internal static class Articles
{
    public static ArticleOrigin Origin { get; } = new("an-article", "article.txt", "article.txt");

    /// <summary>The article that ships with the bot.</summary>
    public static ArticleDraft Seed() => Draft(TextArticleReader.Read(File.ReadAllText(SeedPath()), Origin));

    public static ArticleDraft FromText(string text) => Draft(TextArticleReader.Read(text, Origin));

    public static ArticleDraft Draft(ReadOutcome outcome) => outcome.ShouldBeOfType<ReadOutcome.Read>().Draft;

    public static string Slice(this ArticleDraft draft, PassageDraft passage) => draft.Text[passage.Start..passage.End];

    public static string SeedPath() => Directory.GetFiles(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../seeds/articles")), "*.txt")[0];

    private static string Here([CallerFilePath] string path = "") => path;
}
