using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>How a name of a sentence is used.</summary>
internal enum PlaceUse
{
    /// <summary>As neither, or as either ("the Lyon plant", "Japan's coast").</summary>
    Open = 0,

    /// <summary>As where something is or goes to: "in Lyon", "visited Lyon".</summary>
    Place = 1,

    /// <summary>As who does something, or with whom: "Lyon beat Nantes", "talks with Tokyo".</summary>
    Party = 2,
}

/// <summary>Tells a name that says where from one that says who.</summary>
internal static class PlaceMention
{
    private static readonly FrozenSet<string> Where =
        "in at near inside outside into to around throughout across within off via through".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AtWhich = "in at near inside outside around throughout across within off".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> With = "with between by against versus among for from like than".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Goings =
        "visit leav enter reach tour depart arriv cross exit revisit".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Events =
        "summit meeting talks conference games olympics marathon trial exhibition festival race ceremony congress fair".Split(' ').Select(Language.EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name, by its first word, says where the clause happens: "in Tokyo", or "visited Tokyo".</summary>
    public static bool IsWhere(EnglishSentence sentence, int first)
    {
        var last = IdentityReader.LastOfName(sentence.Words, first);
        return IsHead(sentence.Words, last) && !IsWork(sentence.Words, first) && !sentence.Words[last].Is(WordTraits.Possessive)
            && (AtWhich.Contains(Before(sentence.Words, first)) || IsOnLand(sentence.Words, first, last) || IsGoal(sentence, first, last));
    }

    /// <summary>Whether a name, by its first word, is that of a paper or a work: "in the journal Physics Letters".</summary>
    public static bool IsWork(Word[] words, int first) =>
        first > 0 && words[first - 1].Token.Folded is "journal" or "newspaper" or "magazine" or "film" or "novel" or "book" or "series" or "song" or "album" or "opera" && !words[first].Is(WordTraits.AfterBreak);

    // "on Mount Hira", "on Quay Street"
    private static bool IsOnLand(Word[] words, int first, int last) =>
        Before(words, first) == "on" && (words[first].Token.Folded is "mount" or "mt" or "lake" or "isla" or "isle" or "cape" or "highway" or "route" || words[last].Token.Folded is "island" or "islands" or "street" or "road" or "avenue" or "square" or "hill" or "peninsula" or "coast" or "ridge");

    /// <summary>Whether a name, by its first word, says where somebody goes: "visited Tokyo", "a trip to Tokyo".</summary>
    public static bool IsGoal(EnglishSentence sentence, int first) => IsGoal(sentence, first, IdentityReader.LastOfName(sentence.Words, first));

    public static PlaceUse Of(EnglishSentence sentence, int first)
    {
        var words = sentence.Words;
        var last = IdentityReader.LastOfName(words, first);
        var before = Before(words, first);
        if (Where.Contains(before) || before == "of" || IsWork(words, first) || IsOnLand(words, first, last) || IsGoal(sentence, first, last) || (HeadOfList(words, first) is var head && head != first && Where.Contains(Before(words, head))))
        {
            return PlaceUse.Place;
        }

        // Who beats Nantes is a side; a country that has recorded 412 cases is also where they are.
        if (sentence.Frames.Any(f => f.Agent >= 0 && f.Patient >= 0 && words[f.Agent].Is(WordTraits.Name) && words[f.Patient].Is(WordTraits.Name) && ((f.Agent >= first && f.Agent <= last && f.Verb > last) || (f.Patient >= first && f.Patient <= last)))
            || (With.Contains(before) && !(words[last].Is(WordTraits.Possessive) && before == "for") && !(first > 1 && words[first - 2].Token.Folded == "followed")) || IsJoined(words, first))
        {
            return PlaceUse.Party;
        }

        // "the Tokyo summit", not "the Japan summit"
        if ((words[first].Entity is not { Type: "Country" } entity || entity.IsCapital(sentence.Show(first))) && last + 1 < words.Length && Events.Contains(words[last + 1].Stem) && !words[last].Is(WordTraits.Possessive) && !words[last + 1].Is(WordTraits.AfterBreak))
        {
            return PlaceUse.Place;
        }

        // "Nara, Japan": in the same place as the name before.
        return first > 0 && words[first].Is(WordTraits.AfterBreak) && words[first - 1].Is(WordTraits.Name) && FirstOf(words, first - 1) is var other && Where.Contains(Before(words, other))
            ? PlaceUse.Place
            : PlaceUse.Open;
    }

    /// <summary>The first words of the names that say where a clause happens, in order.</summary>
    public static IEnumerable<int> InClause(EnglishSentence sentence, int clause)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Name) && FirstOf(sentence.Words, i) == i && sentence.Clauses[i] == clause && IsWhere(sentence, i))
            {
                yield return i;
            }

            // "Belmar, where she was born"
            if (i > 0 && sentence.Words[i].Token.Folded == "where" && sentence.Clauses[i] == clause && sentence.Words[i - 1].Is(WordTraits.Name))
            {
                yield return FirstOf(sentence.Words, i - 1);
            }
        }
    }

    private static bool IsGoal(EnglishSentence sentence, int first, int last) =>
        sentence.Frames.Any(f => !f.Passive && f.Patient >= first && f.Patient <= last && Goings.Contains(sentence.Words[f.Verb].Stem))
        || (first > 1 && sentence.Words[first - 1].Token.Folded == "to" && sentence.Words[first - 2].Stem is "visit" or "trip" or "journei" or "return" or "travel");

    // "between Beijing and Tokyo", "with Seoul and Tokyo"
    private static bool IsJoined(Word[] words, int first) =>
        first > 1 && words[first - 1].Token.Folded is "and" or "or" && words[first - 2].Is(WordTraits.Name) && FirstOf(words, first - 2) is var other && With.Contains(Before(words, other));

    /// <summary>The first word of the first name of the list that a name is part of: of "in Bonn, Trier and Mainz" where the first is, the others
    /// are.</summary>
    public static int HeadOfList(Word[] words, int first)
    {
        while (first > 1 && PreviousOf(words, first) is >= 0 and var previous) { first = FirstOf(words, previous); }
        return first;
    }

    // The last word of the name before in a list, or -1.
    private static int PreviousOf(Word[] words, int first)
    {
        if (words[first - 1].Token.Folded is "and" or "or" && words[first - 2].Is(WordTraits.Name))
        {
            return first - 2;
        }

        return words[first].Is(WordTraits.AfterBreak) && words[first - 1].Is(WordTraits.Name) ? first - 1 : -1;
    }

    // "in Tokyo", not "in Tokyo government circles".
    private static bool IsHead(Word[] words, int last) =>
        last + 1 >= words.Length || words[last + 1].Is(WordTraits.AfterBreak | WordTraits.Verb) || !words[last + 1].Is(WordTraits.Content);

    private static string Before(Word[] words, int first)
    {
        var i = first - 1;
        if (words[first].Is(WordTraits.AfterBreak))
        {
            return "";
        }

        while (i >= 0 && words[i].Is(WordTraits.Determiner | WordTraits.Content) && !words[i].Is(WordTraits.Name | WordTraits.Verb | WordTraits.Possessive | WordTraits.AfterBreak) && first - i <= 2)
        {
            // "towed in the trawler Maribel": what is no place has its name behind it.
            if (words[i].Is(WordTraits.Content) && Language.WordNet.EnglishWordNet.IsMoreGeneral("vehicle", words[i].Token.Folded, 5) | Language.WordNet.EnglishWordNet.IsMoreGeneral("person", words[i].Token.Folded, 4))
            {
                return "";
            }

            i--;
        }

        return i >= 0 ? words[i].Token.Folded : "";
    }

    private static int FirstOf(Word[] words, int word)
    {
        while (word > 0 && words[word].Group >= 0 && words[word - 1].Group == words[word].Group)
        {
            word--;
        }

        return word;
    }
}
