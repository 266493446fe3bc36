using System.Collections.Frozen;

namespace Bot.Core.Ingestion.Reading.Encodings;

/// <summary>How much a decoded text looks like text that somebody wrote: 1 for flawless, below 0.5 for mojibake.</summary>
internal static class Plausibility
{
    private const int FewestToJudge = 10;

    // Particles and endings: at least one syllable in five of any Korean text.
    private const string FrequentHangul = "이다는을의에가하고지로한도은나를서인어사기자리시아과와으해했";

    // Of 11,172 syllables, Korean uses the 2,350 of KS X 1001; wrong decodings are full of the others.
    private static readonly FrozenSet<char> s_writtenHangul = Enumerable.Range(0xB0, 0xC8 - 0xB0 + 1)
        .SelectMany(lead => Enumerable.Range(0xA1, 0xFE - 0xA1 + 1).Select(trail => (byte[])[(byte)lead, (byte)trail]))
        .Select(pair => CharsetLabels.CodePage(949).GetString(pair)[0])
        .ToFrozenSet();

    /// <summary>The mean over the characters beyond ASCII; over all of them when there is none.</summary>
    public static double Of(string text)
    {
        var (sum, count, hangul, han, ascii, frequent) = (0.0, 0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080')
            {
                // Text has no control characters but line ends and tabs.
                ascii++;
                if (c < ' ' && c is not ('\n' or '\r' or '\t'))
                {
                    sum -= 2;
                    count++;
                }

                continue;
            }

            count++;
            hangul += c is >= '가' and <= '힣' ? 1 : 0;
            frequent += FrequentHangul.Contains(c) ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            sum += Weight(text, i);
        }

        if (count == 0)
        {
            return ascii > 0 ? 1 : 0;
        }

        // Today's Korean has next to no ideographs, and many endings: bytes that read otherwise are Chinese, or no text at all.
        var mixed = hangul > 0 ? 2.0 * han / count : 0;
        var endless = hangul >= FewestToJudge && frequent * 10 < hangul ? 0.5 : 0;
        return (sum / count) - mixed - endless;
    }

    private static double Weight(string text, int i) => text[i] switch
    {
        >= 'ぁ' and <= 'ん' => 1,
        >= 'ァ' and <= 'ー' => 0.9,
        >= '가' and <= '힣' => s_writtenHangul.Contains(text[i]) ? 1 : -1,
        '、' or '。' or '「' or '」' or '『' or '』' or '・' or '（' or '）' or '\u3000' or '〜' or '～' or '％' or '，' or '：' or '！' or '？' => 0.9,
        >= '０' and <= '９' => 0.8,
        // Ideographs carry Japanese with kana between them; alone they may be any bytes.
        >= '\u4E00' and <= '\u9FFF' => 0.4,
        '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2013' or '\u2014' or '\u2026' or '·' or '€' or '£' or '©' or '®' or '°' or '\u00A0' => 0.7,
        >= '\u00C0' and <= '\u017F' => StandsAmongLetters(text, i) ? 0.8 : -0.5,
        _ => -1,
    };

    private static bool StandsAmongLetters(string text, int i)
    {
        var before = i > 0 && char.IsAsciiLetter(text[i - 1]);
        var after = i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
        var lonely = (i == 0 || text[i - 1] < '\u0080') && (i + 1 >= text.Length || text[i + 1] < '\u0080');
        return lonely && (before || after);
    }
}
