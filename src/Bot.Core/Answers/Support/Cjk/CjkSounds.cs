using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The sounds of the names and words of the passages, and which stretches of a Korean or Japanese sentence write them. What was compared
/// once is kept for the check.</summary>
internal sealed class CjkSounds(RuleContext context)
{
    /// <summary>Up to this distance a loan word sounds as it is written.</summary>
    private const double LoanDistance = 0.3;

    /// <summary>The shortest loan word ("オリーブ": olive) that is told from others, in letters.</summary>
    private const int ShortestLoan = 3;

    /// <summary>How many words a name written in one may have ("Port Arlen").</summary>
    private const int LongestName = 3;

    private readonly Candidate[]?[] _candidates = new Candidate[]?[context.Alignment.Sources.Count];
    private readonly Dictionary<(int Start, int End), (CjkItem? Item, double Distance)[]> _found = [];
    private NameSound[]? _around;

    /// <summary>The nearest name or loan word in the passages; of two as near the one that comes first in the order.</summary>
    public (CjkItem Item, double Distance)? Find(IReadOnlyList<int> order, int start, int end)
    {
        if (!_found.TryGetValue((start, end), out var found))
        {
            _found[(start, end)] = found = Compare(start, end);
        }

        (CjkItem Item, double Distance)? nearest = null;
        foreach (var index in order)
        {
            if (found[index].Item is { } item && (nearest is null || found[index].Distance < nearest.Value.Distance))
            {
                nearest = (item, found[index].Distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether a stretch of Hangul or katakana writes a name that stands around the passages.</summary>
    public bool AreAround(ReadOnlySpan<char> written)
    {
        if (!CjkText.IsHangul(written[0]) && (!CjkText.IsKana(written[0]) || CjkText.IsHiragana(written[0])))
        {
            return false;
        }

        _around ??= [.. context.Around.SelectMany(s => s.Words).Where(w => w.Token.Is(TokenFlags.Capitalised)).Select(w => NameSound.OfLatin(w.Token.Folded))];
        var sound = NameSound.OfWritten(written);
        foreach (var name in _around)
        {
            if (Transliteration.Distance(sound, name, written.Length) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private (CjkItem? Item, double Distance)[] Compare(int start, int end)
    {
        var sound = NameSound.OfWritten(context.Draft.Text.AsSpan(start, end - start));
        var found = new (CjkItem? Item, double Distance)[_candidates.Length];
        for (var index = 0; index < found.Length; index++)
        {
            var (nearest, best) = (double.MaxValue, default(Candidate?));
            foreach (var candidate in _candidates[index] ??= Candidates(context.Alignment.Sources[index].Sentence))
            {
                if ((candidate.IsName || end - start >= ShortestLoan) && Transliteration.Distance(sound, candidate.Sound, end - start) is { } distance && distance < nearest && (candidate.IsName || distance <= LoanDistance))
                {
                    (nearest, best) = (distance, candidate);
                }
            }

            if (best is { } name)
            {
                found[index] = (new CjkItem(start, end, null, null, index, [.. Enumerable.Range(name.First, name.Last - name.First + 1)], name.IsName), nearest);
            }
        }

        return found;
    }

    private readonly record struct Candidate(int First, int Last, bool IsName, NameSound Sound);

    private static Candidate[] Candidates(EnglishSentence sentence)
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
