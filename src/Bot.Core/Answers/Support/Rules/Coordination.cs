using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who stands beside whom in phrases joined by "and".</summary>
internal static class Coordination
{
    public static bool Coordinates(RuleContext context, int index, int word, int other)
    {
        var source = context.Alignment.Sources[index].Sentence;
        return context.Alignment.In(index, word).Any(m =>
        {
            var (first, last) = (Math.Min(m, other), Math.Max(m, other));
            var joined = Enumerable.Range(first + 1, Math.Max(0, last - first - 1)).Any(i => source.Words[i].Token.Folded == "and");
            for (var i = first + 1; i < last; i++)
            {
                // "theory on refraction and experimentation"
                if (joined && source.Words[i].Token.Folded is "on" or "in" or "for" or "at")
                {
                    continue;
                }

                if (!(source.Words[i].Is(WordTraits.Content | WordTraits.Determiner) || source.Words[i].Token.Folded is "and" or "of" or "or") || source.Words[i].Is(WordTraits.Verb))
                {
                    return false;
                }
            }

            return true;
        });
    }

    // "Kolstad and its allies" are not "Varnia and its allies".
    public static bool HasStrangerAmong(RuleContext context, int index, int agent, int other)
    {
        if (agent < 0 || other < 0)
        {
            return false;
        }

        var source = context.Alignment.Sources[index].Sentence;
        var (said, told) = (Conjuncts(context.Draft, agent), Conjuncts(source, other));
        return said.Count > 1 && told.Count > 1
            && said.Any(i => IsNameLike(context.Draft.Words[i]) && Reference.Stands(context, index, i) && !told.Any(j => Reference.Refers(context, index, i, j)))
            && told.Any(j => IsNameLike(source.Words[j]) && !said.Any(i => Reference.Refers(context, index, i, j)));
    }

    /// <summary>The words of a phrase joined by "and", leftwards from its head.</summary>
    private static List<int> Conjuncts(EnglishSentence sentence, int head)
    {
        var words = new List<int>();
        var joined = false;
        for (var i = head; i >= 0; i--)
        {
            var word = sentence.Words[i];
            joined |= word.Token.Folded == "and";
            if (word.Is(WordTraits.Verb | WordTraits.Preposition | WordTraits.Possessive) || !(word.Is(WordTraits.Content | WordTraits.Determiner) || word.Token.Folded == "and"))
            {
                break;
            }

            if (word.Is(WordTraits.Content))
            {
                words.Add(i);
            }

            if (word.Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        return joined ? words : [];
    }

    // The first word has a capital whatever it is.
    private static bool IsNameLike(Word word) =>
        word.Is(WordTraits.Name) || (word.Is(WordTraits.Content) && word.Token.Is(Language.TokenFlags.Capitalised));
}
