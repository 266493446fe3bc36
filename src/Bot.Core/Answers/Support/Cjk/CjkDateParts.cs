using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where an English sentence gives several dates, each in a part of its own ("opened in 1987; closed in 1995"), what is done on a date in a
/// Korean or Japanese sentence is what the date's own part tells.</summary>
internal static class CjkDateParts
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        // What the sentence is about may stand anywhere.
        var about = clauses.SelectMany(c => new[] { c.Subject, c.Topic }).OfType<CjkPhrase>().ToList();
        foreach (var said in context.Draft.Dates)
        {
            foreach (var (index, source) in context.Alignment.Sources.Select((s, i) => (i, s.Sentence)))
            {
                var own = source.Dates.Where(d => DateRule.Gives(context, said, d)).ToList();
                if (own.Count != 1 || source.Dates.Length < 2)
                {
                    continue;
                }

                var parts = CjkValues.Parts(source);
                int PartOf(int at) => parts[Math.Min(source.WordAt(at), parts.Length - 1)];
                var part = PartOf(own[0].Start);
                var verbs = items.FindAll(i => i is { Found: true, IsName: false } && i.Sentence == index && CjkClauses.IsVerb(clauses, items, i) && CjkValues.InPart(clauses, i.Start) == CjkValues.InPart(clauses, said.Start));
                if (verbs.Count > 0 && verbs.TrueForAll(v => v.VerbPlaces(source).All(p => DateBehind(source, p) is { } date && !DateRule.Gives(context, said, date)))
                    && VerbBefore(source, own[0]) is >= 0 and var verb && !items.Exists(i => i.Sentence == index && i.Places.Contains(verb)))
                {
                    context.Report(SupportIssueKind.Binding, context.Draft.Text[said.Start..said.End], source.Text);
                    continue;
                }

                var others = source.Dates.Where(d => !DateRule.Gives(context, said, d)).Select(d => PartOf(d.Start)).ToHashSet();
                var with = items.FindAll(i => i is { Found: true, IsName: false } && i.Sentence == index && CjkValues.InPart(clauses, i.Start) == CjkValues.InPart(clauses, said.Start));
                // Nothing of the sentence stands with the date there, and what is done stands with another one.
                if (!others.Contains(part) && !with.Exists(i => !about.Exists(a => i.Start < a.End && a.Start < i.End) && i.Places.Any(p => parts[p] == part)) && with.Exists(i => CjkClauses.IsVerb(clauses, items, i) && i.Places.All(p => others.Contains(parts[p]))))
                {
                    context.Report(SupportIssueKind.Binding, context.Draft.Text[said.Start..said.End], source.Text);
                }
            }
        }
    }

    // "bought the ruin in 1902 and opened a museum there in 1958": the date before the next verb.
    private static DateMention? DateBehind(EnglishSentence source, int verb)
    {
        foreach (var date in source.Dates)
        {
            if (source.WordAt(date.Start) is var at && at > verb)
            {
                return VerbBefore(source, date) == verb ? date : null;
            }
        }

        return null;
    }

    private static int VerbBefore(EnglishSentence source, in DateMention date)
    {
        var at = Math.Min(source.WordAt(date.Start), source.Words.Length) - 1;
        while (at >= 0 && !source.Words[at].Is(WordTraits.Verb)) { at--; }
        return at;
    }
}
