using System.Text;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Fetching;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class SourceReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sources").FullName;
    private readonly string _storeFolder = Directory.CreateTempSubdirectory("store").FullName;
    private readonly Database _database;

    public SourceReaderTests() => _database = Database.Open(Path.Combine(_storeFolder, "bot.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_storeFolder, recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_is_read_with_one_bad_file_among_good_ones()
    {
        Write("a.txt", "A headline of the first\n\nThe first article has one sentence of text.");
        Write("b.txt", "");
        Write("c/d.md", "# Second\n\nThe second article is in Markdown.");
        Write("c/e.html", "<article><h1>Third</h1><p>The third article is a page of the web.</p></article>");
        Write("f.jsonl", "{\"id\":\"x\",\"title\":\"T\",\"paragraphs\":[[\"Fourth.\"]]}\nnot json\n");
        Write("picture.png", "no article");
        Write(".hidden.txt", "Hidden files are not read, however good they are.");

        var outcomes = await ReadAsync(_folder);

        outcomes.OfType<ReadOutcome.Read>().Select(o => o.Draft.Headline).ShouldBe(["A headline of the first", "Second", "Third", "T"]);
        outcomes.OfType<ReadOutcome.Failed>().Select(o => Path.GetFileName(o.Source)).ShouldBe(["b.txt", "f.jsonl:2"]);
    }

    [Fact]
    public async Task Files_of_a_folder_that_are_not_read_are_named_by_their_ending()
    {
        Write("a.txt", "A headline of the first\n\nThe first article has one sentence of text.");
        Write("b.pdf", "no article");
        Write("c/d.PDF", "no article");
        Write("LICENSE", "no article");
        foreach (var i in Enumerable.Range(10, 12))
        {
            Write($"p{i}.png", "no article");
        }

        var outcomes = await ReadAsync(_folder);

        outcomes.OfType<ReadOutcome.Read>().Count().ShouldBe(1);
        outcomes.OfType<ReadOutcome.Failed>().ShouldBeEmpty();
        var leftOut = outcomes.OfType<ReadOutcome.LeftOut>().ToList();
        leftOut.ShouldAllBe(outcome => outcome.Source == _folder);
        leftOut.Select(outcome => outcome.Note).ShouldBe(
            [
                "Files without an ending are not read: LICENSE.",
                $"Files that end in .pdf are not read: b.pdf, {Path.Join("c", "d.PDF")}.",
                "Files that end in .png are not read: p10.png, p11.png, p12.png, p13.png, p14.png, p15.png, p16.png, p17.png, p18.png, p19.png and 2 more.",
            ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"lang\":\"fr\",\"paragraphs\":[[\"Le port rouvre lundi.\"]]}", "a.jsonl", "Its language “fr” is none of en, ko and ja: it was taken for en.")]
    [InlineData("{\"id\":\"a\",\"lang\":\"zh-TW\",\"paragraphs\":[[\"港はいつ再開するのですか。\"]]}", "a.jsonl", "Its language “zh-TW” is none of en, ko and ja: it was taken for ja.")]
    [InlineData("{\"id\":\"a\",\"lang\":\"en-GB\",\"paragraphs\":[[\"The port opens.\"]]}", "a.jsonl", null)]
    [InlineData("{\"id\":\"a\",\"paragraphs\":[[\"The port opens.\"]]}", "a.jsonl", null)]
    [InlineData("---\ntitle: Port\nlang: French\n---\n\nLe port rouvre lundi.\n", "a.md", "Its language “French” is none of en, ko and ja: it was taken for en.")]
    [InlineData("---\ntitle: Port\nlang: en-US\n---\n\nThe port opens.\n", "a.md", null)]
    public async Task A_language_that_the_bot_does_not_know_is_noted(string text, string name, string? note)
    {
        Write(name, text);

        var read = (await ReadAsync(Path.Combine(_folder, name))).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>();

        read.Note.ShouldBe(note);
        read.Draft.Language.ShouldBeOneOf("en", "ja");
    }

    [Fact]
    public async Task Links_in_circles_end()
    {
        Write("in/a.txt", "A headline of the first\n\nThe first article has one sentence of text.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "in", "loop"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "self"), Path.Combine(_folder, "self"));
        File.CreateSymbolicLink(Path.Combine(_folder, "in", "same.txt"), Path.Combine(_folder, "in", "a.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder, "dead.txt"), Path.Combine(_folder, "gone.txt"));

        var outcomes = await ReadAsync(_folder);

        outcomes.OfType<ReadOutcome.Read>().ShouldHaveSingleItem();
        outcomes.OfType<ReadOutcome.Failed>().ShouldAllBe(o => o.Error.Contains("no such file", StringComparison.Ordinal) || o.Error.Contains("cannot be opened", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty.txt", "", "The file is empty.")]
    [InlineData("blank.txt", "  \n\n", "There is no text in it")]
    [InlineData("nul.txt", "Some text\0and more of it, with a NUL inside.", "It is not text: it holds NUL bytes.")]
    [InlineData("bodyless.html", "<html><head><title>T</title></head></html>", "The page holds no article text.")]
    [InlineData("broken.rss", "<rss><channel>", "It is no feed that can be read")]
    [InlineData("other.xml", "not xml <<<", "It is no feed that can be read")]
    [InlineData("plain.json", "{\"title\":\"T one\",\"text\":\"Some text of it.\"}", "The article lacks \"id\" or \"paragraphs\": expected {\"id\"")]
    [InlineData("list.json", "[{\"title\":\"T one\"}]", "It is not an article in JSON (line 1, near byte")]
    [InlineData("broken.json", "{\"title\":", "It is not an article in JSON (line 1, near byte")]
    [InlineData("scan.pdf", "A headline\n\nSmall text that is no PDF at all.", "Files that end in .pdf are not read: save it as one of .txt, .text, .md")]
    [InlineData("passwd", "root:x:0:0:root:/root:/bin/bash\n", "Files without an ending are not read: save it as one of .txt")]
    [InlineData("photo.jpg", "A headline\n\nSmall text that is no picture at all.", "Files that end in .jpg are not read")]
    public async Task A_bad_file_is_refused_with_a_plain_sentence(string name, string text, string error)
    {
        Write(name, text);

        (await ReadAsync(Path.Combine(_folder, name))).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Failed>().Error.ShouldStartWith(error);
    }

    [Fact]
    public async Task A_json_file_of_one_article_is_that_article()
    {
        Write("one.json", "{\n  \"title\": \"Port report\",\n  \"paragraphs\": [[\"The port handled 12 ships.\", \"None was late.\"]]\n}\n");

        var draft = (await ReadAsync(Path.Combine(_folder, "one.json"))).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>().Draft;

        (draft.Headline, draft.Text).ShouldBe(("Port report", "Port report\n\nThe port handled 12 ships. None was late."));
        draft.Id.ShouldStartWith("one-");
    }

    [Theory]
    [InlineData("own.md", "---\ntitle: Port strike ends\npublisher: Harbour Post\nsection: Business\ndate: 2026-02-01\nlang: en\n---\n\nDock crews returned to work on Monday.\n", "Port strike ends", "Harbour Post", "Business", "2026-02-01")]
    [InlineData("bare.md", "# Port strike ends\n\nDock crews returned to work on Monday.\n", "Port strike ends", "publisher not stated", null, null)]
    [InlineData("bare.txt", "Port strike ends this week\n\nDock crews returned to work on Monday after a week.\n", "Port strike ends this week", "publisher not stated", null, null)]
    [InlineData("bare.jsonl", "{\"id\":\"a\",\"title\":\"파업 종료\",\"paragraphs\":[[\"항만 노동자들이 복귀했다.\"]]}", "파업 종료", "발행처 미상", null, null)]
    public async Task An_article_is_named_by_its_head_and_never_by_its_file(
        string name, string text, string headline, string publisher, string? section, string? published)
    {
        Write(name, text);

        var draft = (await ReadAsync(Path.Combine(_folder, name))).ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Read>().Draft;

        (draft.Headline, draft.Publisher, draft.Section, draft.Published).ShouldBe((headline, publisher, section, published));
    }

    [Theory]
    [InlineData("\"lang\":\"ko-KR\",", "The port opened.", "ko")]
    [InlineData("\"lang\":\"xx\",", "The port opened on Monday.", "en")]
    [InlineData("", "항구가 월요일에 문을 열었다.", "ko")]
    public void The_language_of_a_json_line_is_one_that_the_bot_knows_or_that_of_its_text(string given, string sentence, string language)
    {
        var read = JsonLinesReader.ReadLine($"{{\"id\":\"a\",{given}\"paragraphs\":[[\"{sentence}\"]]}}", "lines.jsonl:1");

        read.ShouldBeOfType<ReadOutcome.Read>().Draft.Language.ShouldBe(language);
    }

    [Fact]
    public async Task A_missing_file_an_empty_folder_and_a_far_too_large_file_are_refused()
    {
        var large = Path.Combine(_folder, "large.txt");
        await using (var stream = File.Create(large))
        {
            // Sparse: 100 MB that take no room.
            stream.SetLength(100 * 1024 * 1024);
        }

        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;

        Error(await ReadAsync(Write("empty.jsonl", ""))).ShouldBe("The file is empty: one article a line is expected.");
        Error(await ReadAsync(Write("blank.ndjson", "\n \n"))).ShouldBe("The file is empty: one article a line is expected.");
        Error(await ReadAsync(Path.Combine(_folder, "none.txt"))).ShouldBe("There is no such file or folder.");
        Error(await ReadAsync(empty)).ShouldBe("The folder holds no file that can be read as an article.");
        Error(await ReadAsync(large)).ShouldStartWith("The file is larger than 8 MiB");
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_are_two_articles_and_stay_the_same_ones()
    {
        Write("a/index.txt", "A headline of the first\n\nThe first article has one sentence of text.");
        Write("b/index.txt", "A headline of another\n\nThe other article has one sentence of text.");

        var ids = (await ReadAsync(_folder)).OfType<ReadOutcome.Read>().Select(o => o.Draft.Id).ToList();
        var again = (await ReadAsync(Path.Combine(_folder, "a", "index.txt"))).OfType<ReadOutcome.Read>().Single().Draft.Id;

        ids.Distinct().Count().ShouldBe(2);
        ids.ShouldContain(again);
    }

    [Fact]
    public async Task Pages_in_the_encodings_of_their_countries_are_read_as_they_were_written()
    {
        const string Korean = "<html><head>{0}</head><body><article><h1>나라에서 만난 두 정상</h1><p>양국 정상은 나라에서 만나 협력 방안을 논의했다.</p></article></body></html>";
        foreach (var meta in (string[])["", "<meta charset=\"euc-kr\">"])
        {
            var path = Path.Combine(_folder, "page.html");
            var page = Korean.Replace("{0}", meta, StringComparison.Ordinal);
            await File.WriteAllBytesAsync(path, CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(page));

            (await ReadAsync(path)).OfType<ReadOutcome.Read>().Single().Draft.Headline.ShouldBe("나라에서 만난 두 정상");
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Error(IEnumerable<ReadOutcome> outcomes) => outcomes.ShouldHaveSingleItem().ShouldBeOfType<ReadOutcome.Failed>().Error;

    private async Task<List<ReadOutcome>> ReadAsync(string source)
    {
        using var fetcher = new ArticleFetcher(new FetchOptions(), TimeProvider.System);
        return await new SourceReader(fetcher, new SeedCopies(_database)).ReadAsync([source], CancellationToken.None).ToListAsync();
    }
}
