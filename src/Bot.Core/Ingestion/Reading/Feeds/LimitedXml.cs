using System.Xml;
using System.Xml.Linq;

namespace Bot.Core.Ingestion.Reading.Feeds;

/// <summary>Loads XML that may be hostile: elements nested too deeply would overflow the stack of what reads them.</summary>
internal static class LimitedXml
{
    private const int Deepest = 256;

    /// <exception cref="XmlException">It is not well-formed, has a document type, or is nested too deeply.</exception>
    public static XElement Load(XmlReader reader)
    {
        XElement? root = null;
        var open = new Stack<XElement>();
        while (reader.Read())
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

                    if (open.Count > Deepest)
                    {
                        throw new XmlException("The document is nested too deeply.");
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

        return root ?? throw new XmlException("There is no element.");
    }
}
