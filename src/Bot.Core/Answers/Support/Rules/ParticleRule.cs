using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A verb that means another thing with a small word behind it has that word in both: "called off the strike" is not "called the
/// strike", and "took on 300 workers" is said by no other verb that happens to be there.</summary>
internal static class ParticleRule
{
    /// <summary>How many words may stand between a verb and its small word ("called the long strike off").</summary>
    private const int Reach = 4;

    // A small word with the verbs that it makes another of.
    private static readonly FrozenSet<(string Verb, string Particle)> Phrasal = Table(
        "off: call put break cut lay pay set shut take turn hold write", "out: back carry break drop find pull rule set turn work run throw sell bring bail burn wipe",
        "down: turn stand step break bring close cut lay shut put back hold tear strike", "up: give take set bring back turn hold", "back: hold bring pay pull push",
        "away: back give put take throw turn", "over: take turn hand run", "on: take put carry call");

    private static readonly FrozenSet<string> Particles = Phrasal.Select(pair => pair.Particle).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        foreach (var frame in context.Draft.Frames)
        {
            var said = ParticleOf(context.Draft, frame.Verb);
            if (Places(context, frame.Verb) is { Count: > 0 } places ? places.TrueForAll(place => ParticleOf(place.Source, place.Verb) != said) : IsUntold(context, frame.Verb, said))
            {
                context.Report(SupportIssueKind.Content, $"{context.Draft.Words[frame.Verb].Token.Folded} {said}".Trim());
            }
        }
    }

    // Where the passages have the very verb.
    private static List<(EnglishSentence Source, int Verb)> Places(RuleContext context, int verb)
    {
        var places = new List<(EnglishSentence, int)>();
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            places.AddRange(context.Alignment.In(s, verb).Where(m => source.Words[m].Is(WordTraits.Verb) && source.Words[m].Stem == context.Draft.Words[verb].Stem).Select(m => (source, m)));
        }

        return places;
    }

    // "took off": the verb alone says little, and is looked for by no other rule.
    private static bool IsUntold(RuleContext context, int verb, string? particle) =>
        particle is not null && context.Draft.Words[verb].Is(WordTraits.Light) && !context.Alignment.Find(verb).Found;

    /// <summary>The small word that makes another verb of one; null where none does.</summary>
    private static string? ParticleOf(EnglishSentence sentence, int verb)
    {
        var words = sentence.Words;
        for (var i = verb + 1; i < words.Length && i <= verb + Reach && !words[i].Is(WordTraits.AfterBreak | WordTraits.Verb); i++)
        {
            var word = words[i].Token.Folded;
            // "put the vote on the list": behind the object only what stands alone belongs to the verb.
            // "up to 40" counts, "down to" gives a reason.
            if (Particles.Contains(word) && !(word is "up" or "down" && i + 1 < words.Length && words[i + 1].Token.Folded == "to") && Phrasal.Contains((words[verb].Stem, word)) && (i == verb + 1 || i + 1 == words.Length || words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Preposition)))
            {
                return word;
            }

            if (words[i].Is(WordTraits.Preposition))
            {
                return null;
            }
        }

        return null;
    }

    private static FrozenSet<(string Verb, string Particle)> Table(params ReadOnlySpan<string> lines)
    {
        var table = new HashSet<(string, string)>();
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            table.UnionWith(line[(colon + 2)..].Split(' ').Select(verb => (EnglishStemmer.Stem(verb), line[..colon])));
        }

        return table.ToFrozenSet();
    }
}
