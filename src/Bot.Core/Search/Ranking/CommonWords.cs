using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Core.Search.Ranking;

/// <summary>What is known of the common words of English, learned by <c>Bot.Benchmarks train words</c>.</summary>
internal static class CommonWords
{
    /// <summary>The number of passages that the learned rates count as, beside the store's own.</summary>
    public const double Weight = 1000;

    /// <summary>The trust in a word that is not in the table.</summary>
    private const double UsualTrust = 0.65;

    /// <summary>Pairs of letters of Korean question words and endings; there was no Korean set to learn their trust from, so it is what
    /// their Japanese counterparts got.</summary>
    private const double KoreanQuestionTrust = 0.15;

    private static readonly FrozenSet<string> KoreanQuestionPairs =
        "언제 어디 누구 누가 무엇 무슨 어떤 어느 얼마 몇 왜 어떻 떻게 인가 나요 까요 니까 는가 은가 습니 입니 인지 였나 했나 렸나"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CommonWord> Words = Resource.Lines("common-words.csv")
        .Select(line => line.Split(','))
        .ToFrozenDictionary(cells => cells[0], cells => new CommonWord(Number(cells[1]), Number(cells[2])), StringComparer.Ordinal);

    /// <summary>The share of sentences that hold a word of this stem; 0 for all but common words.</summary>
    public static double RateOf(string stem) => Words.TryGetValue(stem, out var word) ? word.Rate : 0;

    /// <summary>How much a word of the question says about the sentence that answers it, 0 to 1: "what kind of" is answered without the
    /// word "kind".</summary>
    public static double TrustIn(string stem) => Words.TryGetValue(stem, out var word) ? word.Trust
        : KoreanQuestionPairs.Contains(stem) ? KoreanQuestionTrust : UsualTrust;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private readonly record struct CommonWord(double Rate, double Trust);
}
