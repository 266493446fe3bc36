using System.Numerics;
using Bot.Core.Language;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;

namespace Bot.Core.Search.Ranking;

/// <summary>A question made ready to be compared with stored tokens: hashes for words, bits for terms, and each term's weight.</summary>
internal sealed class CompiledQuestion
{
    private const double StopWordWeight = 0.3;

    private readonly uint[] _words;
    private readonly short[] _termOfWord;
    private readonly ulong[] _positionsOfWord;

    public CompiledQuestion(Question question, TermStatistics statistics)
    {
        Question = question;
        var terms = question.Terms;
        Weights = new double[terms.Count];
        PassagesWith = new int[terms.Count];
        Hashes = new uint[terms.Count];
        Related = new uint[terms.Count][];
        Forms = new byte[terms.Count];
        Prefixes = new ushort[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            PassagesWith[i] = statistics.PassagesWith(terms[i].Stem);
            Hashes[i] = TermHash.Of(terms[i].Stem);
            Related[i] = RelatedWords.Of(terms[i].Stem);
            Forms[i] = ParagraphTokens.Form(terms[i].Text);
            Prefixes[i] = ParagraphTokens.Prefix(terms[i].Text);
        }

        Alternatives = [.. question.Alternatives.Select(alternative => new Alternative(
            [.. alternative.Stems.Select(stem => TermHash.Of(stem))],
            alternative.Terms.Aggregate(0UL, (mask, term) => mask | (1UL << term)),
            alternative.Stems.Min(statistics.PassagesWith)))];
        for (var i = 0; i < terms.Count; i++)
        {
            if (PassagesWith[i] == 0)
            {
                // A word that no passage holds is as common as what may stand in its place.
                PassagesWith[i] = Math.Min(statistics.Passages, Alternatives.Where(a => (a.Terms >> i & 1) != 0).Sum(a => a.PassagesWith));
            }

            Weights[i] = statistics.InverseFrequency(terms[i].Stem, PassagesWith[i])
                * Math.Sqrt(CommonWords.TrustIn(terms[i].Stem));
            Mark(terms[i].Role, i);
        }

        TotalWeight = Math.Max(1e-9, Weights.Sum());
        (_words, _termOfWord, _positionsOfWord, PositionWeights) = CompileTokens(question, Weights);
        Expected = ExpectedWords.Of(question.Tokens);
        OrderByWeight();
    }

    public Question Question { get; }

    public int Count => Weights.Length;

    /// <summary>Inverse document frequency of each term.</summary>
    public double[] Weights { get; }

    public double TotalWeight { get; }

    public int[] PassagesWith { get; }

    /// <summary><see cref="TermHash"/> of each term's stem.</summary>
    public uint[] Hashes { get; }

    /// <summary>Hashes of the stems that may stand for each term.</summary>
    public uint[][] Related { get; }

    /// <summary>Hashes of the stems that the question lets expect in its answer.</summary>
    public uint[] Expected { get; }

    public byte[] Forms { get; }

    public ushort[] Prefixes { get; }

    public Alternative[] Alternatives { get; }

    /// <summary>Number of tokens that are compared in order.</summary>
    public int Length => PositionWeights.Length;

    /// <summary>Weight of each token of the question, words of grammar among them.</summary>
    public double[] PositionWeights { get; }

    public ulong Entities { get; private set; }

    public ulong Numbers { get; private set; }

    public ulong Focus { get; private set; }

    /// <summary>Terms that are neither names nor numbers nor the focus.</summary>
    public ulong Words { get; private set; }

    public ulong All => Count == 64 ? ulong.MaxValue : (1UL << Count) - 1;

    /// <summary>The rarest term, or -1.</summary>
    public int Rarest { get; private set; } = -1;

    /// <summary>The second rarest term, or -1.</summary>
    public int SecondRarest { get; private set; } = -1;

    /// <summary>Takes words for names that passages write with a capital, for a question typed without any.</summary>
    public void TakeForEntities(ulong terms)
    {
        Entities |= terms & Words;
        Words &= ~terms;
    }

    /// <summary>Sum of the weights of a set of terms.</summary>
    public double Weigh(ulong terms) => Weigh(terms, Weights);

    public static double Weigh(ulong terms, double[] weights)
    {
        var sum = 0.0;
        for (; terms != 0; terms &= terms - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(terms)];
        }

        return sum;
    }

    /// <summary>Index of a stored stem among the question's words, or -1.</summary>
    public int WordOf(uint stem) => _words.AsSpan().IndexOf(stem);

    /// <summary>The term of a word, or -1 for a word of grammar.</summary>
    public int TermOf(int word) => _termOfWord[word];

    /// <summary>The places of a word in the question as bits.</summary>
    public ulong PositionsOf(int word) => _positionsOfWord[word];

    private void Mark(QueryTermRole role, int term)
    {
        var bit = 1UL << term;
        switch (role)
        {
            case QueryTermRole.Entity: Entities |= bit; break;
            case QueryTermRole.Number: Numbers |= bit; break;
            case QueryTermRole.Focus: Focus |= bit; break;
            default: Words |= bit; break;
        }
    }

    private void OrderByWeight()
    {
        for (var i = 0; i < Count; i++)
        {
            if (Rarest < 0 || Weights[i] > Weights[Rarest])
            {
                (SecondRarest, Rarest) = (Rarest, i);
            }
            else if (SecondRarest < 0 || Weights[i] > Weights[SecondRarest])
            {
                SecondRarest = i;
            }
        }
    }

    private static (uint[] Words, short[] Terms, ulong[] Positions, double[] PositionWeights) CompileTokens(Question question, double[] weights)
    {
        var terms = question.Terms.Select((term, index) => (term.Stem, index)).ToDictionary(t => t.Stem, t => (short)t.index, StringComparer.Ordinal);
        var length = Math.Min(question.Tokens.Count, 64);
        var positionWeights = new double[length];
        var words = new Dictionary<uint, int>();
        var termOfWord = new List<short>();
        var positions = new List<ulong>();
        for (var i = 0; i < question.Tokens.Count; i++)
        {
            var token = question.Tokens[i];
            var term = token.Is(TokenFlags.StopWord) ? (short)-1 : terms.GetValueOrDefault(token.Stem, (short)-1);
            var hash = TermHash.Of(token.Stem);
            if (!words.TryGetValue(hash, out var word))
            {
                words[hash] = word = words.Count;
                termOfWord.Add(term);
                positions.Add(0);
            }

            if (i < length)
            {
                positions[word] |= 1UL << i;
                positionWeights[i] = term < 0 ? StopWordWeight : Math.Max(StopWordWeight, weights[term]);
            }
        }

        return ([.. words.OrderBy(w => w.Value).Select(w => w.Key)], [.. termOfWord], [.. positions], positionWeights);
    }

    /// <param name="Stems">Hashes of stems that must stand side by side.</param>
    /// <param name="Terms">Bits of the terms that then count as found.</param>
    public readonly record struct Alternative(uint[] Stems, ulong Terms, int PassagesWith);
}
