using Bot.Core.Answers;
using Bot.Core.Text;
using Bot.Discord.Protocol;

namespace Bot.Discord.Rendering;

/// <summary>A piece of Markdown that is not cut, with what it cites.</summary>
internal sealed record Block(string Markdown, IReadOnlyList<Citation> Citations);

/// <summary>Lays blocks out on as many embeds as Discord's limits ask for, one a message, each with its own sources and the reminder.
/// https://discord.com/developers/docs/resources/message#embed-object-embed-limits</summary>
internal static class EmbedPages
{
    /// <summary>Longer replies are cut, and say so: nobody reads more, and a hostile text must not flood a channel.</summary>
    public const int MostPages = 5;

    /// <summary>How much raw text goes into a block: escaped, it is at most twice as long and fits a page with its sources.</summary>
    public const int BlockText = 1_600;

    private const int TitleText = 120;
    private const int DescriptionLimit = 4_096;
    private const int FieldLimit = 1_024;
    private const int TotalLimit = 6_000;
    private const int FieldsForSources = 2;

    /// <param name="searched">Named as the source where a page cites nothing; null where every block cites something.</param>
    public static IReadOnlyList<Embed> Lay(
        string? title, int color, IReadOnlyList<Block> blocks, CoverageSearched? searched, Reminder reminder, Wording wording)
    {
        var heading = title is null ? null : Markdown.Escape(Graphemes.Truncate(Markdown.OneLine(title), TitleText));
        var pages = new List<Page>();
        var page = new Page([], []);
        foreach (var block in blocks)
        {
            if (page.With(block) is var longer && (page.Blocks.Count == 0 || Fits(longer, heading, searched, reminder, wording)))
            {
                page = longer;
                continue;
            }

            pages.Add(page);
            page = new Page([], []).With(block);
        }

        pages.Add(page);
        if (pages.Count > MostPages)
        {
            pages = [.. pages.Take(MostPages - 1), pages[MostPages - 1].EndingWith(wording.CutShort)];
        }

        return
        [
            .. pages.Select((p, index) => new Embed(
                index == 0 ? heading : null,
                p.Description,
                color,
                Sources(p.Citations, searched, wording),
                new EmbedFooter(pages.Count > 1 ? $"{reminder.Text} · {index + 1}/{pages.Count}" : reminder.Text))),
        ];
    }

    /// <summary>Text as blocks: each cites what its markers name, or everything where it names nothing.</summary>
    public static IEnumerable<Block> Blocks(string text, Func<string, string> write, IReadOnlyList<Citation> citations) =>
        Graphemes.Split(UntrustedText.Clean(text), BlockText).Select(part =>
        {
            var named = citations.Where(c => part.Contains($"[{c.Marker}]", StringComparison.Ordinal)).ToList();
            return new Block(write(part.Trim()), named.Count > 0 ? named : citations);
        });

    private static bool Fits(Page page, string? heading, CoverageSearched? searched, Reminder reminder, Wording wording)
    {
        var room = wording.CutShort.Length + 32;
        var sources = Sources(page.Citations, searched, wording, mostFields: int.MaxValue);
        return page.Description.Length + room <= DescriptionLimit
            && sources.Count <= FieldsForSources
            && page.Description.Length + room + (heading?.Length ?? 0) + sources.Sum(f => f.Name.Length + f.Value.Length) + reminder.Text.Length <= TotalLimit;
    }

    private static List<EmbedField> Sources(
        IReadOnlyList<Citation> citations, CoverageSearched? searched, Wording wording, int mostFields = FieldsForSources)
    {
        var lines = citations.Count > 0
            ? SourceLines.Of(citations, wording, FieldLimit)
            : searched is null ? [] : [SourceLines.Of(searched, wording)];
        var values = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var more = wording.MoreSources(lines.Count - i);
            if (values.Count > 0 && values[^1].Length + 1 + lines[i].Length + 1 + more.Length <= FieldLimit)
            {
                values[^1] += "\n" + lines[i];
            }
            else if (values.Count < mostFields)
            {
                values.Add(lines[i]);
            }
            else
            {
                values[^1] += "\n" + more;
                break;
            }
        }

        return [.. values.Select((value, index) => new EmbedField(index == 0 ? wording.Sources : $"{wording.Sources} ({index + 1})", value))];
    }

    private sealed record Page(IReadOnlyList<string> Blocks, IReadOnlyList<Citation> Citations)
    {
        public string Description => string.Join('\n', Blocks);

        public Page With(Block block) => new([.. Blocks, block.Markdown], [.. Citations, .. block.Citations]);

        public Page EndingWith(string sentence) => this with { Blocks = [.. Blocks, $"… {sentence}"] };
    }
}
