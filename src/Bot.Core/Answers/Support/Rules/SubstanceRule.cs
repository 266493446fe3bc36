using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A sentence that says little has to find what it says in the passages' own words. In a long one the words around it hold a synonym
/// fast; in "The ban is over" and "Lee hit Takaichi" there is nothing else.</summary>
internal static class SubstanceRule
{
    /// <summary>How many words of content, numbers and days a sentence has to share with the passages where it says what it says by another word
    /// than they.</summary>
    private const int Enough = 2;

    /// <summary>Two names may stand side by side anywhere; who and where and whom together say more.</summary>
    private const int FewNames = 2;

    /// <summary>With so many words of content and names a sentence is long enough to hold a synonym fast.</summary>
    private const int Long = 5;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        var (own, names, all) = (0, 0, 0);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var isName = draft.Words[i].Is(WordTraits.Name);
            var isFirst = i == 0 || draft.Words[i].Group < 0 || draft.Words[i - 1].Group != draft.Words[i].Group;
            own += IsOwn(context, i) ? 1 : 0;
            names += isName && isFirst ? 1 : 0;
            all += draft.Words[i].Is(WordTraits.Content) && (!isName || isFirst) ? 1 : 0;
        }

        own += Enumerable.Range(0, draft.Words.Length).Count(i => DimensionRule.IsTold(context, i) || ElidedNoun.IsMeant(context, i));
        own += draft.Quantities.Length + draft.Dates.Length + Math.Max(0, names - FewNames);
        if (all < Long && own < Enough && !IsPredicateOwn(context))
        {
            context.Report(SupportIssueKind.Undecided, draft.Text.Trim());
        }
    }

    // A word of content that a passage holds as it is, or a form of it.
    private static bool IsOwn(RuleContext context, int word)
    {
        var said = context.Draft.Words[word];
        return said.Is(WordTraits.Content) && (!said.Is(WordTraits.Name) || EnglishGrammar.Titles.Contains(said.Token.Folded)) && !said.Is(WordTraits.Negation) && IsHeld(context, word);
    }

    private static bool IsHeld(RuleContext context, int word)
    {
        var said = context.Draft.Words[word];
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var told in source.Sentence.Words)
            {
                if (told.Stem == said.Stem || (IrregularForms.BaseOf(said.Token.Folded) is { } verb && verb == (IrregularForms.BaseOf(told.Token.Folded) ?? told.Token.Folded)) || WordForms.SameStem(told.Stem, said.Stem))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Altona bought Brevia" of "Altona acquired Brevia": a listed synonym with the same ones on either side of it.
    private static bool IsToldOfSame(RuleContext context, int verb)
    {
        foreach (var said in context.Draft.Frames.Where(f => f.Verb == verb))
        {
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var source = context.Alignment.Sources[s].Sentence;
                if (source.Frames.Any(told => (context.Draft.Words[verb].Groups.MayStandFor(source.Words[told.Verb].Groups) || context.Alignment.In(s, verb).Contains(told.Verb))
                    && AreSame(context, s, said.Agent, told.Agent) && AreSame(context, s, said.Patient, told.Patient)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreSame(RuleContext context, int index, int said, int told) =>
        said < 0 ? told < 0 : told >= 0 && context.Alignment.AnyIn(index, said).Any(m => m == told || (context.Alignment.Sources[index].Sentence.Words[m].Group is >= 0 and var name && name == context.Alignment.Sources[index].Sentence.Words[told].Group));

    // "took place", "it took 11 years", "was held", "happened"
    private static bool IsOccurring(Word[] words, int verb) => words[verb].Stem switch
    {
        "take" or "took" => (verb + 1 < words.Length && words[verb + 1].Token.Folded == "place") || (verb > 0 && words[verb - 1].Token.Folded == "it"),
        "hold" or "held" => words[verb].Is(WordTraits.Passive),
        "happen" or "occur" => true,
        _ => false,
    };

    // "Nobody was hurt" of "There were no injuries"
    private static bool IsDeniedAlike(RuleContext context, int verb) =>
        context.Draft.Words[verb].Is(WordTraits.Negated) && context.Alignment.Find(verb) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Is(WordTraits.Negated);

    // What is said of whom: a verb, or what stands behind "is".
    private static bool IsPredicateOwn(RuleContext context)
    {
        var words = context.Draft.Words;
        var verb = Array.FindIndex(words, word => word.Is(WordTraits.Verb) && !word.Is(WordTraits.Name));
        if (verb >= 0)
        {
            // That something took place says no more than where and when.
            return IsHeld(context, verb) || IsDeniedAlike(context, verb) || IsToldOfSame(context, verb) || IsOccurring(words, verb);
        }

        if (Array.FindIndex(words, word => word.Is(WordTraits.Light) && EnglishRelations.IsVerb(word.Stem)) is > 0 and var light && !context.Alignment.Find(light).Found)
        {
            // "went to Seoul", "come from Japan": whom and where the passages themselves have to name.
            return Enumerable.Range(0, words.Length).All(i => !words[i].Is(WordTraits.Name) || context.Alignment.Find(i).Found);
        }

        var be = Array.FindIndex(words, word => word.Is(WordTraits.Be) || word.Token.Folded is "has" or "have" or "had");
        // "The capital of Varnia is Tarn": what is called what is for other rules.
        return be < 0 || Enumerable.Range(be + 1, words.Length - be - 1).Any(i => IsOwn(context, i))
            || (be + 1 < words.Length && words[be + 1].Is(WordTraits.Name) && Enumerable.Range(0, be).Any(i => IsOwn(context, i)));
    }
}
