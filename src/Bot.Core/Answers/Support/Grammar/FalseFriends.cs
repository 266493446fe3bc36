using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>English words that Porter's rules give one stem although they are no forms of one word: "import" and "important", "author" and
/// "authorities".</summary>
internal static class FalseFriends
{
    // A word a line with its forms; those of one stem that stand on no line are of one word.
    private static readonly FrozenDictionary<string, string> Own = Table(
        "important importance", "university universities", "universal universally", "authority authorities", "experiment experiments experimental experimented experimenting",
        "executive executives", "customer customers", "customs", "general generals generally", "generation generations generate generated generates generating generator generators", "generous", "generic",
        "international", "intern interns", "organ organs", "organic", "news", "arm", "arms armed", "animal animals", "communism", "communicate communicated communicates communication communications", "commune communes",
        "department departments", "opera operas", "several", "severe severely severity", "physician physicians", "physics", "evening evenings", "designate designated designates designation", "informal",
        "numerous", "numerical", "ration rations rationed rationing", "rational", "objection objections", "objective objectives", "past", "paste", "humane", "capitalism", "critical critically", "statue statues", "status");

    /// <summary>Whether two words, in lower case, are words of their own although their stems are the same.</summary>
    public static bool Are(string a, string b) => a != b && KeyOf(a) != KeyOf(b);

    /// <summary>What such a word is compared by instead of its stem; null for others.</summary>
    public static string? KeyOf(string folded) => Own.GetValueOrDefault(folded);

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<string> lines)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var forms = line.Split(' ');
            foreach (var form in forms)
            {
                table.Add(form, forms[0]);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
