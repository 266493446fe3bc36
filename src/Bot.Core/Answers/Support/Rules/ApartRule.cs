using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Two whom a passage sets beside each other stay two: "Kerr spoke to the owner" does not make Kerr the owner, and "Vale bought Halm-based Sol" puts
/// Vale nowhere.</summary>
internal static class ApartRule
{
    private const int PersonLevels = 5;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Identities)
        {
            if (!said.Denied && said.Bearer >= 0 && said.Bearer != said.Head && draft.Words[said.Bearer].Is(WordTraits.Name) && !draft.Words[said.Head].Is(WordTraits.Name)
                && EnglishWordNet.IsMoreGeneral("person", draft.Words[said.Head].Token.Folded, PersonLevels) && AreApart(context, said))
            {
                context.Report(SupportIssueKind.Role, $"{draft.Show(said.Bearer)} – {draft.Words[said.Head].Token.Folded}", context.Best.Sentence.Text);
            }
        }

        for (var i = 2; i < draft.Words.Length; i++)
        {
            CheckCompound(context, i);
        }
    }

    /// <summary>Whether every sentence that has what somebody is said to be has it beside that name, and none as it.</summary>
    private static bool AreApart(RuleContext context, Identity said)
    {
        var found = false;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var head in context.Alignment.AnyIn(index, said.Head))
            {
                if (!Reference.Stands(context, index, said.Bearer) || !IsBeside(context, index, source, said.Bearer, head))
                {
                    return false;
                }

                found = true;
            }
        }

        return found;
    }

    private static bool IsBeside(RuleContext context, int index, EnglishSentence source, int bearer, int head)
    {
        var words = source.Words;
        var start = NounPhrase.PhraseStart(words, head);
        return start > 1 && words[start - 1].Token.Folded is "to" or "with" or "from" or "by" or "against" or "and" or "or"
            && !(start >= 1 && words[start].Is(WordTraits.AfterBreak) && words[start - 1].Token.Folded is not ("and" or "or"))
            // "spoke to the owner, the tycoon Kerr"
            && !words.Skip(head + 1).Take(8).SkipWhile(word => !word.Is(WordTraits.AfterBreak)).TakeWhile(word => !word.Is(WordTraits.Verb)).Any(word => word.Is(WordTraits.Name) && !word.Is(WordTraits.Possessive))
            && !(head + 1 < words.Length && words[head + 1].Is(WordTraits.Name))
            && !source.Identities.Any(told => told.Bearer >= 0 && told.Head == head && Reference.Refers(context, index, bearer, told.Bearer))
            && context.Alignment.AnyIn(index, bearer).Any(name => name < start - 1)
            // "Kerr, founder and owner": what somebody is besides.
            && !(words[start - 1].Token.Folded is "and" or "or" && start > 1 && source.Identities.Any(told => told.Bearer >= 0 && told.Head < start && told.Head >= start - 4));
    }

    // "Halm-based Vale" of "Vale bought Halm-based Sol"
    private static void CheckCompound(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (!IsCompound(context.Draft, i - 1) || !words[i].Is(WordTraits.Name) || words[i].Is(WordTraits.AfterBreak))
        {
            return;
        }

        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var same = Enumerable.Range(1, Math.Max(0, source.Words.Length - 2)).Where(j => IsCompound(source, j) && source.Words[j].Stem == words[i - 1].Stem && source.Words[j - 1].Stem == words[i - 2].Stem).ToList();
            if (same.Count > 0 && same.TrueForAll(j => source.Words[j + 1].Is(WordTraits.Name) && !Reference.Refers(context, index, i, j + 1)) && Reference.Stands(context, index, i))
            {
                context.Report(SupportIssueKind.Role, $"{words[i - 2].Token.Folded}-{words[i - 1].Token.Folded} {context.Draft.Show(i)}", source.Text);
            }
        }
    }

    private static bool IsCompound(EnglishSentence sentence, int i) => i > 0 && sentence.Words[i].Token.Start == sentence.Words[i - 1].Token.End + 1 && sentence.Text[sentence.Words[i - 1].Token.End] == '-'
        && sentence.Words[i].Token.Folded is "based" or "born" or "led" or "owned" or "backed" or "made" or "run" or "listed" or "controlled" or "trained" or "bound";
}
