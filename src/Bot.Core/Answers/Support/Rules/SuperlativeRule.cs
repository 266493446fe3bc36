using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage calls one of the most is not called the most.</summary>
internal static class SuperlativeRule
{
    /// <summary>How many words may stand between "of the" and what is the most ("one of the most ethnically and culturally diverse").</summary>
    private const int Reach = 5;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            CheckScope(context, i);
            if (!draft.Words[i].Is(WordTraits.Content) || Most(draft.Words, i) is not (>= 0 and var said) || IsOneOf(draft, said))
            {
                continue;
            }

            if (context.Alignment.Find(i) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence is var source
                && context.Alignment.In(place.Sentence, i).All(m => Most(source.Words, m) is >= 0 and var told && IsOneOf(source, told)))
            {
                context.Report(SupportIssueKind.Hedge, $"{(said == i ? "" : "most ")}{draft.Words[i].Token.Folded}", source.Text);
            }
        }
    }

    // "the region's largest mine" of "the largest mine in the country"
    private static void CheckScope(RuleContext context, int word)
    {
        var draft = context.Draft;
        if (!IsUnique(draft.Words, word) || ScopeOf(draft.Words, word) is not (>= 0 and var said))
        {
            return;
        }

        string? conflict = null;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            for (var i = 0; i < source.Words.Length; i++)
            {
                if (source.Words[i].Token.Folded != draft.Words[word].Token.Folded || !IsUnique(source.Words, i))
                {
                    continue;
                }

                if (ScopeOf(source.Words, i) is not (>= 0 and var told) || Reference.Refers(context, index, said, told) || IsItsOwner(context, index, said, told) || source.Words[told].Is(WordTraits.Name) != draft.Words[said].Is(WordTraits.Name))
                {
                    return;
                }

                conflict = source.Text;
            }
        }

        if (conflict is not null)
        {
            context.Report(SupportIssueKind.Content, $"{draft.Words[word].Token.Folded} {draft.Show(said)}", conflict);
        }
    }

    // "her country's youngest grandmaster" of "the youngest grandmaster in her country's history"
    private static bool IsItsOwner(RuleContext context, int index, int said, int told) =>
        NounPhrase.OwnerOf(context.Alignment.Sources[index].Sentence.Words, told) is >= 0 and var owner && Reference.Refers(context, index, said, owner);

    private static bool IsUnique(Word[] words, int i) =>
        words[i].Token.Folded is "only" or "sole" ? i > 0 && words[i - 1].Is(WordTraits.Determiner | WordTraits.Possessive) : words[i].Is(WordTraits.Content) && Most(words, i) == i;

    // Among what: whose it is, or what stands behind "in"; -1 where that is not said.
    private static int ScopeOf(Word[] words, int superlative)
    {
        if (superlative > 0 && words[superlative - 1].Is(WordTraits.Possessive) && !words[superlative - 1].Is(WordTraits.Pronoun))
        {
            // "William the Conqueror's eldest son"
            return superlative > 2 && words[superlative - 1].Is(WordTraits.Name) && words[superlative - 2].Token.Folded == "the" && words[superlative - 3].Is(WordTraits.Name) && !words[superlative - 2].Is(WordTraits.AfterBreak)
                ? superlative - 3 : superlative - 1;
        }

        var head = NounPhrase.HeadFrom(words, superlative + 1);
        return head >= 0 && head + 2 < words.Length && words[head + 1].Token.Folded is "in" or "of" or "on" && !words[head + 1].Is(WordTraits.AfterBreak) ? NounPhrase.HeadFrom(words, head + 2) : -1;
    }

    /// <summary>Where a superlative begins that a word belongs to: "most" before it, or itself; -1 where there is none.</summary>
    private static int Most(Word[] words, int word)
    {
        if (words[word].Token.Folded is "best" or "worst" || (words[word].Token.Folded.Length > 5 && words[word].Token.Folded.EndsWith("est", StringComparison.Ordinal) && !words[word].Is(WordTraits.Name) && word > 0 && words[word - 1].Is(WordTraits.Determiner | WordTraits.Possessive | WordTraits.Quantity | WordTraits.Content)))
        {
            return word;
        }

        for (var i = word - 1; i >= 0 && i >= word - Reach && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Token.Folded == "most")
            {
                return i + 1 < words.Length && words[i + 1].Token.Folded == "of" ? -1 : i;
            }

            if (!(words[i].Is(WordTraits.Adverb) || words[i].Token.Folded is "and" or "or" || (words[i].Is(WordTraits.Content) && i + 1 < words.Length && words[i + 1].Token.Folded is "and" or "or")))
            {
                return -1;
            }
        }

        return -1;
    }

    // "one of the", "some of its", "among the", "two of the three"
    private static bool IsOneOf(EnglishSentence sentence, int most)
    {
        var words = sentence.Words;
        for (var i = most - 1; i >= 0 && i >= most - Reach && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Verb); i--)
        {
            if (words[i].Token.Folded is "among" or "amongst" || (words[i].Token.Folded == "of" && i > 0 && (words[i - 1].Is(WordTraits.Quantity) || words[i - 1].Token.Folded is "one" or "some" or "several" or "many" or "few" or "most" or "part" or "any")))
            {
                return true;
            }
        }

        return false;
    }
}
