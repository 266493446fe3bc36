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
            && context.Alignment.Sources.Any(source => CountsAs(source.Sentence, value.Low));
    }

    // Counts joined by "and" or a comma, each of persons, and nothing else between.
    private static bool CountsAs(EnglishSentence source, decimal total)
    {
        var (sum, members) = (0m, 0);
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (CountAt(source, i, out var end) is { } count)
            {
                (sum, members) = (sum + count, members + 1);
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
