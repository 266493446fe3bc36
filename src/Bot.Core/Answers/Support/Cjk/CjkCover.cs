using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a piece of a stretch of Korean or Japanese is.</summary>
internal enum CjkPieceKind
{
    /// <summary>A particle, an ending or another word of grammar.</summary>
    Grammar = 0,

    /// <summary>Stands so in a passage of the same language.</summary>
    Quoted = 1,

    /// <summary>A word for what a passage says.</summary>
    Word = 2,

    /// <summary>A word of the dictionaries for what no passage says.</summary>
    Alien = 3,

    /// <summary>Nothing that is known.</summary>
    Unknown = 4,
}

/// <param name="English">What it means, for a word.</param>
/// <param name="Sentence">For a word that a passage holds the source sentence; else -1.</param>
internal sealed record CjkPiece(CjkPieceKind Kind, int Start, int End, IReadOnlyList<string> English, int Sentence, int[] Places);

/// <summary>Cuts a stretch without spaces into the fewest pieces that leave as little as possible unknown.</summary>
internal sealed class CjkCover(RuleContext context, CjkSentence sentence)
{
    // A letter that nothing covers costs more than a word that no passage holds; then the number of pieces counts.
    private const int UnknownCost = 100;
    private const int AlienCost = 90;
    private const int AlienVerbCost = 80;

    /// <summary>From this length on a stretch that stands in a passage of the same language holds its letters fast, in letters.</summary>
    private const int HeldRun = 4;

    /// <summary>So many of a word's meanings are its usual ones.</summary>
    private const int Usual = 3;

    private const int LongestDeed = 4;

    private readonly CjkWordFinder _finder = sentence.Words;
    private int[]? _runs;
    private CjkMeanings? _meanings;

    /// <summary>Whether a word of a passage of the same language means the opposite.</summary>
    public bool HasOpposite(CjkPiece piece) => _finder.HasOpposite(context.Order, piece);

    /// <summary>Whether the sentence itself has a word that means the opposite, as the passage has: 헐고 새로 짓기로</summary>
    public bool HoldsBoth(CjkPiece piece) => (_meanings ??= CjkMeanings.Of(context.Draft))?.HaveOpposite(piece.English.Take(Usual), []) == true;

    /// <summary>Whether what stands around the passages holds a word.</summary>
    public bool IsAround(IReadOnlyList<string> english) => _finder.IsAround(english);

    /// <summary>Whether a stretch stands in what is around the passages: as it is written, or as a name by its sound.</summary>
    public bool IsNameAround(string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        foreach (var around in context.Around)
        {
            if (written.Length >= 2 && around.Text.AsSpan().Contains(written, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return sentence.Sounds.AreAround(written);
    }

    /// <summary>Steps over what a sentence is about, where the text around the passages has it.</summary>
    public int SkipTopic(string text, int start, int end)
    {
        for (var to = Math.Min(end, CjkGrammar.TopicEnd(text)); to - start >= 2; to--)
        {
            if (CjkGrammar.IsGrammarBehindName(text.AsSpan(to, end - to)[..Math.Min(1, end - to)]) && IsNameAround(text, start, to) && !CjkNativeOwners.AreOthers(context, text, to))
            {
                return to;
            }
        }

        return start;
    }

    public List<CjkPiece> Cut(int start, int end)
    {
        var text = context.Draft.Text;
        var best = new (int Cost, CjkPiece? Piece)[end - start + 1];
        for (var at = end - 1; at >= start; at--)
        {
            best[at - start] = (int.MaxValue, null);
            foreach (var piece in PiecesAt(text, at, start, end))
            {
                var length = piece.End - piece.Start;
                var cost = best[piece.End - start].Cost + 1 + piece.Kind switch { CjkPieceKind.Unknown => UnknownCost * length, CjkPieceKind.Alien => CjkGlossary.IsVerb(text.AsSpan(at, length)) ? AlienVerbCost : AlienCost, _ => 0 };
                if (cost < best[at - start].Cost)
                {
                    best[at - start] = (cost, piece);
                }
            }
        }

        var pieces = new List<CjkPiece>();
        for (var at = start; at < end; at = pieces[^1].End)
        {
            pieces.Add(best[at - start].Piece!);
        }

        return pieces;
    }

    private IEnumerable<CjkPiece> PiecesAt(string text, int at, int start, int end)
    {
        // 이자를: interest, where no noun stands before it.
        var isInterest = BeginsWord(text, at) && text.AsSpan(at, end - at).StartsWith("이자");
        for (var length = Math.Min(CjkDictionary.LongestWord, end - at); length >= (isInterest ? 2 : 1); length--)
        {
            if (_finder.Find(context.Order, at, at + length, start, end) is { } word)
            {
                yield return word;
            }
        }

        // りんごの輸出: what a sentence begins with.
        if (CjkGrammar.OpeningNoun().Match(text, at) is { Success: true } noun && (at == 0 || text[at - 1] is '、' or '「') && at + noun.Length < end)
        {
            var isHeld = StandsInText(noun.Value) || StandsInText(CjkText.ToKatakana(noun.Value)) || IsNameAround(text, at, at + noun.Length);
            yield return new CjkPiece(isHeld ? CjkPieceKind.Quoted : CjkPieceKind.Unknown, at, at + noun.Length, [], -1, []);
            yield break;
        }

        var deed = DeedAt(text, at, end);
        if (deed > 0)
        {
            yield return new CjkPiece(CjkPieceKind.Alien, at, at + deed, [.. CjkGlossary.Find(text.AsSpan(at, deed)).Select(gloss => gloss.Text)], -1, []);
        }

        // けがを: a noun in hiragana is no grammar.
        var isNoun = CjkGrammar.HiraganaNoun().IsMatch(text, at) && (at == 0 || !CjkText.IsHiragana(text[at - 1]) || text[at - 1] is 'が' or 'は' or 'を' or 'に' or 'の' or 'で');
        foreach (var length in isNoun ? [] : CjkGrammar.PiecesOf(text.AsSpan(at, end - at)))
        {
            if ((length == 2 && isInterest) || length <= deed)
            {
                continue;
            }

            if (!IsHalfAWord(text, at, length, start, end) && !(length == 1 && !IsBoth(text, at) && BeginsWord(text, at) && !CjkGrammar.IsShortWord(WordAt(text, at))))
            {
                yield return new CjkPiece(CjkPieceKind.Grammar, at, at + length, [], -1, []);
            }
        }

        // Whatever a quoted stretch begins with is quoted, too.
        var quoted = 1;
        while (at + quoted < end && IsQuoted(text, at, at + quoted + 1, end)) { quoted++; }
        for (var length = quoted; length >= 1; length--)
        {
            if (length > 1 || IsQuoted(text, at, at + 1, end))
            {
                yield return new CjkPiece(CjkPieceKind.Quoted, at, at + length, [], -1, []);
            }
        }

        yield return new CjkPiece(CjkPieceKind.Unknown, at, at + 1, [], -1, []);
    }

    // 양 정상: both of them.
    private static bool IsBoth(string text, int at) => text[at] == '양' && at + 2 < text.Length && text[at + 1] == ' ' && CjkText.IsHangul(text[at + 2]);

    private static bool BeginsWord(string text, int at) => CjkText.IsHangul(text[at]) && (at == 0 || text[at - 1] is ' ' or '(');

    /// <summary>The length of a word that says what is done (해고했다), which is no row of endings; 0 where none begins.</summary>
    private static int DeedAt(string text, int at, int end)
    {
        for (var length = 2; BeginsWord(text, at) && length <= LongestDeed && at + length < end; length++)
        {
            if (text[at + length] is '했' or '하' or '한' or '할' or '합' or '됐' or '되' or '된' or '될' or '됩' or '당' or '시' && CjkGlossary.Find(text.AsSpan(at, length)).Count > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && CjkText.IsHangul(text[end])) { end++; }
        return text.AsSpan(at, end - at);
    }

    // "当" and "初" are grammar, and "当初" is a word.
    private bool IsHalfAWord(string text, int at, int length, int start, int end) =>
        length == 1 && CjkText.IsHan(text[at]) && ((at > start && IsWord(text, at - 1, end)) || IsWord(text, at, end));

    private bool IsWord(string text, int at, int end) =>
        at + 2 <= end && CjkText.IsHan(text[at]) && CjkText.IsHan(text[at + 1]) && CjkDictionary.Find(text.AsSpan(at, 2)).Count > 0 && !IsQuoted(text, at, at + 2, end);

    private const string NounParticles = "을를이가은는의에과와도로만";

    private static bool HoldsWord(string source, char word)
    {
        for (var at = source.IndexOf(word, StringComparison.Ordinal); at >= 0; at = source.IndexOf(word, at + 1))
        {
            if (BeginsWord(source, at) && (at + 1 == source.Length || source[at + 1] == ' ' || (NounParticles.Contains(source[at + 1]) && (at + 2 == source.Length || !CjkText.IsHangul(source[at + 2])))))
            {
                return true;
            }
        }

        return false;
    }

    // How long the longest stretch around a letter is that stands so in a passage of the same language.
    private int RunAt(int at)
    {
        if (_runs is null)
        {
            _runs = new int[context.Draft.Text.Length];
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                if (_finder.IsCjk(s)) { FillRuns(context.Draft.Text, context.Alignment.Sources[s].Sentence.Text, _runs); }
            }
        }

        return _runs[at];
    }

    private static void FillRuns(ReadOnlySpan<char> text, ReadOnlySpan<char> source, int[] runs)
    {
        for (int start = 0, end = 0; start < text.Length; start++)
        {
            var before = end;
            end = Math.Max(end, start);
            while (end < text.Length && source.Contains(text[start..(end + 1)], StringComparison.Ordinal)) { end++; }
            for (var i = start; i < end && end > before; i++) { runs[i] = Math.Max(runs[i], end - start); }
        }
    }

    private bool StandsInText(string written) => context.Alignment.Sources.Exists(s => s.Sentence.Text.Contains(written, StringComparison.Ordinal));

    /// <summary>Whether what begins at a place stands so in a passage of the same language, two letters of it at least.</summary>
    public bool IsHeld(int at) => RunAt(at) >= 2;

    // One letter of Han alone is a word only where its ending follows.
    private bool IsQuoted(string text, int start, int end, int last)
    {
        // "シャルル・ド・ゴール"
        if (end - start == 1 && start > 0 && text[start - 1] == '・' && StandsInText(text.Substring(start - 1, 2)))
        {
            return true;
        }

        if (end - start == 1 && RunAt(start) >= HeldRun)
        {
            return true;
        }

        // 닭을: a noun of one syllable that a passage has as a word of its own, too.
        if (end - start == 1 && BeginsWord(text, start) && (end == text.Length || text[end] == ' ' || NounParticles.Contains(text[end])) && context.Alignment.Sources.Exists(s => HoldsWord(s.Sentence.Text, text[start])))
        {
            return true;
        }

        if (end - start == 1 && !(CjkText.IsHan(text[start]) && (end == last || CjkText.IsHiragana(text[end])) && (start == 0 || !CjkText.IsHan(text[start - 1]))))
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            if (_finder.IsCjk(s) && context.Alignment.Sources[s].Sentence.Text.AsSpan().Contains(text.AsSpan(start, end - start), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
