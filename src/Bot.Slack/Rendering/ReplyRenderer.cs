using Bot.Core.Answers;
using Bot.Core.Commands;

namespace Bot.Slack.Rendering;

/// <summary>Turns replies into messages. Pure: the same reply always gives the same messages.</summary>
internal static class ReplyRenderer
{
    public const string PassagesAction = "show_passages";
    public const string ShareAction = "share";
    public const string FeedbackAction = "feedback";
    public const string HelpfulValue = "helpful";
    public const string WrongValue = "wrong";

    // What a message says stands in it twice, as blocks and as text, so half of about 12,000 characters, with room for escapes.
    private const int MessageBudget = 3_500;
    private const int SourcesBudget = 1_800;

    /// <param name="answerId">The answer's id in the ledger: its passages can be shown and feedback given.</param>
    /// <param name="shareId">Under which the reply can be shared; null for one that everyone sees.</param>
    public static IReadOnlyList<MessageBody> Render(Reply reply, string? answerId = null, string? shareId = null)
    {
        var phrases = Phrases.In(reply.Language);
        return reply switch
        {
            AnswerReply(var answer) => Pack(
                Lines.Of(answer), new(answer.Searched, answer.Citations, answer.Reminder), phrases,
                Buttons(reply.Language, answerId, shareId, answer.Citations.Count > 0)),
            LookupReply lookup => Pack(
                Lines.Of(lookup), new(lookup.Searched, [.. lookup.Items.Select(i => i.Citation)], lookup.Reminder), phrases,
                Buttons(reply.Language, answerId, shareId, hasPassages: false)),
            NoticeReply notice => Pack(Lines.Of(notice), null, phrases, []),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        };
    }

    /// <summary>The exact quotes that an answer cited.</summary>
    /// <exception cref="ArgumentException"><paramref name="citations"/> is empty.</exception>
    public static IReadOnlyList<MessageBody> Passages(string language, IReadOnlyList<Citation> citations)
    {
        var frame = new Frame(null, citations, Reminder.Of(language, citations));
        return Pack(Lines.Of(citations), frame, Phrases.In(language), []);
    }

    /// <summary>A sentence about the bot itself.</summary>
    public static MessageBody Notice(string text) =>
        Pack(Lines.Of(new NoticeReply("en", text)), null, Phrases.In("en"), [])[0];

    private static List<MessageBody> Pack(IEnumerable<Line> lines, Frame? frame, Phrases phrases, IReadOnlyList<Block> buttons)
    {
        var parts = new List<List<Line>> { new() };
        foreach (var line in lines)
        {
            var part = parts[^1];
            if (part.Count > 0 && (part.Sum(l => l.Text.Length + 1) + line.Text.Length > MessageBudget
                || SourceList.Of(part.Append(line).SelectMany(l => l.Citations), phrases).Length > SourcesBudget))
            {
                parts.Add(part = []);
            }

            part.Add(line);
        }

        return [.. parts.Select((part, i) => Message(part, frame, phrases, i == parts.Count - 1 ? buttons : []))];
    }

    private static MessageBody Message(List<Line> lines, Frame? frame, Phrases phrases, IReadOnlyList<Block> buttons)
    {
        var blocks = new List<Block>();
        var text = string.Join('\n', lines.Select(l => l.Plain));
        foreach (var section in Sections(lines))
        {
            blocks.Add(new SectionBlock(TextObject.Mrkdwn(section)));
        }

        if (frame is not null)
        {
            var source = frame.SourceOf(lines, phrases);
            blocks.Add(new ContextBlock([TextObject.Mrkdwn(source)]));
            blocks.Add(new ContextBlock([TextObject.Mrkdwn($"⚠️ {Mrkdwn.Escape(frame.Reminder.Text)}")]));
            text = $"{text}\n\n{source}\n{Mrkdwn.Escape(frame.Reminder.Text)}";
        }

        blocks.AddRange(buttons);
        return new(text, blocks);
    }

    private static IEnumerable<string> Sections(List<Line> lines)
    {
        var section = "";
        foreach (var line in lines)
        {
            if (section.Length > 0 && section.Length + 1 + line.Text.Length > Mrkdwn.Limit)
            {
                yield return section;
                section = "";
            }

            section = section.Length == 0 ? line.Text : $"{section}\n{line.Text}";
        }

        yield return section;
    }

    private static List<Block> Buttons(string language, string? answerId, string? shareId, bool hasPassages)
    {
        var phrases = Phrases.In(language);
        var buttons = new List<ButtonElement>();
        if (answerId is not null && hasPassages)
        {
            buttons.Add(Button(phrases.ShowPassages, PassagesAction, $"{answerId} {language}"));
        }

        if (shareId is not null)
        {
            buttons.Add(Button(phrases.Share, ShareAction, $"{shareId} {language}"));
        }

        var blocks = new List<Block>();
        if (buttons.Count > 0)
        {
            blocks.Add(new ActionsBlock(buttons));
        }

        if (answerId is not null)
        {
            blocks.Add(new ContextActionsBlock([new FeedbackButtonsElement(
                FeedbackAction,
                new(TextObject.Plain("👍"), $"{HelpfulValue} {answerId} {language}", phrases.Helpful),
                new(TextObject.Plain("👎"), $"{WrongValue} {answerId} {language}", phrases.Wrong))]));
        }

        return blocks;
    }

    private static ButtonElement Button(string label, string action, string value) => new(TextObject.Plain(label), action, value, label);

    /// <summary>What stands under every message of a reply about the coverage.</summary>
    private sealed record Frame(CoverageSearched? Searched, IReadOnlyList<Citation> Citations, Reminder Reminder)
    {
        /// <summary>The sources of these lines; where they name none, those of the whole reply; else what was searched.</summary>
        public string SourceOf(List<Line> lines, Phrases phrases)
        {
            var cited = lines.SelectMany(l => l.Citations).ToList();
            var citations = cited.Count > 0 ? cited : [.. Citations.Take(3)];
            return citations.Count > 0 ? SourceList.Of(citations, phrases) : phrases.Searched(Searched!);
        }
    }
}
