using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The sounds of the names and words of the passages, and which stretches of a Korean or Japanese sentence write them. What was compared
/// once is kept for the check.</summary>
internal sealed class CjkSounds(RuleContext context)
{
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
        var found = new (CjkItem? Item, double Distance)[context.Alignment.Sources.Count];
        for (var index = 0; index < found.Length; index++)
        {
            if (context.Alignment.Sources[index].Candidates.Nearest(context.Draft.Text.AsSpan(start, end - start)) is { } name)
            {
                found[index] = (new CjkItem(start, end, null, null, index, [.. Enumerable.Range(name.First, name.Last - name.First + 1)], name.IsName), name.Distance);
            }
        }

        return found;
    }
}
