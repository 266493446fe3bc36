using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A name or word of the lists in a Korean or Japanese sentence.</summary>
/// <param name="Places">For each source sentence the words that it stands for there.</param>
/// <param name="IsExact">For each source sentence whether one of them is the very word of the list.</param>
internal sealed record CjkMatch(int Start, int End, Entity? Entity, GlossaryTerm? Term, IReadOnlyList<SourceSentence> Sources, int[][] Places, bool[] IsExact)
{
    public bool Found => Places.Any(places => places.Length > 0);

    public static CjkMatch Of(RuleContext context, LexiconMatch match)
    {
        List<GlossPhrase> phrases = [];
        if (match.Term is { } term)
        {
            phrases.AddRange(term.English.Select(GlossPhrase.Of));
            // A word may be in the pack's glossary and in the general one: either may be meant.
            var written = context.Draft.Text.Substring(match.Start, match.Length);
            phrases.AddRange(CjkGlossary.Words.Find(written).Where(m => m.Length == match.Length && m.Term != term).SelectMany(m => m.Term!.English).Select(GlossPhrase.Of));
        }

        var sources = context.Alignment.Sources;
        var (places, exact) = (new int[sources.Count][], new bool[sources.Count]);
        for (var s = 0; s < places.Length; s++)
        {
            var words = sources[s].Sentence.Words;
            places[s] = PlacesIn(words, match.Entity, phrases);
            exact[s] = match.Entity is not null || Array.Exists(places[s], p => phrases.Exists(phrase => phrase.Stems.Length > 1 || phrase.Stems[0] == words[p].Stem));
        }

        return new CjkMatch(match.Start, match.Start + match.Length, match.Entity, match.Term, sources, places, exact);
    }

    /// <summary>The match where the first sentence of an order that has the very word holds it; else the first that has one for it.</summary>
    public CjkItem In(IReadOnlyList<int> order)
    {
        foreach (var index in order.OrderByDescending(s => IsExact[s] && Places[s].Length > 0))
        {
            if (Places[index] is { Length: > 0 } places)
            {
                return new CjkItem(Start, End, Entity, Term, index, places, Entity is not null || places.All(p => Sources[index].Sentence.Words[p].Is(WordTraits.Name)));
            }
        }

        return new CjkItem(Start, End, Entity, Term, -1, [], Entity is not null);
    }

    private static int[] PlacesIn(Word[] words, Entity? entity, List<GlossPhrase> phrases)
    {
        List<int>? places = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (entity is not null ? words[i].Entity?.Id == entity.Id : phrases.Exists(phrase => phrase.StartsAt(words, i)))
            {
                (places ??= []).Add(i);
            }
        }

        return places is null ? [] : [.. places];
    }
}
