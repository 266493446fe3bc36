using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>Names of countries and regions and the words for what comes from there ("France", "French").</summary>
internal static class Demonyms
{
    // Only what does not follow from the endings below.
    private const string Lines = """
        france french frenchman frenchmen; netherlands dutch holland dutchman; britain british uk united_kingdom briton britons; spain spanish spaniard spaniards; greece greek greeks; turkey turkish turk turks turkiye
        switzerland swiss; sweden swedish swede swedes; denmark danish dane danes; poland polish pole poles; finland finnish finn finns; norway norwegian norwegians norse; germany german germans
        thailand thai thais; philippines filipino filipina filipinos philippine; wales welsh welshman; ireland irish irishman; scotland scottish scots scot; england english englishman; iraq iraqi iraqis
        us usa america american americans; china chinese; iceland icelandic icelander; cyprus cypriot cypriots; czechia czech czechs; slovakia slovak slovaks; slovenia slovene slovenes slovenian; croatia croat croats croatian
        serbia serb serbs serbian; hungary hungarian magyar; portugal portuguese; belgium belgian belgians flemish; lebanon lebanese; afghanistan afghan afghans; kazakhstan kazakh kazakhs; uzbekistan uzbek uzbeks
        tajikistan tajik; kyrgyzstan kyrgyz; turkmenistan turkmen; pakistan pakistani pakistanis; bangladesh bangladeshi; oman omani; yemen yemeni yemenis; kuwait kuwaiti; qatar qatari; bahrain bahraini; israel israeli israelis
        emirates emirati uae; saudi arabia arabian; europe european europeans eu; asia asian asians; africa african africans; arctic; quebec quebecois; europe european; macedonia macedonian; burma burmese myanmar
        congo congolese; senegal senegalese; sudan sudanese; niger nigerien; nigeria nigerian; ghana ghanaian ghanaians; peru peruvian; ecuador ecuadorian ecuadorean; argentina argentine argentinian; brazil brazilian; panama panamanian
        moscow muscovite; naples neapolitan; venice venetian; vienna viennese; genoa genoese; crete cretan; sicily sicilian; tuscany tuscan; rome roman romans; athens athenian; babylon babylonian; egypt egyptian; persia persian; iran iranian
        hamburg hamburger; catalonia catalan; andalusia andalusian; bavaria bavarian; prussia prussian; flanders flemish; wallonia walloon; corsica corsican; soviet ussr; ukraine ukrainian; belarus belarusian; monaco monegasque; malta maltese
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new[] { "n", "an", "ian", "ese", "i", "ish", "ns", "ans", "ians", "is", "ic", "ite", "er", "ers", "ean", "nian" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int> Places = Lines.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany((line, number) => line.Split(' ').Select(word => (word, number))).DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);

    /// <summary>Whether two words are the name of one place, or of the place and of what comes from there.</summary>
    /// <param name="folded">As <see cref="TextFolding"/> leaves it.</param>
    public static bool Same(string folded, string other) =>
        Places.TryGetValue(folded, out var a) && Places.TryGetValue(other, out var b) ? a == b : IsOf(folded, other) || IsOf(other, folded);

    // "Japanese" of "Japan", "Canadian" of "Canada", "Italian" of "Italy"
    private static bool IsOf(string people, string place)
    {
        var stem = place.Length > 4 ? place.AsSpan().TrimEnd("aeoyi") : place;
        // "Kenyan" of "Kenya": no more is cut off than leaves the word to be known.
        stem = stem.Length < 4 && place.Length > 4 ? place.AsSpan(0, 4) : stem;
        return stem.Length >= 4 && people.Length > stem.Length && people.AsSpan().StartsWith(stem) && Endings.Contains(people.AsSpan(stem.Length));
    }
}
