using AngleSharp.Dom;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Finds the element that holds a page's article: where the paragraphs are, and few of their words are links.</summary>
internal static class MainContent
{
    private const int ShortestParagraph = 25;

    public static IElement? Of(IDocument page)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in page.QuerySelectorAll("p, blockquote, pre, li, dd").Where(p => !Boilerplate.IsWithin(p)))
        {
            var length = paragraph.TextContent.Trim().Length;
            if (length < ShortestParagraph)
            {
                continue;
            }

            // List items are menus more often than prose.
            var score = (1 - LinkDensity(paragraph, length)) * length * (paragraph.LocalName is "li" or "dd" ? 0.25 : 1);
            var weight = 1.0;
            foreach (var ancestor in Ancestors(paragraph).Take(3))
            {
                scores[ancestor] = scores.GetValueOrDefault(ancestor) + (score * weight * Bonus(ancestor));
                weight /= 2;
            }
        }

        var best = scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value).Key;
        // The headline and the caption stand beside the paragraphs, in the same article.
        return best is null ? page.Body : Ancestors(best).Prepend(best).FirstOrDefault(e => e.LocalName == "article") ?? best;
    }

    private static double Bonus(IElement element) =>
        element.LocalName is "article" or "main" || element.GetAttribute("itemprop") == "articleBody" || element.GetAttribute("role") == "main" ? 1.5 : 1;

    private static double LinkDensity(IElement element, int length) =>
        Math.Min(1, element.QuerySelectorAll("a").Sum(a => a.TextContent.Trim().Length) / (double)length);

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null && parent.LocalName is not ("body" or "html"); parent = parent.ParentElement)
        {
            yield return parent;
        }

        if (element.Owner?.Body is { } body)
        {
            yield return body;
        }
    }
}
