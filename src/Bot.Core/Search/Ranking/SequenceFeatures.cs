using System.Numerics;

namespace Bot.Core.Search.Ranking;

/// <summary>How well a sentence keeps the question's order of words.</summary>
internal static class SequenceFeatures
{
    // A pair in the wrong order counts for this much of one in the right order.
    private const double ReversedPair = 0.6;

    public static void Write(CompiledQuestion question, CandidateSentence sentence, Span<float> features)
    {
        WriteBigrams(question, sentence, features);
        WriteCommonParts(question, sentence, features);
        FeatureExtractor.Set(features, Feature.Density, Density(question, sentence));
    }

    private static void WriteBigrams(CompiledQuestion question, CandidateSentence sentence, Span<float> features)
    {
        var (pairs, adjacent, near) = (0.0, 0.0, 0.0);
        for (var i = 0; i + 1 < question.Count; i++)
        {
            var weight = (question.Weights[i] + question.Weights[i + 1]) / 2;
            pairs += weight;
            if ((sentence.Terms >> i & 3) != 3)
            {
                continue;
            }

            var asked = question.Question.Terms[i + 1].Position - question.Question.Terms[i].Position;
            var (distance, inOrder) = Nearest(sentence, i);
            adjacent += inOrder && distance <= asked ? weight : 0;
            near += weight * Math.Min(1, (double)asked / Math.Max(1, distance)) * (inOrder ? 1 : ReversedPair);
        }

        FeatureExtractor.Set(features, Feature.Bigram, pairs > 0 ? adjacent / pairs : 0);
        FeatureExtractor.Set(features, Feature.BigramNear, pairs > 0 ? near / pairs : 0);
    }

    private static (int Distance, bool InOrder) Nearest(CandidateSentence sentence, int term)
    {
        var best = (Distance: int.MaxValue, InOrder: false);
        var hits = sentence.Hits;
        foreach (var first in hits)
        {
            if (first.Term != term)
            {
                continue;
            }

            foreach (var second in hits)
            {
                var distance = Math.Abs(second.Token - first.Token);
                if (second.Term == term + 1 && (distance < best.Distance || (distance == best.Distance && second.Token > first.Token)))
                {
                    best = (distance, second.Token > first.Token);
                }
            }
        }

        return best;
    }

    /// <summary>The longest common run of words by weight, and the longest common subsequence by count; the latter a word at a time with
    /// the bits of H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).</summary>
    private static void WriteCommonParts(CompiledQuestion question, CandidateSentence sentence, Span<float> features)
    {
        var length = question.Length;
        Span<double> runs = stackalloc double[length + 1];
        Span<double> runsBefore = stackalloc double[length + 1];
        var (before, longest, unmatched) = (0UL, 0.0, ulong.MaxValue);
        foreach (var word in sentence.Words)
        {
            var positions = word < 0 ? 0 : question.PositionsOf(word);
            if (positions != 0)
            {
                var common = unmatched & positions;
                unmatched = (unmatched + common) | (unmatched - common);
                for (var rest = positions; rest != 0; rest &= rest - 1)
                {
                    var position = BitOperations.TrailingZeroCount(rest);
                    var run = position > 0 && (before >> (position - 1) & 1) != 0 ? runsBefore[position - 1] : 0;
                    runs[position] = run + question.PositionWeights[position];
                    longest = Math.Max(longest, runs[position]);
                }
            }

            before = positions;
            var swap = runsBefore;
            runsBefore = runs;
            runs = swap;
        }

        var all = length == 64 ? ulong.MaxValue : (1UL << length) - 1;
        FeatureExtractor.Set(features, Feature.LongestRun, longest / (question.TotalWeight + 1));
        var subsequence = (double)BitOperations.PopCount(~unmatched & all) / Math.Max(1, length);
        FeatureExtractor.Set(features, Feature.CommonSubsequence, subsequence);
        FeatureExtractor.Set(features, Feature.CommonSubsequenceSquared, subsequence * subsequence);
    }

    /// <summary>Coverage, lowered by how far apart the found terms stand: the shortest window that holds them all.</summary>
    private static double Density(CompiledQuestion question, CandidateSentence sentence)
    {
        var distinct = BitOperations.PopCount(sentence.Terms);
        if (distinct == 0)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[question.Count];
        counts.Clear();
        var hits = sentence.Hits;
        var (shortest, held, left) = (int.MaxValue, 0, 0);
        foreach (var hit in hits)
        {
            held += counts[hit.Term]++ == 0 ? 1 : 0;
            while (held == distinct)
            {
                shortest = Math.Min(shortest, hit.Token - hits[left].Token + 1);
                held -= --counts[hits[left++].Term] == 0 ? 1 : 0;
            }
        }

        var coverage = question.Weigh(sentence.Terms) / question.TotalWeight;
        return coverage * Math.Min(1, 1.5 * distinct / Math.Max(1, shortest));
    }
}
