using Bot.Core.Answers.Support.Cjk.Syntax;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Which words of a Korean or Japanese sentence are its verbs.</summary>
internal static class CjkClauses
{
    /// <summary>Whether a word is a verb, or what a verb of little meaning tells of: 발사가 이뤄졌다, 打ち上げが行われた.</summary>
    public static bool IsVerb(List<CjkClause> clauses, List<CjkItem> items, CjkItem item) =>
        clauses.Any(c => (item.Start < c.Last && c.Start < item.End)
            || ((IsHead(c.Subject ?? c.Topic, item) || IsHead(c.Object, item) || IsHead(c.Dative, item)) && !items.Exists(i => i.Found && i.Start < c.Last && c.Start < i.End)));

    // けが人: the particle's word may be joined to the one before it.
    private static bool IsHead(CjkPhrase? phrase, CjkItem item) => phrase is not null && (phrase.End == item.End || phrase.Start == item.End);
}
