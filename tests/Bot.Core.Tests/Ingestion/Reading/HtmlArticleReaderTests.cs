using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Html;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class HtmlArticleReaderTests
{
    private const string Page = """
        <!doctype html>
        <html lang="en-GB"><head>
          <title>Port strike ends after three weeks | Baltic Courier</title>
          <link rel="canonical" href="/business/port-strike?utm_source=x">
          <meta property="og:description" content="How the dockers won their raise.">
          <script type="application/ld+json">
          {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
           {"@type":["NewsArticle"],"headline":"Port strike ends after three weeks","datePublished":"2026-03-04T09:00:00+02:00",
            "publisher":{"@type":"Organization","name":"Baltic Courier"},"articleSection":["Business","Labour"],"inLanguage":"en"}]}
          </script>
        </head><body>
          <nav><ul><li><a href="/">Home of the very best news on the coast</a></li><li><a href="/w">World</a></li></ul></nav>
          <div class="cookie-banner cookies"><p>We use cookies to make this page slower. Accept them all now, please.</p></div>
          <article>
            <h1>Port strike ends after three weeks</h1>
            <p class="meta">By Anna Berzina</p>
            <p>4 min read</p>
            <figure><img src="a.jpg"><figcaption>Cranes in the port of Riga.</figcaption></figure>
            <p>Dock crews returned to work on <b>Monday</b> after the owners
               raised wages by&nbsp;6%. The strike had cost the port &euro;12 million.</p>
            <h2>What comes next</h2>
            <div>Talks on pensions resume in May.<br>Nobody expects them to be easy.</div>
            <blockquote><p>“We are not done,” a union leader said.</p></blockquote>
            <script>var tracked = "This is no text.";</script>
            <pre><code>rm -rf / # This is no text either.</code></pre>
            <h3>Related articles</h3>
            <ul><li><a href="/1">Ferry prices rise again</a></li><li><a href="/2">Storm closes the harbour</a></li></ul>
          </article>
          <footer><p>© 2026 Baltic Courier</p><small>This article was written with the help of AI.</small></footer>
        </body></html>
        """;

    [Fact]
    public void A_news_page_is_read_with_its_metadata()
    {
        var draft = Draft(Page);

        draft.Headline.ShouldBe("Port strike ends after three weeks");
        draft.Publisher.ShouldBe("Baltic Courier");
        draft.Section.ShouldBe("Business");
        draft.Published.ShouldBe("2026-03-04T09:00:00+02:00");
        draft.Language.ShouldBe("en");
        draft.Url.ShouldBe("https://news.example/business/port-strike");
        draft.Id.ShouldBe(draft.Url);
        draft.SourceType.ShouldBe(DigitalSourceType.TrainedAlgorithmicMedia);
        draft.Disclosure.ShouldBe("This article was written with the help of AI.");
        draft.Passages.Select(p => (p.Kind, p.Heading, draft.Slice(p))).ShouldBe(
        [
            (PassageKind.Headline, null, "Port strike ends after three weeks"),
            (PassageKind.Description, null, "How the dockers won their raise."),
            (PassageKind.Caption, null, "Cranes in the port of Riga."),
            (PassageKind.Body, null, "Dock crews returned to work on Monday after the owners raised wages by\u00A06%."),
            (PassageKind.Body, null, "The strike had cost the port €12 million."),
            (PassageKind.Body, "What comes next", "Talks on pensions resume in May."),
            (PassageKind.Body, "What comes next", "Nobody expects them to be easy."),
            (PassageKind.Body, "What comes next", "“We are not done,” a union leader said."),
            (PassageKind.Disclosure, null, "This article was written with the help of AI."),
        ]);
    }

    [Fact]
    public void A_bare_page_is_read_by_the_density_of_its_text()
    {
        var draft = Draft("""
            <html><head><title>Bridge closed - Some Site</title><meta name="date" content="5 March 2026"></head><body>
            <div id="top"><a href="/">Start</a> <a href="/a">About</a></div>
            <table><tr><td><a href="/1">One more thing to click on here</a></td><td>
              <p>The bridge over the river was closed on Friday after cracks were found.</p>
              <p>Engineers will inspect the pillars, and drivers must take the ferry.</p>
            </td></tr></table></body></html>
            """);

        draft.Headline.ShouldBe("Bridge closed - Some Site");
        draft.Published.ShouldBe("2026-03-05");
        draft.Publisher.ShouldBe("news.example");
        draft.Passages.Count(p => p.Kind == PassageKind.Body).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><title>Only a head</title></head></html>")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><nav><p>Only a menu, however long the text in it may be.</p></nav><script>text()</script></body></html>")]
    public void A_page_without_a_body_is_refused(string html)
    {
        HtmlArticleReader.Read(html, Origin).ShouldBe(new ReadOutcome.Failed(Origin.Source, "The page holds no article text."));
    }

    [Fact]
    public void Broken_markup_and_broken_json_are_survived()
    {
        var draft = Draft("<script type='application/ld+json'>{\"@type\":</script><article><h1>Broken<p>The page never closes anything, but it can be read.<p>So can this second paragraph of it.");

        draft.Passages.Count(p => p.Kind == PassageKind.Body).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Pages_nested_without_end_are_refused_at_once()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 300_000)) + "Deep text that nobody can read.";

        HtmlArticleReader.Read(deep, Origin).ShouldBeOfType<ReadOutcome.Failed>().Error.ShouldContain("elements deep");
    }

    [Fact]
    public void Markup_of_schema_org_says_that_a_model_wrote_it()
    {
        Draft("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"H","digitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}</script>
            <article><p>The text of the article is short, but long enough to be read.</p></article>
            """).SourceType.ShouldBe(DigitalSourceType.TrainedAlgorithmicMedia);
    }

    [Fact]
    public void Markdown_is_read_without_its_marks()
    {
        var draft = Articles.Draft(MarkdownArticleReader.Read("""
            ---
            title: Ferry prices rise
            publisher: Baltic Courier
            date: 2026-03-05
            categories: [Business, Travel]
            url: https://news.example/ferry
            ---

            The **ferry** to [Visby](https://v.example) costs 5% more since *Friday*, the company said.

            ## Reasons

            - Fuel costs rose by 12%.
            - Harbour fees doubled.
            """, Origin));

        (draft.Headline, draft.Publisher, draft.Published, draft.Section, draft.Url)
            .ShouldBe(("Ferry prices rise", "Baltic Courier", "2026-03-05", "Business", "https://news.example/ferry"));
        draft.Passages.Select(p => (p.Kind, p.Heading, draft.Slice(p))).ShouldBe(
        [
            (PassageKind.Headline, null, "Ferry prices rise"),
            (PassageKind.Body, null, "The ferry to Visby costs 5% more since Friday, the company said."),
            (PassageKind.Body, "Reasons", "Fuel costs rose by 12%."),
            (PassageKind.Body, "Reasons", "Harbour fees doubled."),
        ]);
    }

    [Fact]
    public void Markdown_without_a_head_is_headed_by_its_first_heading()
    {
        Articles.Draft(MarkdownArticleReader.Read("# Storm closes the harbour\n\nThe harbour was closed on Friday.", Origin))
            .Headline.ShouldBe("Storm closes the harbour");
        MarkdownArticleReader.Read("---\n: [broken\n---\n\nText.", Origin).ShouldBeOfType<ReadOutcome.Failed>().Error.ShouldContain("no YAML");
    }

    private static ArticleOrigin Origin { get; } = new("page", "page.html", "news.example", "https://news.example/2026/page");

    private static ArticleDraft Draft(string html) => Articles.Draft(HtmlArticleReader.Read(html, Origin));
}
