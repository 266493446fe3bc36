using System.Globalization;
using System.Text;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>How a name sounds, whichever script writes it: its consonants in classes that Hangul, kana and Latin all tell apart.</summary>
/// <param name="MayBegin">Whether it may begin with a vowel or with "v" (ウィーン: Vienna; ウィルソン: Wilson).</param>
internal readonly record struct NameSound(string Consonants, bool BeginsWithVowel, bool MayBegin = false)
{
    private const string HangulInitials = "KKNTTLMPPSS-CCCKTPH";

    // The classes of the 28 final consonants of a syllable, "-" for none.
    private const string HangulFinals = "-KKSNNNTLKMPSTPLMPPTTNCCKTPH";

    /// <param name="text">Hangul or katakana.</param>
    public static NameSound OfWritten(ReadOnlySpan<char> text) => new(CjkText.IsHangul(text[0]) ? Hangul(text) : Kana(text), IsVowel(text), text.Length > 1 && text[0] == 'ウ' && text[1] is 'ィ' or 'ェ' or 'ォ');

    public static NameSound OfLatin(ReadOnlySpan<char> name) => new(Latin(name), IsVowel(name));

    private static bool IsVowel(ReadOnlySpan<char> text)
    {
        if (CjkText.IsHangul(text[0]))
        {
            return text[0] is >= '가' and <= '힣' && HangulInitials[(text[0] - '가') / 588] == '-';
        }

        return text[0] is 'ア' or 'イ' or 'ウ' or 'エ' or 'オ' or 'ヤ' or 'ユ' or 'ヨ' or 'ワ' || "aeiouywAEIOUYWÀÁÂÄÅÆÉÈÊËÍÎÏÓÔÖØÚÛÜ".Contains(text[0]);
    }

    private static string Hangul(ReadOnlySpan<char> text)
    {
        // A syllable has two consonants at most.
        var sounds = new SoundWriter(text.Length <= Short ? stackalloc char[Short * 2] : new char[text.Length * 2]);
        foreach (var c in text)
        {
            if (c is < '가' or > '힣')
            {
                continue;
            }

            sounds.Append(HangulInitials[(c - '가') / 588]);
            sounds.Append(HangulFinals[(c - '가') % 28]);
        }

        return sounds.ToString();
    }

    private static string Kana(ReadOnlySpan<char> text)
    {
        var sounds = new SoundWriter(text.Length <= Short ? stackalloc char[Short] : new char[text.Length]);
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
            sounds.Append(sound);
        }

        return sounds.ToString();
    }

    private static string Latin(ReadOnlySpan<char> name)
    {
        var text = Plain(name);
        // "x" has two.
        var sounds = new SoundWriter(text.Length <= Short ? stackalloc char[Short * 2] : new char[text.Length * 2]);
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
                ('t' or 'd', 's') => ('S', 2),
                ('t', 'z') => ('S', 2),
                ('n', 'g') => ('N', i + 2 >= text.Length ? 2 : 1),
                ('c', 'e' or 'i' or 'y') => ('S', 1),
                ('g', 'e' or 'i' or 'y') => ('G', 1),
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
                sounds.Append('K');
                sound = 'S';
            }

            sounds.Append(sound);
            i += length - 1;
        }

        return sounds.ToString();
    }

    private static string Plain(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name))
        {
            return string.Create(name.Length, name, static (lower, source) => source.ToLowerInvariant(lower));
        }

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

    /// <summary>Up to this length no memory is taken but for the sounds themselves, in letters.</summary>
    private const int Short = 32;

    private ref struct SoundWriter(Span<char> sounds)
    {
        private readonly Span<char> _sounds = sounds;
        private int _length;

        // Doubled sounds are written once.
        public void Append(char sound)
        {
            if (sound != '-' && !(_length > 0 && _sounds[_length - 1] == sound && sound != 'L' && sound != 'P' && sound != 'T' && sound != 'K'))
            {
                _sounds[_length++] = sound;
            }
        }

        public override readonly string ToString() => _sounds[.._length].ToString();
    }
}
