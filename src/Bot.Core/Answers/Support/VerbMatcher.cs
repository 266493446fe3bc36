using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support;

/// <summary>Finds for a verb of a draft that no word of the passage stands for the verb in whose place it stands: of the same field, with
/// the same things around it, and not told by another word of the draft.</summary>
internal static class VerbMatcher
{
    public static void Match(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        HashSet<int>? told = null;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Verb) || matches[i] is { Count: > 0 })
            {
                continue;
            }

            told ??= [.. matches.Where((m, at) => m is not null && draft.Words[at].Is(WordTraits.Verb)).SelectMany(m => m)];
            var (best, place) = (0, -1);
            for (var j = 0; j < source.Words.Length; j++)
            {
                if (source.Words[j].Is(WordTraits.Verb) && !told.Contains(j) && EnglishVerbFields.Share(draft.Words[i].Stem, source.Words[j].Stem) && Shared(draft, source, matches, i, j) is var shared && shared > best)
                {
                    (best, place) = (shared, j);
                }
            }

            if (place >= 0)
            {
                (matches[i] ??= []).Add(place);
                told.Add(place);
            }
        }
    }

    /// <summary>How many of the words around one verb stand around the other.</summary>
    private static int Shared(EnglishSentence draft, EnglishSentence source, List<int>[] matches, int said, int told)
    {
        var shared = 0;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Governors[i] == said && matches[i] is { } places && places.Any(p => source.Governors[p] == told))
            {
                shared++;
            }
        }

        foreach (var quantity in draft.Quantities)
        {
            shared += draft.Clauses[Math.Min(draft.WordAt(quantity.Start), draft.Words.Length - 1)] == draft.Clauses[said]
                && source.Quantities.Any(q => q.Low == quantity.Low && source.Clauses[Math.Min(source.WordAt(q.Start), source.Words.Length - 1)] == source.Clauses[told]) ? 1 : 0;
        }

        return shared;
    }
}
