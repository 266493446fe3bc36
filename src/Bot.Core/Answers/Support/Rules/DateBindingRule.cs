using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A date goes with the verb and the value that it goes with in the passage.</summary>
internal static class DateBindingRule
{
    /// <summary>"recovered in 2011" is not said by "recovered what thieves had taken in 2011".</summary>
    public static void CheckVerbOf(RuleContext context, int date, List<(int Sentence, int Value)> places)
    {
        var draft = context.Draft;
        var said = VerbOf(draft, draft.Dates[date].Start);
        if (said < 0 || draft.Words[said].Is(WordTraits.Light) || places.Count == 0 || IsAttributive(draft, draft.Dates[date]))
        {
            return;
        }

        if (HasOtherDate(context, said, places) || (!ComparesWith(draft, draft.Dates[date]) && places.TrueForAll(p => context.Alignment.Sources[p.Sentence].Sentence is var other && ComparesWith(other, other.Dates[p.Value])) && context.Alignment.Find(said).Found))
        {
            context.Report(SupportIssueKind.Binding, $"{draft.Words[said].Token.Folded} – {draft.Text[draft.Dates[date].Start..draft.Dates[date].End]}", context.Alignment.Sources[context.Alignment.Find(said).Sentence].Sentence.Text);
            return;
        }

        if (ComparesWith(draft, draft.Dates[date]) && places.Exists(p => context.Alignment.Sources[p.Sentence].Sentence is var source && ComparesWith(source, source.Dates[p.Value])))
        {
            return;
        }

        foreach (var (index, value) in places)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var told = VerbOf(source, source.Dates[value].Start);
            var matches = context.Alignment.In(index, said);
            var between = told < 0 ? [] : source.Words[(told + 1)..Math.Max(told + 1, source.WordAt(source.Dates[value].Start))];
            // "founded missions, starting with one in 1769": the participle tells how, not what else.
            // "in 2000, when over 300 products were found": the date is also that of the clause behind it.
            if (source.WordAt(source.Dates[value].End) is var behind && behind < source.Words.Length && source.Words[behind].Token.Folded is "when" or "where" && matches.Any(m => m > behind))
            {
                return;
            }

            // "said on Thursday" of "reported on Thursday"
            if (told >= 0 && EnglishGrammar.ReportingForms.Contains(draft.Words[said].Token.Folded) && EnglishGrammar.AttributionStems.Contains(source.Words[told].Stem))
            {
                return;
            }

            if (told >= 0 && source.Words[told].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && matches.Any(m => m < told))
            {
                return;
            }

            if (told < 0 || told > source.WordAt(source.Dates[value].Start) || between.Any(w => w.Is(WordTraits.AfterBreak)) || IsSince(draft, date) || IsJoined(draft, said, date) || matches.Count == 0 || matches.Contains(told) || matches.All(m => !source.Words[m].Is(WordTraits.Verb))
                || Enumerable.Range(0, draft.Words.Length).Any(i => context.Alignment.In(index, i).Contains(told)))
            {
                return;
            }
        }

        context.Report(SupportIssueKind.Binding, $"{draft.Words[said].Token.Folded} – {draft.Text[draft.Dates[date].Start..draft.Dates[date].End]}", context.Alignment.Sources[places[0].Sentence].Sentence.Text);
    }

    // "twice as much as in 2015", "more than in 2015": the date is that of what is compared with.
    private static bool ComparesWith(EnglishSentence sentence, in DateMention date)
    {
        var at = sentence.WordAt(date.Start);
        return (at > 1 && sentence.Words[at - 2].Token.Folded is "as" or "than" or "compared" && sentence.Words[at - 1].Token.Folded is "in" or "on" or "during" or "with" or "to")
            // "less in 2023 than they did in 2009"
            || (at > 3 && sentence.Words[at - 4].Token.Folded == "than" && sentence.Words[at - 2].Token.Folded is "did" or "was" or "were" or "had")
            || sentence.Words[Math.Max(0, at - 5)..at].Any(w => w.Token.Folded is "double" or "twice")
            // "to 86 from 19 in the same period of 2025", "compared with 19 in 2025"
            || Enumerable.Range(Math.Max(1, at - 8), Math.Max(0, at - Math.Max(1, at - 8))).Any(i => (sentence.Words[i].Token.Folded == "from" && sentence.Words[i + 1].Is(WordTraits.Quantity) && !sentence.Words[(i + 1)..at].Any(w => w.Token.Folded == "to")) || (sentence.Words[i].Token.Folded is "with" or "to" && sentence.Words[i - 1].Token.Folded == "compared"));
    }

    // "destroyed on Friday" of a sentence that says on which other day, where Friday is that of another.
    private static bool HasOtherDate(RuleContext context, int verb, List<(int Sentence, int Value)> places)
    {
        if (context.Alignment.Find(verb) is not { Found: true } at || places.Any(p => context.Alignment.AnyIn(p.Sentence, verb).Count > 0 || p.Sentence == at.Sentence))
        {
            return false;
        }

        var source = context.Alignment.Sources[at.Sentence].Sentence;
        return source.Words[at.Word].Is(WordTraits.Verb) && source.Words[at.Word].Stem == context.Draft.Words[verb].Stem && source.Frames.Count == 1 && source.Dates.Length == 1 && context.Draft.Dates.Length == 1
            && source.Dates[0].From.Day is not null && places.All(p => context.Alignment.Sources[p.Sentence].Sentence.Dates[p.Value].From != source.Dates[0].From);
    }

    // "has released 166 and aims for 50 by 2030": the date is the second one's.
    private static bool IsJoined(EnglishSentence draft, int verb, int date)
    {
        for (var i = verb + 1; i < draft.WordAt(draft.Dates[date].Start); i++)
        {
            if (draft.Words[i].Token.Folded is "and" or "but" && i + 1 < draft.Words.Length && draft.Words[i + 1].Is(WordTraits.Content) && EnglishRelations.IsVerb(draft.Words[i + 1].Stem))
            {
                return true;
            }
        }

        return false;
    }

    // "Between 1790 and 1850 it rose from 700,000 to 3.2 million": the span is that of both values.
    private static bool IsSpan(EnglishSentence draft, in DateMention date) =>
        date.From != date.To || (draft.WordAt(date.Start) is > 0 and var at && draft.Words[at - 1].Token.Folded is "between") ||
        (draft.WordAt(date.Start) is > 1 and var end && draft.Words[end - 1].Token.Folded is "and" or "to" && draft.Words[end - 2].Is(WordTraits.Date));

    // "the 2018 record" says when the record was, not when it was beaten.
    public static bool IsAttributive(EnglishSentence draft, in DateMention date)
    {
        var (first, next) = (draft.WordAt(date.Start), draft.WordAt(date.End));
        return first > 0 && next < draft.Words.Length && draft.Words[next].Is(WordTraits.Content) && !draft.Words[next].Is(WordTraits.Verb | WordTraits.AfterBreak)
            && (draft.Words[first - 1].Is(WordTraits.Determiner | WordTraits.Possessive) || !draft.Words[first - 1].Is(WordTraits.Preposition));
    }

    // "since July": what has lasted from then on is told of the whole time.
    private static bool IsSince(EnglishSentence draft, int date) =>
        draft.WordAt(draft.Dates[date].Start) is > 0 and var at && draft.Words[at - 1].Token.Folded is "since";

    /// <summary>The verb before a date; for a date that opens its clause, the one behind.</summary>
    private static int VerbOf(EnglishSentence sentence, int offset)
    {
        var at = sentence.WordAt(offset);
        for (var i = at - 1; i >= 0; i--)
        {
            // "plays a keeper in the film, which is due on May 12": the date is not that of the clause before.
            if (sentence.Words[i].Is(WordTraits.Relative) && sentence.Words[i].Is(WordTraits.AfterBreak) && sentence.Words[i..Math.Min(at, sentence.Words.Length)].Any(w => w.Is(WordTraits.Be)))
            {
                return -1;
            }

            if (sentence.Words[i].Is(WordTraits.Verb) && sentence.Words[i].Token.Folded != "according")
            {
                // "said waves could be high before Thursday": the date is that of what is said.
                return EnglishGrammar.ReportingForms.Contains(sentence.Words[i].Token.Folded) && sentence.Words[i..Math.Min(at, sentence.Words.Length)].Any(w => w.Is(WordTraits.Modal | WordTraits.Future | WordTraits.Be)) ? -1 : i;
            }
        }

        for (var i = at + 1; i < sentence.Words.Length; i++)
        {
            // "From November there will be none, the airline said": it is not when that was said.
            if (sentence.Words[i].Is(WordTraits.Verb) && !(EnglishGrammar.ReportingForms.Contains(sentence.Words[i].Token.Folded) && i + 2 >= sentence.Words.Length))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"23 percent in January": the passage has to give that month to that value.</summary>
    public static void CheckDatesOf(RuleContext context, int value, List<(int Sentence, int Value)> places)
    {
        var draft = context.Draft;
        foreach (var date in draft.Dates)
        {
            if (IsSpan(draft, date) || draft.Quantities.Length == 0 || OwnerOf(draft, date) != value)
            {
                continue;
            }

            string? conflict = null;
            foreach (var (index, place) in places)
            {
                if (!IsRivals(context, index, place, date))
                {
                    conflict = null;
                    break;
                }

                conflict = context.Alignment.Sources[index].Sentence.Text;
            }

            if (conflict is not null)
            {
                context.Report(SupportIssueKind.Binding, $"{draft.Quantities[value].Written(draft.Text)} – {draft.Text[date.Start..date.End]}", conflict);
            }
        }
    }

    // "from 2.80 euros in 2022 to 3.10": a date right behind a value is that value's.
    private static int OwnerOf(EnglishSentence draft, in DateMention date)
    {
        var at = draft.WordAt(date.Start);
        for (var q = 0; at > 1 && draft.Words[at - 1].Is(WordTraits.Preposition) && q < draft.Quantities.Length; q++)
        {
            if (draft.LastWordBefore(Math.Max(draft.Quantities[q].End, draft.Quantities[q].NounEnd)) == at - 2 && draft.Words[at - 2].Is(WordTraits.Quantity))
            {
                return q;
            }
        }

        return draft.QuantityOwners.Owner(at);
    }

    /// <summary>Whether a date of the draft stands in a passage by another value than this one, with which it competes.</summary>
    private static bool IsRivals(RuleContext context, int index, int place, DateMention date)
    {
        var source = context.Alignment.Sources[index].Sentence;
        // Only a date that stands right by a rival is the rival's; farther off it may be that of both.
        var near = source.Dates.Where(d => DateRule.Gives(context, date, d)).ToList();
        if (near.Any(d => source.Quantities.All(q => Math.Abs(source.WordAt(d.Start) - source.WordAt(q.Start)) > 3)))
        {
            return false;
        }

        // "In 1933, of 1,200 inhabitants 800 spoke it": what opens a sentence is told of all.
        if (near.Any(d => source.WordAt(d.Start) <= 1 && source.Words[0].Is(WordTraits.Preposition) && !source.Dates.Any(other => other.Start > d.Start)))
        {
            return false;
        }

        // "rose 12.4% in July while shipments fell 3.1%": the clause behind has no time of its own.
        if (near.Any(d => Shares(source, d, source.Quantities[place])))
        {
            return false;
        }

        var owners = near.Select(d => source.QuantityOwners.Owner(source.WordAt(d.Start))).ToList();
        return owners.Count > 0 && owners.All(o => o >= 0 && o != place && !BindingRule.AreEndsOfOne(source, source.Quantities[o], source.Quantities[place]) && BindingRule.Competes(source.Quantities[o], source.Quantities[place]));
    }

    private static bool Shares(EnglishSentence source, in DateMention date, in QuantityMention value)
    {
        var (from, to) = (source.WordAt(date.End), source.WordAt(value.Start));
        if (from >= to || !source.Words[from].Is(WordTraits.Conjunction) || source.Words[from].Token.Folded is not ("while" or "and" or "but" or "whereas"))
        {
            return false;
        }

        var end = to;
        while (end < source.Words.Length && !source.Words[end].Is(WordTraits.AfterBreak)) { end++; }
        return !source.Words[from..end].Any(w => w.Is(WordTraits.Date) || w.Token.Folded is "for" or "over" or "since");
    }
}
