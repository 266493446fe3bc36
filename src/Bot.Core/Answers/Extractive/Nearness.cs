using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>How near the question's words stand to each of several values of a sentence.</summary>
internal sealed class Nearness
{
    // A value is clearly nearer by this factor.
    private const double Clearly = 1.5;

    // A word on the far side of a comma or of another value belongs elsewhere.
    private const double BeyondBreak = 0.2;
    private const double BeyondClause = 0.02;

    private readonly IReadOnlyList<CandidateValue> _candidates;
    private readonly string _text;
    private readonly List<(int Start, int End, double Weight)> _matches = [];

    public Nearness(Question question, string text, IReadOnlyList<CandidateValue> candidates)
    {
        (_candidates, _text) = (candidates, text);
        var asked = question.Translation ?? question;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            for (var i = 0; i < asked.Terms.Count; i++)
            {
                var term = asked.Terms[i];
                if (term.Stem == token.Stem || asked.Alternatives.Any(alternative => alternative.Terms.Contains(i) && alternative.Stems.Contains(token.Stem)))
                {
                    // A name tells more than a word.
                    _matches.Add((token.Start, token.End, term.Role == QueryTermRole.Entity ? 2 : 1));
                    break;
                }
            }
        }
    }

    /// <summary>Whether names of the question stand behind different values, one each: "with China and with the U.S." asks for two.</summary>
    public bool EachHasItsOwn => _matches.Where(match => match.Weight > 1)
        .Select(match => _candidates.Index().Where(pair => pair.Item.End <= match.Start).Select(pair => pair.Index).DefaultIfEmpty(-1).Max())
        .Where(index => index >= 0).Distinct().Count() > 1;

    /// <summary>Whether the question's words stand clearly nearer to one of other values.</summary>
    public bool IsOthers(CandidateValue value, IEnumerable<CandidateValue> others) => Of(value) is var own && others.Any(other => Of(other) > own * Clearly);

    private double Of(CandidateValue candidate)
    {
        var closeness = 0.0;
        foreach (var (start, end, weight) in _matches)
        {
            var distance = start >= candidate.End ? start - candidate.End : candidate.Start - end;
            if (distance < 0)
            {
                continue;
            }

            var between = start >= candidate.End ? _text.AsSpan(candidate.End, distance) : _text.AsSpan(end, distance);
            var cut = between.ContainsAny(',', ';', '、') || _candidates.Any(other => other.Start != candidate.Start
                && other.Start >= Math.Min(candidate.End, end) && other.End <= Math.Max(candidate.Start, start));
            closeness += weight / (1 + (distance / 10.0)) * (between.Contains(';') ? BeyondClause : cut ? BeyondBreak : 1);
        }

        return closeness;
    }
}
