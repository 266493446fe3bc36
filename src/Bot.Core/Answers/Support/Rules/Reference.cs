using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whether a word of a draft and a word of a passage mean the same somebody or something.</summary>
internal static class Reference
{
    public static bool IsNominal(EnglishSentence sentence, int word) => word >= 0 && sentence.Words[word].Is(WordTraits.Content);

    public static bool IsName(EnglishSentence sentence, int word) => word >= 0 && sentence.Words[word].Is(WordTraits.Name);

    // "the company", "the animal": stands for a name that the draft may say.
    public static bool IsAnaphor(EnglishSentence source, int word) =>
        word > 0 && source.Words[word - 1].Token.Folded is "the" or "this" && EnglishGrammar.Anaphors.Contains(source.Words[word].Stem);

    public static bool Stands(RuleContext context, int index, int word) => context.Alignment.In(index, word).Count > 0;

    /// <summary>Whether a word of the draft and one of the source mean the same: a match, or parts of one name.</summary>
    public static bool Refers(RuleContext context, int index, int word, int other)
    {
        var source = context.Alignment.Sources[index].Sentence;
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (i != word && (context.Draft.Words[i].Group < 0 || context.Draft.Words[i].Group != context.Draft.Words[word].Group))
            {
                continue;
            }

            foreach (var match in context.Alignment.AnyIn(index, i))
            {
                if (source.Words[match].Is(WordTraits.Name) && context.Draft.Words[word].Group is >= 0 and var name && !context.Alignment.NamesIn(index).IsFullest(name, NameOverlap.GroupOf(source, match)))
                {
                    continue;
                }

                if (match == other || (source.Words[match].Group >= 0 && source.Words[match].Group == source.Words[other].Group)
                    || (source.Words[match].Entity is not null && source.Words[match].Entity?.Id == source.Words[other].Entity?.Id)
                    || IsApposition(source, match, other) || IsNamedBeside(source, match, other) || IsNamedBeside(source, other, match))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many words of a name of the draft stand in a name of the source.</summary>
    public static int Overlap(RuleContext context, int index, int word, int other)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        return Enumerable.Range(0, draft.Words.Length).Count(i => (i == word || (draft.Words[i].Group >= 0 && draft.Words[i].Group == draft.Words[word].Group))
            && context.Alignment.AnyIn(index, i).Any(m => NameOverlap.GroupOf(source, m) == NameOverlap.GroupOf(source, other)));
    }

    // "the carmaker Altona Motors was …; Altona declined": the noun goes with its name wherever that stands.
    private static bool IsNamedBeside(EnglishSentence source, int noun, int name) =>
        !source.Words[noun].Is(WordTraits.Name | WordTraits.Verb) && source.Words[name].Is(WordTraits.Name) && noun + 1 < source.Words.Length && source.Words[noun + 1].Is(WordTraits.Name) && !source.Words[noun + 1].Is(WordTraits.AfterBreak) && !source.Words[noun].Is(WordTraits.Possessive)
        && source.Words[noun + 1].Stem == source.Words[name].Stem;

    // "President Lee", "the mayor, Ann Diaz," and "Lee and Takaichi" are found as neighbours in one phrase.
    private static bool IsApposition(EnglishSentence source, int a, int b)
    {
        var (first, last) = (Math.Min(a, b), Math.Max(a, b));
        if (last - first > 6)
        {
            return false;
        }

        for (var i = first + 1; i <= last; i++)
        {
            if (!source.Words[i].Is(WordTraits.Content) || source.Words[i].Is(WordTraits.Verb) || source.Words[i - 1].Is(WordTraits.Possessive))
            {
                return false;
            }
        }

        // "The tram, Osk said, hit a cow": who says so is not what is told of.
        var next = last + 1;
        while (next < source.Words.Length && source.Words[last].Group >= 0 && source.Words[next].Group == source.Words[last].Group) { next++; }
        return !(next < source.Words.Length && !source.Words[next].Is(WordTraits.AfterBreak) && SpeechReader.IsSaying(source.Words, next) && source.Words[(first + 1)..(last + 1)].Any(word => word.Is(WordTraits.AfterBreak)));
    }
}
