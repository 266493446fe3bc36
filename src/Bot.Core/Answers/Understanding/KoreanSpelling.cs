using Bot.Core.Coverage;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Mends names of the pack that are typed with one wrong letter within a syllable: 히토류 for 희토류.</summary>
internal static class KoreanSpelling
{
    // Shorter words have neighbours that are words of their own.
    private const int ShortestName = 3;

    // Unicode 15, chapter 3.12: a syllable is (initial × 21 + medial) × 28 + final.
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Finals = 28;
    private const int Medials = 21;

    /// <param name="known">Stretches of the question that are understood as they are.</param>
    /// <returns>The question with its mistakes mended; the same string where there are none.</returns>
    public static string Mend(string question, IReadOnlyList<QueryExpansion> known, Lexicon lexicon)
    {
        if (lexicon.Pack is not { } pack || Understood.Unknown(question, "ko", known) is not { Count: > 0 } unknown)
        {
            return question;
        }

        var names = pack.Entities.SelectMany(entity => entity.Aliases).Where(alias => alias.Language == "ko" && IsName(alias.Text)).Select(alias => alias.Text).Distinct().ToList();
        foreach (var word in unknown.Reverse())
        {
            var (start, length) = word.GetOffsetAndLength(question.Length);
            var meant = names.FindAll(name => name.Length <= length && IsOneLetterOff(question.AsSpan(start, name.Length), name));
            if (meant is [var name])
            {
                question = string.Concat(question.AsSpan(0, start), name, question.AsSpan(start + name.Length));
            }
        }

        return question;
    }

    private static bool IsName(string text) => text.Length >= ShortestName && text.All(IsSyllable);

    private static bool IsOneLetterOff(ReadOnlySpan<char> written, string name)
    {
        var off = 0;
        for (var i = 0; i < name.Length && off <= 1; i++)
        {
            off += IsSyllable(written[i]) ? Letters(written[i], name[i]) : 2;
        }

        return off == 1;
    }

    /// <summary>In how many of its letters a syllable differs from another, 0 to 3.</summary>
    private static int Letters(char one, char other)
    {
        var (a, b) = (one - FirstSyllable, other - FirstSyllable);
        return (a % Finals == b % Finals ? 0 : 1) + (a / Finals % Medials == b / Finals % Medials ? 0 : 1) + (a / Finals / Medials == b / Finals / Medials ? 0 : 1);
    }

    private static bool IsSyllable(char letter) => letter is >= (char)FirstSyllable and <= (char)LastSyllable;
}
