using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A name or word of the lists in a Korean or Japanese sentence.</summary>
/// <param name="Places">For each source sentence the words that it stands for there.</param>
/// <param name="IsExact">For each source sentence whether one of them is the very word of the list.</param>
internal sealed record CjkMatch(int Start, int End, Entity? Entity, GlossaryTerm? Term, List<SourceSentence> Sources, int[][] Places, bool[] IsExact)
{
    public bool Found { get; } = Array.Exists(Places, places => places.Length > 0);

    public static CjkMatch Of(RuleContext context, LexiconMatch match)
    {
        var sources = context.Alignment.Sources;
        var (places, exact) = (new int[sources.Count][], new bool[sources.Count]);
        List<GlossPhrase>? phrases = null;
        string? written = null;
        for (var s = 0; s < places.Length; s++)
        {
            (places[s], exact[s]) = match.Entity is { } entity ? (PlacesOf(sources[s].Sentence.Words, entity), true)
                : sources[s].PlacesOf(match.Term!, context.Draft.Text.AsSpan(match.Start, match.Length)) ?? sources[s].Keep(match.Term!, written ??= context.Draft.Text.Substring(match.Start, match.Length), PlacesOf(sources[s].Sentence.Words, phrases ??= PhrasesOf(match.Term!, written)));
        }

        return new CjkMatch(match.Start, match.Start + match.Length, match.Entity, match.Term, sources, places, exact);
    }

    // A word may be in the pack's glossary and in the general one: either may be meant.
    private static List<GlossPhrase> PhrasesOf(GlossaryTerm term, string written) =>
        [.. term.English.Select(GlossPhrase.Of), .. CjkGlossary.Words.Find(written).Where(m => m.Length == written.Length && m.Term != term).SelectMany(m => m.Term!.English).Select(GlossPhrase.Of)];

    /// <summary>The match where the first sentence of an order that has the very word holds it; else the first that has one for it.</summary>
    public CjkItem In(int[] order)
    {
        var first = -1;
        foreach (var index in order)
        {
            if (Places[index].Length > 0 && (first < 0 || IsExact[index]))
            {
                first = index;
                if (IsExact[index])
                {
                    break;
                }
            }
        }

        return first < 0 ? new CjkItem(Start, End, Entity, Term, -1, [], Entity is not null)
            : new CjkItem(Start, End, Entity, Term, first, Places[first], Entity is not null || AreNames(Sources[first].Sentence, Places[first]));
    }

    private static bool AreNames(EnglishSentence source, int[] places)
    {
        foreach (var place in places)
        {
            if (!source.Words[place].Is(WordTraits.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static int[] PlacesOf(Word[] words, Entity entity)
    {
        List<int>? places = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Entity?.Id == entity.Id)
            {
                (places ??= []).Add(i);
            }
        }

        return places is null ? [] : [.. places];
    }

    private static (int[] Places, bool IsExact) PlacesOf(Word[] words, List<GlossPhrase> phrases)
    {
        List<int>? places = null;
        var exact = false;
        for (var i = 0; i < words.Length; i++)
        {
            var found = false;
            foreach (var phrase in phrases)
            {
                found = found || phrase.StartsAt(words, i);
            }

            if (!found)
            {
                continue;
            }

            (places ??= []).Add(i);
            foreach (var phrase in phrases)
            {
                exact = exact || phrase.Stems.Length > 1 || phrase.Stems[0] == words[i].Stem;
            }
        }

        return (places is null ? [] : [.. places], exact);
    }
}
