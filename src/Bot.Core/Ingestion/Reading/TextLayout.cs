using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>What a plain text's lines are, and what its furniture says of the article.</summary>
internal sealed record TextLayout(IReadOnlyList<Block> Blocks, string? Publisher, string? Section, string? Published)
{
    private const int FewestProseWords = 8;
    private const int MostHeadingWords = 15;
    private const int MostLabelWords = 4;
    private const int LongestDescription = 500;

    /// <summary>Tells the lines apart by their form and their place: the short lines before the first prose hold the headline, its
    /// caption and labels; short lines between prose are headings; those behind the last prose are links.</summary>
    public static TextLayout Of(string text)
    {
        var lines = TextLines.Of(text);
        var roles = new BlockRole[lines.Count];
        var firstProse = FirstProse(text, lines);
        var front = FrontMatter.Read(text, [.. lines.Take(firstProse)]);
        for (var i = 0; i < firstProse; i++)
        {
            roles[i] = front.Roles[i];
        }

        MarkBody(text, lines, roles, firstProse);
        MarkDescription(text, lines, roles, firstProse);
        return new([.. lines.Select((line, i) => new Block(line.Span, roles[i]))], front.Publisher, front.Section, front.Published);
    }

    private static int FirstProse(string text, IReadOnlyList<TextLine> lines)
    {
        var headed = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var span = text.AsSpan(lines[i].Span.Start, lines[i].Span.Length);
            if (IsProse(text, lines[i]) && !(i == 0 && lines.Count > 1 && IsQuestion(text, lines[i])))
            {
                return i;
            }

            // Behind a headline even two words with a full stop are the article: "Nobody left."
            if (headed && PageFurniture.EndsSentence(span) && PageFurniture.WordCount(span) > 1)
            {
                return i;
            }

            headed |= lines[i].StandsAlone && PageFurniture.WordCount(span) > MostLabelWords && !PageFurniture.EndsSentence(span);
        }

        // No prose at all: a list, a table, a note. The first line heads it, and nothing is dropped.
        return Math.Min(1, lines.Count);
    }

    private static void MarkBody(string text, IReadOnlyList<TextLine> lines, BlockRole[] roles, int firstProse)
    {
        var hasProse = Enumerable.Range(firstProse, lines.Count - firstProse).Any(i => IsProse(text, lines[i]));
        var lastProse = Enumerable.Range(0, lines.Count).LastOrDefault(i => i >= firstProse && IsProse(text, lines[i]), firstProse);
        var underLinks = false;
        for (var i = firstProse; i < lines.Count; i++)
        {
            var line = lines[i].Span.Of(text);
            underLinks |= PageFurniture.OpensLinks(line);
            roles[i] = AiDisclosure.Is(line) ? BlockRole.Disclosure
                : !hasProse ? BlockRole.Body
                : underLinks || PageFurniture.IsControl(line) || PageFurniture.IsReadingTime(line) || PageFurniture.IsByline(line) ? BlockRole.Furniture
                : IsProse(text, lines[i]) || PageFurniture.EndsSentence(line) || IsListItem(line) ? BlockRole.Body
                : i > lastProse ? BlockRole.Furniture
                : HeadsProse(text, lines, i) ? BlockRole.Heading
                : BlockRole.Body;
        }
    }

    /// <summary>A teaser: the first paragraph where it speaks to the reader of what follows ("Explore how …").</summary>
    private static void MarkDescription(string text, IReadOnlyList<TextLine> lines, BlockRole[] roles, int firstProse)
    {
        if (firstProse + 1 < lines.Count && roles[firstProse] == BlockRole.Body && lines[firstProse].Span.Length <= LongestDescription
            && Teaser.Is(text, lines[firstProse].Span)
            && Enumerable.Range(firstProse + 1, lines.Count - firstProse - 1).Any(i => roles[i] == BlockRole.Body && IsProse(text, lines[i])))
        {
            roles[firstProse] = BlockRole.Description;
        }
    }

    private static bool IsProse(string text, TextLine line)
    {
        var span = text.AsSpan(line.Span.Start, line.Span.Length);
        var words = PageFurniture.WordCount(span);
        return words > MostHeadingWords || (words >= FewestProseWords && PageFurniture.EndsSentence(span));
    }

    private static bool IsQuestion(string text, TextLine line) =>
        text[line.Span.End - 1] is '?' or '？' or '!' or '！' && SentenceSplitter.Split(text, line.Span).Count == 1;

    private static bool IsListItem(string line) => line.Length > 1 && line[0] is '-' or '*' or '•' or '–' or '·' or '・' && line[1] == ' ';

    private static bool HeadsProse(string text, IReadOnlyList<TextLine> lines, int i) =>
        lines[i].OpensGroup
        && PageFurniture.WordCount(text.AsSpan(lines[i].Span.Start, lines[i].Span.Length)) <= MostHeadingWords
        && (IsProse(text, lines[i + 1]) || (i + 2 < lines.Count && IsProse(text, lines[i + 2])));

    /// <summary>The short lines before the prose.</summary>
    private sealed record FrontMatter(BlockRole[] Roles, string? Publisher, string? Section, string? Published)
    {
        public static FrontMatter Read(string text, IReadOnlyList<TextLine> lines)
        {
            var roles = new BlockRole[lines.Count];
            Array.Fill(roles, BlockRole.Furniture);
            string? publisher = null, section = null, published = null;
            var open = new List<int>();
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines[i].Span.Of(text);
                if (PageFurniture.SiteLine(line) is { Count: > 0 } site)
                {
                    publisher ??= PageFurniture.PublisherOf(site);
                }
                else if (Dateline.Read(line) is { } date)
                {
                    published ??= date;
                }
                else if (!PageFurniture.IsReadingTime(line) && !PageFurniture.IsByline(line) && !PageFurniture.IsControl(line))
                {
                    open.Add(i);
                }
            }

            var headline = Headline(text, lines, open);
            foreach (var i in open)
            {
                var words = PageFurniture.WordCount(text.AsSpan(lines[i].Span.Start, lines[i].Span.Length));
                roles[i] = i == headline ? BlockRole.Headline
                    : words <= MostLabelWords ? BlockRole.Furniture
                    : i < headline ? BlockRole.Caption
                    : BlockRole.Description;
                if (i != headline && words <= MostLabelWords && i < headline)
                {
                    section = PageFurniture.CategoryOf(lines[i].Span.Of(text));
                }
            }

            return new(roles, publisher, section, published);
        }

        /// <summary>A headline stands alone between empty lines more often than a caption does, and has more words than a label.</summary>
        private static int Headline(string text, IReadOnlyList<TextLine> lines, List<int> open) =>
            open.Count == 0 ? -1 : open.MaxBy(i =>
                (PageFurniture.WordCount(text.AsSpan(lines[i].Span.Start, lines[i].Span.Length)) > MostLabelWords ? 2 : 0)
                + (lines[i].StandsAlone ? 1 : 0));
    }
}
