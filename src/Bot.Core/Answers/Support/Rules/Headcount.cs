using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>As many people as a passage counts one kind after another: five of "four men and a woman".</summary>
internal static class Headcount
{
    public static bool Follows(RuleContext context, in QuantityMention said)
    {
        var value = said;
        return value is { Ordinal: false, HasNoun: true } && value.Low == value.High && value.Low > 1 && IsPerson(context.Draft.Text.AsSpan(value.NounStart, value.NounEnd - value.NounStart).ToString())
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => CountsAs(context.Alignment.Sources[s].Sentence, value.Low, out var from, out var to) && IsOfOneVerb(context, s, context.Draft.WordAt(value.NounStart), from, to));
    }

    // Counts joined by "and" or a comma, each of persons, and nothing else between.
    private static bool CountsAs(EnglishSentence source, decimal total, out int from, out int to)
    {
        var (sum, members) = (0m, 0);
        (from, to) = (-1, -1);
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (CountAt(source, i, out var end) is { } count)
            {
                (sum, members) = (sum + count, members + 1);
                (from, to) = (members == 1 ? i : from, end);
                if (members > 1 && sum == total)
                {
                    return true;
                }

                i = end;
            }
            else if (source.Words[i].Token.Folded != "and")
            {
                (sum, members) = (0, 0);
            }
        }

        return false;
    }

    // "four men and a woman watched": they are not those whom somebody rescued.
    private static bool IsOfOneVerb(RuleContext context, int index, int noun, int from, int to)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var said = draft.Frames.Find(f => f.Agent == noun || f.Patient == noun);
        var told = source.Frames.Where(f => (f.Agent >= from && f.Agent <= to) || (f.Patient >= from && f.Patient <= to)).ToList();
        return said == default || told.Count == 0 || context.Alignment.AnyIn(index, said.Verb) is not { Count: > 0 } verbs || told.Exists(f => verbs.Contains(f.Verb));
    }

    // "four men", "a woman"
    private static decimal? CountAt(EnglishSentence source, int first, out int end)
    {
        end = first;
        var words = source.Words;
        decimal? count = words[first].Token.Folded is "a" or "an" ? 1 : null;
        foreach (var quantity in source.Quantities)
        {
            count = quantity is { Ordinal: false, Approximation: Approximation.None } && quantity.Low == quantity.High && source.WordAt(quantity.Start) == first ? quantity.Low : count;
        }

        if (count is null || NounPhrase.HeadFrom(words, first) is not (>= 0 and var noun) || noun - first > 3 || !IsPerson(words[noun].Token.Folded))
        {
            return null;
        }

        end = noun;
        return count;
    }

    private static bool IsPerson(string noun) => noun is "people" or "persons" or "men" or "women" or "children" || EnglishWordNet.IsMoreGeneral("person", noun.ToLowerInvariant(), 6);
}
