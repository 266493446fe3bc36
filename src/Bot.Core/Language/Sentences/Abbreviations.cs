using System.Collections.Frozen;

namespace Bot.Core.Language.Sentences;

/// <summary>English words whose full stop may not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by the name or number they belong to.</summary>
    private static readonly FrozenSet<string> s_beforeName = Words(
        "mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr maj adm rev hon pres amb supt insp st mt ft vs messrs mme mlle rt");

    /// <summary>Do not end a sentence when a number follows.</summary>
    private static readonly FrozenSet<string> s_beforeNumber = Words(
        "no nos art arts fig figs sec vol vols p pp ch par para v approx ca c est tel ext r op " +
        "jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>End a sentence only when what follows looks like the beginning of one.</summary>
    private static readonly FrozenSet<string> s_either = Words(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
        "inc corp co cos ltd llc plc bros jr sr esq dept univ assn intl natl govt ave blvd rd hwy sq bldg " +
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
        "etc al ed eds trans cf viz incl est min max avg");

    /// <summary>Words that begin a sentence far more often than they follow an abbreviation in capitals.</summary>
    private static readonly FrozenSet<string> s_starters = Words(
        "the a an he she it they we i you this that these those his her its their our my there here in on at by to from for with without as " +
        "but and or so yet nor if when while where why how what who which whose since because although though despite during after before " +
        "until once however meanwhile moreover furthermore therefore thus still then now also even not no some many most several both each " +
        "another other others all any one two three four five six seven eight nine ten last next according under over amid among between " +
        "about around across against within is are was were do does did has have had can could should would will may might let last today " +
        "yesterday tomorrow instead additionally finally later earlier just only such nearly almost more less few officials experts analysts critics");

    public static bool PrecedesName(ReadOnlySpan<char> word) => Holds(s_beforeName, word);

    public static bool PrecedesNumber(ReadOnlySpan<char> word) => Holds(s_beforeNumber, word);

    public static bool MayEndSentence(ReadOnlySpan<char> word) => Holds(s_either, word);

    public static bool StartsSentence(ReadOnlySpan<char> word) => Holds(s_starters, word);

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        const int Longest = 16;
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        var length = word.ToLowerInvariant(lower);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
