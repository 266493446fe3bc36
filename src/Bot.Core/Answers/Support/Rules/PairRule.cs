using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage tells of two things side by side does not change places: of "Kozara in the west and Romanija near the city"
/// Romanija is not in the west and Kozara not near the city.</summary>
internal static class PairRule
{
    public static void Check(RuleContext context)
    {
        if (IsRespective(context.Draft))
        {
            return;
        }

        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            // "won the race, breaking the record": the one goes on from the other.
            if (!IsRespective(source) && !source.Words.Any(w => w.Is(WordTraits.Verb) && w.Is(WordTraits.AfterBreak) && w.Token.Folded.EndsWith("ing", StringComparison.Ordinal)) && Crossed(context, index, Members(context.Draft), Members(source)))
            {
                context.Report(SupportIssueKind.Binding, context.Draft.Text, source.Text);
                return;
            }
        }
    }

    private static bool IsRespective(EnglishSentence sentence) => sentence.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("latter", StringComparison.OrdinalIgnoreCase);

    // Two members of the draft, each with something of both of two members of the passage, crosswise.
    private static bool Crossed(RuleContext context, int index, int[] said, int[] told)
    {
        // Two of each are needed, and members are counted up from 0.
        if (said is not [.., > 0] || told is not [.., > 0])
        {
            return false;
        }

        var held = new Dictionary<int, Dictionary<int, int>>();
        for (var i = 0; i < said.Length; i++)
        {
            var matches = context.Alignment.AnyIn(index, i);
            if (matches.Count == 0 || !context.Draft.Words[i].Is(WordTraits.Content) || context.Draft.Words[i].Is(WordTraits.Light | WordTraits.Adverb))
            {
                continue;
            }

            // What stands in several members tells nothing.
            var member = told[matches[0]];
            if (StandIn(member, matches, told))
            {
                var counts = held.TryGetValue(said[i], out var known) ? known : held[said[i]] = [];
                counts.TryAdd(member, i);
            }
        }

        // What stands in one member, or in three, changes no places.
        var pairs = held.OrderBy(m => m.Key).Where(m => m.Value.Count == 2).Select(m => m.Value.OrderBy(h => h.Key).ToArray()).ToList();
        for (var a = 0; a < pairs.Count; a++)
        {
            for (var b = a + 1; b < pairs.Count; b++)
            {
                var (first, second) = (pairs[a], pairs[b]);
                if (first[0].Key == second[0].Key && first[1].Key == second[1].Key && first[0].Value < first[1].Value != second[0].Value < second[1].Value
                    && !AreSame(context, index, first[0].Value, second[0].Value) && !AreSame(context, index, first[1].Value, second[1].Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandIn(int member, List<int> words, int[] members)
    {
        foreach (var word in words)
        {
            if (members[word] != member)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(RuleContext context, int index, int word, int other) => context.Alignment.AnyIn(index, word).Intersect(context.Alignment.AnyIn(index, other)).Any();

    /// <summary>For each word the number of the member it stands in: members are cut at breaks and at "and", "but", "while".</summary>
    private static int[] Members(EnglishSentence sentence)
    {
        var members = new int[sentence.Words.Length];
        for (var (i, member) = (0, 0); i < members.Length; i++)
        {
            var word = sentence.Words[i];
            member += i > 0 && (word.Is(WordTraits.AfterBreak) || word.Token.Folded is "and" or "but" or "while" or "whereas" or "or") ? 1 : 0;
            members[i] = member;
        }

        return members;
    }
}
