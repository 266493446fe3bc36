using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>Finds for a word written together the two that a passage writes apart, and the other way round: "carmaker" of "car
/// manufacturer", "work force" of "workforce".</summary>
internal static class CompoundMatcher
{
    /// <summary>How many letters each part has at least.</summary>
    private const int Shortest = 3;

    public static void Match(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!IsPart(draft.Words[i]) || matches[i] is { Count: > 0 })
            {
                continue;
            }

            for (var j = 0; j < source.Words.Length; j++)
            {
                // Words of two scripts have no letter in common.
                if (!IsPart(source.Words[j]) || source.Words[j].Token.Is(TokenFlags.Cjk) != draft.Words[i].Token.Is(TokenFlags.Cjk))
                {
                    continue;
                }

                if ((j + 1 < source.Words.Length && Makes(draft.Words[i], source.Words[j], source.Words[j + 1])) || (i + 1 < draft.Words.Length && Makes(source.Words[j], draft.Words[i], draft.Words[i + 1])))
                {
                    (matches[i] ??= []).Add(j);
                }
                else if (i > 0 && Makes(source.Words[j], draft.Words[i - 1], draft.Words[i]))
                {
                    (matches[i] ??= []).Add(j);
                }
            }
        }
    }

    private static bool IsPart(Word word) => word.Is(WordTraits.Content) && !word.Is(WordTraits.Name);

    private static bool Makes(Word whole, Word first, Word second)
    {
        var (joined, left) = (whole.Token.Folded, first.Token.Folded);
        return IsPart(second) && left.Length >= Shortest && joined.Length >= left.Length + Shortest && joined.StartsWith(left, StringComparison.Ordinal)
            && EnglishStemmer.Stem(joined[left.Length..]) is var rest && (rest == second.Stem || EnglishRelations.MayStandFor(rest, second.Stem));
    }
}
