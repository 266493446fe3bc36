using Bot.Core.Coverage;

namespace Bot.Core.Answers.Understanding;

/// <summary>Who and what of the pack a question and a passage name.</summary>
internal static class NamedEntities
{
    /// <summary>Whether a passage is about those whom the question names.</summary>
    /// <param name="before">The sentence before it, which its pronouns lean on, or null.</param>
    public static bool AreThoseAskedFor(string question, Passage passage, Passage? before, Lexicon lexicon)
    {
        var here = Of(lexicon.Find(passage.Text));
        return AreThoseAskedFor(Of(lexicon.Find(question)), here, Ids([.. here, .. before is null ? [] : Of(lexicon.Find(before.Text))]));
    }

    /// <param name="asked">Those whom the question names.</param>
    /// <param name="here">Those whom the passage names.</param>
    /// <param name="idsNear">The <see cref="Ids"/> of these and of those whom the sentence before it names.</param>
    public static bool AreThoseAskedFor(IReadOnlyList<Entity> asked, IReadOnlyList<Entity> here, IReadOnlySet<string> idsNear) =>
        asked.All(entity => idsNear.Contains(entity.Id)) && !AreOtherPeople(asked, here);

    /// <summary>Whether a passage tells of somebody, and of nobody who is asked about.</summary>
    public static bool AreOtherPeople(IReadOnlyList<Entity> asked, IReadOnlyList<Entity> here) =>
        here.Any(IsPerson) && asked.Any(IsPerson) && !asked.Any(entity => IsPerson(entity) && here.Contains(entity));

    public static bool IsPerson(Entity entity) => entity.Type == "Person";

    /// <summary>What names of the pack name, each once.</summary>
    public static IReadOnlyList<Entity> Of(IReadOnlyList<LexiconMatch> names) =>
        names.Count == 0 ? [] : [.. names.Select(match => match.Entity).OfType<Entity>().Distinct()];

    /// <summary>Their ids, and the ids of those whom they represent.</summary>
    public static IReadOnlySet<string> Ids(IReadOnlyList<Entity> entities) =>
        entities.SelectMany(entity => new[] { entity.Id, entity.Represents }).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
