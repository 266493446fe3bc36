using Bot.Core.Storage;

namespace Bot.Core.Coverage.Pack;

/// <summary>Writes the pack's entities and where the current articles mention them.</summary>
internal sealed class EntityWriter(SqliteSession session)
{
    /// <summary>Puts these entities in the place of those that are held; mentions are found anew.</summary>
    public void Replace(CoveragePack pack)
    {
        session.Execute("DELETE FROM mention; DELETE FROM alias; DELETE FROM entity;");
        using var insert = session.Command(
            "INSERT INTO entity (id, name, type, content_hash) VALUES ($id, $name, $type, $hash) RETURNING entity_key");
        using var alias = session.Command(
            "INSERT INTO alias (entity_key, language, text, content_hash) VALUES ($entity, $language, $text, $hash)");
        foreach (var entity in pack.Entities)
        {
            var key = insert.Bind("$id", entity.Id).Bind("$name", entity.Name).Bind("$type", entity.Type)
                .Bind("$hash", ContentHash.Of(entity.Id, entity.Name, entity.Type)).Scalar();
            foreach (var (text, language) in entity.Aliases)
            {
                alias.Bind("$entity", key).Bind("$language", language).Bind("$text", text)
                    .Bind("$hash", ContentHash.Of(language, text)).Run();
            }
        }

        FindMentions(Lexicon.Of(pack));
    }

    private void FindMentions(Lexicon lexicon)
    {
        var reader = new CoverageReader(session);
        var writer = new MentionWriter(session);
        using var select = session.Command("SELECT article_key FROM article WHERE superseded_by IS NULL");
        foreach (var key in select.Query(row => row.Long(0)))
        {
            foreach (var passage in reader.Passages(reader.Article(key)))
            {
                foreach (var id in lexicon.Find(passage.Text).Select(match => match.Entity?.Id).OfType<string>().Distinct())
                {
                    writer.Write(id, passage.Key);
                }
            }
        }
    }
}
