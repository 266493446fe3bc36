using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of two things that a passage of the sentence's own language tells in one sentence, each keeps its day and its place.</summary>
internal static partial class CjkExchanges
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        CheckBeside(context, sentence);
        var said = Parts(context.Draft.Text, sentence.Clauses);
        var sources = said.Count > 1 ? sentence.Own.ConvertAll(source => (source.Text, Parts: Parts(source.Text, source.Clauses))) : [];
        for (var i = 0; i < said.Count; i++)
        {
            for (var j = i + 1; j < said.Count; j++)
            {
                foreach (var (text, told) in sources)
                {
                    var (first, second) = (told.FindIndex(part => IsSame(part.Verb, said[i].Verb)), told.FindIndex(part => IsSame(part.Verb, said[j].Verb)));
                    if (first < 0 || second < 0 || first == second)
                    {
                        continue;
                    }

                    var (about, its) = (said[i].About, told[first].About);
                    if (IsExchanged(said[i].Without(its), said[j].Without(its), told[first].Without(about), told[second].Without(about)))
                    {
                        context.Report(SupportIssueKind.Binding, $"{said[i].Around.Trim()} – {said[j].Around.Trim()}", text);
                        return;
                    }
                }
            }
        }
    }

    // 7月に札幌、9月に福岡: each number keeps the noun beside it, whichever is told first.
    private static void CheckBeside(RuleContext context, CjkSentence sentence)
    {
        var said = Beside(context.Draft.Text, sentence.Clauses);
        for (var i = 0; i + 1 < said.Count; i++)
        {
            foreach (var source in sentence.Own)
            {
                var told = Beside(source.Text, source.Clauses);
                for (var j = 0; j + 1 < told.Count; j++)
                {
                    if (IsCrosswise(said[i], said[i + 1], told[j], told[j + 1]) || IsCrosswise(said[i], said[i + 1], told[j + 1], told[j]))
                    {
                        context.Report(SupportIssueKind.Binding, $"{said[i].Text.Trim()} – {said[i + 1].Text.Trim()}", source.Text);
                        return;
                    }
                }
            }
        }
    }

    private sealed record Stretch(string Text, HashSet<string> Numbers, HashSet<string> Letters);

    // What stands between breaks and holds a number, without what the sentence is about and its verb, which are of no number alone.
    private static List<Stretch> Beside(string text, List<CjkClause> clauses)
    {
        var stretches = new List<Stretch>();
        var last = clauses.Count > 0 && clauses[^1].Form == CjkForm.Final && clauses[^1].Start > text.AsSpan().LastIndexOfAnyInRange('0', '9') ? clauses[^1].Start : text.Length;
        var start = About().Match(text) is { Success: true } about && Noun().IsMatch(FirstPart().Match(text[about.Length..]).Value) ? about.Length : 0;
        foreach (var match in Break().EnumerateMatches(text))
        {
            if (match.Index > start)
            {
                Add(start, match.Index);
                start = match.Index + match.Length;
            }
        }

        if (stretches.Count > 0)
        {
            Add(start, last);
        }

        return stretches;

        void Add(int from, int to)
        {
            if (from < to && text.AsSpan(from, to - from).ContainsAnyInRange('0', '9'))
            {
                stretches.Add(new Stretch(text[from..to], [.. Number().Matches(text[from..to]).Select(m => m.Value)], [.. Noun().Matches(text[from..to]).SelectMany(m => CjkText.IsHangul(m.ValueSpan[0]) ? [m.Value[..2]] : CjkPairs.Of(m.Value))]));
            }
        }
    }

    // What a number counts is no noun beside it: 7月, 5명.
    [GeneratedRegex("(?<![가-힣0-9])[가-힣]{2,}|(?<![0-9])[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,}|(?<=[0-9][\\p{IsCJKUnifiedIdeographs}])[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex("^[^、,0-9]{1,12}?(?:[은는](?= )|は、?)", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex("^[^、，,]*", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart();

    // The first has the numbers of its own and the letters of the other, and so has the second.
    private static bool IsCrosswise(Stretch one, Stretch other, Stretch its, Stretch others) =>
        Shares(one.Numbers, other.Numbers, its.Numbers, others.Numbers) && Shares(other.Numbers, one.Numbers, others.Numbers, its.Numbers)
        && Shares(one.Letters, other.Letters, others.Letters, its.Letters) && Shares(other.Letters, one.Letters, its.Letters, others.Letters)
        && !Shares(one.Letters, other.Letters, its.Letters, others.Letters) && !Shares(other.Letters, one.Letters, others.Letters, its.Letters);

    // What only one side has and what only the other text's side has.
    private static bool Shares(HashSet<string> side, HashSet<string> beside, HashSet<string> its, HashSet<string> others) =>
        side.Any(piece => !beside.Contains(piece) && its.Contains(piece) && !others.Contains(piece));

    [GeneratedRegex("[、，;；]|,(?![0-9])|(?<=[고며]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    /// <param name="Around">What stands before its verb, from the verb before on.</param>
    /// <param name="About">What the whole sentence is about, without which its surroundings are told.</param>
    private sealed record Part(string Around, string? About, string Verb)
    {
        public string Without(string? about) => about is null ? Around : Around.Replace(about, " ", StringComparison.Ordinal);
    }

    private static List<Part> Parts(string text, List<CjkClause> clauses)
    {
        var (parts, start) = (new List<Part>(), 0);
        // What all of it is about belongs to each part.
        var about = clauses is [{ Topic: { } topic }, ..] && clauses.All(c => c.Topic == topic) ? text[topic.Start..topic.End] : null;
        foreach (var clause in clauses)
        {
            var around = text[Math.Min(start, clause.Start)..clause.Start];
            parts.Add(new Part(about is null ? around : around.Replace(about, " ", StringComparison.Ordinal), about, text[clause.Start..clause.End]));
            start = clause.Last;
        }

        return parts;
    }

    private static bool IsSame(string verb, string other) => verb.Length > 0 && (verb == other || (verb.Length > 1 && other.Length > 1 && (verb.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(verb, StringComparison.Ordinal))));

    // Each holds of the other's what its own does not.
    private static bool IsExchanged(string one, string other, string its, string others)
    {
        var (own, foreign, ownOther, foreignOther) = (Only(one, other), Only(other, one), Only(its, others), Only(others, its));
        return own.Count > 0 && foreign.Count > 0 && own.Exists(foreignOther.Contains) && foreign.Exists(ownOther.Contains) && !own.Exists(ownOther.Contains) && !foreign.Exists(foreignOther.Contains);
    }

    private static List<string> Only(string text, string other)
    {
        var words = Pieces(other).ToHashSet(StringComparer.Ordinal);
        return [.. Pieces(text).Where(piece => !words.Contains(piece))];
    }

    // Numbers whole, and letters side by side.
    private static IEnumerable<string> Pieces(string text) => Number().Matches(text).Select(m => m.Value).Concat(CjkPairs.Of(text).Where(pair => !char.IsAsciiDigit(pair[0]) && !char.IsAsciiDigit(pair[1])));

    [GeneratedRegex("[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
