using System.Collections.Frozen;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What an English passage says to be stopped is not done: by "banning exports" nobody exports, nor exports more; by "rejected the appeal"
/// it is not so that it was not rejected.</summary>
internal static class CjkStopped
{
    private static readonly FrozenSet<string> Stoppers =
        "ban prohibit halt stop suspend block bar forbid cancel scrap reject refuse abandon postpone freeze outlaw discontinue abolish axe".Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        var denies = CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(text, ""));
        foreach (var clause in clauses.Where(c => c.Form == CjkForm.Final || (denies && c.Form == CjkForm.Connective)))
        {
            var verb = items.FindLast(i => i is { Found: true, Term: not null, IsName: false } && i.Start < clause.Last && clause.Start < i.End);
            if (denies)
            {
                if (verb is not null && context.Alignment.Sources[verb.Sentence].Sentence is var home && CjkGrammar.Negation().Match(text, verb.End) is { Success: true } negation && negation.Index - verb.End <= 3
                    && verb.Places.All(p => (Stoppers.Contains(home.Words[p].Stem) || NegationReader.IsNegation(home.Words, p)) && home.Words[p].Is(WordTraits.Verb) && !home.Words[p].Is(WordTraits.Negated)))
                {
                    context.Report(SupportIssueKind.Polarity, text[verb.Start..clause.Last], home.Text);
                }

                continue;
            }

            var done = verb ?? (clause.Object is { } thing ? items.Find(i => i is { Found: true, Term: not null, IsName: false } && i.End == thing.End) : null);
            if (done is null || CjkGrammar.Lack().IsMatch(text) || context.Alignment.Sources[done.Sentence].Sentence is not { } source)
            {
                continue;
            }

            var stops = done.Places.Select(p => StopperOf(source, p)).ToList();
            if (stops.Count > 0 && stops.TrueForAll(s => s >= 0) && !items.Exists(i => i != done && i.Sentence == done.Sentence && i.Places.Any(stops.Contains)))
            {
                context.Report(SupportIssueKind.Polarity, text[done.Start..clause.Last], source.Text);
            }
        }
    }

    // What stops the thing that a word names: "banning rare earth exports", "exports were halted"; -1 where nothing does.
    private static int StopperOf(EnglishSentence source, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && source.Words[i].Is(WordTraits.Content | WordTraits.Determiner) && !source.Words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (Stoppers.Contains(source.Words[i].Stem) && source.Words[i].Is(WordTraits.Verb) && !source.Words[i].Is(WordTraits.Negated | WordTraits.HedgedHead))
            {
                return i;
            }
        }

        foreach (var frame in source.Frames)
        {
            if (frame.Passive && frame.Patient == noun && Stoppers.Contains(source.Words[frame.Verb].Stem) && !source.Words[frame.Verb].Is(WordTraits.Negated | WordTraits.HedgedHead))
            {
                return frame.Verb;
            }
        }

        return -1;
    }
}
