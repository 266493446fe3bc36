using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Finds what a Korean or Japanese word means in the passages: in English ones by its meanings, in others by a word that shares one. What
/// was looked up once is kept for the check.</summary>
internal sealed class CjkWordFinder(RuleContext context, CjkClause? last)
{
    /// <summary>So many of a word's meanings are its usual ones, which words for the same may stand for.</summary>
    private const int Usual = 3;

    private readonly string _text = context.Draft.Text;
    private readonly List<SourceSentence> _sources = context.Alignment.Sources;
    private readonly Entry?[]?[] _entries = new Entry?[]?[context.Draft.Text.Length];
    private readonly CjkMeanings?[] _meanings = [.. context.Alignment.Sources.Select(s => s.Meanings)];

    // What stands beside what a sentence ends with or is about, which say most of what it says; nothing for other words. The last verb is looked at
    // with what it is done to: 罰金を科した says the same twice.
    private string Besides(int start, int end)
    {
        if (last is null)
        {
            return "";
        }

        if (last.Topic is { } topic && topic.Start == start && topic.End == end)
        {
            return _text[end..];
        }

        var from = last.Object is { } thing && thing.Start < last.Start ? thing.Start : last.Start;
        return last.Start <= start && start < last.Last ? _text[..from] : "";
    }

    /// <summary>Whether a passage holds letters of Korean or Japanese.</summary>
    public bool IsCjk(int source) => _meanings[source] is not null;

    /// <summary>The word as a piece, found or alien; null where it is no word.</summary>
    public CjkPiece? Find(int[] order, int start, int end, int first, int last)
    {
        var isLetter = end - start == 1;
        var isHan = CjkText.IsHan(_text[start]);
        if (isLetter && isHan && start > first && CjkText.IsHan(_text[start - 1]) && end < last && CjkText.IsHan(_text[end]))
        {
            return null;
        }

        if (isLetter && CjkText.IsHangul(_text[start]) && start > 0 && _text[start - 1] is not (' ' or '(') && CjkGlossary.IsVerb(_text.AsSpan(start, 1)))
        {
            // 는 is a form of 늘다 only where a word begins.
            return null;
        }

        if (EntriesAt(start) is var entries && (end - start > entries.Length || entries[end - start - 1] is not { } entry))
        {
            return isLetter ? null : FindDenied(order, start, end);
        }

        if (IsStem(start, end, last) && AnyHoldsStem(order, _text[start]))
        {
            return new CjkPiece(CjkPieceKind.Quoted, start, end, [], -1, []);
        }

        if (end - start == 2 && isHan && CjkText.IsHan(_text[start + 1]) && AnyHoldsApart(order, _text[start], _text[start + 1]))
        {
            return new CjkPiece(CjkPieceKind.Quoted, start, end, [], -1, []);
        }

        // The very noun of a later sentence goes before a word for nearly the same in an earlier.
        var isVerb = CjkGlossary.IsVerb(_text.AsSpan(start, end - start));
        foreach (var index in isVerb ? [] : order)
        {
            if (_meanings[index] is null && ExactOf(entry, index) is { Length: > 0 })
            {
                return new CjkPiece(CjkPieceKind.Word, start, end, entry.English, index, PlacesOf(entry, index));
            }
        }

        foreach (var index in order)
        {
            if (_meanings[index] is { } told)
            {
                if (entry.IsTold[index] ??= told.Have(entry.Known, [.. entry.All.Take(entry.Known.Count + Usual)], Besides(start, end)))
                {
                    return new CjkPiece(CjkPieceKind.Quoted, start, end, entry.English, -1, []);
                }
            }
            else if (PlacesOf(entry, index) is { Length: > 0 } places)
            {
                return new CjkPiece(CjkPieceKind.Word, start, end, entry.English, index, places);
            }
        }

        if (!isLetter && FindDenied(order, start, end) is { } denied)
        {
            return denied;
        }

        return isLetter && !isHan && !CjkGlossary.IsVerb(_text.AsSpan(start, 1)) ? null : new CjkPiece(CjkPieceKind.Alien, start, end, entry.English, -1, []);
    }

    // 減って, 進む: one letter of Han with its ending.
    private bool IsStem(int start, int end, int last) =>
        CjkText.IsHan(_text[start]) && (start == 0 || !CjkText.IsHan(_text[start - 1])) && (end - start > 1 || (end < last && CjkText.IsHiragana(_text[end]))) && !_text.AsSpan(start + 1, end - start - 1).ContainsAnyExceptInRange('ぁ', 'ゟ');

    private bool AnyHoldsStem(int[] order, char stem) => Array.Exists(order, index => _meanings[index] is not null && HoldsStem(_sources[index].Sentence.Text, stem));

    private bool AnyHoldsApart(int[] order, char first, char second) => Array.Exists(order, index => _meanings[index] is not null && HoldsApart(_sources[index].Sentence.Text, first, second));

    // 7.3%減, 東進: what is written with the same letter. Letters that stand in words for anything have to stand alone.
    private static bool HoldsStem(string source, char stem)
    {
        for (var at = source.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = source.IndexOf(stem, at + 1))
        {
            if (!AnyWords.Contains(stem) || !((at > 0 && CjkText.IsHan(source[at - 1])) || (at + 1 < source.Length && CjkText.IsHan(source[at + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    // 骨折: 骨を折る
    private static bool HoldsApart(string source, char first, char second)
    {
        for (var at = 1; at + 1 < source.Length; at++)
        {
            if (source[at] is 'を' or 'が' or 'に' && ((source[at - 1] == first && source[at + 1] == second) || (source[at - 1] == second && source[at + 1] == first)))
            {
                return true;
            }
        }

        return false;
    }

    private const string AnyWords = "上下出入行見中内外大小前後来言受持取会立生当分合手開動明長高新多少";

    // The words from a place on, by their length less one; as many as the longest has letters.
    private Entry?[] EntriesAt(int start)
    {
        if (_entries[start] is { } known)
        {
            return known;
        }

        var entries = new List<Entry?>();
        var longest = Math.Min(_text.Length - start, Math.Max(CjkGlossary.LongestFrom(_text.AsSpan(start)), CjkDictionary.LongestFrom(_text.AsSpan(start))));
        for (var length = 1; length <= longest; length++)
        {
            var word = _text.AsSpan(start, length);
            var listed = CjkGlossary.Find(word);
            // One syllable of Hangul is a word too seldom to be told from an ending, unless it is listed.
            var more = length == 1 && !CjkText.IsHan(word[0]) ? [] : CjkDictionary.Find(word);
            entries.Add(listed.Count + more.Count == 0 ? null : new Entry(word.ToString(), listed, [.. listed, .. more], _sources.Count));
        }

        return _entries[start] = [.. entries];
    }

    private int[] PlacesOf(Entry entry, int index) =>
        _sources[index].Found(entry.Word).Places ??= GlossPlaces.In(_sources[index].Sentence, entry.All, entry.Known.Count + Usual);

    // Those that are one of the meanings themselves.
    private int[] ExactOf(Entry entry, int index) =>
        _sources[index].Found(entry.Word).Exact ??= GlossPlaces.In(_sources[index].Sentence, entry.All, usual: 0);

    // A word with what was found of it in each source sentence.
    private sealed class Entry(string word, IReadOnlyList<Gloss> known, Gloss[] all, int sources)
    {
        public string Word { get; } = word;

        public IReadOnlyList<Gloss> Known { get; } = known;

        public Gloss[] All { get; } = all;

        public IReadOnlyList<string> English { get; } = Array.ConvertAll(all, gloss => gloss.Text);

        public bool?[] IsTold { get; } = new bool?[sources];
    }

    // 비특이적, 非特異的: "nonspecific"
    private CjkPiece? FindDenied(int[] order, int start, int end)
    {
        if (_text[start] is not ('비' or '불' or '부' or '미' or '무' or '非' or '不' or '未' or '無') || end - start < 3)
        {
            return null;
        }

        foreach (var gloss in CjkDictionary.Find(_text.AsSpan(start + 1, end - start - 1)).Where(g => g.Stems.Length == 1))
        {
            foreach (var index in order)
            {
                var words = _sources[index].Sentence.Words;
                var places = Enumerable.Range(0, words.Length).Where(i => NegatingPrefixes.Any(prefix => words[i].Stem.StartsWith(prefix, StringComparison.Ordinal) && WordForms.SameStem(words[i].Stem[prefix.Length..], gloss.Stems[0]))).ToList();
                if (places.Count > 0)
                {
                    return new CjkPiece(CjkPieceKind.Word, start, end, [gloss.Text], index, [.. places]);
                }
            }
        }

        return null;
    }

    private static readonly string[] NegatingPrefixes = ["non", "un", "in", "im", "ir", "dis"];

    /// <summary>Whether what stands around the passages holds the word.</summary>
    public bool IsAround(IReadOnlyList<string> english) =>
        context.Around.Any(sentence => GlossPlaces.In(sentence, [.. english.Select(Gloss.Of)], Usual).Length > 0);

    /// <summary>Whether a word of the nearest passage, in the same language, means the opposite.</summary>
    public bool HasOpposite(int[] order, CjkPiece piece) => !HoldsForm(_sources[order[0]].Sentence.Text, _text.AsSpan(piece.Start, piece.End - piece.Start)) && _meanings[order[0]]?.HaveOpposite(piece.English.Take(Usual), piece.English) == true;

    // 내리고: 내릴 것
    private static bool HoldsForm(string source, ReadOnlySpan<char> verb)
    {
        if (verb.Length < 2 || !CjkText.IsHangul(verb[0]) || !CjkGlossary.IsVerb(verb))
        {
            return false;
        }

        var head = verb[..^1];
        for (var at = source.AsSpan().IndexOf(head); at >= 0 && at + head.Length < source.Length;)
        {
            if (source[at + head.Length] is >= '가' and <= '힣' and var last && (last - '가') / SyllablesOfInitial == (verb[^1] - '가') / SyllablesOfInitial && (at == 0 || !CjkText.IsHangul(source[at - 1])) && CjkGlossary.IsVerb(source.AsSpan(at, verb.Length)))
            {
                return true;
            }

            var next = source.AsSpan(at + 1).IndexOf(head);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>How many syllables of Hangul begin with one consonant.</summary>
    private const int SyllablesOfInitial = 588;
}
