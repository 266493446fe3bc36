using System.Collections.Frozen;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds who is called what in a sentence, by titles before names, insertions and "is".</summary>
internal static class IdentityReader
{
    private static readonly FrozenSet<string> Copulas =
        "is are was were be been become becomes became remain remains remained".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Namings =
        "named appointed elected reelected re-elected chosen crowned made sworn declared installed".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 5;

    public static List<Identity> Read(EnglishSentence sentence)
    {
        var words = sentence.Words;
        var found = new List<Identity>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Name) && IsFirstOfName(words, i))
            {
                AddTitle(words, i, found);
                AddInsertion(words, i, found);
            }

            if (Copulas.Contains(words[i].Token.Folded) || (Namings.Contains(words[i].Token.Folded) && words[i].Is(WordTraits.Passive)))
            {
                AddCopula(words, i, found);
            }
            else if (words[i].Is(WordTraits.Verb) && Namings.Contains(words[i].Token.Folded))
            {
                AddNaming(words, i, found);
            }
        }

        AddBareTitles(words, found);
        return found;
    }

    // "Tarn's mayor said"
    private static void AddBareTitles(Word[] words, List<Identity> found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (IsTitle(words[i]) && (i + 1 >= words.Length || !IsTitle(words[i + 1])) && !words[i].Is(WordTraits.Possessive | WordTraits.Verb) && !found.Exists(f => f.First <= i && i <= f.Last))
            {
                var last = i;
                if (i + 2 < words.Length && words[i + 1].Token.Folded == "of" && NounPhrase.HeadFrom(words, i + 2) is >= 0 and var whose)
                {
                    last = whose;
                }

                found.Add(new Identity(NounPhrase.PhraseStart(words, i), last, i, -1));
            }
        }
    }

    /// <summary>The last word of the name that a word is part of.</summary>
    public static int LastOfName(Word[] words, int word)
    {
        while (word + 1 < words.Length && words[word].Group >= 0 && words[word + 1].Group == words[word].Group)
        {
            word++;
        }

        return word;
    }

    private static int FirstOfName(Word[] words, int word)
    {
        while (!IsFirstOfName(words, word))
        {
            word--;
        }

        return word;
    }

    private static bool IsFirstOfName(Word[] words, int i) => i == 0 || words[i].Group < 0 || words[i - 1].Group != words[i].Group;

    private static bool IsPerson(string folded) => EnglishWordNet.IsMoreGeneral("person", folded, PersonLevels)
        || (EnglishWordNet.Knows(folded) && (folded.EndsWith("er", StringComparison.Ordinal) || folded.EndsWith("or", StringComparison.Ordinal) || folded.EndsWith("ist", StringComparison.Ordinal)));

    private static bool IsTitle(Word word) => EnglishGrammar.Titles.Contains(word.Token.Folded);

    /// <summary>The last title within a name that goes on behind it, or ends with it; -1 where there is none.</summary>
    private static int TitleIn(Word[] words, int first, int last)
    {
        // "the president of South Korea": what stands behind "of" is whose.
        for (var i = first; i <= last; i++)
        {
            if (IsTitle(words[i]) && (i == last || !IsTitle(words[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    // "President Lee Jae-myung", "chief executive Ann Diaz", "Northwind's captain Tom Hale".
    private static void AddTitle(Word[] words, int first, List<Identity> found)
    {
        var last = LastOfName(words, first);
        if (TitleIn(words, first, last) is >= 0 and var title && title < last && words[title + 1].Token.Folded != "of" && !words[title].Is(WordTraits.Possessive))
        {
            found.Add(new Identity(first, title, title, last));
            return;
        }

        // "Striker Tom Hale": a sentence begins with what he is.
        if (first == 0 && last > 1 && IsPerson(words[0].Token.Folded))
        {
            found.Add(new Identity(0, 0, 0, last));
            return;
        }

        var before = first - 1;
        if (before < 0 || words[first].Is(WordTraits.AfterBreak) || !words[before].Is(WordTraits.Content) || words[before].Is(WordTraits.Verb | WordTraits.Possessive | WordTraits.Adverb) || words[before].Token.Folded.EndsWith("ed", StringComparison.Ordinal)
            || (words[before].Is(WordTraits.Name) && TitleIn(words, FirstOfName(words, before), before) != before))
        {
            return;
        }

        found.Add(new Identity(NounPhrase.PhraseStart(words, before), before, before, last));
    }

    // "Ann Diaz, the mayor of Tarn, said" and "The mayor of Tarn, Ann Diaz, said".
    private static void AddInsertion(Word[] words, int first, List<Identity> found)
    {
        var last = LastOfName(words, first);
        var next = last + 1;
        if (next < words.Length && words[next].Is(WordTraits.AfterBreak) && !words[last].Is(WordTraits.Possessive) && Phrase(words, next, last) is { } behind && IsClosed(words, behind.Last + 1) && !IsListed(words, behind) && !IsAmongParts(words, first, behind))
        {
            found.Add(behind);
        }

        if (first > 1 && words[first].Is(WordTraits.AfterBreak) && IsClosed(words, next))
        {
            var start = first - 1;
            while (start > 0 && !words[start].Is(WordTraits.AfterBreak) && !words[start - 1].Is(WordTraits.Verb | WordTraits.Conjunction) && words[start].Token.Folded is not ("the" or "a" or "an" or "its" or "his" or "her" or "their"))
            {
                start--;
            }

            // "Tessa Wren's second novel, Low Tide,"
            var owner = first - 1;
            while (owner >= start && !words[owner].Is(WordTraits.Possessive) && !words[owner].Is(WordTraits.AfterBreak)) { owner--; }
            if (owner >= start && owner < first - 1 && words[owner].Is(WordTraits.Possessive) && words[owner].Is(WordTraits.Name))
            {
                start = owner;
            }

            // "Lebanon, whose president, Samir Aoun,"
            var whose = words[start].Token.Folded == "whose";
            start += whose ? 1 : 0;
            if ((whose || words[start].Is(WordTraits.Determiner | WordTraits.Possessive)) && Phrase(words, start, last) is { } before && before.Last == first - 1)
            {
                found.Add(before);
            }
        }
    }

    // "Kentucky, Massachusetts, Pennsylvania and Virginia": none of them is another.
    private static bool IsListed(Word[] words, Identity behind) =>
        words[behind.First].Is(WordTraits.Name) && words[behind.Head].Is(WordTraits.Name) && !IsTitle(words[behind.Head]) && behind.Last + 1 < words.Length
        && (words[behind.Last + 1].Is(WordTraits.Name) || (words[behind.Last + 1].Token.Folded is "and" or "or" && behind.Last + 2 < words.Length && words[behind.Last + 2].Is(WordTraits.Name)));

    // "the Speaker of the House, the President of the Senate, and then": a list of offices.
    private static bool IsAmongParts(Word[] words, int first, Identity behind)
    {
        var before = first - 1;
        while (before > 0 && words[before].Is(WordTraits.Determiner)) { before--; }
        return before >= 0 && words[before].Token.Folded == "of" && behind.Last + 1 < words.Length && words[behind.Last + 1].Token.Folded is "and" or "or";
    }

    private static bool IsClosed(Word[] words, int next) =>
        next >= words.Length || words[next].Is(WordTraits.AfterBreak) || (words[next].Token.Folded is "there" or "here" && IsClosed(words, next + 1));

    // "Ann Diaz is the mayor of Tarn", "became mayor", "The mayor of Tarn is Ann Diaz".
    private static void AddCopula(Word[] words, int verb, List<Identity> found)
    {
        var subject = SubjectReader.Subject(words, verb);
        if (subject < 0 || subject > verb || words[verb - 1].Token.Folded == "there")
        {
            return;
        }

        var (start, denied) = (verb + 1, false);
        while (start < words.Length && (words[start].Is(WordTraits.Adverb | WordTraits.Negation) || words[start].Token.Folded == "as") && !words[start].Is(WordTraits.Determiner))
        {
            denied |= words[start].Is(WordTraits.Negation);
            start++;
        }

        if (start >= words.Length || words[start].Is(WordTraits.AfterBreak | WordTraits.Verb) || Phrase(words, start, subject) is not { } said)
        {
            return;
        }

        if (!words[subject].Is(WordTraits.Name) && words[said.Head].Is(WordTraits.Name) && !IsTitle(words[said.Head]))
        {
            // The phrase before the verb says what the name behind it is.
            if (Phrase(words, NounPhrase.PhraseStart(words, subject), said.Last) is { } turned)
            {
                found.Add(turned with { Denied = denied });
            }

            return;
        }

        found.Add(said with { Denied = denied || words[start].Token.Folded == "no" });
    }

    // "named Nina Park chief executive"
    private static void AddNaming(Word[] words, int verb, List<Identity> found)
    {
        if (verb + 1 >= words.Length || !words[verb + 1].Is(WordTraits.Name))
        {
            return;
        }

        var bearer = LastOfName(words, verb + 1);
        var start = bearer + 1;
        if (start < words.Length && words[start].Token.Folded is "as" or "the" or "its")
        {
            start++;
        }

        if (start < words.Length && words[start].Is(WordTraits.Content) && !words[start].Is(WordTraits.Verb | WordTraits.AfterBreak) && NounPhrase.HeadFrom(words, start) is >= 0 and var head)
        {
            found.Add(new Identity(start, head, head, bearer));
        }
    }

    /// <summary>The phrase that begins at a word as what somebody is; null where it is none.</summary>
    private static Identity? Phrase(Word[] words, int start, int bearer)
    {
        // "last year's champion"
        if (!words[start].Is(WordTraits.Determiner | WordTraits.Name | WordTraits.Possessive) && !IsTitle(words[start]) && !(start + 1 < words.Length && (words[start + 1].Is(WordTraits.Possessive) || IsNounOf(words, start))))
        {
            return null;
        }

        var head = NounPhrase.HeadFrom(words, start);
        if (head < 0 || words[head].Is(WordTraits.Verb | WordTraits.Pronoun) || words.AsSpan(start, head - start + 1).ContainsAny(w => w.Is(WordTraits.Quantity) && !IsRank(w.Token.Folded)))
        {
            return null;
        }

        var last = head;
        if (words[head].Is(WordTraits.Name))
        {
            var title = TitleIn(words, FirstOfName(words, head) is var first && first >= start ? first : start, head);
            if (title >= 0)
            {
                head = title;
            }
            else if (start < head && words[start].Is(WordTraits.Determiner))
            {
                return null;
            }
        }

        // "of Japan", "at Northwind"
        while (last + 2 < words.Length && words[last + 1].Token.Folded is "of" or "at" or "for" or "in" && !words[last + 1].Is(WordTraits.AfterBreak) && NounPhrase.HeadFrom(words, last + 2) is >= 0 and var whose)
        {
            last = whose;
        }

        return new Identity(start, last, head, bearer);
    }

    // "part of Japan", "head of the club", not "full of water"
    private static bool IsNounOf(Word[] words, int start) =>
        words[start + 1].Token.Folded == "of" && words[start].Is(WordTraits.Content) && !words[start].Is(WordTraits.Verb | WordTraits.Name) && EnglishWordNet.PartsOfSpeech(words[start].Token.Folded) is var parts && parts.Contains('n') && !parts.Contains('a');

    // "the first violinist"
    private static bool IsRank(string folded) =>
        folded is "first" or "second" or "third" || (folded.EndsWith("th", StringComparison.Ordinal) && folded is not "month");

    private static bool ContainsAny(this Span<Word> words, Func<Word, bool> condition)
    {
        foreach (var word in words)
        {
            if (condition(word))
            {
                return true;
            }
        }

        return false;
    }
}
