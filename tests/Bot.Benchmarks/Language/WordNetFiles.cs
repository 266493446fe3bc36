using System.Globalization;

namespace Bot.Benchmarks.Language;

/// <summary>A sense of a word: one meaning that words share.</summary>
/// <param name="Key">Part of speech and place in the data file, which together name it.</param>
/// <param name="Field">Number of the lexicographers' file it is in: 5 for animals, 20 for plants.</param>
/// <param name="Lemmas">The words that mean it, as they are written there ("carry_out").</param>
/// <param name="Pointers">Symbol of the relation and key of the other sense.</param>
internal sealed record Synset(string Key, char PartOfSpeech, int Field, IReadOnlyList<string> Lemmas, IReadOnlyList<(string Symbol, string Key)> Pointers);

/// <summary>A sense of a lemma as the index ranks it.</summary>
/// <param name="Rank">From 1, the most frequent first.</param>
/// <param name="Count">How often it was tagged in the corpora.</param>
internal sealed record RankedSense(string Key, int Rank, int Count);

/// <summary>Reads the files of Princeton's WordNet 3.0, whose format wndb(5WN) describes.</summary>
internal sealed class WordNetFiles
{
    private static readonly (string File, char PartOfSpeech)[] Parts = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    private WordNetFiles(string licence, IReadOnlyDictionary<string, Synset> synsets, IReadOnlyDictionary<(string Lemma, char PartOfSpeech), IReadOnlyList<RankedSense>> index) =>
        (Licence, Synsets, Index) = (licence, synsets, index);

    /// <summary>The notice that goes with every copy.</summary>
    public string Licence { get; }

    public IReadOnlyDictionary<string, Synset> Synsets { get; }

    public IReadOnlyDictionary<(string Lemma, char PartOfSpeech), IReadOnlyList<RankedSense>> Index { get; }

    public static WordNetFiles Read(string folder)
    {
        var counts = Counts(Path.Combine(folder, "cntlist.rev"));
        var synsets = new Dictionary<string, Synset>(StringComparer.Ordinal);
        var index = new Dictionary<(string, char), IReadOnlyList<RankedSense>>();
        foreach (var (file, part) in Parts)
        {
            foreach (var line in Lines(Path.Combine(folder, $"data.{file}")))
            {
                var synset = ReadSynset(line, part);
                synsets.Add(synset.Key, synset);
            }

            foreach (var line in Lines(Path.Combine(folder, $"index.{file}")))
            {
                var (lemma, keys) = ReadIndex(line, part);
                index.Add((lemma, part), [.. keys.Select((key, i) => new RankedSense(key, i + 1, counts.GetValueOrDefault((lemma, part, i + 1))))]);
            }
        }

        var notice = File.ReadLines(Path.Combine(folder, "data.verb")).TakeWhile(IsNotice).Select(line => line.TrimStart().TrimStart("0123456789".ToCharArray()).Trim());
        return new WordNetFiles(string.Join('\n', notice), synsets, index);
    }

    // The notice stands before the data, indented.
    private static bool IsNotice(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => !IsNotice(line));

    private static Synset ReadSynset(string line, char part)
    {
        var fields = line[..line.IndexOf(" |", StringComparison.Ordinal)].Split(' ');
        var words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        // "(p)" and the like behind an adjective say where it stands.
        var lemmas = Enumerable.Range(0, words).Select(i => fields[4 + (2 * i)].Split('(')[0]).ToList();
        var first = 5 + (2 * words);
        var pointers = Enumerable.Range(0, int.Parse(fields[first - 1], CultureInfo.InvariantCulture))
            .Select(i => (fields[first + (4 * i)], Key(fields[first + (4 * i) + 2][0], fields[first + (4 * i) + 1]))).ToList();
        return new Synset(Key(part, fields[0]), part, int.Parse(fields[1], CultureInfo.InvariantCulture), lemmas, pointers);
    }

    private static (string Lemma, IEnumerable<string> Keys) ReadIndex(string line, char part)
    {
        var fields = line.TrimEnd().Split(' ');
        var senses = int.Parse(fields[2], CultureInfo.InvariantCulture);
        return (fields[0], fields[^senses..].Select(offset => Key(part, offset)));
    }

    // "s" is an adjective too: one that stands beside another ("icy" beside "cold").
    private static string Key(char part, string offset) => $"{(part == 's' ? 'a' : part)}{offset}";

    private static Dictionary<(string, char, int), int> Counts(string path)
    {
        var counts = new Dictionary<(string, char, int), int>();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ');
            var percent = fields[0].IndexOf('%', StringComparison.Ordinal);
            var part = "nvara"[fields[0][percent + 1] - '1'];
            counts[(fields[0][..percent], part, int.Parse(fields[1], CultureInfo.InvariantCulture))] = int.Parse(fields[2], CultureInfo.InvariantCulture);
        }

        return counts;
    }
}
