using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who does to a thing what the passage of the sentence's own language has another do to it (오민재가 안타를 쳤다, of 오민재는 버텼고, 서준영이 안타를 쳤다).</summary>
internal static partial class CjkOwnDoers
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        foreach (var said in sentence.Clauses)
        {
            if (said is not { Passive: false, Object: { } done } || (said.Subject ?? said.Topic) is not { } doer)
            {
                continue;
            }

            var (who, what, verb) = (Noun(draft, doer), Noun(draft, done), draft[said.Start..said.End]);
            var told = sentence.Own.SelectMany(source => source.Clauses.Where(clause => clause is { Passive: false, Object: { } same } && CjkPairs.AreSame(Noun(source.Text, same), what) && Begin(source.Text[clause.Start..clause.End], verb)).Select(clause => (source, clause))).ToList();
            // Who it is that does it there is said right there, and is not he.
            if (told.Count > 0 && who.Length >= 2 && told.TrueForAll(t => Doer(t.source, t.clause) is { } other && Noun(t.source.Text, other) is { Length: >= 2 } name && !CjkPairs.Share(name, who) && !draft.Contains(name, StringComparison.Ordinal))
                && sentence.Own.Exists(source => source.Text.Contains(who, StringComparison.Ordinal)))
            {
                context.Report(SupportIssueKind.Role, $"{who} – {what}", told[0].source.Text);
            }
        }
    }

    // The nearest subject before the verb, with no clause ending between.
    private static CjkPhrase? Doer(CjkOwnSource source, CjkClause clause)
    {
        var near = source.Clauses.Select(other => other.Subject).OfType<CjkPhrase>().Where(subject => subject.Case == CjkCase.Subject && subject.End <= clause.Start).MaxBy(subject => subject.Start);
        // 静電気が引火した可能性を: who does what describes a noun.
        return near is not null && !source.Clauses.Exists(other => other.Form == CjkForm.Adnominal && other.Start >= near.End && other.Start < clause.Start) && !Boundary().IsMatch(source.Text[near.End..clause.Start]) ? near : null;
    }

    [GeneratedRegex("[가-힣](?:고|며|지만|는데|면서|서),? |[しりてでき]、", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    // The same letter begins both: 쳤 and 쳤, 꺾 and 꺾.
    private static bool Begin(string told, string said) => told.Length > 0 && said.Length > 0 && told[0] == said[0];

    // The last word of a phrase: 대타 서준영 is 서준영.
    private static string Noun(string text, CjkPhrase phrase) => text[phrase.Start..phrase.End] is var words && words.LastIndexOf(' ') is >= 0 and var space ? words[(space + 1)..] : words;
}
