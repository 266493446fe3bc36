using Bot.Core.Answers;

namespace Bot.Core.Commands;

/// <summary>Builds the replies of lookups, full or empty.</summary>
internal static class LookupReplies
{
    /// <param name="cut">What is said of a list that leaves some out, or null.</param>
    public static LookupReply List(
        string language, string title, string? summary, IReadOnlyList<LookupItem> items, string? cut, CoverageSearched searched)
    {
        string?[] lines =
        [
            summary,
            items.Count == 0 && summary is null ? LookupText.Empty(language, searched) : null,
            cut,
        ];
        var said = string.Join(' ', lines.OfType<string>());
        return new LookupReply(
            language, title, said.Length > 0 ? said : null, [.. items.Select(item => item with { Citation = item.Citation.In(language) })], searched,
            Reminder.Of(language, [.. items.Select(item => item.Citation)]));
    }
}
