using Bot.Core.Commands;

namespace Bot.Slack.Rendering;

/// <summary>The Home tab: what the bot holds, how fresh it is, how to ask, and what it keeps of its users. Pure.</summary>
internal static class HomeRenderer
{
    // A view takes 100 blocks.
    private const int MostBlocks = 90;

    /// <param name="sources">The reply to <c>sources</c>, which also says how fresh the coverage is.</param>
    public static HomeView Render(IReadOnlyList<string> questions, Reply? sources, Reply? help, Reply? privacy)
    {
        var blocks = new List<Block> { Header("What I hold") };
        Add(blocks, sources);
        if (sources is LookupReply lookup)
        {
            blocks.Add(new ContextBlock([TextObject.Mrkdwn(Phrases.In(lookup.Language).Searched(lookup.Searched))]));
        }

        blocks.Add(Header("How to ask"));
        blocks.Add(Section("Mention me in a channel, write to me in the Messages tab, or use a slash command. "
            + "In threads, where Slack takes no slash commands, mention me and write the command: `fact` and a topic."));
        if (questions.Count > 0)
        {
            blocks.Add(Section(string.Join('\n', questions.Take(4).Select(q => $"• {Mrkdwn.Line(q, 200)}"))));
        }

        Add(blocks, help);
        if (privacy is not null)
        {
            blocks.Add(Header("Privacy"));
            Add(blocks, privacy);
        }

        return new([.. blocks.Take(MostBlocks)]);
    }

    private static void Add(List<Block> blocks, Reply? reply)
    {
        if (reply is not null)
        {
            blocks.AddRange(ReplyRenderer.Render(reply).SelectMany(message => message.Blocks));
        }
    }

    private static HeaderBlock Header(string text) => new(TextObject.Plain(text));

    private static SectionBlock Section(string text) => new(TextObject.Mrkdwn(text));
}
