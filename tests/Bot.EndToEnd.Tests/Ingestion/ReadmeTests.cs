using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>What the README shows of an own article is what the bot reads.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("own.md", 0, "https://harbour.example/strike", "Business", "2026-02-01")]
    [InlineData("own.json", 1, "strike", null, null)]
    [InlineData("own.jsonl", 1, "strike", null, null)]
    public async Task The_example_of_an_own_article_is_read_as_it_says(string name, int example, string id, string? section, string? published)
    {
        var chapter = Repository.Read("README.md").Split("## Your own articles")[1].Split("\n## ")[0];
        var text = Regex.Matches(chapter, "^```\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)[example].Groups[1].Value;

        var run = await _place.RunAsync("ingest", _place.Write(name, text));

        run.Output.ShouldStartWith("1 article taken in (0 revised), 0 held already, ");
        var sources = JsonDocument.Parse((await _place.RunAsync("sources", "--json")).Output).RootElement.GetProperty("items");
        var own = sources.EnumerateArray().Select(item => item.GetProperty("citation")).Single(citation => citation.GetProperty("articleId").GetString() == id);
        own.GetProperty("headline").GetString().ShouldBe("Port strike ends");
        own.GetProperty("publisher").GetString().ShouldBe("Harbour Post");
        own.GetProperty("section").GetString().ShouldBe(section);
        own.GetProperty("published").GetString().ShouldBe(published);
    }
}
