using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class JsonLinesReaderTests
{
    [Theory]
    [InlineData("""
        "id":"a","title":"T","source":"Post","section":"Sea","date":"2026-02-01","url":"https://p.example/a"
        """)]
    [InlineData("""
        "id":"a","headline":"T","publisher":"Post","category":"Sea","datePublished":"2026-02-01","link":"https://p.example/a?utm_source=x"
        """)]
    [InlineData("""
        "id":"a","Title":"T","Source":"Post","Section":"Sea","published_at":"February 1, 2026","canonical-url":"https://P.example/a"
        """)]
    [InlineData("""
        "id":"a","title":"T","headline":"T","source":"Post","publisher":null,"section":"Sea","date":"","published":"2026-02-01","url":"https://p.example/a","questions":[1],"split":"test"
        """)]
    public void What_an_article_is_called_by_is_read_under_its_common_names(string fields)
    {
        var read = Read(fields);

        (read.Draft.Id, read.Draft.Headline, read.Draft.Publisher, read.Draft.Section, read.Draft.Published, read.Draft.Url)
            .ShouldBe(("a", "T", "Post", "Sea", "2026-02-01", "https://p.example/a"));
        read.Note.ShouldBeNull();
    }

    [Theory]
    [InlineData("""
        "source":"Post","publisher":"Herald"
        """, "“publisher” is not used beside “source”.")]
    [InlineData("""
        "datePublished":"2026-02-01","published":"2026-02-02"
        """, "“datePublished” is not used beside “published”.")]
    [InlineData("""
        "author":"A. Kell","text":"All of it."
        """, "“author” is not used. “text” is not used: \"paragraphs\" holds the article.")]
    [InlineData("""
        "publisher":{"name":"Post"}
        """, "“publisher” is no text and was left out.")]
    [InlineData("""
        "url":"port strike"
        """, "Its url is no address such as https://news.example/story and was left out.")]
    [InlineData("""
        "date":"2026-02-31","lang":"fr"
        """, "Its date “2026-02-31” is none: it was left out; write it as 2026-01-31. Its language “fr” is none of en, ko and ja: it was taken for en.")]
    public void What_is_not_taken_as_it_was_meant_is_noted(string fields, string note) =>
        Read($"\"id\":\"a\",{fields.Trim()}").Note.ShouldBe(note);

    [Fact]
    public void An_address_stands_in_for_an_id() => Read("\"url\":\"https://p.example/a#top\"").Draft.Id.ShouldBe("https://p.example/a");

    [Fact]
    public void A_date_without_a_year_is_read_near_the_day_of_publication()
    {
        var read = Read("\"id\":\"a\",\"date\":\"2026-02-01\"", "The port opens on March 5.");

        Core.Ingestion.Facts.FactExtractor.Extract(read.Draft, new Core.Coverage.LoadedPack().Lexicon).Facts
            .ShouldContain(fact => fact.Time != null && fact.Time.Start == "2026-03-05");
    }

    private static ReadOutcome.Read Read(string fields, string sentence = "Dock crews returned to work on Monday.") =>
        JsonLinesReader.ReadLine($$"""{{{fields.Trim()}},"paragraphs":[["{{sentence}}"]]}""", "lines.jsonl:1").ShouldBeOfType<ReadOutcome.Read>();
}
