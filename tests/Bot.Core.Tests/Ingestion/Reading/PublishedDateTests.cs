using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Html;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class PublishedDateTests
{
    [Theory]
    [InlineData("2026-01-13", "2026-01-13")]
    [InlineData("2028-02-29", "2028-02-29")]
    [InlineData(" 2026-01-13T09:00:00+09:00 ", "2026-01-13T09:00:00+09:00")]
    [InlineData("2026-01", "2026-01")]
    [InlineData("2026", "2026")]
    [InlineData("February 1, 2026", "2026-02-01")]
    [InlineData("2026년 1월 14일", "2026-01-14")]
    [InlineData("令和8年1月14日", "2026-01-14")]
    public void A_date_is_read_as_precisely_as_it_is_written(string written, string expected) =>
        PublishedDate.Read(written).ShouldBe((expected, null));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Where_none_is_written_there_is_nothing_to_note(string? written) => PublishedDate.Read(written).ShouldBe((null, null));

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("2026-02-29T10:00:00Z")]
    [InlineData("February 31, 2026")]
    [InlineData("2026年4月31日")]
    [InlineData("2026-13-01")]
    [InlineData("next Tuesday")]
    [InlineData("March 3")]
    public void What_is_no_date_is_noted_and_left_out(string written) => PublishedDate.Read(written).ShouldBe(
        (null, $"Its date “{written}” is none: it was left out; write it as 2026-01-31."));

    [Theory]
    [InlineData("text", "Mine closes at Orrin\n\nPublished February 31, 2026\n\nThe mine at Orrin closed on Tuesday after 40 years of work, and 300 people lost it.")]
    [InlineData("markdown", "---\ntitle: Mine closes at Orrin\ndate: 2026-02-31\n---\n\nThe mine at Orrin closed on Tuesday after 40 years.")]
    [InlineData("html", "<meta property='article:published_time' content='2026-02-31T10:00:00Z'><article><h1>Mine closes</h1><p>The mine at Orrin closed on Tuesday after 40 years.</p></article>")]
    public void An_article_with_an_impossible_date_is_taken_without_it(string kind, string content)
    {
        var origin = new ArticleOrigin("mine", "mine", Publisher: null);

        var read = (kind switch
        {
            "text" => TextArticleReader.Read(content, origin),
            "markdown" => MarkdownArticleReader.Read(content, origin),
            _ => HtmlArticleReader.Read(content, origin),
        }).ShouldBeOfType<ReadOutcome.Read>();

        read.Draft.Published.ShouldBeNull();
        read.Note.ShouldNotBeNull().ShouldContain("is none: it was left out");
    }

    [Fact]
    public void What_a_page_says_of_how_long_something_takes_is_no_date()
    {
        var read = HtmlArticleReader.Read(
            "<article><h1>Mine closes</h1><time datetime='PT4M'>4 min</time><time datetime='2026-02-03'>Tuesday</time><p>The mine at Orrin closed on Tuesday after 40 years.</p></article>",
            new ArticleOrigin("mine", "mine", Publisher: null)).ShouldBeOfType<ReadOutcome.Read>();

        (read.Draft.Published, read.Note).ShouldBe(("2026-02-03", null));
    }

    [Fact]
    public void Two_notes_on_one_article_are_both_told()
    {
        var read = MarkdownArticleReader.Read(
            "---\ntitle: Mine closes\ndate: 2026-02-31\nlang: fr\n---\n\nThe mine at Orrin closed on Tuesday after 40 years.", new ArticleOrigin("mine", "mine", Publisher: null))
            .ShouldBeOfType<ReadOutcome.Read>();

        read.Note.ShouldBe("Its date “2026-02-31” is none: it was left out; write it as 2026-01-31. Its language “fr” is none of en, ko and ja: it was taken for en.");
    }
}
