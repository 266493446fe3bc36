using Bot.Core.Coverage;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>The pack's names and words that a question holds, as other words to search for.</summary>
internal static class Expansions
{
    public static IReadOnlyList<QueryExpansion> Of(string question, Lexicon lexicon) =>
        [.. lexicon.Find(question).Select(match => match.Entity is { } entity
            ? new QueryExpansion(match.Start, match.Start + match.Length, [entity.Name, .. EnglishAliases(entity)], IsEntity: true)
            : new QueryExpansion(match.Start, match.Start + match.Length, match.Term!.English, IsEntity: false))];

    private static IEnumerable<string> EnglishAliases(Entity entity) =>
        entity.Aliases.Where(alias => alias.Language == "en").Select(alias => alias.Text);
}
