using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Html;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class DataTableTests
{
    private static readonly ArticleOrigin Origin = new("a", "a", Publisher: null);

    [Fact]
    public void A_row_in_Markdown_is_a_line_with_its_heads()
    {
        var draft = Draft(MarkdownArticleReader.Read("""
            # Port traffic

            The port published its figures on Monday.

            | Year | Ships | Cargo (tonnes) |
            | --- | --- | --- |
            | 2024 | 1,204 | **3.1** million |
            | 2025 | 1,350 | |
            """, Origin));

        Lines(draft).ShouldBe(["The port published its figures on Monday.", "Year: 2024; Ships: 1,204; Cargo (tonnes): 3.1 million", "Year: 2025; Ships: 1,350"]);
        draft.Text.ShouldContain(Lines(draft)[1]);
    }

    [Theory]
    [InlineData("<thead><tr><th></th><th>Ships</th></tr></thead><tbody><tr><th>2024</th><td> 1,204 </td></tr></tbody>", "2024; Ships: 1,204")]
    [InlineData("<tr><td>Cost</td><td>5 million<br>euros</td></tr><tr><td>Opened</td><td></td></tr>", "Cost: 5 million euros", "Opened")]
    [InlineData("<tr><td>Larn</td><td>4</td><td>5</td></tr>", "Larn; 4; 5")]
    [InlineData("<tr><th>A</th><th>B</th><th>C</th></tr><tr><td colspan='2'>Both</td><td>5</td></tr><tr><td>1</td><td>2</td></tr>", "Both; 5", "1; 2")]
    [InlineData("<tr><th>年</th><th>隻数</th></tr><tr><td>2024年</td><td>1,204隻</td></tr>", "年: 2024年; 隻数: 1,204隻")]
    public void A_row_of_a_page_is_a_line(string rows, params string[] expected) =>
        Lines(Draft(HtmlArticleReader.Read($"<article><h1>Traffic</h1><p>The port published its figures.</p><table>{rows}</table></article>", Origin)))[1..]
            .ShouldBe(expected);

    [Theory]
    [InlineData("<tr><td><p>One paragraph of the article stands here.</p></td><td><p>Another one stands beside it.</p></td></tr>", "One paragraph of the article stands here.", "Another one stands beside it.")]
    [InlineData("<tr><td>Only one column of words is a list.</td></tr><tr><td>This is its second line.</td></tr>", "Only one column of words is a list.", "This is its second line.")]
    public void A_table_that_only_places_things_is_read_as_they_are(string rows, params string[] expected) =>
        Lines(Draft(HtmlArticleReader.Read($"<article><h1>Traffic</h1><p>The port published its figures.</p><table>{rows}</table></article>", Origin)))[1..]
            .ShouldBe(expected);

    [Fact]
    public void A_value_measures_what_stands_over_it()
    {
        var draft = Draft(MarkdownArticleReader.Read(
            "# Port traffic\n\nThe port published its figures on Monday.\n\n| Year | Ships | Cargo (tonnes) |\n| --- | --- | --- |\n| 2024 | 1,204 | 3.1 million |", Origin));

        Core.Ingestion.Facts.FactExtractor.Extract(draft, new LoadedPack().Lexicon).Facts.Where(fact => fact.Quantity is not null)
            .Select(fact => (fact.Quantity!.Text, fact.Quantity.Property)).ShouldBe([("1,204", "Ships"), ("3.1 million", "Cargo (tonnes)")]);
    }

    private static ArticleDraft Draft(ReadOutcome outcome) => outcome.ShouldBeOfType<ReadOutcome.Read>().Draft;

    private static string[] Lines(ArticleDraft draft) =>
        [.. draft.Passages.Where(p => p.Kind == PassageKind.Body).Select(p => draft.Text[p.Start..p.End])];
}
