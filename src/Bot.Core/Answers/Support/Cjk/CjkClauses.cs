using Bot.Core.Answers.Support.Cjk.Syntax;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Which words of a Korean or Japanese sentence are its verbs.</summary>
internal static class CjkClauses
{
    /// <summary>Whether a word is a verb, or what a verb of little meaning tells of: 발사가 이뤄졌다, 打ち上げが行われた.</summary>
    public static bool IsVerb(List<CjkClause> clauses, List<CjkItem> items, CjkItem item)
    {
        foreach (var clause in clauses)
        {
            if (IsVerb(clause, items, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for one clause.</summary>
    public static bool IsVerb(CjkClause clause, List<CjkItem> items, CjkItem item) =>
        (item.Start < clause.Last && clause.Start < item.End)
        || ((IsHead(clause.Subject ?? clause.Topic, item) || IsHead(clause.Object, item) || IsHead(clause.Dative, item)) && !HasWord(clause, items));

    private static bool HasWord(CjkClause clause, List<CjkItem> items)
    {
        foreach (var item in items)
        {
            if (item.Found && item.Start < clause.Last && clause.Start < item.End)
            {
                return true;
            }
        }

        return false;
    }

    // けが人: the particle's word may be joined to the one before it.
    private static bool IsHead(CjkPhrase? phrase, CjkItem item) => phrase is not null && (phrase.End == item.End || phrase.Start == item.End);
}
