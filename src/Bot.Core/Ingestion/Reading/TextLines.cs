using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>A line of a plain text, or the lines of a hard-wrapped paragraph.</summary>
/// <param name="OpensGroup">Whether an empty line, or the beginning, stands before it.</param>
/// <param name="ClosesGroup">Whether an empty line, or the end, stands behind it.</param>
internal readonly record struct TextLine(TextSpan Span, bool OpensGroup, bool ClosesGroup)
{
    public bool StandsAlone => OpensGroup && ClosesGroup;
}

/// <summary>Finds the lines of a plain text.</summary>
internal static class TextLines
{
    // Nobody wraps text by hand at more than this.
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 40;

    public static IReadOnlyList<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var group = new List<TextSpan>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            text.AsSpan().Overlaps(line, out var start);
            var span = new TextSpan(start, start + line.Length).Trim(text);
            if (span.Length > 0)
            {
                group.Add(span);
            }
            else
            {
                Close(text, group, lines);
            }
        }

        Close(text, group, lines);
        return lines;
    }

    private static void Close(string text, List<TextSpan> group, List<TextLine> lines)
    {
        if (IsWrapped(text, group))
        {
            lines.Add(new(new(group[0].Start, group[^1].End), true, true));
        }
        else
        {
            for (var i = 0; i < group.Count; i++)
            {
                lines.Add(new(group[i], i == 0, i == group.Count - 1));
            }
        }

        group.Clear();
    }

    /// <summary>Whether every line but the last is broken only because the next word did not fit.</summary>
    private static bool IsWrapped(string text, List<TextSpan> group)
    {
        if (group.Count < 2)
        {
            return false;
        }

        var width = group.Max(line => line.Length);
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return false;
        }

        var brokenWithin = false;
        for (var i = 0; i + 1 < group.Count; i++)
        {
            var next = text.AsSpan(group[i + 1].Start, group[i + 1].Length);
            var word = next.IndexOf(' ');
            if (group[i].Length + 1 + (word < 0 ? next.Length : word) <= width)
            {
                return false;
            }

            brokenWithin |= !PageFurniture.EndsSentence(text.AsSpan(group[i].Start, group[i].Length));
        }

        return brokenWithin;
    }
}
