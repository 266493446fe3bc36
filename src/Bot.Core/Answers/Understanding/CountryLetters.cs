using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Countries that a Korean or Japanese question writes with one letter each: two of them (한중 회담, 日中首脳), where a visit goes (방중, 来日), or with whom one deals (대중 무역).</summary>
internal static class CountryLetters
{
    /// <summary>The pack's countries among them.</summary>
    /// <param name="known">What the pack knows of the question otherwise.</param>
    public static IEnumerable<LexiconMatch> Of(string question, Lexicon lexicon, IReadOnlyList<LexiconMatch> known)
    {
        foreach (var (at, isVisit) in Places(question))
        {
            if (!isVisit && !known.Any(match => match.Start <= at && at < match.Start + match.Length) && CjkCountryPairs.In(lexicon, question[at]) is { } country)
            {
                yield return new(at, 1, country, null);
            }
        }
    }

    /// <summary>All of them, and the visits, in words to search for.</summary>
    /// <param name="known">What is known of the question otherwise.</param>
    public static IEnumerable<QueryExpansion> Of(string question, IReadOnlyList<QueryExpansion> known)
    {
        foreach (var (at, isVisit) in Places(question))
        {
            if (!known.Any(expansion => expansion.Start <= at && at < expansion.End))
            {
                yield return isVisit
                    ? new(at, at + 1, ["visit", "visited", "trip"], IsEntity: false, IsCommon: true)
                    : new(at, at + 1, CjkCountryPairs.English(question[at]), IsEntity: true, IsCommon: true);
            }
        }
    }

    // Only where a word begins.
    private static IEnumerable<(int At, bool IsVisit)> Places(string question)
    {
        for (var at = 0; at < question.Length; at++)
        {
            if (at > 0 && (CjkText.IsHan(question[at - 1]) || CjkText.IsHangul(question[at - 1])))
            {
                continue;
            }

            if (CjkCountryPairs.IsVisitAt(question.AsSpan(at)))
            {
                yield return (at, true);
                yield return (at + 1, false);
                at++;
                continue;
            }

            if (CjkCountryPairs.IsTowardAt(question.AsSpan(at)))
            {
                yield return (at + 1, false);
                at++;
                continue;
            }

            var length = CjkCountryPairs.LengthAt(question.AsSpan(at));
            for (var i = at; i < at + length; i++)
            {
                yield return (i, false);
            }

            at += Math.Max(0, length - 1);
        }
    }
}
