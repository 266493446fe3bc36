using System.Globalization;
using System.Text;

namespace Bot.Core.Text;

/// <summary>Makes text of an article, a question or a model safe to show: what is invisible or turns the reading order is taken
/// out (https://www.unicode.org/reports/tr36/), and what letters and emoji need stays. Markup is left to the surface.</summary>
public static class UntrustedText
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int ZeroWidthNonJoiner = 0x200C;

    // More marks on one letter than any script needs only paint over the lines around it.
    private const int MarksPerLetter = 6;

    /// <summary>The text without bidi controls, tag characters, zero-width and other invisible characters and controls.
    /// Line breaks become <c>\n</c>; emoji joiners, Hangul jamo and ideographic variants stay.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var runes = text.EnumerateRunes().ToArray();
        var marks = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var before = i > 0 ? runes[i - 1] : default;
            var after = i + 1 < runes.Length ? runes[i + 1] : default;
            if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029)
            {
                if (rune.Value != '\r' || after.Value != '\n')
                {
                    clean.Append('\n');
                }

                continue;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MarksPerLetter && Stays(rune, before, after))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool Stays(Rune rune, Rune before, Rune after) => rune.Value switch
    {
        '\n' or '\t' => true,
        ZeroWidthJoiner => IsEmojiPart(before) && IsEmojiPart(after),
        ZeroWidthNonJoiner => Rune.IsLetter(before) && Rune.IsLetter(after) && before.Value > 0x2FF,
        0x00AD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => IsOldHangul(rune, after),
        >= 0x180B and <= 0x180F => false,
        >= 0xFE00 and <= 0xFE0F => IsEmojiPart(before) || IsIdeograph(before) || before.Value is '#' or '*' or (>= '0' and <= '9'),
        >= 0xE0000 and <= 0xE007F => false,
        >= 0xE0100 and <= 0xE01EF => IsIdeograph(before),
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse),
    };

    // A filler stands for a missing jamo in old Hangul, where another jamo follows; alone it is only a blank that spoofs.
    private static bool IsOldHangul(Rune rune, Rune after) =>
        rune.Value is 0x115F or 0x1160 && after.Value is >= 0x1160 and <= 0x11FF;

    private static bool IsEmojiPart(Rune rune) =>
        rune.Value is 0xFE0F or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
