using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where something happens is a place in the passage, and that event's: neither a capital that stands for its government there,
/// nor who takes part in it, nor where something else happens.</summary>
internal static class PlaceRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Name) || ArePeople(draft.Words[i]) || (i > 0 && draft.Words[i].Group >= 0 && draft.Words[i - 1].Group == draft.Words[i].Group) || !PlaceMention.IsWhere(draft, i)
                || draft.Words[i].Entity is { Type: not ("Country" or "Place") } || IsWork(context, i))
            {
                continue;
            }

            if (!Holds(context, i, out var elsewhere))
            {
                // Who visits Nara may visit Seoul, too: only where one thing happens rules other places out.
                context.Report(SupportIssueKind.Binding, draft.Show(i), PlaceMention.IsGoal(draft, i) ? null : elsewhere);
            }
        }
    }

    // "published in Physics Letters" of "in the journal Physics Letters"
    private static bool IsWork(RuleContext context, int name) =>
        Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.AnyIn(s, name).Any(m => PlaceMention.IsWork(context.Alignment.Sources[s].Sentence.Words, m)));

    // "drew in Muslims"
    private static bool ArePeople(Word word) => word.Entity is null && word.Token.Folded is "muslims" or "christians" or "jews" or "catholics" or "protestants" or "buddhists" or "hindus" || word.Token.Folded.EndsWith('s') && Language.WordNet.EnglishWordNet.IsMoreGeneral("person", word.Token.Folded, 4);

    /// <param name="elsewhere">The place that the passage gives instead, or null.</param>
    private static bool Holds(RuleContext context, int place, out string? elsewhere)
    {
        var draft = context.Draft;
        var (held, party) = (false, false);
        elsewhere = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in Occurrences(context, index, place))
            {
                var use = PlaceMention.Of(source, told);
                party |= use == PlaceUse.Party;
                // "lawmakers in Kenya" for "Kenyan lawmakers", "GDP in Korea" for "Korea's GDP"
                if (IsOwnOf(context, index, place, told) || IsOfWhere(context, index, place, told))
                {
                    return true;
                }

                if (!Suffices(draft, place, source, told, use))
                {
                    continue;
                }

                if (OtherPlace(context, index, place, told) is { } other)
                {
                    elsewhere ??= other;
                }
                else
                {
                    held = true;
                }
            }
        }

        if (held)
        {
            return true;
        }

        // Where it is said around the passage only, the passage may not name another place for it.
        var own = PlaceMention.InClause(context.Best.Sentence, 0).Concat(Visits(context.Best.Sentence)).FirstOrDefault(-1);
        if (elsewhere is null && own < 0 && !party && context.Around.Any(s => IsHeldBy(draft, place, s)))
        {
            return true;
        }

        elsewhere ??= own >= 0 ? context.Best.Sentence.Show(own) : null;
        return elsewhere is null && !party && draft.Words[place].Entity is null;
    }

    private static bool IsOwnOf(RuleContext context, int index, int place, int told)
    {
        var source = context.Alignment.Sources[index].Sentence.Words;
        return place > 1 && source[told].Is(WordTraits.Possessive) && context.Draft.Words[place - 1].Token.Folded == "in" && context.Alignment.AnyIn(index, place - 2).Any(noun => noun > told && NounPhrase.OwnerOf(source, noun) == told);
    }

    private static bool IsOfWhere(RuleContext context, int index, int place, int told)
    {
        var (draft, source) = (context.Draft.Words, context.Alignment.Sources[index].Sentence.Words);
        return place > 1 && told + 1 < source.Length && source[told + 1].Is(WordTraits.Content) && !source[told + 1].Is(WordTraits.AfterBreak) && draft[place].Token.Folded != source[told].Token.Folded
            && context.Alignment.AnyIn(index, place - 2).Contains(NounPhrase.HeadFrom(source, told + 1));
    }

    private static IEnumerable<int> Visits(EnglishSentence sentence) =>
        Enumerable.Range(0, sentence.Words.Length).Where(i => sentence.Words[i].Is(WordTraits.Name) && i > 1 && sentence.Words[i - 1].Token.Folded == "to" && sentence.Words[i - 2].Stem is "visit" or "trip");

    private static bool IsHeldBy(EnglishSentence draft, int place, EnglishSentence around)
    {
        for (var i = 0; i < around.Words.Length; i++)
        {
            if (Names(draft, place, around, i) && Suffices(draft, place, around, i, PlaceMention.Of(around, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Occurrences(RuleContext context, int index, int place)
    {
        var source = context.Alignment.Sources[index].Sentence;
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Words[i].Is(WordTraits.Name) && (i == 0 || source.Words[i].Group < 0 || source.Words[i - 1].Group != source.Words[i].Group) && Names(context.Draft, place, source, i))
            {
                yield return i;
            }
        }
    }

    private static bool Names(EnglishSentence draft, int place, EnglishSentence source, int word)
    {
        var (said, told) = (draft.Words[place], source.Words[word]);
        if (said.Entity is { } entity)
        {
            return told.Entity is { } other && (other.Id == entity.Id || (other.Within == entity.Id && !entity.IsCapital(draft.Show(place))));
        }

        return told.Entity is null && (said.Stem == told.Stem || Language.Demonyms.Same(said.Token.Folded, told.Token.Folded));
    }

    private static bool Suffices(EnglishSentence draft, int place, EnglishSentence source, int told, PlaceUse use) =>
        draft.Words[place].Entity is { } entity ? Suffices(entity, draft.Show(place), source, told, source.Words[told].Entity!) : use != PlaceUse.Party;

    /// <summary>Whether a name of a passage says where a place of a draft is meant. A capital is that city and not its country; a country
    /// also holds what is in its capital or in a place within it, yet is not in what is said of its people.</summary>
    /// <param name="written">As the draft writes it, in any language.</param>
    /// <param name="told">The first word of the passage's name.</param>
    public static bool Suffices(Entity place, ReadOnlySpan<char> written, EnglishSentence source, int told, Entity other)
    {
        var use = PlaceMention.Of(source, told);
        if (place.IsCapital(written))
        {
            return other.Id == place.Id && use == PlaceUse.Place && other.IsCapital(source.Show(told));
        }

        return (other.Id == place.Id || other.Within == place.Id)
            && (use == PlaceUse.Place || (use == PlaceUse.Open && (place.Capital is null || (source.Words[IdentityReader.LastOfName(source.Words, told)].Is(WordTraits.Possessive) && !IsBeforePerson(source, told)))));
    }

    // "Japan's PM Takaichi" is somebody, wherever she is.
    private static bool IsBeforePerson(EnglishSentence source, int told) =>
        NounPhrase.HeadFrom(source.Words, IdentityReader.LastOfName(source.Words, told) + 1) is >= 0 and var head && source.Words[head].Is(WordTraits.Name);

    /// <summary>The place that the passage gives for what the draft says of this one, where that is another.</summary>
    private static string? OtherPlace(RuleContext context, int index, int place, int told)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var verb = context.Draft.Governors[place];
        if (verb < 0 || context.Alignment.In(index, verb) is not { Count: > 0 } verbs)
        {
            return null;
        }

        foreach (var match in verbs)
        {
            foreach (var other in PlaceMention.InClause(source, source.Clauses[match]))
            {
                if (other != told && PlaceMention.HeadOfList(source.Words, told) != other && !Names(context.Draft, place, source, other) && IdentityReader.LastOfName(source.Words, other) + 1 != told && IsNearer(source, match, other, told))
                {
                    return source.Show(other);
                }
            }
        }

        return null;
    }

    // "met in Tarn, two days after talks in Kell": what stands with the verb, before a break, is where it happens.
    private static bool IsNearer(EnglishSentence source, int verb, int place, int other)
    {
        if (source.Clauses[other] != source.Clauses[verb])
        {
            return true;
        }

        // "in parts of Bosnia, notably around Kozara"
        var before = other - 1;
        while (before > 0 && (source.Words[before].Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Adverb)) && !source.Words[before].Is(WordTraits.AfterBreak)) { before--; }
        if (before >= 0 && source.Words[before].Is(WordTraits.Adverb) && source.Words[before].Is(WordTraits.AfterBreak))
        {
            return false;
        }

        return !PlaceMention.IsWhere(source, other) || (source.Governors[place] == verb && source.Governors[other] != verb) || (verb < place && place < other && Enumerable.Range(place + 1, other - place).Any(i => source.Words[i].Is(WordTraits.AfterBreak)));
    }
}
