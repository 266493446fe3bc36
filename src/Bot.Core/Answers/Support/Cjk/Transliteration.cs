using System.Globalization;
using System.Text;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Tells whether Hangul or katakana writes a Latin name by its sound (린드크비스트, リンドクビスト: Lindqvist). Vowels differ from
/// hand to hand, so the consonants decide, in classes that both scripts tell apart.</summary>
internal static class Transliteration
{
    /// <summary>How many changed sounds for each sound of the longer form still make the same name.</summary>
    private const double Tolerance = 0.22;

    /// <summary>The same for a name of three sounds or fewer, as a whole.</summary>
    private const double ShortTolerance = 0.35;

    private const string HangulInitials = "KKNTTLMPPSS-CCCKTPH";

    // The classes of the 28 final consonants of a syllable, "-" for none.
    private const string HangulFinals = "-KKSNNNTLKMPSTPLMPPTTNCCKTPH";

    /// <summary>How far apart the sounds are, from 0; null where they are not of one name.</summary>
    public static double? Distance(ReadOnlySpan<char> written, ReadOnlySpan<char> latin)
    {
        var sounds = CjkText.IsHangul(written[0]) ? OfHangul(written) : OfKana(written);
        var name = OfLatin(latin);
        if (sounds.Length == 0 || name.Length == 0)
        {
            return null;
        }

        var longer = Math.Max(sounds.Length, name.Length);
        var distance = Distance(sounds, name);
        // One sound alone is no name's.
        return (longer >= 2 || written.Length >= 3) && IsVowel(written) == IsVowel(latin) && distance <= (longer <= 3 ? ShortTolerance : Tolerance * longer) ? distance : null;
    }

    /// <summary>Whether the sounds are near enough where all else says that it is that name: the word beside it is part of the same one.</summary>
    public static bool MayBe(ReadOnlySpan<char> written, ReadOnlySpan<char> latin)
    {
        var sounds = CjkText.IsHangul(written[0]) ? OfHangul(written) : OfKana(written);
        var name = OfLatin(latin);
        return sounds.Length > 0 && name.Length > 0 && Distance(sounds, name) <= LooseTolerance * Math.Max(2, Math.Max(sounds.Length, name.Length));
    }

    private const double LooseTolerance = 0.45;

    private static bool IsVowel(ReadOnlySpan<char> text)
    {
        if (CjkText.IsHangul(text[0]))
        {
            return text[0] is >= '가' and <= '힣' && HangulInitials[(text[0] - '가') / 588] == '-';
        }

        return text[0] is 'ア' or 'イ' or 'ウ' or 'エ' or 'オ' or 'ヤ' or 'ユ' or 'ヨ' or 'ワ' || "aeiouywAEIOUYWÀÁÂÄÅÆÉÈÊËÍÎÏÓÔÖØÚÛÜ".Contains(text[0]);
    }

    private static string OfHangul(ReadOnlySpan<char> text)
    {
        var sounds = new StringBuilder();
        foreach (var c in text)
        {
            if (c is < '가' or > '힣')
            {
                continue;
            }

            Append(sounds, HangulInitials[(c - '가') / 588]);
            Append(sounds, HangulFinals[(c - '가') % 28]);
        }

        return sounds.ToString();
    }

    private static string OfKana(ReadOnlySpan<char> text)
    {
        var sounds = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            // The small vowels make f and v of フ and ヴ, and t of テ: the consonant before them stands.
            var sound = text[i] switch
            {
                >= 'カ' and <= 'ゴ' => 'K',
                'シ' or 'サ' or 'ス' or 'セ' or 'ソ' or 'ザ' or 'ズ' or 'ゼ' or 'ゾ' => 'S',
                'ジ' or 'チ' or 'ヂ' => 'C',
                'ツ' or 'ヅ' => 'S',
                'タ' or 'ダ' or 'テ' or 'デ' or 'ト' or 'ド' => 'T',
                >= 'ナ' and <= 'ノ' => 'N',
                'フ' or 'バ' or 'パ' or 'ビ' or 'ピ' or 'ブ' or 'プ' or 'ベ' or 'ペ' or 'ボ' or 'ポ' or 'ヴ' => 'P',
                'ハ' or 'ヒ' or 'ヘ' or 'ホ' => 'H',
                >= 'マ' and <= 'モ' => 'M',
                >= 'ラ' and <= 'ロ' => 'L',
                'ン' => 'N',
                _ => '-',
            };
            Append(sounds, sound);
        }

        return sounds.ToString();
    }

    private static string OfLatin(ReadOnlySpan<char> name)
    {
        var text = Plain(name);
        var sounds = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (next == text[i] && next is not ('c' or 'g'))
            {
                continue;
            }

            var (sound, length) = (text[i], next) switch
            {
                ('c', 'h') => ('C', 2),
                ('s', 'c') when i + 2 < text.Length && text[i + 2] == 'h' => ('S', 3),
                ('s', 'h') => ('S', 2),
                ('t', 'h') => ('S', 2),
                ('p', 'h') => ('P', 2),
                ('k', 'h') or ('c', 'k') => ('K', 2),
                ('g', 'h') => ('K', 2),
                ('t', 's') => ('S', 2),
                ('t', 'z') => ('S', 2),
                ('n', 'g') => ('N', i + 2 >= text.Length ? 2 : 1),
                ('c', 'e' or 'i' or 'y') => ('S', 1),
                ('g', 'e' or 'i' or 'y') => ('C', 1),
                ('x', _) => ('X', 1),
                ('c' or 'k' or 'q' or 'g', _) => ('K', 1),
                ('j', _) => ('C', 1),
                ('s' or 'z', _) => ('S', 1),
                ('t' or 'd', _) => ('T', 1),
                ('v', _) => ('V', 1),
                ('p' or 'b' or 'f', _) => ('P', 1),
                ('l' or 'r', _) => ('L', 1),
                ('m', _) => ('M', 1),
                ('n', _) => ('N', 1),
                ('h', 'a' or 'e' or 'i' or 'o' or 'u' or 'y') => ('H', 1),
                _ => ('-', 1),
            };
            if (sound == 'X')
            {
                Append(sounds, 'K');
                sound = 'S';
            }

            Append(sounds, sound);
            i += length - 1;
        }

        return sounds.ToString();
    }

    private static string Plain(ReadOnlySpan<char> name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(c) switch { 'ø' => 'o', 'æ' => 'a', 'ß' => 's', 'ł' => 'l', 'đ' => 'd', var lower => lower });
            }
        }

        return plain.ToString();
    }

    // Doubled sounds are written once.
    private static void Append(StringBuilder sounds, char sound)
    {
        if (sound != '-' && !(sounds.Length > 0 && sounds[^1] == sound && sound != 'L' && sound != 'P' && sound != 'T' && sound != 'K'))
        {
            sounds.Append(sound);
        }
    }

    private static double Distance(string a, string b)
    {
        Span<double> row = stackalloc double[b.Length + 1];
        row[0] = 0;
        for (var j = 1; j <= b.Length; j++) { row[j] = row[j - 1] + Drop(b[j - 1]); }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Drop(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(diagonal + Change(a[i - 1], b[j - 1]), Math.Min(row[j] + Drop(a[i - 1]), row[j - 1] + Drop(b[j - 1])));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[b.Length];
    }

    // An r behind a vowel is often not written, nor an h; a doubled letter may be.
    private static double Drop(char sound) => sound switch { 'L' or 'H' or 'V' => 0.3, 'S' => 0.7, 'K' or 'T' or 'P' => 0.6, _ => 0.9 };

    private static double Change(char a, char b) => a == b ? 0 : (a < b ? (a, b) : (b, a)) switch
    {
        // ソロワ, 소로바: "Sorova"
        ('P', 'V') => 0,
        ('C', 'S') => 0.2,
        ('C', 'K') => 0.4,
        ('S', 'T') => 0.4,
        ('C', 'T') => 0.4,
        ('H', 'P') => 0.4,
        ('H', 'K') => 0.5,
        ('M', 'N') => 0.5,
        _ => 1,
    };
}
