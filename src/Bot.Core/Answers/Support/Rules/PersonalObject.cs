using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whom "him" and "her" behind a verb mean: the one person of the sentence before who is of that sex, or the only one.</summary>
internal static class PersonalObject
{
    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 7;

    /// <summary>"Doctors sent the boy home" of "Doctors sent him home" behind a sentence on a boy.</summary>
    public static bool IsMeant(RuleContext context, int index)
    {
        var draft = context.Draft;
        if (context.Cited.Count > 1 || !IsPerson(draft.Words[index]))
        {
            return false;
        }

        foreach (var said in draft.Frames.Where(f => !f.Passive && f.Agent != index && Holds(draft, f.Verb, index)))
        {
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var source = context.Alignment.Sources[s].Sentence;
                var before = s > 0 ? context.Alignment.Sources[s - 1].Sentence : context.Around.LastOrDefault();
                if (before is not null && source.Frames.Find(f => context.Alignment.In(s, said.Verb).Contains(f.Verb) && !f.Passive && f.Patient == f.Verb + 1) is { Verb: > 0 } told && source.Words[told.Patient].Token.Folded is "him" or "her" && Means(before, draft.Words[index], source.Words[told.Patient].Token.Folded))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Right behind the verb, with a determiner between.
    private static bool Holds(EnglishSentence draft, int verb, int index) =>
        index - verb is > 0 and <= 3 && Enumerable.Range(verb + 1, index - verb - 1).All(i => draft.Words[i].Is(WordTraits.Determiner) || (draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Verb)));

    private static bool Means(EnglishSentence before, Word said, string pronoun)
    {
        var people = before.Words.Where(w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Verb) && (w.Is(WordTraits.Name) || IsPerson(w)) && Sex(w.Token.Folded) is var sex && (sex is null || sex == (pronoun == "him"))).ToList();
        return people.Exists(w => w.Stem == said.Stem) && (people.TrueForAll(w => w.Stem == said.Stem) || (Sex(said.Token.Folded) is not null && people.TrueForAll(w => w.Stem == said.Stem || Sex(w.Token.Folded) is null && !w.Is(WordTraits.Name))));
    }

    private static bool IsPerson(Word word) => EnglishWordNet.IsMoreGeneral("person", word.Token.Folded, PersonLevels);

    // Whether it is a man; null where the word does not say.
    private static bool? Sex(string folded) => folded switch
    {
        "boy" or "man" or "father" or "son" or "brother" or "husband" or "king" or "uncle" or "grandfather" or "nephew" => true,
        "girl" or "woman" or "mother" or "daughter" or "sister" or "wife" or "queen" or "aunt" or "grandmother" or "niece" => false,
        _ => null,
    };
}
