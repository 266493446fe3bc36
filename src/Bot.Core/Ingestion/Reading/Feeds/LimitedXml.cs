using System.Xml;
using System.Xml.Linq;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Loads XML that may be hostile: elements nested too deeply would overflow the stack of what reads them.</summary>
internal static class LimitedXml
{
    private const int Deepest = 256;

    /// <param name="malformed">Where it is not well-formed: the elements are those that were complete before; else null.</param>
    /// <exception cref="XmlException">It has no element, has a document type, or is nested too deeply.</exception>
    public static XElement Load(XmlReader reader, out XmlException? malformed)
    {
        malformed = null;
        XElement? root = null;
        var open = new Stack<XElement>();
        try
        {
            while (open.Count <= Deepest && reader.Read())
            {
                Take(reader, open, ref root);
            }
        }
        catch (XmlException fault)
        {
            malformed = fault;
        }

        if (root is null || open.Count > Deepest)
        {
            throw malformed ?? new XmlException(root is null ? "There is no element." : "The document is nested too deeply.");
        }

        // The root and what holds the entries are open till the end; what is open within them is torn.
        while (open.Count > 2 || (open.Count == 2 && open.Peek().Name.LocalName is "item" or "entry"))
        {
            open.Pop().Remove();
        }

        return root;
    }

    private static void Take(XmlReader reader, Stack<XElement> open, ref XElement? root)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                var isEmpty = reader.IsEmptyElement;
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                    {
                        element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                    }
                }

                if (open.TryPeek(out var parent))
                {
                    parent.Add(element);
                }

                root ??= element;
                if (!isEmpty)
                {
                    open.Push(element);
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                open.Peek().Add(new XText(reader.Value));
                break;
        }
    }
}
