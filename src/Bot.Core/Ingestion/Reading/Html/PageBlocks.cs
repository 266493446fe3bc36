using System.Text;
using AngleSharp.Dom;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Takes the paragraphs out of an element, white space collapsed as a browser shows it. A row of a table is one, with its heads: "Year: 2024; Ships: 1,204".</summary>
internal sealed class PageBlocks
{
    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _open = new();
    private readonly StringBuilder _linked = new();

    public static IReadOnlyList<PageBlock> Of(IElement root)
    {
        var blocks = new PageBlocks();
        blocks.Walk(root, BlockRole.Body, inLink: false);
        blocks.Close(BlockRole.Body);
        return blocks._blocks;
    }

    // The depth is bounded: NestingLimit has refused anything deeper.
    private void Walk(INode node, BlockRole role, bool inLink)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data, inLink);
            }
            else if (child is IElement element && !Boilerplate.Is(element))
            {
                Enter(element, role, inLink);
            }
        }
    }

    private void Enter(IElement element, BlockRole role, bool inLink)
    {
        if (element.LocalName == "br")
        {
            Append(" ", inLink);
            return;
        }

        if (!IsBlock(element))
        {
            Walk(element, role, inLink || element.LocalName == "a");
            return;
        }

        Close(role);
        var inner = RoleOf(element) ?? role;
        if (DataTable.Of(element) is { } table)
        {
            Enter(element, table, inner, inLink);
        }
        else
        {
            Walk(element, inner, inLink);
        }

        Close(inner);
    }

    private void Enter(IElement element, DataTable table, BlockRole role, bool inLink)
    {
        foreach (var caption in element.Children.Where(child => child.LocalName == "caption"))
        {
            Enter(caption, role, inLink);
        }

        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                // What a cell says alone is nothing that could be quoted.
                if (PassageCutter.OneLine(row[i].TextContent).Length > 0)
                {
                    if (i > 0 && _open.Length > 0)
                    {
                        Append(i == 1 && table.IsPair(row) ? ": " : "; ", inLink);
                    }

                    Append(table.Head(row, i) is { Length: > 0 } head ? $"{head}: " : "", inLink);
                    Walk(row[i], role, inLink);
                    TrimEnd();
                }
            }

            Close(role);
        }
    }

    private void TrimEnd()
    {
        while (_open.Length > 0 && char.IsWhiteSpace(_open[^1]))
        {
            _open.Length--;
        }
    }

    private void Append(string text, bool inLink)
    {
        foreach (var c in text)
        {
            // A no-break space is meant; all other white space collapses.
            var blank = char.IsWhiteSpace(c) && c != '\u00A0';
            if (blank && (_open.Length == 0 || _open[^1] == ' '))
            {
                continue;
            }

            _open.Append(blank ? ' ' : c);
            if (inLink)
            {
                _linked.Append(c);
            }
        }
    }

    private void Close(BlockRole role)
    {
        var text = _open.ToString().Trim();
        if (text.Length > 0)
        {
            // A paragraph that is all links leads elsewhere.
            var isLinks = role == BlockRole.Body && _linked.Length * 10 > text.Length * 8 && !PageFurniture.EndsSentence(text);
            _blocks.Add(new(text, isLinks ? BlockRole.Furniture : role));
        }

        _open.Clear();
        _linked.Clear();
    }

    private static BlockRole? RoleOf(IElement element) => element.LocalName switch
    {
        "h1" => BlockRole.Headline,
        "h2" or "h3" or "h4" or "h5" or "h6" => BlockRole.Heading,
        "figcaption" or "caption" => BlockRole.Caption,
        "header" or "address" => BlockRole.Furniture,
        "p" or "blockquote" => BlockRole.Body,
        _ => null,
    };

    private static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "blockquote" or "pre" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "table" or "tr" or "td" or "th" or "caption" or "figure" or "figcaption" or "address" or "hr" or "details" or "summary" or "center"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
