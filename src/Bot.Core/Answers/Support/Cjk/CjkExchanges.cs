using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of two things that a passage of the sentence's own language tells in one sentence, each keeps its day and its place.</summary>
internal static partial class CjkExchanges
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
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

                    if (IsExchanged(said[i].Around, said[j].Around, told[first].Around, told[second].Around))
                    {
                        context.Report(SupportIssueKind.Binding, $"{said[i].Around.Trim()} – {said[j].Around.Trim()}", text);
                        return;
                    }
                }
            }
        }
    }

    /// <param name="Around">What stands before its verb, from the verb before on.</param>
    private sealed record Part(string Around, string Verb);

    private static List<Part> Parts(string text, IReadOnlyList<CjkClause> clauses)
    {
        var (parts, start) = (new List<Part>(), 0);
        foreach (var clause in clauses)
        {
            parts.Add(new Part(text[Math.Min(start, clause.Start)..clause.Start], text[clause.Start..clause.End]));
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
