using System.Globalization;
using System.Text;
using Bot.Core.Language;

namespace Bot.Benchmarks.Language;

/// <summary><c>cjk-words EDICT HANJA FOLDER</c>: writes <c>japanese-english.txt</c> from EDICT (Debian's <c>edict</c>) and <c>korean-hanja.txt</c>
/// from the table of libhangul (Debian's <c>libhangul-data</c>): the Korean words that Japanese writes with the same characters.</summary>
internal static class CjkWordsCommand
{
    private const int CommonGlosses = 8;
    private const int OtherGlosses = 2;

    private const string JapaneseHead = """
        # Japanese words and what they mean in English, a word a line, verbs and adjectives without their last letter, made by `Bot.Benchmarks cjk-words`.
        # From EDICT, the property of the Electronic Dictionary Research and Development Group, used in conformance with the Group's licence:
        # https://www.edrdg.org/edrdg/licence.html (Creative Commons Attribution-ShareAlike). Changed: shortened to words and to their first meanings.
        """;

    public static async Task<int> RunAsync(string edict, string hanja, string folder)
    {
        var words = Japanese(EdictFile.Read(edict).ToList());
        var japanese = new StringBuilder(JapaneseHead).Append('\n');
        foreach (var (word, english) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            japanese.Append(word).Append(' ').AppendJoin(' ', english).Append('\n');
        }

        var (notice, pairs) = Korean(hanja, words);
        var korean = new StringBuilder("# Korean words and the characters that write them, as Japanese writes them, a word a line, made by `Bot.Benchmarks cjk-words`.\n# From the table of libhangul:\n");
        korean.AppendJoin('\n', notice).Append('\n');
        foreach (var (word, characters) in pairs)
        {
            korean.Append(word).Append(' ').AppendJoin(' ', characters).Append('\n');
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "japanese-english.txt"), japanese.ToString());
        await File.WriteAllTextAsync(Path.Combine(folder, "korean-hanja.txt"), korean.ToString());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Count} Japanese and {pairs.Count} Korean words"));
        return 0;
    }

    private static Dictionary<string, List<string>> Japanese(IReadOnlyList<EdictEntry> entries)
    {
        var common = entries.Where(entry => entry.Common).Select(entry => entry.Word).ToHashSet(StringComparer.Ordinal);
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderByDescending(entry => entry.Common))
        {
            if (entry.Common || IsWorthKeeping(entry.Word, common))
            {
                var english = words.TryGetValue(entry.Word, out var known) ? known : words[entry.Word] = [];
                english.AddRange(entry.English.Take(entry.Common ? CommonGlosses : OtherGlosses).Except(english).ToList());
            }
        }

        return words;
    }

    // Of the rest the short ones in Han, and no compound of two common words.
    private static bool IsWorthKeeping(string word, HashSet<string> common) =>
        word.Length is >= 2 and <= 4 && word.All(CjkText.IsHan) && !(word.Length == 4 && common.Contains(word[..2]) && common.Contains(word[2..]));

    private static (List<string> Notice, List<KeyValuePair<string, List<string>>> Pairs) Korean(string path, Dictionary<string, List<string>> japanese)
    {
        var pairs = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(':');
            if (line.StartsWith('#') || fields.Length < 2 || fields[0].Length is < 2 or > 4 || !fields[0].All(CjkText.IsHangul))
            {
                continue;
            }

            var characters = ShinjitaiForms.Of(fields[1]);
            if (japanese.ContainsKey(characters))
            {
                var known = pairs.TryGetValue(fields[0], out var list) ? list : pairs[fields[0]] = [];
                if (!known.Contains(characters)) { known.Add(characters); }
            }
        }

        return ([.. File.ReadLines(path).TakeWhile(line => line.StartsWith('#'))], [.. pairs]);
    }
}
