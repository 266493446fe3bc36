using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support;

/// <summary>Of several places that a word may stand for keeps those whose neighbours stand beside it, too.</summary>
internal static class NeighbourFilter
{
    // "finance minister" is the minister next to "finance", not the Prime Minister.
    public static List<int> Keep(EnglishSentence draft, EnglishSentence source, List<int>[] matches, int word)
    {
        var (before, after) = (Neighbour(draft, word, -1), Neighbour(draft, word, 1));
        var (best, kept) = (0, matches[word]);
        foreach (var match in matches[word])
        {
            var score = (before >= 0 && Neighbour(source, match, -1) is >= 0 and var left && (matches[before]?.Contains(left) ?? false) ? 1 : 0)
                + (after >= 0 && Neighbour(source, match, 1) is >= 0 and var right && (matches[after]?.Contains(right) ?? false) ? 1 : 0);
            if (score > best)
            {
                (best, kept) = (score, [match]);
            }
            else if (score == best && best > 0)
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private static int Neighbour(EnglishSentence sentence, int word, int step)
    {
        var i = word + step;
        return i >= 0 && i < sentence.Words.Length && sentence.Words[i].Is(WordTraits.Content) && !sentence.Words[step > 0 ? i : word].Is(WordTraits.AfterBreak) ? i : -1;
    }
}
