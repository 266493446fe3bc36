using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Text;
using Bot.Discord.Client;

namespace Bot.Discord.Rendering;

/// <summary>How a reply is to be shown.</summary>
/// <param name="Language">ISO 639-1 code of the frame.</param>
/// <param name="Private">Whether only the person who asked sees it; it can then be shared.</param>
/// <param name="ShowQuestion">Whether the question stands above the answer, because it is not to be seen elsewhere.</param>
/// <param name="AnswerId">The answer's id in the ledger, or null where there is none.</param>
internal sealed record Presentation(string Language, bool Private, bool ShowQuestion, string? AnswerId);

/// <summary>Renders replies as messages. Pure: the same reply is always the same messages.</summary>
internal static class ReplyRenderer
{
    private const int MessageLimit = 2_000;
    private const int AnsweredColor = 0x2E7D32;
    private const int ClosestColor = 0xF9A825;
    private const int DeclinedColor = 0x757575;
    private const int LookupColor = 0x1565C0;

    /// <returns>One message or more, to be posted in order.</returns>
    public static IReadOnlyList<OutgoingMessage> Render(Reply reply, Presentation presentation)
    {
        var wording = Wording.In(presentation.Language);
        return reply switch
        {
            AnswerReply answer => Render(answer.Answer, presentation, wording),
            LookupReply lookup => Render(lookup, presentation, wording),
            NoticeReply notice => Notice(notice.Text, presentation.Private),
            _ => throw new ArgumentException($"A {reply.GetType().Name} cannot be rendered.", nameof(reply)),
        };
    }

    /// <summary>Words about the bot itself.</summary>
    public static IReadOnlyList<OutgoingMessage> Notice(string text, bool isPrivate) =>
        [.. Graphemes.Split(UntrustedText.Clean(text), MessageLimit / 2).Take(EmbedPages.MostPages)
            .Select(part => new OutgoingMessage(Markdown.Answer(part.TrimEnd()), null, [], isPrivate))];

    private static List<OutgoingMessage> Render(Answer answer, Presentation presentation, Wording wording)
    {
        var color = answer.Status switch
        {
            AnswerStatus.Answered => AnsweredColor,
            AnswerStatus.Closest => ClosestColor,
            _ => DeclinedColor,
        };
        var quotes = answer.Citations.Where(c => !answer.Text.Contains(c.Quote, StringComparison.Ordinal));
        IReadOnlyList<Block> blocks =
        [
            .. EmbedPages.Blocks(answer.Text, Markdown.Answer, answer.Citations),
            .. quotes.SelectMany(QuoteBlocks),
        ];
        var title = presentation.ShowQuestion ? answer.Question : null;
        var embeds = EmbedPages.Lay(title, color, blocks, answer.Searched, answer.Reminder, wording);
        return [.. embeds.Select((embed, index) => new OutgoingMessage(
            null, embed, index == embeds.Count - 1 ? Buttons(answer, presentation, wording) : Sharing(presentation, wording), presentation.Private))];
    }

    private static List<OutgoingMessage> Render(LookupReply lookup, Presentation presentation, Wording wording)
    {
        var all = lookup.Items.Select(item => item.Citation).ToList();
        IReadOnlyList<Block> blocks =
        [
            .. string.IsNullOrWhiteSpace(lookup.Summary) ? [] : EmbedPages.Blocks(lookup.Summary, Markdown.Answer, []),
            .. lookup.Items.SelectMany(ItemBlocks),
        ];
        if (blocks.Count == 0)
        {
            blocks = [new Block(Markdown.Escape(lookup.Title), all)];
        }

        return [.. EmbedPages.Lay(lookup.Title, LookupColor, blocks, lookup.Searched, lookup.Reminder, wording)
            .Select(embed => new OutgoingMessage(null, embed, Sharing(presentation, wording), presentation.Private))];
    }

    private static IEnumerable<Block> ItemBlocks(LookupItem item)
    {
        IReadOnlyList<Citation> cited = [item.Citation];
        var label = item.Label.Length > 0 ? $"**{Markdown.Escape(Graphemes.Truncate(Markdown.OneLine(item.Label), 200))}** " : "";
        var text = item.Text.Contains($"[{item.Citation.Marker}]", StringComparison.Ordinal) ? item.Text : $"{item.Text} [{item.Citation.Marker}]".TrimStart();
        var first = true;
        foreach (var block in EmbedPages.Blocks(text, Markdown.Answer, cited))
        {
            yield return first ? block with { Markdown = label + block.Markdown } : block;
            first = false;
        }

        if (!text.Contains(item.Citation.Quote, StringComparison.Ordinal) && item.Label != item.Citation.Quote)
        {
            foreach (var quote in QuoteBlocks(item.Citation))
            {
                yield return quote;
            }
        }
    }

    private static IEnumerable<Block> QuoteBlocks(Citation citation) =>
        EmbedPages.Blocks(citation.Quote, Markdown.Quote, [citation])
            .Select(block => block with { Markdown = $"{block.Markdown} [{citation.Marker}]" });

    private static IReadOnlyList<Button> Buttons(Answer answer, Presentation presentation, Wording wording) => presentation.AnswerId is { } id
        ? [.. AnswerButtons(id, answer.Citations.Count > 0, wording), .. Sharing(presentation, wording)]
        : Sharing(presentation, wording);

    /// <summary>What can be done with an answer.</summary>
    public static IReadOnlyList<Button> AnswerButtons(string id, bool hasPassages, Wording wording) =>
    [
        .. hasPassages ? [new Button(ButtonId.Of(ButtonId.Passages, id), wording.ShowPassages)] : Array.Empty<Button>(),
        new Button(ButtonId.Of(ButtonId.Helpful, id), "", "👍"),
        new Button(ButtonId.Of(ButtonId.Wrong, id), "", "👎"),
    ];

    private static IReadOnlyList<Button> Sharing(Presentation presentation, Wording wording) =>
        presentation.Private ? [new Button(ButtonId.Of(ButtonId.Share, presentation.AnswerId), wording.Share)] : [];
}
