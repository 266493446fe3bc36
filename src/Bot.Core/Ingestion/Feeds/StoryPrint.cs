using System.Numerics;
using Bot.Core.Ingestion.Revisions;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>What a story is recognised by when another publisher brings it under another address: its headline, and the runs of
/// three words of its text.</summary>
internal sealed class StoryPrint
{
    // Publishers put their own lines around an agency's text.
    private const double LeastTextLikeness = 0.8;
    private const double LeastHeadlineLikeness = 0.5;
    private const int MostDifferentBits = 18;
    private const int Run = 3;

    private readonly HashSet<int> _runs = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public StoryPrint(string headline, string text)
    {
        Headline = new(headline);
        var words = new List<string>();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Is(TokenFlags.Number))
            {
                _numbers.Add(token.Folded);
            }

            words.AddRange(token.Is(TokenFlags.Cjk) ? token.Folded.Select(c => c.ToString()) : [token.Folded]);
        }

        for (var i = 0; i + Run <= words.Count; i++)
        {
            _runs.Add(Hash($"{words[i]} {words[i + 1]} {words[i + 2]}"));
        }

        Bits = SimHash();
    }

    public SentenceContent Headline { get; }

    /// <summary>Like texts differ in few bits: Charikar, "Similarity estimation techniques from rounding algorithms" (2002).</summary>
    public ulong Bits { get; }

    /// <summary>Whether an article may tell the same story, so that it is worth comparing the texts.</summary>
    public bool MayBeOneWith(SentenceContent headline, ulong bits) =>
        BitOperations.PopCount(Bits ^ bits) <= MostDifferentBits && Headline.Likeness(headline) >= LeastHeadlineLikeness;

    /// <summary>Whether both tell one story in nearly the same words. Stories that differ in a number are two: one may contradict
    /// the other.</summary>
    public bool IsOneWith(StoryPrint other)
    {
        if (_runs.Count == 0 || !_numbers.SetEquals(other._numbers) || Headline.Likeness(other.Headline) < LeastHeadlineLikeness)
        {
            return false;
        }

        var shared = _runs.Count(other._runs.Contains);
        return (double)shared / (_runs.Count + other._runs.Count - shared) >= LeastTextLikeness;
    }

    private ulong SimHash()
    {
        Span<int> votes = stackalloc int[64];
        foreach (var run in _runs)
        {
            // A run's 32 bits are spread to 64.
            var hash = (ulong)(uint)run * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
            for (var bit = 0; bit < 64; bit++)
            {
                votes[bit] += (hash >> bit & 1) != 0 ? 1 : -1;
            }
        }

        var bits = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            bits |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return bits;
    }

    // The framework's own hash of a text differs from run to run of the program.
    private static int Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
