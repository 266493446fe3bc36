using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What the words of a Korean or Japanese passage mean.</summary>
internal sealed class CjkMeanings
{
    /// <summary>So many of a word's meanings in the dictionary are its usual ones.</summary>
    private const int Usual = 3;

    private readonly string _text;
    private readonly Dictionary<string, List<Range>> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Range>> _stems = new(StringComparer.Ordinal);
    private readonly List<(string Stem, RelationGroups Groups, IReadOnlyList<Gloss> Word, Range At)> _listed = [];

    private CjkMeanings(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            AddListed(text, at, Math.Min(rest.Length, CjkGlossary.LongestFrom(rest)));
            for (var length = Math.Min(rest.Length, CjkDictionary.LongestFrom(rest)); length >= 2; length--)
            {
                foreach (var gloss in CjkDictionary.Find(rest[..length]).Take(Usual))
                {
                    Add(gloss, at..(at + length));
                }
            }
        }
    }

    /// <summary>Null for a sentence without a letter of Korean or Japanese.</summary>
    public static CjkMeanings? Of(EnglishSentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Token.Is(TokenFlags.Cjk))
            {
                return new CjkMeanings(sentence.Text);
            }
        }

        return null;
    }

    /// <summary>Whether a word of the passage has one of the meanings.</summary>
    /// <param name="listed">Meanings of the news' words, for which those that mean nearly the same may stand: 끝내 for 마치.</param>
    /// <param name="besides">What else the sentence says, as it is written: a word of the passage that stands there stands for itself, and for no other
    /// word (후보, "nominee", for 출마, "candidacy", in 오 후보는 출마한다).</param>
    public bool Have(IReadOnlyList<Gloss> listed, IReadOnlyList<Gloss> usual, string besides = "")
    {
        foreach (var gloss in usual)
        {
            if (gloss.Text.Length > 2 && (IsFree(_all, gloss.Text, besides) || (gloss.Stems.Length == 1 && IsFree(_stems, gloss.Stems[0], besides))))
            {
                return true;
            }
        }

        foreach (var gloss in listed)
        {
            if (gloss.Stems.Length == 1 && EnglishRelations.GroupsOf(gloss.Stems[0]) is var groups && _listed.Exists(told => groups.MayStandFor(told.Groups) && IsFree(told.At, besides)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFree(Dictionary<string, List<Range>> meanings, string meaning, string besides)
    {
        if (!meanings.TryGetValue(meaning, out var places))
        {
            return false;
        }

        return besides.Length == 0 || places.Exists(place => IsFree(place, besides));
    }

    private bool IsFree(Range place, string besides)
    {
        var word = _text.AsSpan()[place];
        for (var at = besides.AsSpan().IndexOf(word); at >= 0;)
        {
            // One letter within a word is no word.
            if (word.Length > 1 || at == 0 || besides[at - 1] == ' ')
            {
                return false;
            }

            var next = besides.AsSpan(at + 1).IndexOf(word);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return true;
    }

    /// <summary>Whether letters are the initials of what a word of the passage means: LNG, "liquefied natural gas".</summary>
    public bool AreInitials(string letters)
    {
        foreach (var meaning in _all.Keys)
        {
            if (meaning.Equals(letters, StringComparison.OrdinalIgnoreCase) || (meaning.Contains(' ', StringComparison.Ordinal) && Spells(meaning, letters)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Spells(string meaning, string letters)
    {
        var at = 0;
        for (var i = 0; i < meaning.Length; i++)
        {
            if ((i == 0 || meaning[i - 1] is ' ' or '-') && (at >= letters.Length || char.ToUpperInvariant(meaning[i]) != letters[at++]))
            {
                return false;
            }
        }

        return at == letters.Length;
    }

    /// <summary>Whether one of the news' words in the passage means the opposite of one of these.</summary>
    /// <param name="english">The usual meanings of a word.</param>
    /// <param name="all">All that it means: what the passage's word means as well makes it no opposite (勝利, "victory": 下し, "defeat", and both "beat").</param>
    public bool HaveOpposite(IEnumerable<string> english, IReadOnlyList<string> all) =>
        english.Select(EnglishStemmer.Stem).Any(stem => _listed.Exists(told => EnglishAntonyms.Are(stem, told.Stem) && !(stem is "old" or "new" && _stems.ContainsKey(stem)) && !told.Word.Any(gloss => all.Contains(gloss.Text))));

    // 비가: a noun of one syllable, with its particle.
    private static bool IsNoun(string text, int at) =>
        at > 0 && text[at - 1] == ' ' && CjkText.IsHangul(text[at]) && at + 2 < text.Length && text[at + 1] is '가' or '를' or '는' or '이' or '을' or '은' && text[at + 2] == ' ';

    private void Add(Gloss gloss, Range place)
    {
        Add(_all, gloss.Text, place);
        // "investment" and "invest"
        if (gloss.Stems.Length == 1 && gloss.Stems[0].Length > 3)
        {
            Add(_stems, gloss.Stems[0], place);
        }
    }

    private static void Add(Dictionary<string, List<Range>> meanings, string meaning, Range place)
    {
        if (meanings.TryGetValue(meaning, out var places)) { places.Add(place); }
        else { meanings[meaning] = [place]; }
    }

    // The longest listed word from a place on is the one that is meant.
    private void AddListed(string text, int at, int longest)
    {
        // 오는 4월: no coming.
        if (text.AsSpan(at).StartsWith("오는 "))
        {
            return;
        }

        var meant = false;
        for (var length = longest; length >= 1; length--)
        {
            var glosses = CjkGlossary.Find(text.AsSpan(at, length));
            foreach (var gloss in glosses)
            {
                if (length >= 2 || IsNoun(text, at))
                {
                    Add(gloss, at..(at + length));
                }

                if (!meant && gloss.Stems.Length == 1 && (length > 1 || CjkText.IsHan(text[at]) || (CjkText.IsHangul(text[at]) && at > 0 && text[at - 1] == ' ')))
                {
                    _listed.Add((gloss.Stems[0], EnglishRelations.GroupsOf(gloss.Stems[0]), glosses, at..(at + length)));
                }
            }

            meant |= glosses.Count > 0;
        }
    }
}
