using System.Globalization;
using System.Text;
using Bot.Core.Text;

namespace Bot.Core.Coverage;

/// <summary>Finds the names and words that a pack knows in a text of any of its languages: the longest match first, without
/// overlaps. Latin words match whole and in any case; Korean and Japanese ones also where particles and endings follow, and
/// across spaces ("정상 회담" is "정상회담").</summary>
public sealed class Lexicon
{
    // The same passages are read for one question after another.
    private const int KeptTexts = 2048;
    private const int LongestKept = 1000;

    private readonly Dictionary<char, Phrases> _byFirst = [];
    private readonly Recent<string, IReadOnlyList<LexiconMatch>> _found = new(KeptTexts, StringComparer.Ordinal);

    private Lexicon(CoveragePack? pack)
    {
        Pack = pack;
        foreach (var entity in pack?.Entities ?? [])
        {
            Add(entity.Name, "en", entity, null);
            foreach (var alias in entity.Aliases)
            {
                Add(alias.Text, alias.Language, entity, null);
            }
        }

        foreach (var term in pack?.Glossary ?? [])
        {
            Add(term.Text, term.Language, null, term);
        }

        foreach (var phrases in _byFirst.Values)
        {
            phrases.Complete();
        }
    }

    /// <summary>A lexicon without a word.</summary>
    public static Lexicon Empty { get; } = new(null);

    /// <summary>The pack it was made of, or null.</summary>
    public CoveragePack? Pack { get; }

    public static Lexicon Of(CoveragePack pack) => new(pack);

    /// <summary>Every match in reading order.</summary>
    public IReadOnlyList<LexiconMatch> Find(string text) => _byFirst.Count == 0 ? []
        : text.Length > LongestKept ? FindAnew(text)
        : _found.Get(text, this, static (text, lexicon) => lexicon.FindAnew(text));

    private IReadOnlyList<LexiconMatch> FindAnew(string text)
    {
        List<LexiconMatch>? found = null;
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            if (_byFirst.TryGetValue(Fold(text[at]), out var phrases) && !IsInsideWord(text, at))
            {
                var (next, behind) = Next(text, at);
                for (var i = phrases.Next(0, next, behind); i >= 0 && length == 0; i = phrases.Next(i + 1, next, behind))
                {
                    if ((length = MatchLength(text, at, phrases[i].Text)) > 0)
                    {
                        (found ??= []).Add(new(at, length, phrases[i].Entity, phrases[i].Term));
                    }
                }
            }

            at += Math.Max(length, 1);
        }

        return found ?? (IReadOnlyList<LexiconMatch>)[];
    }

    // The letters that may be the second of a phrase: the next one, and the one behind the spaces.
    private static (char Next, char Behind) Next(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return ('\0', '\0');
        }

        var behind = at + 1;
        while (behind < text.Length - 1 && text[behind] == ' ') { behind++; }
        return (Fold(text[at + 1]), Fold(text[behind]));
    }

    /// <summary>Lower case, full-width forms to half-width; one UTF-16 unit stays one.</summary>
    internal static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        // Kana, Han and Hangul have no case, and to ask for it is slow.
        >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static int MatchLength(string text, int start, string phrase)
    {
        var at = start;
        var beginsWord = start == 0 || !IsWide(text[start - 1]);
        for (var i = 0; i < phrase.Length; i++, at++)
        {
            // A space between two Korean or Japanese letters is a matter of taste, but 의지 does not stand in 대통령의 지지율.
            while (beginsWord && i > 0 && at < text.Length && text[at] == ' ' && IsWide(phrase[i]) && IsWide(phrase[i - 1]))
            {
                at++;
            }

            if (at >= text.Length || Fold(text[at]) != phrase[i])
            {
                return 0;
            }
        }

        return IsInsideWord(text, at) ? 0 : at - start;
    }

    /// <summary>Whether a Latin word or number goes on over this border. Hangul and kanji have no such border.</summary>
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && IsNarrow(text[at - 1]) && IsNarrow(text[at]);

    private static bool IsNarrow(char c) => char.IsLetterOrDigit(c) && !IsWide(c);

    /// <summary>Whether it is of a script written without spaces or with particles glued on.</summary>
    internal static bool IsWide(char c) =>
        c is >= '\u1100' and <= '\u11FF' or >= '\u3040' and <= '\u30FF' or >= '\u3130' and <= '\u318F' or >= '\u3400' and <= '\u9FFF'
            or >= '\uAC00' and <= '\uD7AF' or '々' or 'ー';

    private void Add(string text, string language, Entity? entity, GlossaryTerm? term)
    {
        var folded = Folded(text.Trim().Normalize());
        // One Korean or Japanese letter stands inside too many other words to mean anything.
        var shortest = folded.Length > 0 && IsWide(folded[0]) ? 2 : 1;
        if (new StringInfo(folded).LengthInTextElements < shortest)
        {
            return;
        }

        if (!_byFirst.TryGetValue(folded[0], out var phrases))
        {
            _byFirst[folded[0]] = phrases = new Phrases();
        }

        phrases.Add(new(folded, language, entity, term));
    }

    /// <summary>The phrase as texts are compared with it: folded, without spaces between Korean or Japanese letters.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var betweenWide = text[i] == ' ' && i > 0 && i + 1 < text.Length && IsWide(text[i - 1]) && IsWide(text[i + 1]);
            if (!betweenWide)
            {
                folded.Append(Fold(text[i]));
            }
        }

        return folded.ToString();
    }

    private sealed record Phrase(string Text, string Language, Entity? Entity, GlossaryTerm? Term);

    /// <summary>The phrases that begin with one letter, the longest first. By the second letter most are told apart.</summary>
    private sealed class Phrases
    {
        private const char None = '\0';

        private readonly List<Phrase> _phrases = [];
        private char[] _seconds = [];

        public Phrase this[int index] => _phrases[index];

        public void Add(Phrase phrase) => _phrases.Add(phrase);

        public void Complete()
        {
            // An entity before a word of the same length.
            _phrases.Sort((a, b) => (b.Text.Length, b.Entity is not null).CompareTo((a.Text.Length, a.Entity is not null)));
            _seconds = [.. _phrases.Select(phrase => phrase.Text.Length > 1 ? phrase.Text[1] : None)];
        }

        /// <summary>The next phrase from an index on that has one of two letters as its second or none at all; -1 where there is none.</summary>
        public int Next(int from, char second, char other) =>
            _seconds.AsSpan(from).IndexOfAny(second, other, None) is >= 0 and var index ? from + index : -1;
    }
}

/// <summary>A name or word of the pack as it stands in a text; either <paramref name="Entity"/> or <paramref name="Term"/> is set.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Length">UTF-16 units.</param>
public readonly record struct LexiconMatch(int Start, int Length, Entity? Entity, GlossaryTerm? Term);
