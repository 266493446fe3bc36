using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What the words of a Korean or Japanese passage mean.</summary>
internal sealed class CjkMeanings
{
    /// <summary>So many of a word's meanings in the dictionary are its usual ones.</summary>
    private const int Usual = 3;

    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<(string Stem, RelationGroups Groups, IReadOnlyList<Gloss> Word)> _listed = [];

    private CjkMeanings(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            AddListed(text, at, Math.Min(rest.Length, CjkGlossary.LongestFrom(rest)));
            for (var length = Math.Min(rest.Length, CjkDictionary.LongestFrom(rest)); length >= 2; length--)
            {
                foreach (var gloss in CjkDictionary.Find(rest[..length]).Take(Usual))
                {
                    Add(gloss);
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
    public bool Have(IReadOnlyList<Gloss> listed, IReadOnlyList<Gloss> usual)
    {
        foreach (var gloss in usual)
        {
            if (gloss.Text.Length > 2 && (_all.Contains(gloss.Text) || (gloss.Stems.Length == 1 && _stems.Contains(gloss.Stems[0]))))
            {
                return true;
            }
        }

        foreach (var gloss in listed)
        {
            if (gloss.Stems.Length == 1 && EnglishRelations.GroupsOf(gloss.Stems[0]) is var groups && _listed.Exists(told => groups.MayStandFor(told.Groups)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether letters are the initials of what a word of the passage means: LNG, "liquefied natural gas".</summary>
    public bool AreInitials(string letters)
    {
        foreach (var meaning in _all)
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
        english.Select(EnglishStemmer.Stem).Any(stem => _listed.Exists(told => EnglishAntonyms.Are(stem, told.Stem) && !(stem is "old" or "new" && _stems.Contains(stem)) && !told.Word.Any(gloss => all.Contains(gloss.Text))));

    // 비가: a noun of one syllable, with its particle.
    private static bool IsNoun(string text, int at) =>
        at > 0 && text[at - 1] == ' ' && CjkText.IsHangul(text[at]) && at + 2 < text.Length && text[at + 1] is '가' or '를' or '는' or '이' or '을' or '은' && text[at + 2] == ' ';

    private void Add(Gloss gloss)
    {
        _all.Add(gloss.Text);
        // "investment" and "invest"
        if (gloss.Stems.Length == 1 && gloss.Stems[0].Length > 3)
        {
            _stems.Add(gloss.Stems[0]);
        }
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
                    Add(gloss);
                }

                if (!meant && gloss.Stems.Length == 1 && (length > 1 || CjkText.IsHan(text[at]) || (CjkText.IsHangul(text[at]) && at > 0 && text[at - 1] == ' ')))
                {
                    _listed.Add((gloss.Stems[0], EnglishRelations.GroupsOf(gloss.Stems[0]), glosses));
                }
            }

            meant |= glosses.Count > 0;
        }
    }
}
