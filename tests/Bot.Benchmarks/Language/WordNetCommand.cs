using System.Globalization;
using System.Text;
using Bot.Core.Language;

namespace Bot.Benchmarks.Language;

/// <summary><c>wordnet FOLDER FILE</c>: writes <c>english-wordnet.txt</c> from the files of WordNet 3.0 (Debian's <c>wordnet-base</c> puts
/// them into /usr/share/wordnet): the senses in common use and how they stand to one another.</summary>
internal static class WordNetCommand
{
    /// <summary>From this share of a word's uses on a sense of it is in common use.</summary>
    private const double CommonShare = 0.1;

    /// <summary>Animals, parts of the body, food, plants and substances: here only what the corpora hold is in common use.</summary>
    private static readonly int[] Taxonomies = [5, 8, 13, 20, 27];

    private const string Head = """
        # Senses of English words in common use, from WordNet 3.0, and how they stand to one another: a sense a line, made by `Bot.Benchmarks wordnet`.
        # number part-of-speech words, then ">" the more general senses, "~" those of another part of speech ("decide", "decision"), "!" the opposites.
        #
        """;

    public static async Task<int> RunAsync(string folder, string path)
    {
        var files = WordNetFiles.Read(folder);
        var kept = files.Synsets.Values
            .Select(synset => (Synset: synset, Words: (IReadOnlyList<string>)[.. synset.Lemmas.Where(lemma => IsCommon(files, synset, lemma)).Distinct()]))
            .Where(sense => sense.Words.Count > 0 && SaysMore(files, sense.Synset, sense.Words))
            .OrderBy(sense => sense.Words[0], StringComparer.Ordinal).ThenBy(sense => sense.Synset.Key, StringComparer.Ordinal).ToList();
        var numbers = kept.Select((sense, i) => (sense.Synset.Key, Number: i)).ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(Head).Append('\n');
        foreach (var line in files.Licence.Split('\n'))
        {
            text.Append("# ").Append(line).Append('\n');
        }

        foreach (var (synset, words) in kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"{numbers[synset.Key]} {synset.PartOfSpeech} {string.Join(' ', words)}");
            Append(text, '>', Above(files, synset, numbers).Distinct().Order());
            Append(text, '~', Targets(files, synset, numbers, "+", "\\").Where(target => kept[target].Words.Count + words.Count > 2 || EnglishStemmer.Stem(kept[target].Words[0]) != EnglishStemmer.Stem(words[0])));
            Append(text, '!', Targets(files, synset, numbers, "!"));
            text.Append('\n');
        }

        await File.WriteAllTextAsync(path, text.ToString());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.Count} senses, {kept.Sum(sense => sense.Words.Count)} words, {text.Length} characters"));
        return 0;
    }

    // Past a sense that is left out to the next that is not.
    private static IEnumerable<int> Above(WordNetFiles files, Synset synset, Dictionary<string, int> numbers) =>
        synset.Pointers.Where(pointer => pointer.Symbol is "@" or "&" && files.Synsets.ContainsKey(pointer.Key))
            .SelectMany(pointer => numbers.TryGetValue(pointer.Key, out var number) ? [number] : pointer.Symbol == "@" ? Above(files, files.Synsets[pointer.Key], numbers) : []);

    private static IEnumerable<int> Targets(WordNetFiles files, Synset synset, Dictionary<string, int> numbers, params string[] symbols) =>
        synset.Pointers.Where(pointer => symbols.Contains(pointer.Symbol) && files.Synsets.ContainsKey(pointer.Key) && numbers.ContainsKey(pointer.Key))
            .Select(pointer => numbers[pointer.Key]).Distinct().Order();

    private static void Append(StringBuilder text, char sign, IEnumerable<int> targets)
    {
        var list = string.Join(' ', targets);
        if (list.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {sign} {list}");
        }
    }

    // A word alone that only its own stem's other forms go with needs no line: the stemmer knows them.
    private static bool SaysMore(WordNetFiles files, Synset synset, IReadOnlyList<string> words) =>
        words.Count > 1 || (synset.PartOfSpeech == 'a' ? synset.Pointers.Any(pointer => pointer.Symbol is "!" or "&") || IsCounted(files, synset, words[0]) : true) && synset.Pointers.Any(pointer => pointer.Symbol is "!" or "@" or "&"
            || (pointer.Symbol is "+" or "\\" && files.Synsets[pointer.Key].Lemmas.Any(lemma => EnglishStemmer.Stem(lemma) != EnglishStemmer.Stem(words[0]) && IsCommon(files, files.Synsets[pointer.Key], lemma))));

    private static bool IsCounted(WordNetFiles files, Synset synset, string lemma) => files.Index[(lemma, synset.PartOfSpeech)].First(sense => sense.Key == synset.Key).Count > 0;

    // Names, and words that only a specialist uses, are left out.
    private static bool IsCommon(WordNetFiles files, Synset synset, string lemma)
    {
        var isPhrase = lemma.Contains('_', StringComparison.Ordinal);
        if (lemma.Any(c => c is not ((>= 'a' and <= 'z') or '_')) || lemma.Length < 3 || (isPhrase && synset.PartOfSpeech != 'v') || !files.Index.TryGetValue((lemma, synset.PartOfSpeech), out var senses))
        {
            return false;
        }

        var sense = senses.First(s => s.Key == synset.Key);
        var uses = senses.Sum(s => s.Count);
        var isRare = sense.Count == 0 && (isPhrase || synset.PartOfSpeech == 'r' || Taxonomies.Contains(synset.Field));
        return !isRare && (sense.Rank == 1 || (uses == 0 ? sense.Rank == 2 : sense.Count >= CommonShare * uses));
    }
}
