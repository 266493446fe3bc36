using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Finds what a Korean or Japanese word means in the passages: in English ones by its meanings, in others by a word that shares one.</summary>
internal sealed class CjkWordFinder(RuleContext context)
{
    /// <summary>How far apart the words of one meaning may stand ("temporal lobes of the brain").</summary>
    private const int Window = 5;

    /// <summary>So many of a word's meanings are its usual ones, which words for the same may stand for.</summary>
    private const int Usual = 3;

    private readonly Dictionary<string, HashSet<string>> _meanings = [];
    private readonly Dictionary<string, List<Gloss>> _known = [];

    /// <summary>The word as a piece, found or alien; null where it is no word.</summary>
    public CjkPiece? Find(string text, int start, int end, int first, int last)
    {
        var isLetter = end - start == 1;
        if (isLetter && CjkText.IsHan(text[start]) && start > first && CjkText.IsHan(text[start - 1]) && end < last && CjkText.IsHan(text[end]))
        {
            return null;
        }

        var word = text.AsSpan(start, end - start);
        if (isLetter && CjkText.IsHangul(text[start]) && start > 0 && text[start - 1] is not (' ' or '(') && CjkGlossary.IsVerb(word))
        {
            // 는 is a form of 늘다 only where a word begins.
            return null;
        }

        var known = CjkGlossary.Find(word);
        // One syllable of Hangul is a word too seldom to be told from an ending, unless it is listed.
        var more = isLetter && !CjkText.IsHan(text[start]) ? [] : CjkDictionary.Find(word);
        if (known.Count + more.Count == 0)
        {
            return isLetter ? null : IsDenied(text, start, end);
        }

        IReadOnlyList<Gloss> glosses = [.. known, .. more];
        var english = glosses.Select(gloss => gloss.Text).ToList();
        foreach (var index in context.Order)
        {
            var sentence = context.Alignment.Sources[index].Sentence;
            if (IsCjk(sentence))
            {
                if (glosses.Take(known.Count + Usual).Any(gloss => gloss.Text.Length > 2 && MeaningsOf(sentence).Contains(gloss.Text)) || known.Any(gloss => KnownMeanings(sentence).Any(told => MayStandFor(gloss, told))))
                {
                    return new CjkPiece(CjkPieceKind.Quoted, start, end, english, -1, []);
                }
            }
            else if (Places(sentence, glosses, known.Count + Usual) is { Count: > 0 } places)
            {
                return new CjkPiece(CjkPieceKind.Word, start, end, english, index, places);
            }
        }

        if (!isLetter && IsDenied(text, start, end) is { } denied)
        {
            return denied;
        }

        return isLetter && !CjkText.IsHan(text[start]) && !CjkGlossary.IsVerb(word) ? null : new CjkPiece(CjkPieceKind.Alien, start, end, english, -1, []);
    }

    // 비특이적, 非特異的: "nonspecific"
    private CjkPiece? IsDenied(string text, int start, int end)
    {
        if (text[start] is not ('비' or '불' or '부' or '미' or '무' or '非' or '不' or '未' or '無') || end - start < 3)
        {
            return null;
        }

        foreach (var gloss in CjkDictionary.Find(text.AsSpan(start + 1, end - start - 1)).Where(g => g.Stems.Length == 1))
        {
            foreach (var index in context.Order)
            {
                var words = context.Alignment.Sources[index].Sentence.Words;
                var places = Enumerable.Range(0, words.Length).Where(i => NegatingPrefixes.Any(prefix => words[i].Stem.StartsWith(prefix, StringComparison.Ordinal) && WordForms.SameStem(words[i].Stem[prefix.Length..], gloss.Stems[0]))).ToList();
                if (places.Count > 0)
                {
                    return new CjkPiece(CjkPieceKind.Word, start, end, [gloss.Text], index, places);
                }
            }
        }

        return null;
    }

    private static readonly string[] NegatingPrefixes = ["non", "un", "in", "im", "ir", "dis"];

    /// <summary>Whether what stands around the passages holds the word.</summary>
    public bool IsAround(IReadOnlyList<string> english) =>
        context.Around.Any(sentence => Places(sentence, [.. english.Select(Gloss.Of)], Usual).Count > 0);

    /// <summary>The words of a sentence that are one of the meanings themselves.</summary>
    public static IReadOnlyList<int> PlacesIn(EnglishSentence sentence, IReadOnlyList<string> english) => Places(sentence, [.. english.Select(Gloss.Of)], usual: 0);

    /// <summary>Whether a word of a passage of the same language means the opposite.</summary>
    public bool HasOpposite(CjkPiece piece) =>
        piece.English.Take(Usual).Select(EnglishStemmer.Stem).ToList() is var stems && context.Alignment.Sources[context.Order[0]].Sentence is var nearest
        && IsCjk(nearest) && KnownMeanings(nearest).Any(meaning => meaning.Stems.Length == 1 && stems.Any(stem => EnglishAntonyms.Are(stem, meaning.Stems[0])));

    private static List<int> Places(EnglishSentence sentence, IReadOnlyList<Gloss> glosses, int usual)
    {
        var places = new List<int>();
        for (var g = 0; g < glosses.Count; g++)
        {
            places.AddRange(PlacesOf(sentence.Words, glosses[g], g < usual));
        }

        return places.Count < 2 ? places : [.. places.Distinct().Order()];
    }

    private static bool IsCjk(EnglishSentence sentence) => sentence.Words.Any(w => w.Token.Is(TokenFlags.Cjk));

    // 끝내 for 마치: what the lists of the news' words have for both means the same.
    private static bool MayStandFor(Gloss said, Gloss told) =>
        said.Stems.Length == 1 && told.Stems.Length == 1 && EnglishRelations.MayStandFor(said.Stems[0], told.Stems[0]);

    private List<Gloss> KnownMeanings(EnglishSentence sentence)
    {
        if (_known.TryGetValue(sentence.Text, out var known))
        {
            return known;
        }

        known = [];
        for (var at = 0; at < sentence.Text.Length; at++)
        {
            for (var length = Math.Min(CjkDictionary.LongestWord, sentence.Text.Length - at); length >= 1; length--)
            {
                var isWord = length > 1 || CjkText.IsHan(sentence.Text[at]) || (CjkText.IsHangul(sentence.Text[at]) && at > 0 && sentence.Text[at - 1] == ' ');
                if (isWord && CjkGlossary.Find(sentence.Text.AsSpan(at, length)) is { Count: > 0 } glosses)
                {
                    known.AddRange(glosses);
                    break;
                }
            }
        }

        return _known[sentence.Text] = known;
    }

    /// <summary>What the words of a passage mean.</summary>
    private HashSet<string> MeaningsOf(EnglishSentence sentence)
    {
        if (_meanings.TryGetValue(sentence.Text, out var known))
        {
            return known;
        }

        var meanings = new HashSet<string>(StringComparer.Ordinal);
        var text = sentence.Text;
        for (var at = 0; at < text.Length; at++)
        {
            for (var length = Math.Min(CjkDictionary.LongestWord, text.Length - at); length >= 2; length--)
            {
                foreach (var gloss in CjkGlossary.Find(text.AsSpan(at, length)).Concat(CjkDictionary.Find(text.AsSpan(at, length)).Take(Usual)))
                {
                    meanings.Add(gloss.Text);
                }
            }
        }

        return _meanings[text] = meanings;
    }

    // All words of a meaning, near one another.
    private static IEnumerable<int> PlacesOf(Word[] words, Gloss gloss, bool usual)
    {
        var stems = gloss.Stems;
        for (var i = 0; stems.Length > 0 && i < words.Length; i++)
        {
            if (!IsWord(words[i], stems[^1], usual) && !(usual && MeansIt(words[i], gloss)) && !(stems.Length == 1 && words[i].Is(WordTraits.Name) && Demonyms.Same(gloss.Text, words[i].Token.Folded)))
            {
                continue;
            }

            var all = true;
            for (var s = 0; s < stems.Length - 1 && all; s++)
            {
                all = false;
                for (var j = Math.Max(0, i - Window); j <= Math.Min(words.Length - 1, i + Window) && !all; j++)
                {
                    all = j != i && IsWord(words[j], stems[s], usual);
                }
            }

            if (all)
            {
                yield return i;
            }
        }
    }

    // "sector" for 部門, "division": what a dictionary joins.
    private static bool MeansIt(in Word word, Gloss gloss)
    {
        if (gloss.Stems.Length != 1 || !word.Is(WordTraits.Content) || word.Is(WordTraits.Name))
        {
            return false;
        }

        var said = EnglishWordNet.SaidFor(word.Token.Folded);
        foreach (var sense in gloss.Senses)
        {
            if (said.Contains(sense))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(in Word word, string stem, bool usual) =>
        word.Stem == stem || (stem.Length >= 5 && (WordForms.SameStem(word.Stem, stem) || (word.Stem.Length > stem.Length + 2 && word.Stem.EndsWith(stem, StringComparison.Ordinal) && !word.Stem.StartsWith("un", StringComparison.Ordinal) && !word.Stem.StartsWith("non", StringComparison.Ordinal)))) || (usual && word.Is(WordTraits.Content | WordTraits.Light) && !word.Is(WordTraits.Name) && word.Groups != RelationGroups.None && EnglishRelations.MayStandFor(stem, word.Stem));
}
