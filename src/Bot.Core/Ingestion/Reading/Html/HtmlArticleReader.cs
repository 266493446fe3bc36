using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Reads an article from a web page: what the page says of itself, and the paragraphs of its main part.</summary>
public static class HtmlArticleReader
{
    /// <param name="html">The page, decoded.</param>
    public static ReadOutcome Read(string html, ArticleOrigin origin)
    {
        if (NestingLimit.IsExceeded(html))
        {
            return new ReadOutcome.Failed(origin.Source, $"The page is nested more than {NestingLimit.Deepest} elements deep and is not read.");
        }

        using var page = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Of(page, origin.Url);
        if (MainContent.Of(page) is not { } main || ArticleBlocks(page, main, metadata) is not { } blocks)
        {
            return new ReadOutcome.Failed(origin.Source, "The page holds no article text.");
        }

        return DraftAssembly.Assemble(blocks, new DraftFields(
            metadata.Headline, metadata.Description, metadata.Publisher, metadata.Section, metadata.Language, metadata.Published,
            metadata.Url, metadata.AiGenerated), origin);
    }

    /// <summary>Reads an article from markup that holds nothing else: the content of a feed's entry, or rendered Markdown.</summary>
    internal static ReadOutcome ReadContent(string html, DraftFields fields, ArticleOrigin origin)
    {
        if (NestingLimit.IsExceeded(html))
        {
            return new ReadOutcome.Failed(origin.Source, $"It is nested more than {NestingLimit.Deepest} elements deep and is not read.");
        }

        using var page = new HtmlParser().ParseDocument(html);
        var blocks = Sort(PageBlocks.Of(page.Body!));
        if (!blocks.Exists(b => b.Role == BlockRole.Headline) && fields.Headline is { Length: > 0 } headline)
        {
            blocks.Insert(0, new(headline, BlockRole.Headline));
        }

        return blocks.Exists(b => b.Role == BlockRole.Body)
            ? DraftAssembly.Assemble(blocks, fields, origin)
            : new ReadOutcome.Failed(origin.Source, "It holds no article text.");
    }

    /// <summary>The words of a piece of markup.</summary>
    internal static string TextOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(NestingLimit.IsExceeded(html) ? "" : html);
        return page.Body?.TextContent ?? "";
    }

    private static List<PageBlock>? ArticleBlocks(IDocument page, IElement main, PageMetadata metadata)
    {
        var blocks = Sort(PageBlocks.Of(main));
        if (!blocks.Exists(b => b.Role == BlockRole.Body))
        {
            return null;
        }

        if (!blocks.Exists(b => b.Role == BlockRole.Headline))
        {
            var headline = page.QuerySelectorAll("h1") is { Length: 1 } only ? PassageCutter.OneLine(only[0].TextContent) : "";
            headline = headline.Length > 0 ? headline : metadata.Headline ?? "";
            if (headline.Length > 0)
            {
                blocks.Insert(0, new(headline, BlockRole.Headline));
            }
        }

        if (!blocks.Exists(b => b.Role == BlockRole.Disclosure) && Disclosure(page) is { } disclosure)
        {
            blocks.Add(new(disclosure, BlockRole.Disclosure));
        }

        return blocks;
    }

    /// <summary>Tells furniture and disclosures from the body, and drops what stands under links to other articles.</summary>
    private static List<PageBlock> Sort(IReadOnlyList<PageBlock> blocks)
    {
        var sorted = new List<PageBlock>(blocks.Count);
        var (underLinks, hasHeadline) = (false, false);
        foreach (var block in blocks)
        {
            var role = block.Role;
            if (role == BlockRole.Headline && hasHeadline)
            {
                role = BlockRole.Heading;
            }

            hasHeadline |= role == BlockRole.Headline;
            underLinks = PageFurniture.OpensLinks(block.Text) || (underLinks && role != BlockRole.Heading);
            sorted.Add(block with
            {
                Role = AiDisclosure.Is(block.Text) ? BlockRole.Disclosure
                    : underLinks || PageFurniture.IsControl(block.Text) || PageFurniture.IsReadingTime(block.Text) || PageFurniture.IsByline(block.Text) ? BlockRole.Furniture
                    : role,
            });
        }

        return sorted;
    }

    /// <summary>Many sites put the disclosure into the page's footer.</summary>
    private static string? Disclosure(IDocument page) => page
        .QuerySelectorAll("p, div, small, span, li, em, footer, aside")
        .Where(e => e.ChildElementCount <= 2)
        .Select(e => PassageCutter.OneLine(e.TextContent))
        .FirstOrDefault(AiDisclosure.Is);
}
