using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A word that no passage holds may stand where what is around it holds it fast: a verb whose subject, objects and values all go
/// with one verb of a passage, or a noun for what the passage names. One a clause; never what begins, ends, denies, judges, compares or
/// turns round, and never the opposite of a word of the passage.</summary>
internal static class AnchorRule
{
    // Verbs that change what is told even where all around them is the same.
    private static readonly FrozenSet<string> Marked = Stems(
        "begin start commence launch open end finish stop halt cease close cancel suspend resume continue try attempt fail refuse decline reject deny avoid prevent block ban prohibit forbid allow permit threaten promise plan intend want hope expect consider "
        + "receive get give take lend borrow sell buy win lose beat defeat succeed follow precede lead import export arrive leave join quit enter exit return "
        + "steal rob kill murder attack injure hurt harm damage destroy burn bomb shoot arrest jail convict acquit charge accuse blame sue fine fire dismiss hire appoint elect resign die survive marry divorce "
        + "raise rise increase grow fall drop decrease decline reduce cut double halve lower boost improve worsen strengthen weaken widen narrow "
        + "support oppose praise criticise criticize condemn welcome approve adopt veto confirm admit agree disagree sign break violate ignore forget remember know doubt fear love hate "
        + "own lose find hide reveal release free seize confiscate invade withdraw surrender conquer exceed surpass outnumber sponsor finance pay owe sack rename abolish found establish discover invent prove disprove infect cure vaccinate");

    /// <summary>Whether a content word that stands in no passage is held fast by what is around it.</summary>
    public static bool Holds(RuleContext context, int index)
    {
        var (draft, word) = (context.Draft, context.Draft.Words[index]);
        if (word.Token.Is(TokenFlags.Capitalised | TokenFlags.AllCapitals | TokenFlags.Weekday) || word.Is(WordTraits.Adverb | WordTraits.Name) || Compares(word.Token.Folded) || HasOpposite(context, word.Stem) || !IsAlone(context, index))
        {
            return false;
        }

        return word.Is(WordTraits.Verb) ? HoldsVerb(context, index) : false;
    }

    private static bool HoldsVerb(RuleContext context, int verb)
    {
        var draft = context.Draft;
        if (Marked.Contains(draft.Words[verb].Stem))
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            var told = new Dictionary<int, int>();
            for (var i = 0; i < draft.Words.Length; i++)
            {
                if (draft.Governors[i] != verb)
                {
                    continue;
                }

                foreach (var governor in context.Alignment.In(s, i).Select(m => source.Governors[m]).Where(g => g >= 0).Distinct())
                {
                    told[governor] = told.GetValueOrDefault(governor) + 1;
                }
            }

            // Both the subject and another word, and no other verb of the draft tells it.
            if (told.Any(pair => pair.Value >= 2 && !IsTold(context, s, pair.Key)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTold(RuleContext context, int sentence, int verb) =>
        Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Alignment.In(sentence, i).Contains(verb));

    private static bool IsAlone(RuleContext context, int index)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (i != index && draft.Clauses[i] == draft.Clauses[index] && draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Light | WordTraits.Name) && !context.Alignment.Find(i).Found)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Compares(string folded) => folded.EndsWith("est", StringComparison.Ordinal) || folded.EndsWith("er", StringComparison.Ordinal);

    private static bool HasOpposite(RuleContext context, string stem) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => EnglishAntonyms.Are(stem, w.Stem)));

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
