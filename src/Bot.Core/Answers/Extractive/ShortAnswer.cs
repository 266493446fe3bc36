using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>The date, number, share or name in a quote that a question asks for, in the quote's own words, where it can be told
/// with little doubt: by kind, and by standing nearest to what the question names. Elsewhere the quote speaks for itself.</summary>
internal static class ShortAnswer
{
    // A candidate wins by this factor or not at all: a figure set in front of the wrong thing is worse than none.
    private const double ClearlyNearer = 1.5;

    /// <returns>A stretch of <paramref name="quote"/>, or null.</returns>
    public static string? Find(Question question, string quote)
    {
        var candidates = question.Type switch
        {
            AnswerType.Date => Dates(quote, date => true),
            AnswerType.Year => Dates(quote, date => date.YearWritten),
            AnswerType.Percent => Quantities(quote, quantity => quantity.Unit is "%" or "percentage point"),
            AnswerType.Number => Quantities(quote, quantity => quantity.Unit is not "%" && AskedCount.Matches(question, quote, quantity)),
            AnswerType.Amount => Quantities(quote, _ => true),
            _ => [],
        };
        if (candidates.Count == 0)
        {
            return null;
        }

        if (question.Type == AnswerType.Number && candidates.Count > 1 && !AskedCount.NamesWhatIsCounted(question))
        {
            // "How often" and "how long" do not say which of two counts they are after.
            return null;
        }

        var matches = Matches(question, quote);
        if (candidates.Count > 1 && EachHasItsOwn(candidates, matches))
        {
            // "With China and with the U.S.": two are asked for.
            return null;
        }

        var best = candidates.Count == 1 ? candidates[0] : Nearest(candidates, matches, quote);
        return best is { } span ? quote[span.Start..span.End] : null;
    }

    private static List<Span> Dates(string quote, Func<DateMention, bool> wanted) =>
        [.. DateReader.Read(quote).Where(wanted).Select(date => new Span(date.Start, date.End))];

    private static List<Span> Quantities(string quote, Func<QuantityMention, bool> wanted) =>
        [.. QuantityReader.Read(quote).Where(wanted).Select(quantity => new Span(
            WithHedge(quote, quantity), quantity.HasNoun && quantity.NounStart >= quantity.End && quantity.NounStart - quantity.End <= 1 ? quantity.NounEnd : quantity.End))];

    /// <summary>"roughly 70%" is not "70%".</summary>
    private static int WithHedge(string quote, QuantityMention quantity) =>
        quantity.Start - (Approximators.FindBefore(quote.AsSpan(0, quantity.Start), out _, out var length) is null ? 0 : length);

    /// <summary>Where the quote holds words of the question, each with how much it tells: a name or number more than a word.</summary>
    private static List<(int Start, int End, double Weight)> Matches(Question question, string quote)
    {
        var asked = question.Translation ?? question;
        var matches = new List<(int, int, double)>();
        foreach (var token in Tokenizer.Tokenize(quote))
        {
            for (var i = 0; i < asked.Terms.Count; i++)
            {
                var term = asked.Terms[i];
                var alternative = asked.Alternatives.FirstOrDefault(a => a.Terms.Contains(i) && a.Stems.Contains(token.Stem));
                if (term.Stem == token.Stem || alternative is not null)
                {
                    matches.Add((token.Start, token.End, term.Role == QueryTermRole.Entity ? 2 : 1));
                    break;
                }
            }
        }

        return matches;
    }

    /// <summary>Whether the names of the question stand behind different candidates, one each.</summary>
    private static bool EachHasItsOwn(List<Span> candidates, List<(int Start, int End, double Weight)> matches) => matches
        .Where(match => match.Weight > 1)
        .Select(match => candidates.FindLastIndex(candidate => candidate.End <= match.Start))
        .Where(index => index >= 0).Distinct().Count() > 1;

    /// <summary>The candidate that the question's words stand closest to; none when two are as close.</summary>
    private static Span? Nearest(List<Span> candidates, List<(int Start, int End, double Weight)> matches, string quote)
    {
        (Span Span, double Score)[] scored =
            [.. candidates.Select(candidate => (candidate, Closeness(candidate, candidates, matches, quote))).OrderByDescending(pair => pair.Item2)];
        return scored[0].Score > scored[1].Score * ClearlyNearer ? scored[0].Span : null;
    }

    private static double Closeness(
        Span candidate, List<Span> candidates, List<(int Start, int End, double Weight)> matches, string quote)
    {
        var closeness = 0.0;
        foreach (var (start, end, weight) in matches)
        {
            var distance = start >= candidate.End ? start - candidate.End : candidate.Start - end;
            if (distance < 0)
            {
                continue;
            }

            // A word on the far side of another candidate, or of a comma, belongs elsewhere.
            var between = start >= candidate.End ? quote.AsSpan(candidate.End, distance) : quote.AsSpan(end, distance);
            var cut = between.ContainsAny(',', ';', '、') || candidates.Exists(other => other != candidate
                && other.Start >= Math.Min(candidate.End, end) && other.End <= Math.Max(candidate.Start, start));
            closeness += weight / (1 + (distance / 10.0)) * (cut ? 0.2 : 1);
        }

        return closeness;
    }

    private readonly record struct Span(int Start, int End);
}
