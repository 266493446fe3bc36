using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>What the words of a Korean or Japanese question mean that the pack does not list, from the words of the news that drafts are checked
/// with.</summary>
internal static class NewsWords
{
    /// <param name="known">What the pack knows of the question.</param>
    public static IEnumerable<QueryExpansion> Of(string question, string language, IReadOnlyList<QueryExpansion> known)
    {
        List<QueryExpansion> countries = [.. CountryLetters.Of(question, known)];
        foreach (var country in countries)
        {
            yield return country;
        }

        foreach (var unknown in Understood.Unknown(question, language, [.. known, .. countries]))
        {
            // A Japanese verb goes on in hiragana behind the stretch, but not into what is known.
            var end = known.Select(expansion => expansion.Start).Where(start => start >= unknown.End.Value).DefaultIfEmpty(question.Length).Min();
            for (var at = unknown.Start.Value; at < unknown.End.Value;)
            {
                var length = LongestAt(question.AsSpan(at, end - at), unknown.End.Value - at, out var english);
                if (length > 0)
                {
                    yield return new(at, at + length, english, IsEntity: false, IsCommon: true);
                }

                at += Math.Max(1, length);
            }
        }
    }

    // One syllable of Hangul is an ending more often than a word.
    private static int LongestAt(ReadOnlySpan<char> text, int stretch, out IReadOnlyList<string> english)
    {
        var least = CjkText.IsHan(text[0]) ? 1 : 2;
        for (var length = Math.Min(text.Length, CjkGlossary.LongestFrom(text)); length >= least; length--)
        {
            if ((length <= stretch || !CjkText.IsHangul(text[0])) && CjkGlossary.Find(text[..length]) is { Count: > 0 } glosses)
            {
                english = [.. glosses.Select(gloss => gloss.Text)];
                return length;
            }
        }

        english = [];
        return 0;
    }
}
