using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The sounds of the names and words of the passages, and which stretches of a Korean or Japanese sentence write them. What was compared
/// once is kept for the check.</summary>
internal sealed class CjkSounds(RuleContext context)
{
    private NameSound[]? _around;

    /// <summary>The nearest name or loan word in the passages; of two as near the one that comes first in the order.</summary>
    public (CjkItem Item, double Distance)? Find(int[] order, int start, int end)
    {
        (int Sentence, Heard Name)? nearest = null;
        foreach (var index in order)
        {
            if (context.Alignment.Sources[index].Candidates.Nearest(context.Draft.Text.AsSpan(start, end - start)) is { } name && (nearest is null || name.Distance < nearest.Value.Name.Distance))
            {
                nearest = (index, name);
            }
        }

        return nearest is var (sentence, heard) ? (new CjkItem(start, end, null, null, sentence, [.. Enumerable.Range(heard.First, heard.Last - heard.First + 1)], heard.IsName), heard.Distance) : null;
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
}
