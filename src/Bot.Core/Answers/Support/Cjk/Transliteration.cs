namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Tells whether Hangul or katakana writes a Latin name by its sound (린드크비스트, リンドクビスト: Lindqvist). Vowels differ from
/// hand to hand, so the consonants decide, in classes that both scripts tell apart.</summary>
internal static class Transliteration
{
    /// <summary>How many changed sounds for each sound of the longer form still make the same name.</summary>
    private const double Tolerance = 0.22;

    /// <summary>The same for a name of three sounds or fewer, as a whole.</summary>
    private const double ShortTolerance = 0.35;

    /// <summary>The sounds that both scripts tell apart, each with its place in what <see cref="LeastCosts"/> packs.</summary>
    private const string Sounds = "KNTLMPSCHGV";

    private const int BitsOfCost = 4;

    /// <summary>For each sound that a written form may have the least that it costs against a name, whatever the order of its sounds: tenths, four
    /// bits each.</summary>
    public static ulong LeastCosts(NameSound name)
    {
        var costs = 0UL;
        for (var i = 0; i < Sounds.Length; i++)
        {
            var least = Drops[Sounds[i] - 'A'];
            foreach (var sound in name.Consonants)
            {
                least = Math.Min(least, Changes[Index(Sounds[i], sound)]);
            }

            costs |= (ulong)Math.Round(least * 10) << (i * BitsOfCost);
        }

        return costs;
    }

    /// <summary>Whether the sounds of a written form cannot be those of a name, by what each of them costs at least.</summary>
    public static bool IsTooFar(NameSound written, NameSound name, ulong leastCosts)
    {
        var cost = 0;
        foreach (var sound in written.Consonants)
        {
            cost += (int)(leastCosts >> (Places[sound - 'A'])) & 15;
        }

        return cost > (Most(written.Consonants, name.Consonants) * 10) + 0.5;
    }

    private static double Most(string written, string name) => Math.Max(written.Length, name.Length) is var longer && longer <= 3 ? ShortTolerance : Tolerance * longer;

    /// <summary>How far apart the sounds are, from 0; null where they are not of one name.</summary>
    /// <param name="letters">How many letters the written form has.</param>
    public static double? Distance(NameSound written, NameSound name, int letters)
    {
        var (a, b) = (written.Consonants, name.Consonants);
        var longer = Math.Max(a.Length, b.Length);
        var most = Most(a, b);
        // One sound alone is no name's. No sound is dropped for less than LeastDrop.
        if (a.Length == 0 || b.Length == 0 || (longer < 2 && letters < 3) || (written.BeginsWithVowel != name.BeginsWithVowel && !written.MayBegin) || Math.Abs(a.Length - b.Length) * LeastDrop > most)
        {
            return null;
        }

        return Distance(a, b, most) is var distance && distance <= most ? distance : null;
    }

    /// <summary>Whether the sounds are near enough where all else says that it is that name: the word beside it is part of the same one.</summary>
    public static bool MayBe(NameSound written, NameSound name) =>
        written.Consonants.Length > 0 && name.Consonants.Length > 0
        && LooseTolerance * Math.Max(2, Math.Max(written.Consonants.Length, name.Consonants.Length)) is var most && Distance(written.Consonants, name.Consonants, most) <= most;

    private const double LooseTolerance = 0.45;

    private const double LeastDrop = 0.3;

    // Above the most that counts it need not be reckoned to the end: each sound that is taken only adds to it.
    private static double Distance(string a, string b, double most)
    {
        Span<double> row = stackalloc double[b.Length + 1];
        row[0] = 0;
        for (var j = 1; j <= b.Length; j++) { row[j] = row[j - 1] + Drop(b[j - 1]); }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var drop = DropWritten(a, i - 1);
            row[0] += drop;
            var least = row[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(diagonal + Changes[Index(a[i - 1], b[j - 1])], Math.Min(row[j] + drop, row[j - 1] + Drops[b[j - 1] - 'A']));
                (diagonal, row[j]) = (row[j], best);
                least = Math.Min(least, best);
            }

            if (least > most)
            {
                return least;
            }
        }

        return row[b.Length];
    }

    // Hangul doubles an l; one that is written alone is one of the name.
    private static double DropWritten(string written, int at) =>
        written[at] == 'L' && !(at > 0 && written[at - 1] == 'L') && !(at + 1 < written.Length && written[at + 1] == 'L') ? 0.9 : Drop(written[at]);

    private const int Letters = 26;

    // Where the cost of a letter's sound begins among the packed ones.
    private static readonly int[] Places = [.. Enumerable.Range('A', Letters).Select(sound => Math.Max(0, Sounds.IndexOf((char)sound, StringComparison.Ordinal)) * BitsOfCost)];

    // What the functions below say, for each letter and pair of letters.
    private static readonly double[] Drops = [.. Enumerable.Range(0, Letters).Select(sound => Drop((char)('A' + sound)))];
    private static readonly double[] Changes = [.. Enumerable.Range(0, Letters * Letters).Select(pair => Change((char)('A' + (pair / Letters)), (char)('A' + (pair % Letters))))];

    private static int Index(char a, char b) => ((a - 'A') * Letters) + b - 'A';

    // An r behind a vowel is often not written, nor an h; a doubled letter may be.
    private static double Drop(char sound) => sound switch { 'L' or 'H' or 'V' => LeastDrop, 'S' => 0.7, 'K' or 'T' or 'P' => 0.6, _ => 0.9 };

    private static double Change(char a, char b) => a == b ? 0 : (a < b ? (a, b) : (b, a)) switch
    {
        // ソロワ, 소로바: "Sorova"
        ('P', 'V') => 0,
        // Elgin and Gerald: the one g is hard, the other soft.
        ('C', 'G') => 0,
        ('G', 'K') => 0.1,
        ('G', 'S') => 0.2,
        ('G', 'T') => 0.4,
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
