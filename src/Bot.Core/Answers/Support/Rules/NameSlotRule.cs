using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Between the same two words stands the same name: "resolved in Whitlam when" is not "resolved in November when".</summary>
internal static class NameSlotRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var first = 0; first < draft.Words.Length; first++)
        {
            if (!draft.Words[first].Is(WordTraits.Name) || (first > 0 && IsOneName(draft, first - 1, first)))
            {
                continue;
            }

            var last = first;
            while (last + 1 < draft.Words.Length && IsOneName(draft, last, last + 1)) { last++; }
            if (IsExchanged(context, first, last))
            {
                context.Report(SupportIssueKind.Role, draft.Show(first), context.Best.Sentence.Text);
            }
        }
    }

    private static bool IsExchanged(RuleContext context, int first, int last)
    {
        var draft = context.Draft;
        if (first == 0 || last + 1 >= draft.Words.Length || IsLink(draft.Words[first - 1]) || IsLink(draft.Words[last + 1]) || !(first > 1 || draft.Words[first - 1].Is(WordTraits.Content) || draft.Words[last + 1].Is(WordTraits.Content)))
        {
            return false;
        }

        var exchanged = false;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            for (var from = 0; from + 2 < words.Length; from++)
            {
                if (words[from].Stem != draft.Words[first - 1].Stem || (!IsFirm(draft, first, last) && (from == 0 || words[from - 1].Stem != draft.Words[first - 2].Stem)) || words[from].Is(WordTraits.Possessive) != draft.Words[first - 1].Is(WordTraits.Possessive))
                {
                    continue;
                }

                // "The Amendment to the Constitution prohibits": what stands behind a preposition has another place.
                if (from > 0 && words[from].Is(WordTraits.Determiner) && words[from - 1].Is(WordTraits.Preposition) && !(first > 1 && draft.Words[first - 2].Is(WordTraits.Preposition)))
                {
                    continue;
                }

                // "Council leader … said" is not the place of "opposition leader … said".
                if (first > 1 && from > 0 && draft.Words[first - 1].Is(WordTraits.Content) && draft.Words[first - 2].Is(WordTraits.Content) && words[from - 1].Is(WordTraits.Content) && !context.Alignment.AnyIn(s, first - 2).Contains(from - 1))
                {
                    continue;
                }

                var to = from + 1;
                while (to < words.Length && words[to].Is(WordTraits.Name | WordTraits.Date) && to - from <= 4) { to++; }
                if (to == from + 1 || to >= words.Length || words[to].Stem != draft.Words[last + 1].Stem)
                {
                    continue;
                }

                if (Enumerable.Range(first, last - first + 1).Any(i => context.Alignment.AnyIn(s, i).Any(place => place > from && place < to)))
                {
                    return false;
                }

                exchanged = true;
            }
        }

        return exchanged;
    }

    // Between two words of grammar a third has to agree.
    private static bool IsFirm(EnglishSentence draft, int first, int last) => draft.Words[first - 1].Is(WordTraits.Content) || draft.Words[last + 1].Is(WordTraits.Content);

    private static bool IsOneName(EnglishSentence sentence, int left, int right) =>
        sentence.Words[right].Is(WordTraits.Name) && sentence.Words[left].Is(WordTraits.Name) && sentence.Words[left].Group >= 0 && sentence.Words[left].Group == sentence.Words[right].Group;

    // Beside "and", "with" and "met" names may change places.
    private static bool IsLink(Word word) => word.Token.Folded is "and" or "or" or "with" or "between" or "both" || EnglishGrammar.Symmetric.Contains(word.Stem) || word.Is(WordTraits.Name);
}
