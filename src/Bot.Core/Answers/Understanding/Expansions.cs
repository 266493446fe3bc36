using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>The pack's names and words that a question holds, as other words to search for.</summary>
internal static class Expansions
{
    // "May" is a verb too, and short for itself.
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

    public static IReadOnlyList<QueryExpansion> Of(string question, string language, Lexicon lexicon)
    {
        List<QueryExpansion> known = [.. OfPack(question, lexicon), .. Months(question)];
        // A question without a word of the pack is about something else.
        return language == "en" || lexicon.Find(question).Count == 0 ? known : [.. known, .. NewsWords.Of(question, language, known)];
    }

    private static IEnumerable<QueryExpansion> OfPack(string question, Lexicon lexicon) =>
        Known(question, lexicon).Select(match => match.Entity is { } entity
            ? new QueryExpansion(match.Start, match.Start + match.Length, [entity.Name, .. EnglishAliases(entity)], IsEntity: true)
            : new QueryExpansion(match.Start, match.Start + match.Length, match.Term!.English, IsEntity: false));

    /// <summary>The names and words of the pack in a question.</summary>
    public static IEnumerable<LexiconMatch> Known(string question, Lexicon lexicon)
    {
        List<LexiconMatch> known = [.. lexicon.Find(question).Where(match => !IsGrammar(question, match))];
        return [.. known, .. CountryLetters.Of(question, lexicon, known)];
    }

    /// <summary>"Tell us" names no country, "the us" does.</summary>
    private static bool IsGrammar(string question, LexiconMatch match) => question.AsSpan(match.Start, match.Length) is var written
        && !written.ContainsAnyExceptInRange('a', 'z') && StopWords.Contains(written.ToString()) && !question.AsSpan(0, match.Start).TrimEnd().EndsWith("the", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Jan." for "January", and the other way round.</summary>
    private static IEnumerable<QueryExpansion> Months(string question)
    {
        foreach (var token in Tokenizer.Tokenize(question))
        {
            foreach (var month in MonthNames)
            {
                if (token.Folded == month[..3] || token.Folded == month)
                {
                    yield return new(token.Start, token.End, token.Folded == month ? [month[..3]] : [month], IsEntity: false);
                }
            }
        }
    }

    private static IEnumerable<string> EnglishAliases(Entity entity) =>
        entity.Aliases.Where(alias => alias.Language == "en").Select(alias => alias.Text);
}
