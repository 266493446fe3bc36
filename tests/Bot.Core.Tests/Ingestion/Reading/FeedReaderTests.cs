using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Ingestion.Reading.Feeds;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class FeedReaderTests
{
    private const string Address = "https://news.example/feed";

    private const string Rss2 = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Baltic Courier</title><language>en-us</language>
        <item><title>Ferry &amp;amp; port</title><link>https://news.example/1</link><guid isPermaLink="false">id-1</guid>
        <pubDate>Tue, 13 Jan 2026 09:00:00 EST</pubDate><category>Business</category>
        <description>Teaser.</description><content:encoded><![CDATA[<p>The ferry runs again, the company said on Tuesday.</p>]]></content:encoded></item>
        <item><guid>https://news.example/2</guid><description>Only a teaser of the second article.</description></item>
        <item><title>No text</title><link>/3</link></item></channel></rss>
        """;

    private const string Rss1 = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>NHK</title></channel>
        <item rdf:about="y"><title>Summit</title><link>https://news.example/a</link><description>They met.</description><dc:date>2026-01-13T09:00:00+09:00</dc:date></item></rdf:RDF>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>연합</title>
        <entry><id>tag:1</id><title type="html">정상&lt;b&gt;회담&lt;/b&gt;</title><link rel="self" href="/self"/><link href="/entry/1"/>
        <published>2026-01-13T00:00:00Z</published><category term="정치"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>양국 정상이 만났다.</p></div></content></entry></feed>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"J","language":"ja","items":[
        {"id":7,"url":"https://news.example/7","title":"会談","content_text":"両首脳は会談した。\n\n次回は未定だ。","date_published":"2026-01-13T09:00:00+09:00","tags":["政治"]}]}
        """;

    public static TheoryData<string, FeedEntry> FirstEntries => new()
    {
        { Rss2, new("id-1", "Ferry &amp; port", "https://news.example/1", "Teaser.", "<p>The ferry runs again, the company said on Tuesday.</p>", "2026-01-13T09:00:00-05:00", "Business") },
        { Rss1, new("https://news.example/a", "Summit", "https://news.example/a", "They met.", null, "2026-01-13T09:00:00+09:00", null) },
        { Atom, new("tag:1", "정상<b>회담</b>", "https://news.example/entry/1", null, "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>양국 정상이 만났다.</p></div>", "2026-01-13T00:00:00+00:00", "정치") },
        { Json, new("7", "会談", "https://news.example/7", null, "<p>両首脳は会談した。</p><p>次回は未定だ。</p>", "2026-01-13T09:00:00+09:00", "政治") },
    };

    [Theory]
    [MemberData(nameof(FirstEntries))]
    public void Every_kind_of_feed_is_read(string text, FeedEntry expected)
    {
        var entry = FeedReader.Read(text, Address).ShouldNotBeNull().Entries[0];

        (entry with { Content = null }).ShouldBe(expected with { Content = null });
        System.Net.WebUtility.HtmlDecode(entry.Content).ShouldBe(System.Net.WebUtility.HtmlDecode(expected.Content));
    }

    [Fact]
    public void Entries_with_all_of_their_text_become_articles_and_teasers_are_named()
    {
        var full = Rss2.Replace("on Tuesday.", "on Tuesday. " + string.Concat(Enumerable.Repeat("It had lain in the dock for a month after a fault. ", 8)), StringComparison.Ordinal);
        var outcomes = FeedArticles.Of(FeedReader.Read(full, Address)!, new ArticleOrigin("feed", Address, "news.example", Address));

        var first = Articles.Draft(outcomes[0]);
        (first.Id, first.Headline, first.Publisher, first.Section, first.Published)
            .ShouldBe(("https://news.example/1", "Ferry & port", "Baltic Courier", "Business", "2026-01-13T09:00:00-05:00"));
        var teasers = outcomes.Skip(1).Cast<ReadOutcome.Failed>().ToList();
        teasers.Select(teaser => teaser.Source).ShouldBe([Address + "#https://news.example/2", Address + "#https://news.example/3"]);
        teasers[0].Error.ShouldBe("The feed holds only a teaser of it: ingest https://news.example/2 for the article.");
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<html><body>No feed</body></html>")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\"")]
    [InlineData("plain text")]
    [InlineData("")]
    public void What_is_no_feed_is_none(string text) => FeedReader.Read(text, Address).ShouldBeNull();

    [Fact]
    public void Feeds_nested_without_end_are_refused()
    {
        FeedReader.Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000)), null).ShouldBeNull();
    }
}
