using Bot.Core.Coverage;

namespace Bot.Core.Commands;

/// <summary>Suggests the pack's entities while a topic is typed: those whose name or alias begins so first, then those that hold it.</summary>
internal sealed class TopicCompletion(LoadedPack pack)
{
    private const int Limit = 25;

    public Task<IReadOnlyList<string>> SuggestAsync(string typed, string language, CancellationToken cancellationToken)
    {
        var wanted = typed.Trim();
        var suggestions =
            from entity in pack.Current?.Entities ?? []
            let names = Names(entity, language)
            let rank = names.Any(name => name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)) ? 0
                : names.Any(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)) ? 1 : 2
            where rank < 2
            orderby rank
            select names[0];
        return Task.FromResult<IReadOnlyList<string>>([.. suggestions.Where(name => name.Length <= 100).Distinct().Take(Limit)]);
    }

    // The reader's own language first: that is the name the suggestion shows.
    private static List<string> Names(Entity entity, string language)
    {
        var own = entity.Aliases.Where(alias => alias.Language == language && language != "en").Select(alias => alias.Text);
        var others = entity.Aliases.Where(alias => alias.Language != language || language == "en").Select(alias => alias.Text);
        return [.. own, entity.Name, .. others];
    }
}
