using Bot.Core.Storage;

namespace Bot.Core.Coverage.Pack;

/// <summary>Writes the pack's entities and where the current articles mention them.</summary>
internal sealed class EntityWriter(SqliteSession session)
{
    /// <summary>Puts these entities in the place of those that are held; mentions are found anew.</summary>
    public void Replace(IReadOnlyList<Entity> entities)
    {
        session.Execute("DELETE FROM mention; DELETE FROM alias; DELETE FROM entity;");
        using var insert = session.Command(
            "INSERT INTO entity (id, name, type, content_hash) VALUES ($id, $name, $type, $hash) RETURNING entity_key");
        using var alias = session.Command(
            "INSERT INTO alias (entity_key, language, text, content_hash) VALUES ($entity, $language, $text, $hash)");
        foreach (var entity in entities)
        {
            var key = insert.Bind("$id", entity.Id).Bind("$name", entity.Name).Bind("$type", entity.Type)
                .Bind("$hash", ContentHash.Of(entity.Id, entity.Name, entity.Type)).Scalar();
            foreach (var (text, language) in entity.Aliases)
            {
                alias.Bind("$entity", key).Bind("$language", language).Bind("$text", text)
                    .Bind("$hash", ContentHash.Of(language, text)).Run();
            }
        }
    }
}
