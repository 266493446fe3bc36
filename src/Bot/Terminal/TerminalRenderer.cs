using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Text;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>Writes replies to a terminal: in colour on one, plain where the output is piped or NO_COLOR is set.</summary>
internal sealed class TerminalRenderer(IAnsiConsole console)
{
    // What a file made by a slip holds must not fill the screen; --json tells it whole.
    private const int LongestName = 200;
    private const int LongestText = 4_000;
    private const int LongestAnswer = 20_000;

    public void Write(Reply reply)
    {
        switch (reply)
        {
            case AnswerReply(var answer):
                Write(answer);
                break;
            case LookupReply lookup:
                Write(lookup);
                break;
            case NoticeReply notice:
                Line(Escape(notice.Text));
                break;
        }
    }

    private void Write(Answer answer)
    {
        Line(Emphasised(Graphemes.Truncate(answer.Text, LongestAnswer)));
        Line("");
        foreach (var citation in answer.Citations)
        {
            Line($"[grey]{Escape($"[{citation.Marker}] {Source(answer.Language, citation)}")}[/]");
        }

        if (answer.Engine.Contains('(', StringComparison.Ordinal))
        {
            Line($"[grey]{Escape(answer.Engine)}[/]");
        }

        Line($"[italic yellow]{Escape(answer.Reminder.Text)}[/]");
    }

    private void Write(LookupReply lookup)
    {
        Line($"[bold]{Escape(lookup.Title)}[/]");
        if (lookup.Summary is { } summary)
        {
            Line(Escape(summary));
        }

        foreach (var item in lookup.Items)
        {
            Line("");
            var isQuoted = item.Text.Contains(item.Citation.Quote, StringComparison.Ordinal);
            var marker = isQuoted ? Escape($" [{item.Citation.Marker}]") : "";
            Line($"[bold green]{Escape(Cut(item.Label))}[/]{(item.Text.Length > 0 ? $" — {Escape(Graphemes.Truncate(item.Text, LongestText))}{marker}" : "")}");
            if (!isQuoted)
            {
                var quote = Escape(Graphemes.Truncate(item.Citation.Quote, LongestText));
                Line($"  {(lookup.Language == "ja" ? $"「{quote}」" : $"“{quote}”")} {Escape($"[{item.Citation.Marker}]")}");
            }

            if (item.Data.FirstOrDefault(pair => pair.Key == SourceLookup.ArticleId).Value is string id)
            {
                Line($"  [grey]id: {Escape(id)}[/]");
            }
        }

        Line("");
        // One line a source, with the markers that it stands behind.
        foreach (var source in lookup.Items.GroupBy(item => Source(lookup.Language, item.Citation)))
        {
            var markers = string.Concat(source.Select(item => $"[{item.Citation.Marker}]"));
            Line($"[grey]{Escape($"{markers} {source.Key}")}[/]");
        }

        if (lookup.Items.Count == 0 && lookup.Summary is null)
        {
            Line($"[grey]{Escape(CoverageText.Searched(lookup.Language, lookup.Searched))}[/]");
        }

        Line($"[italic yellow]{Escape(lookup.Reminder.Text)}[/]");
    }

    private static string Source(string language, Citation citation)
    {
        var retrieved = citation.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] parts =
        [
            Cut(citation.Headline), Cut(citation.Publisher), citation.Section is { } section ? Cut(section) : null, citation.Published,
            language switch { "ko" => $"{retrieved} 수집", "ja" => $"{retrieved} 取得", _ => $"retrieved {retrieved}" },
            citation.AiGenerated ? AiGenerated(language) : null, citation.Url,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Cut(string name) => Graphemes.Truncate(name, LongestName);

    private static string AiGenerated(string language) => language switch { "ko" => "AI 생성", "ja" => "AI生成", _ => "AI-generated" };

    // The answer's only markup is ** around the short answer of each part.
    private static string Emphasised(string text)
    {
        var parts = text.Split("**");
        return parts.Length % 2 == 1 ? string.Concat(parts.Select((part, i) => i % 2 == 1 ? $"[bold green]{Escape(part)}[/]" : Escape(part))) : Escape(text);
    }

    private static string Escape(string text) => Markup.Escape(UntrustedText.Clean(text));

    // Spectre breaks lines at its own idea of the width; a pipe has none.
    private void Line(string markup)
    {
        if (console.Profile.Capabilities.Ansi || console.Profile.Out.IsTerminal)
        {
            console.MarkupLine(markup);
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(Markup.Remove(markup));
        }
    }
}
