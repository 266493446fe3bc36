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
            if (!IsRespective(source) && Crossed(context, index, Members(context.Draft), Members(source)))
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
            if (matches.All(m => told[m] == member))
            {
                var counts = held.TryGetValue(said[i], out var known) ? known : held[said[i]] = [];
                counts.TryAdd(member, i);
            }
        }

        foreach (var (a, first) in held)
        {
            foreach (var (b, second) in held)
            {
                if (a >= b)
                {
                    continue;
                }

                foreach (var x in first.Keys)
                {
                    foreach (var y in first.Keys)
                    {
                        if (x < y && second.ContainsKey(x) && second.ContainsKey(y) && !AreSame(context, index, first[x], second[x]) && !AreSame(context, index, first[y], second[y]) && first[x] < first[y] != second[x] < second[y] && first.Count == 2 && second.Count == 2)
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
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
