using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The names and words of a source sentence by their sounds. What a written form is nearest to is looked for once.</summary>
internal sealed class NameCandidates(EnglishSentence sentence)
{
    /// <summary>Up to this distance a loan word sounds as it is written.</summary>
    private const double LoanDistance = 0.3;

    /// <summary>The shortest loan word ("オリーブ": olive) that is told from others, in letters.</summary>
    private const int ShortestLoan = 3;

    /// <summary>How many words a name written in one may have ("Port Arlen").</summary>
    private const int LongestName = 3;

    private readonly Candidate[] _candidates = Read(sentence);
    private readonly Dictionary<string, Heard?> _heard = new(StringComparer.Ordinal);

    /// <summary>The name or loan word that a stretch of Hangul or katakana sounds most like; null where it sounds like none.</summary>
    public Heard? Nearest(ReadOnlySpan<char> written)
    {
        var known = _heard.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(written, out var heard))
        {
            known[written] = heard = Compare(written);
        }

        return heard;
    }

    private Heard? Compare(ReadOnlySpan<char> written)
    {
        var sound = NameSound.OfWritten(written);
        Heard? nearest = null;
        foreach (ref readonly var candidate in _candidates.AsSpan())
        {
            if ((candidate.IsName || written.Length >= ShortestLoan) && !Transliteration.IsTooFar(sound, candidate.Sound, candidate.LeastCosts)
                && Transliteration.Distance(sound, candidate.Sound, written.Length) is { } distance && (nearest is null || distance < nearest.Value.Distance) && (candidate.IsName || distance <= LoanDistance))
            {
                nearest = new Heard(candidate.First, candidate.Last, candidate.IsName, distance);
            }
        }

        return nearest;
    }

    private readonly record struct Candidate(int First, int Last, bool IsName, NameSound Sound)
    {
        public ulong LeastCosts { get; } = Transliteration.LeastCosts(Sound);
    }

    private static Candidate[] Read(EnglishSentence sentence)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var word = sentence.Words[i];
            if (!word.Token.Is(TokenFlags.Capitalised | TokenFlags.AllCapitals) || (word.Token.Is(TokenFlags.First) && word.Token.Is(TokenFlags.StopWord)))
            {
                if (word.Is(WordTraits.Content))
                {
                    candidates.Add(new(i, i, false, NameSound.OfLatin(word.Token.Folded)));
                }

                continue;
            }

            for (var last = i; last < sentence.Words.Length && last < i + LongestName && sentence.Words[last].Token.Is(TokenFlags.Capitalised); last++)
            {
                candidates.Add(new(i, last, true, NameSound.OfLatin(sentence.Text.AsSpan(word.Token.Start, sentence.Words[last].Token.End - word.Token.Start))));
            }
        }

        return [.. candidates];
    }
}

/// <summary>What a written form sounds like: the words from <paramref name="First"/> to <paramref name="Last"/>, and how far from them.</summary>
internal readonly record struct Heard(int First, int Last, bool IsName, double Distance);
