using AngleSharp.Dom;

namespace Bot.Core.Ingestion.Reading.Html;

/// <summary>Tells tables of values from those that only place things on a page, and which heads stand over their cells.</summary>
internal sealed class DataTable
{
    private const int LongestCell = 200;

    private readonly IReadOnlyList<string> _heads;

    private DataTable(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<IElement>> rows) => (_heads, Rows) = (heads, rows);

    /// <summary>The rows of values, each with its cells.</summary>
    public IReadOnlyList<IReadOnlyList<IElement>> Rows { get; }

    /// <returns>null where the table is none of values.</returns>
    public static DataTable? Of(IElement table)
    {
        if (table.LocalName != "table" || table.QuerySelector("table, p, div, section, article, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, pre") is not null)
        {
            return null;
        }

        var rows = table.QuerySelectorAll("tr").Select(row => (IReadOnlyList<IElement>)[.. row.Children.Where(cell => cell.LocalName is "td" or "th")])
            .Where(row => row.Count > 0).ToList();
        if (rows.Count == 0 || rows.Max(row => row.Count) < 2 || rows.Exists(row => row.Any(cell => cell.TextContent.Length > LongestCell)))
        {
            return null;
        }

        var hasHeads = rows.Count > 1 && rows[0].All(cell => cell.LocalName == "th");
        return new(hasHeads ? [.. rows[0].Select(cell => PassageCutter.OneLine(cell.TextContent))] : [], hasHeads ? rows[1..] : rows);
    }

    /// <summary>What stands over a cell, or beside it where the row is one name and one value; empty where nothing does.</summary>
    public string Head(IReadOnlyList<IElement> row, int cell) =>
        row.Count == _heads.Count && row.All(each => Spans(each) == 1) ? _heads[cell] : "";

    /// <summary>Whether the first cell of a row names what the second holds.</summary>
    public bool IsPair(IReadOnlyList<IElement> row) => _heads.Count == 0 && row.Count == 2;

    private static int Spans(IElement cell) => int.TryParse(cell.GetAttribute("colspan"), out var columns) ? columns : 1;
}
