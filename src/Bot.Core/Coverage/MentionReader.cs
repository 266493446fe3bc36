using Bot.Core.Storage;

namespace Bot.Core.Coverage;

/// <summary>Reads which passages name an entity of the pack, whatever it is called there.</summary>
internal sealed class MentionReader(SqliteSession session)
{
    /// <summary>The keys of the passages that name an entity in articles of other languages than one, in reading order.</summary>
    /// <param name="language">ISO 639-1 code of the language that is left out.</param>
    public IReadOnlyList<long> InOtherLanguages(string entityId, string language, int limit)
    {
        using var select = session.Command("""
            SELECT m.passage_key FROM mention m JOIN entity e ON e.entity_key = m.entity_key
            JOIN passage p ON p.passage_key = m.passage_key JOIN article a ON a.article_key = p.article_key
            WHERE e.id = $entity AND a.superseded_by IS NULL AND a.language <> $language
            ORDER BY m.passage_key LIMIT $limit
            """);
        return select.Bind("$entity", entityId).Bind("$language", language).Bind("$limit", limit).Query(row => row.Long(0));
    }
}
