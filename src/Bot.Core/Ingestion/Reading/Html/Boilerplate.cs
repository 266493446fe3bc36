using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Recognises the elements of a page that hold no article text.</summary>
internal static partial class Boilerplate
{
    public static bool Is(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "nav" or "aside" or "form" or "button" or "select" or "textarea"
            or "svg" or "math" or "iframe" or "object" or "canvas" or "audio" or "video" or "dialog" or "menu" or "head"
        // Program text; preformatted words without "code" in them are an article's own.
        || (element.LocalName == "pre" && element.Children is [{ LocalName: "code" }])
        || element.LocalName == "footer" && !HasAncestor(element, "blockquote")
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog"
        || (element.LocalName is "div" or "section" or "ul" && Name().IsMatch($"{element.ClassName} {element.Id}"));

    public static bool IsWithin(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
        {
            if (Is(e))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAncestor(IElement element, string name)
    {
        for (var e = element.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations)?|newsletter|subscribe|promo|advert(?:isement)?s?|ads?|cookies?|comments|popup|modal|paywall|taboola|outbrain)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
