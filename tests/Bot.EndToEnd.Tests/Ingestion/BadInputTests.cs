using System.Text;
using System.Text.Json;

namespace Bot.EndToEnd.Tests.Ingestion;

/// <summary>Whatever is given to <c>ingest</c>, the bot names it in a plain line, ends with the fixed code, and goes on with the rest.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Port workers end a strike\n\nDock crews returned to work on Monday after the owners raised wages by 6%.";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task What_is_left_out_or_taken_otherwise_is_noted_and_nothing_fails()
    {
        _place.Write("in/good.txt", Good);
        _place.Write("in/report.pdf", "%PDF-1.7");
        _place.Write("in/french.jsonl", """{"id":"fr","title":"Le port","lang":"fr","paragraphs":[["Le port rouvre lundi."]]}""");
        var folder = Path.Combine(_place.Folder, "in");

        var run = await _place.RunAsync("ingest", folder);

        run.ExitCode.ShouldBe(0);
        run.ErrorLines.ShouldBe([
            $"{folder}/french.jsonl:1: note: Its language “fr” is none of en, ko and ja: it was taken for en.",
            $"{folder}: note: Files that end in .pdf are not read: report.pdf."]);
        run.Output.ShouldStartWith("2 articles taken in (0 revised), 0 held already");
        var notes = JsonDocument.Parse((await _place.RunAsync("ingest", "--json", folder)).Output).RootElement.GetProperty("notes");
        notes.EnumerateArray().Select(note => note.GetProperty("source").GetString()).ShouldBe([$"{folder}/french.jsonl:1", folder]);
    }

    [Fact]
    public async Task A_folder_of_bad_files_gives_one_line_each_and_the_good_one_goes_in()
    {
        Encoding korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!, japanese = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        _place.Write("in/good.txt", Good);
        _place.Write("in/empty.txt", "");
        _place.Write("in/nul.txt", "Text with a \0 in the middle of it.");
        _place.Write("in/bodyless.html", "<html><head><title>Nothing</title></head></html>");
        _place.Write("in/chinese.txt", CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("两国领导人十三日在奈良举行会谈，就推进经济合作达成一致。"));
        _place.Write("in/utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good.Replace("Port", "Mine", StringComparison.Ordinal))]);
        _place.Write("in/utf16-bare.txt", Encoding.Unicode.GetBytes(Good.Replace("Port", "Farm", StringComparison.Ordinal)));
        _place.Write("in/korean.html", korean.GetBytes("<article><h1>나라 회담</h1><p>양국 정상은 나라에서 만나 협력 방안을 논의했다.</p></article>"));
        _place.Write("in/japanese.html", japanese.GetBytes("<meta charset=shift_jis><article><h1>奈良で会談</h1><p>両首脳は奈良で会談し、協力することで合意した。</p></article>"));
        _place.Write("in/kanji.txt", japanese.GetBytes("奈良で会談\n\n両首脳は奈良で会談し、経済協力を進めることで合意した。"));
        await WriteLargeAsync("in/large.txt");

        var run = await _place.RunAsync("ingest", "--json", Path.Combine(_place.Folder, "in"));

        run.ExitCode.ShouldBe(1);
        var summary = JsonDocument.Parse(run.Output).RootElement;
        summary.GetProperty("articles").GetInt32().ShouldBe(6);
        var failed = summary.GetProperty("failed").EnumerateArray().ToDictionary(
            f => Path.GetFileName(f.GetProperty("source").GetString()!), f => f.GetProperty("error").GetString()!);
        failed["empty.txt"].ShouldBe("The file is empty.");
        failed["nul.txt"].ShouldBe("It is not text: it holds NUL bytes.");
        failed["bodyless.html"].ShouldBe("The page holds no article text.");
        failed["chinese.txt"].ShouldBe("Its text encoding cannot be told: save it as UTF-8.");
        failed["large.txt"].ShouldStartWith("The file is larger than 8 MiB");
        failed.Count.ShouldBe(5);
        run.ErrorLines.Count.ShouldBe(5);

        var sources = await _place.RunAsync("sources", "--json");
        sources.Output.ShouldContain("나라 회담");
        sources.Output.ShouldContain("奈良で会談");
        sources.Output.ShouldNotContain("\uFFFD");
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await _place.RunAsync("ingest", "none.txt");

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldBe("none.txt: There is no such file or folder.");
    }

    [Fact]
    public async Task Json_lines_of_one_endless_line_cost_no_memory_and_are_named()
    {
        var path = _place.Write("lines.jsonl", "{\"id\":\"a\",\"title\":\"A\",\"paragraphs\":[[\"One sentence.\"]]}\n");
        await using (var stream = new FileStream(path, FileMode.Append))
        {
            await FillAsync(stream);
        }

        // A heap of 200 MiB holds the program, not 100 MB of UTF-16.
        _place.Environment["DOTNET_GCHeapHardLimit"] = "C800000";
        var run = await _place.RunAsync("ingest", "--json", path);

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldContain("lines.jsonl:2: The line is longer than");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("articles").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_article_taken_in_twice_changes_nothing_and_a_changed_one_is_revised()
    {
        var path = _place.Write("a.txt", Good);

        (await _place.RunAsync("ingest", path)).Output.ShouldStartWith("1 article taken in");
        (await _place.RunAsync("ingest", path)).Output.ShouldStartWith("0 articles taken in (0 revised), 1 held already");
        _place.Write("a.txt", Good.Replace("6%", "7%", StringComparison.Ordinal));
        (await _place.RunAsync("ingest", path)).Output.ShouldStartWith("1 article taken in (1 revised)");

        var numbers = (await _place.RunAsync("numbers")).Output;
        numbers.ShouldContain("7%");
        numbers.ShouldNotContain("6%");
    }

    [Theory]
    [InlineData("pack.yaml", "title: [broken\n", "pack.yaml")]
    [InlineData("pack.yaml", "entities: []\n", "pack.yaml")]
    [InlineData("pack.yaml", "", "pack.yaml")]
    public async Task A_malformed_pack_is_named(string name, string text, string named)
    {
        _place.Write("seeds/" + name, text);
        _place.Environment["BOT_SEEDS"] = Path.Combine(_place.Folder, "seeds");

        var run = await _place.RunAsync("ask", "Anything?");

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldContain(named);
    }

    [Theory]
    [InlineData("THIS IS NO SETTING\n")]
    [InlineData("BOT_URLS=not an address\n")]
    public async Task A_malformed_settings_file_is_named(string text)
    {
        _place.Write(".env", text);

        var run = await _place.RunAsync("serve");

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldSatisfyAllConditions(line => (line.Contains(".env", StringComparison.Ordinal) || line.Contains("BOT_URLS", StringComparison.Ordinal)).ShouldBeTrue(line));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_settings_file_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_place.Folder, ".env"));

        var run = await _place.RunAsync("sources");

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldContain(".env is a folder: put a file of settings in its place, or remove it.");
    }

    [Fact]
    public async Task An_address_that_is_not_of_the_web_is_told_from_a_missing_file()
    {
        var run = await _place.RunAsync("ingest", "ftp://news.example/a.txt");

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldBe("ftp://news.example/a.txt: Only http and https addresses are fetched.");
    }

    [Fact]
    public async Task Where_there_are_no_feeds_to_poll_that_is_said()
    {
        var run = await _place.RunAsync("ingest", "--feeds");

        run.ExitCode.ShouldBe(0);
        run.OneErrorLine().ShouldBe("No feed was polled: the pack names none, and BOT_FEEDS is not set.");
    }

    [Fact]
    public async Task What_stands_in_a_malformed_settings_file_is_not_repeated()
    {
        _place.Write(".env", "DISCORD_TOKEN=MTIz.SECRETSECRETSECRET\ngarbage\n");

        var run = await _place.RunAsync("ask", "Anything?");

        run.ExitCode.ShouldBe(2);
        var line = run.OneErrorLine();
        line.ShouldContain(".env, line 2, is no setting: write one NAME=value a line");
        line.ShouldNotContain("SECRET");
        line.ShouldNotContain("garbage");
    }

    [Theory]
    [InlineData("eval")]
    [InlineData("eval-support")]
    public async Task An_empty_set_is_no_score(string verb)
    {
        var run = await _place.RunAsync(verb, _place.Write("set.jsonl", "\n"));

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldContain("is empty");
    }

    private async Task WriteLargeAsync(string name)
    {
        await using var stream = File.Create(Path.Combine(_place.Folder, name));
        await FillAsync(stream);
    }

    /// <summary>100 MB of one line.</summary>
    private static async Task FillAsync(Stream stream)
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("endless ", 125_000)));
        for (var i = 0; i < 100; i++)
        {
            await stream.WriteAsync(block);
        }
    }
}
