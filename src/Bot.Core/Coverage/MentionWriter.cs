using Bot.Core.Storage;

namespace Bot.Core.Coverage;

/// <summary>Notes which passages name which entities, within a write transaction of the caller's.</summary>
internal sealed class MentionWriter(SqliteSession session)
{
    private readonly Dictionary<string, long> _entities = new(StringComparer.Ordinal);

    /// <summary>Notes that a passage names an entity of the pack; one that the store does not hold is left out.</summary>
    public void Write(string entityId, long passageKey)
    {
        if (EntityKey(entityId) is not { } entity)
        {
            return;
        }

        using var insert = session.Command(
            "INSERT INTO mention (entity_key, passage_key, content_hash) VALUES ($entity, $passage, $hash)");
        insert.Bind("$entity", entity).Bind("$passage", passageKey).Bind("$hash", ContentHash.Of(entityId)).Run();
    }

    /// <summary>Forgets what an article's passages name.</summary>
    public void Forget(Article article)
    {
        using var delete = session.Command("DELETE FROM mention WHERE passage_key IN (SELECT passage_key FROM passage WHERE article_key = $article)");
        delete.Bind("$article", article.Key).Run();
    }

    private long? EntityKey(string id)
    {
        if (!_entities.TryGetValue(id, out var key))
        {
            using var select = session.Command("SELECT entity_key FROM entity WHERE id = $id");
            if (select.Bind("$id", id).Scalar() is not long found)
            {
                return null;
            }

            _entities[id] = key = found;
        }

        return key;
    }
}
