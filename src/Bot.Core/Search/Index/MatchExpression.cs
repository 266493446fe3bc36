using System.Text;

namespace Bot.Core.Search.Index;

/// <summary>Writes queries of FTS5 in which every word is quoted, so that nothing a person types is syntax
/// (https://www.sqlite.org/fts5.html#full_text_query_syntax).</summary>
internal static class MatchExpression
{
    /// <summary>Rows that hold any of the phrases; null when there is none to look for.</summary>
    public static string? AnyOf(IEnumerable<string> phrases) => Join(phrases, " OR ");

    /// <summary>Rows that hold all of the phrases; null when there is none to look for.</summary>
    public static string? AllOf(IEnumerable<string> phrases) => Join(phrases, " AND ");

    private static string? Join(IEnumerable<string> phrases, string joint)
    {
        var expression = new StringBuilder();
        foreach (var phrase in phrases)
        {
            // A phrase without a letter or digit has no token; FTS5 takes that for a row that never matches, also under AND.
            if (phrase.AsSpan().ContainsAnyExcept(' ', '"', '\0'))
            {
                expression.Append(expression.Length == 0 ? "" : joint).Append('"');
                foreach (var c in phrase)
                {
                    // A NUL ends the text for SQLite, within the quotes too.
                    _ = c switch
                    {
                        '"' => expression.Append("\"\""),
                        '\0' => expression.Append(' '),
                        _ => expression.Append(c),
                    };
                }

                expression.Append('"');
            }
        }

        return expression.Length == 0 ? null : expression.ToString();
    }
}
