using Bot.Core.Coverage;

namespace Bot.Core.Answers.Understanding;

/// <summary>Who and what of the pack a question and a passage name.</summary>
internal static class NamedEntities
{
    /// <summary>Whether a passage is about those whom the question names.</summary>
    /// <param name="before">The sentence before it, which its pronouns lean on, or null.</param>
    public static bool AreThoseAskedFor(string question, Passage passage, Passage? before, Lexicon lexicon)
    {
        var asked = Of(question, lexicon);
        var here = Of($"{passage.Text}\n{before?.Text}", lexicon).SelectMany(entity => new[] { entity.Id, entity.Represents }).ToHashSet();
        if (asked.Exists(entity => !here.Contains(entity.Id)))
        {
            return false;
        }

        // One that tells of somebody, and of nobody who is asked about, is not.
        var people = Of(passage.Text, lexicon).FindAll(IsPerson);
        var askedPeople = asked.FindAll(IsPerson);
        return people.Count == 0 || askedPeople.Count == 0 || askedPeople.Exists(people.Contains);
    }

    private static List<Entity> Of(string text, Lexicon lexicon) => [.. lexicon.Find(text).Select(match => match.Entity).OfType<Entity>()];

    private static bool IsPerson(Entity entity) => entity.Type == "Person";
}
