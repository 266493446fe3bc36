using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>How old somebody is by the ways in which the news write it: "71-year-old Frank Dillard", "Mayor Helen Ortiz, 49,", "aged 49", 최민서(61) 평택시장,
/// 田中洋子館長（58）.</summary>
internal static partial class Ages
{
    // A title and a name.
    private const int MostWords = 5;

    /// <returns>The stretch that gives the age of the one whom the question names, or null.</returns>
    public static Range? Of(Question question, AskedValue asked, string text)
    {
        Range? found = null;
        foreach (Match match in Age().Matches(text))
        {
            if (!IsAsked(question, asked, Around(text, match)))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            var age = match.Groups["age"];
            found = age.Index..(age.Index + age.Length);
        }

        return found;
    }

    /// <summary>The words that stand with an age, in one phrase with it.</summary>
    private static string Around(string text, Match match)
    {
        var before = text[..match.Index];
        var behind = text[(match.Index + match.Length)..];
        if (match.Groups["cjk"].Success)
        {
            return before[(before.LastIndexOfAny(['、', ',', '。', '，', ' ']) + 1)..] + ' ' + CjkTitle().Match(behind).Value;
        }

        if (match.Groups["prefix"].Success)
        {
            // "Anton Brandt, an 83-year-old farmer"
            var apposed = Apposed().Match(before);
            return $"{apposed.Groups["name"].Value} {Phrase().Match(behind).Value}";
        }

        var tokens = Tokenizer.Tokenize(before);
        var start = tokens.Count;
        while (start > 0 && tokens.Count - start < MostWords && (start == tokens.Count || before.AsSpan(tokens[start - 1].End, tokens[start].Start - tokens[start - 1].End) is " " or "-") && !EndsPhrase(tokens[start - 1]))
        {
            start--;
        }

        return start < tokens.Count ? before[tokens[start].Start..] : "";
    }

    private static bool EndsPhrase(Token token) => token.Is(TokenFlags.StopWord) && token.Folded is not ("the" or "her" or "his");

    /// <summary>Whether a phrase names the one who is asked about, and nobody else.</summary>
    private static bool IsAsked(Question question, AskedValue asked, string phrase)
    {
        var stems = Tokenizer.Tokenize(phrase).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        if (question.Language is "ko" or "ja")
        {
            return ValueOwners.CjkWords(question.Text[..asked.Place.Start.Value]).ToList() is { Count: > 0 } words && words.TrueForAll(word => phrase.Contains(word, StringComparison.Ordinal));
        }

        var named = question.Terms.Where(term => !LightWords.Contains(term.Text) && term.Text is not ("old" or "age" or "years")).ToList();
        return named.Count > 0 && named.TrueForAll(term => stems.Contains(term.Stem));
    }

    [GeneratedRegex(@"(?<age>(?<prefix>\b\d{1,3}-year-old))\b|,\s(?<age>\d{1,3})(?=,|\.?$)|\((?<age>\d{1,3})\)(?=\s?[A-Za-z,.]|$)|,?\saged\s(?<age>\d{1,3})\b|(?<cjk>[(（](?<age>\d{1,3})(?:세|歳|살)?[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"(?<name>[\p{L}'-]+(?:\s[\p{L}'-]+){0,3}),\san?\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Apposed();

    // Up to the next word of grammar or mark.
    [GeneratedRegex(@"^(?:\s(?!(?:who|which|that|was|is|were|are|had|has|said|and|from|in|on|at)\b)[\p{L}'-]+){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^\s?\S+", RegexOptions.CultureInvariant)]
    private static partial Regex CjkTitle();
}
