using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is more than what in a Korean or Japanese sentence (A는 B보다, AはBより) is so in the English passage.</summary>
internal static partial class CjkComparisons
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        foreach (Match than in Than().Matches(text))
        {
            var clause = clauses.FirstOrDefault(c => c.Start >= than.Index);
            if (clause is null || (clause.Topic ?? clause.Subject) is not { } subject)
            {
                continue;
            }

            var lesser = items.FindAll(i => i.Found && i.End <= than.Index && i.Start >= Math.Max(subject.End <= than.Index ? subject.End : 0, than.Index - 12));
            var more = items.FindAll(i => i.Found && i.Start < subject.End && subject.Start < i.End && !lesser.Contains(i));
            foreach (var index in lesser.Select(i => i.Sentence).Intersect(more.Select(i => i.Sentence)))
            {
                var words = context.Alignment.Sources[index].Sentence.Words;
                var at = Array.FindIndex(words, w => w.Token.Folded == "than");
                var (a, b) = (more.FindAll(i => i.Sentence == index).ConvertAll(i => Side(i, at)), lesser.FindAll(i => i.Sentence == index).ConvertAll(i => Side(i, at)));
                if (at > 0 && a.Contains(1) && !a.Contains(-1) && b.Contains(-1) && !b.Contains(1) && !items.Exists(i => i.Start >= clause.Start && i.Found && i.Term is not null && i.Term.English.Take(2).Any(e => words.Any(w => EnglishAntonyms.Are(Language.EnglishStemmer.Stem(e), w.Stem)))))
                {
                    context.Report(SupportIssueKind.Role, text[subject.Start..(than.Index + than.Length)], context.Alignment.Sources[index].Sentence.Text);
                }
            }
        }
    }

    // Before "than" -1, behind it 1, on both sides 0.
    private static int Side(CjkItem item, int than) => item.Places.All(p => p < than) ? -1 : item.Places.All(p => p > than) ? 1 : 0;

    [GeneratedRegex("(?<=[가-힣])보다(?=[ ,])|より(?!も?多くの)", RegexOptions.CultureInvariant)]
    private static partial Regex Than();
}
