using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Verbs that say nothing beside the noun that they govern, where the passage has a verb in place of both: "won the approval of
/// lawmakers" of "lawmakers approved", "paid a visit to" of "visited".</summary>
internal static class LightVerb
{
    private static readonly FrozenSet<string> OfDoers = Stems("make give take pay have do carry conduct hold stage deliver undertake perform put offer provide place launch lend cast issue show reach mount voice express impose");

    private static readonly FrozenSet<string> OfDoneTo = Stems("win gain get receive earn secure obtain draw undergo meet face find attract see suffer");

    /// <summary>Whether a verb of the draft only carries a noun for which the passage has the verb, with the same one doing it.</summary>
    public static bool Carries(RuleContext context, int index)
    {
        var (draft, stem) = (context.Draft, context.Draft.Words[index].Stem);
        if (stem == "host" && Hosts(context, index))
        {
            return true;
        }

        if (!draft.Words[index].Is(WordTraits.Verb) || !(OfDoers.Contains(stem) || OfDoneTo.Contains(stem)) || NounPhrase.HeadFrom(draft.Words, index + 1) is not (>= 0 and var noun))
        {
            return false;
        }

        var said = draft.Frames.First(f => f.Verb == index);
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            if (context.Alignment.AnyIn(s, noun).Any(m => !source.Words[m].Is(WordTraits.Verb)))
            {
                continue;
            }

            foreach (var match in context.Alignment.AnyIn(s, noun))
            {
                if (source.Words[match].Is(WordTraits.Verb) && source.Frames.FirstOrDefault(f => f.Verb == match) is var told && !IsTurned(context, s, said, told, OfDoneTo.Contains(stem) != said.Passive))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Nara hosted the meeting" of "met in Nara"
    private static bool Hosts(RuleContext context, int index)
    {
        var draft = context.Draft;
        return draft.Frames.Any(f => f.Verb == index && Reference.IsName(draft, f.Agent) && context.Alignment.Sources.Select((source, s) => (source.Sentence, s)).Any(x =>
            context.Alignment.In(x.s, f.Agent).Any(m => PlaceMention.IsWhere(x.Sentence, First(x.Sentence, m))) && (f.Patient < 0 || context.Alignment.AnyIn(x.s, f.Patient).Count > 0)));
    }

    private static int First(EnglishSentence sentence, int word)
    {
        while (word > 0 && sentence.Words[word].Group >= 0 && sentence.Words[word - 1].Group == sentence.Words[word].Group) { word--; }
        return word;
    }

    private static bool IsTurned(RuleContext context, int index, VerbFrame said, VerbFrame told, bool isDoneTo)
    {
        var subject = said.Passive ? said.Patient : said.Agent;
        var other = isDoneTo ? told.Agent : told.Patient;
        // "Vesk imposed a ban" of "the island banned imports from Vesk": somebody else of the passage.
        if (!isDoneTo && subject >= 0 && told.Agent >= 0 && Reference.IsName(context.Draft, subject) && Reference.IsNominal(context.Alignment.Sources[index].Sentence, told.Agent) && Reference.Stands(context, index, subject) && !Reference.Refers(context, index, subject, told.Agent))
        {
            return true;
        }

        return subject >= 0 && other >= 0 && Reference.IsNominal(context.Alignment.Sources[index].Sentence, other) && Reference.Refers(context, index, subject, other);
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
