using Bot.Core.Answers;
using Bot.Discord.Client;

namespace Bot.Discord.Rendering;

/// <summary>A cited passage between the sentences around it.</summary>
internal sealed record PassageInContext(Citation Citation, string? Before, string? After);

/// <summary>Renders passages letter for letter where they stand, for a reader who wants to check.</summary>
internal static class PassageRenderer
{
    private const int Color = 0x1565C0;

    public static IReadOnlyList<OutgoingMessage> Render(
        IReadOnlyList<PassageInContext> passages, Reminder reminder, Wording wording)
    {
        // An empty line keeps the passages apart.
        var blocks = passages.SelectMany((passage, i) => i == 0 ? Blocks(passage) : [new Block("", []), .. Blocks(passage)]).ToList();
        return [.. EmbedPages.Lay(wording.Passages, Color, blocks, null, reminder, wording)
            .Select(embed => new OutgoingMessage(null, embed, [], Private: true))];
    }

    private static IEnumerable<Block> Blocks(PassageInContext passage)
    {
        IReadOnlyList<Citation> cited = [passage.Citation];
        IEnumerable<Block> blocks =
        [
            .. passage.Before is { } before ? Plain(before, cited) : [],
            .. EmbedPages.Blocks(passage.Citation.Quote, text => $"> **{Markdown.Escape(Markdown.OneLine(text))}** [{passage.Citation.Marker}]", cited),
            .. passage.After is { } after ? Plain(after, cited) : [],
        ];
        return blocks;
    }

    private static IEnumerable<Block> Plain(string text, IReadOnlyList<Citation> cited) =>
        EmbedPages.Blocks(text, part => $"> {Markdown.Escape(Markdown.OneLine(part))}", cited);
}
