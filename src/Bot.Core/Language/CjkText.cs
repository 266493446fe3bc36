using System.Text;

namespace Bot.Core.Language;

/// <summary>Text in Han, kana or Hangul, which is compared by pairs of characters since words are not separated, or not cleanly.</summary>
public static class CjkText
{
    /// <summary>Whether a Han, kana or Hangul letter stands at a place.</summary>
    public static bool IsCjk(string text, int index)
    {
        var c = text[index];
        if (c < '\u1100')
        {
            return false;
        }

        return IsHangul(c) || IsKana(c) || IsHan(c)
            || (char.IsHighSurrogate(c) && Rune.TryGetRuneAt(text, index, out var rune) && rune.Value is >= 0x20000 and < 0x33480);
    }

    public static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '々' or '〇';

    public static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FF' and not '・') or (>= '\uFF66' and <= '\uFF9F');

    public static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    /// <summary>A text with its hiragana as katakana, in which plants, animals and goods are written as well.</summary>
    public static string ToKatakana(string text) => string.Create(text.Length, text, static (letters, text) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = text[i] is >= 'ぁ' and <= 'ゖ' ? (char)(text[i] + ('ァ' - 'ぁ')) : text[i];
        }
    });

    /// <summary>The terms of a <see cref="TokenFlags.Cjk"/> token: its overlapping pairs of characters, or the character itself when
    /// there is one only. Pairs of hiragana alone are left out: they are grammar, and every passage holds them.</summary>
    public static IEnumerable<string> Terms(Token token)
    {
        var text = token.Stem;
        if (text.Length == 1)
        {
            if (!IsHiragana(text[0]))
            {
                yield return text;
            }

            yield break;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!(IsHiragana(text[i]) && IsHiragana(text[i + 1])))
            {
                yield return text.Substring(i, 2);
            }
        }
    }
}
