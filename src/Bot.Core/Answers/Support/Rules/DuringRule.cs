using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What happens during something does so in a passage that tells of both.</summary>
internal static class DuringRule
{
    // "fell during the strike" of passages of which one has the fall and another the strike
    public static void Check(RuleContext context)
    {
        var (draft, cited) = (context.Draft, context.Cited);
        for (var i = 0; i + 1 < draft.Words.Length && cited.Count > 1; i++)
        {
            if (draft.Words[i].Token.Folded is not ("during" or "amid" or "throughout") || NounPhrase.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head) || !context.Alignment.Find(head).Found)
            {
                continue;
            }

            var connector = i;
            var rest = Enumerable.Range(0, draft.Words.Length).Where(w => draft.Clauses[w] == draft.Clauses[connector] && (w < connector || w > head) && draft.Words[w].Is(WordTraits.Content) && !draft.Words[w].Is(WordTraits.Light) && context.Alignment.Find(w).Found).ToList();
            var values = draft.Quantities.Where(q => draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == draft.Clauses[connector]).ToList();
            if (values.Exists(said => cited.All(passage => !Holds(context, passage, head) || !context.Alignment.Sources.Any(s => s.Passage == passage && s.Sentence.Quantities.Any(told => told.Unit == said.Unit && QuantityComparison.SameValue(said, told, s.Sentence)))))
                || rest.Count > 0 && cited.All(passage => !Holds(context, passage, head) || rest.Count(w => Holds(context, passage, w)) * 2 < rest.Count))
            {
                context.Report(SupportIssueKind.Relation, $"{draft.Words[i].Token.Folded} …", context.Best.Sentence.Text);
            }
        }
    }

    private static bool Holds(RuleContext context, CitedPassage passage, int word) =>
        Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Passage == passage && context.Alignment.AnyIn(s, word).Count > 0);
}
