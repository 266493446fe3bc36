using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A value belongs to what it belongs to in the passage: 20.8% to China, 15.3% to the U.S.</summary>
internal static class BindingRule
{
    /// <summary>What a break or an "and" between a value and a word counts for, in words.</summary>
    private const int BreakDistance = 6;

    /// <summary>Farther than this a word belongs to no value.</summary>
    private const int Reach = 10;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var v = 0; v < draft.Quantities.Count; v++)
        {
            var said = draft.Quantities[v];
            var places = new List<(int Sentence, int Value)>();
            ForEachSource(context, (index, source) =>
            {
                for (var q = 0; q < source.Quantities.Count; q++)
                {
                    if (NumberRule.SameValue(said, source.Quantities[q], source) && said.Ordinal == source.Quantities[q].Ordinal)
                    {
                        places.Add((index, q));
                    }
                }
            });
            Check(context, draft.Text[said.Start..said.End], places, Owned(draft, v, OfQuantities(draft)), quantities: true, NumberRule.NounOf(draft, said));
            CheckDatesOf(context, v, places);
            CheckEnds(context, said);
        }

        for (var v = 0; v < draft.Dates.Count; v++)
        {
            var said = draft.Dates[v];
            var places = new List<(int, int)>();
            ForEachSource(context, (index, source) =>
            {
                for (var d = 0; d < source.Dates.Count; d++)
                {
                    if (DateRule.Gives(context, said, source.Dates[d]))
                    {
                        places.Add((index, d));
                    }
                }
            });
            if (!IsAttributive(draft, said) && !places.Any(p => IsAttributive(context.Alignment.Sources[p.Item1].Sentence, context.Alignment.Sources[p.Item1].Sentence.Dates[p.Item2])))
            {
                Check(context, draft.Text[said.Start..said.End], places, Owned(draft, v, OfDates(draft)), quantities: false, -1);
            }

            CheckVerbOf(context, v, places);
        }
    }

    /// <summary>"recovered in 2011" is not said by "recovered what thieves had taken in 2011".</summary>
    private static void CheckVerbOf(RuleContext context, int date, List<(int Sentence, int Value)> places)
    {
        var draft = context.Draft;
        var said = VerbOf(draft, draft.Dates[date].Start);
        if (said < 0 || places.Count == 0 || IsAttributive(draft, draft.Dates[date]))
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

    // "the 2018 record" says when the record was, not when it was beaten.
    private static bool IsAttributive(EnglishSentence draft, in DateMention date)
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
            if (sentence.Words[i].Is(WordTraits.Verb))
            {
                return i;
            }
        }

        for (var i = at + 1; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Verb))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"23 percent in January": the passage has to give that month to that value.</summary>
    private static void CheckDatesOf(RuleContext context, int value, List<(int Sentence, int Value)> places)
    {
        var draft = context.Draft;
        foreach (var date in draft.Dates)
        {
            if (draft.Quantities.Count == 0 || Owner(draft, draft.WordAt(date.Start), OfQuantities(draft)) != value)
            {
                continue;
            }

            foreach (var (index, place) in places)
            {
                var source = context.Alignment.Sources[index].Sentence;
                var spans = OfQuantities(source);
                // Only a date that stands right by a rival is the rival's; farther off it may be that of both.
                var near = source.Dates.Where(d => DateRule.Gives(context, date, d)).ToList();
                if (near.Any(d => source.Quantities.All(q => Math.Abs(source.WordAt(d.Start) - source.WordAt(q.Start)) > 3)))
                {
                    continue;
                }

                var owners = near.Select(d => Owner(source, source.WordAt(d.Start), spans)).ToList();
                if (owners.Count > 0 && owners.All(o => o >= 0 && o != place && Competes(source.Quantities[o], source.Quantities[place])))
                {
                    context.Report(SupportIssueKind.Binding, $"{draft.Quantities[value].Written(draft.Text)} – {draft.Text[date.Start..date.End]}", source.Text);
                }
            }
        }
    }

    /// <summary>"from 64 to 62" is not "from 62 to 64".</summary>
    private static void CheckEnds(RuleContext context, QuantityMention said)
    {
        var end = EndOf(context.Draft, said);
        if (end == 0 || said.Low != said.High)
        {
            return;
        }

        var (conflict, agrees) = (default(string), false);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var quantity in source.Sentence.Quantities)
            {
                // The span "from 62 to 64" holds both ends.
                var other = quantity.FromTo ? (quantity.Low == said.Low ? -1 : quantity.High == said.Low ? 1 : 0)
                    : quantity.Low == said.Low && quantity.High == said.High ? EndOf(source.Sentence, quantity) : 2;
                agrees |= other == end || other == 0;
                conflict = other == -end ? source.Sentence.Text : conflict;
            }
        }

        if (conflict is not null && !agrees)
        {
            context.Report(SupportIssueKind.Binding, $"{(end > 0 ? "to" : "from")} {said.Written(context.Draft.Text)}", conflict);
        }
    }

    private static int EndOf(EnglishSentence sentence, QuantityMention quantity) =>
        sentence.WordAt(quantity.Start) is > 0 and var first && first < sentence.Words.Length
            ? sentence.Words[first - 1].Token.Folded switch { "to" => 1, "from" => -1, _ => 0 }
            : 0;

    private static void Check(RuleContext context, string written, List<(int Sentence, int Value)> places, List<int> owned, bool quantities, int noun)
    {
        if (places.Count == 0)
        {
            return;
        }

        string? conflict = null;
        foreach (var (index, value) in places)
        {
            conflict = Conflict(context, index, value, owned, quantities, noun);
            if (conflict is null)
            {
                return;
            }
        }

        context.Report(SupportIssueKind.Binding, $"{written} – {conflict}", context.Alignment.Sources[places[0].Sentence].Sentence.Text);
    }

    private static string? Conflict(RuleContext context, int index, int value, List<int> owned, bool quantities, int noun)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var spans = quantities ? OfQuantities(source) : OfDates(source);
        var (elsewhere, names) = (0, 0);
        foreach (var word in owned)
        {
            var matches = context.Alignment.In(index, word);
            var draftWord = context.Draft.Words[word];
            if (matches.Count == 0)
            {
                // Said of this value, but the passage says it in another sentence, if at all.
                var borrowed = context.Alignment.Find(word) is { Found: true } place && !Continues(context, index, place.Sentence);
                elsewhere += borrowed ? 1 : 0;
                names += borrowed && !(context.IsAround(draftWord) && (!source.Frames.Any(f => f.Agent >= 0 && source.Words[f.Agent].Is(WordTraits.Name)) || source.Words.Take(4).Any(w => w.Token.Folded is "this" or "their" or "it" or "its" or "they" or "these"))) && (draftWord.Is(WordTraits.Name) || draftWord.Token.Is(TokenFlags.Weekday)) ? 1 : 0;
                continue;
            }

            if (quantities && !draftWord.Is(WordTraits.Name | WordTraits.Verb | WordTraits.Adverb | WordTraits.Light) && IsBesideRival(context, index, value, word, matches))
            {
                return draftWord.Token.Folded;
            }

            if (!draftWord.Is(WordTraits.Name | WordTraits.Verb))
            {
                continue;
            }

            var owners = matches.Select(m => Owner(source, m, spans)).ToList();
            if (quantities && draftWord.Is(WordTraits.Name) && (IsOnlyName(context, word, owners, source) || IsOfAll(context, index, value, word, matches, owned)))
            {
                continue;
            }

            if (owners.All(o => o >= 0 && o != value && !SameSpanValue(source, o, value, quantities) && (!quantities || Competes(source.Quantities[o], source.Quantities[value])))
                && (draftWord.Is(WordTraits.Name) || Owned(source, value, spans).Any(w => source.Words[w].Is(WordTraits.Verb))))
            {
                return context.Draft.Show(word);
            }
        }

        if (quantities && noun >= 0 && noun < context.Draft.Words.Length && !context.Draft.Words[noun].Is(WordTraits.Verb) && NumberRule.NounOf(source, source.Quantities[value]) is >= 0 and var other && other < source.Words.Length)
        {
            var matches = context.Alignment.In(index, noun);
            if (matches.Count > 0 && !matches.Contains(other) && matches.All(m => Math.Abs(m - source.WordAt(source.Quantities[value].Start)) > 6 || Owner(source, m, spans) != value))
            {
                return context.Draft.Words[noun].Token.Folded;
            }
        }

        return names > 0 || (owned.Count > 0 && elsewhere * 2 > owned.Count) ? string.Join(' ', owned.Where(w => context.Alignment.In(index, w).Count == 0).Select(context.Draft.Show)) : null;
    }

    // "49.2% were in favour" where the passage has 50.8% in favour.
    private static bool IsBesideRival(RuleContext context, int index, int value, int word, IReadOnlyList<int> matches)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var told = source.Quantities[value];
        var rivals = Enumerable.Range(0, source.Quantities.Count).Where(q => q != value && source.Quantities[q].Unit == told.Unit && told.Unit is not null && Competes(source.Quantities[q], told)).ToList();
        return matches.Count == 1 && draft.Quantities.Any(q => q.Low == told.Low && Near(draft, q, word) <= 4)
            && rivals.Any(rival => Near(source, source.Quantities[rival], matches[0]) is <= 4 and var near && near + 2 <= Near(source, told, matches[0])
                && draft.Quantities.Any(q => q.Low == source.Quantities[rival].Low));

        static int Near(EnglishSentence sentence, in QuantityMention quantity, int at)
        {
            var (first, last) = (sentence.WordAt(quantity.Start), sentence.LastWordBefore(quantity.End));
            return at < first ? (first - at) + 3 : at > last ? at - last : 0;
        }
    }

    // "…, the composer, died on Sunday. She was 91.": a sentence with a pronoun goes on with the one before it.
    private static bool Continues(RuleContext context, int index, int other) =>
        context.Alignment.Sources[index].Passage == context.Alignment.Sources[other].Passage && Math.Abs(index - other) == 1
        && context.Alignment.Sources[Math.Max(index, other)].Sentence.Words.Take(3).Any(w => w.Is(WordTraits.Pronoun));

    // "Poland, 300 km from the mountains and 260 km from the sea": a name before all values goes with each, where another holds the value.
    private static bool IsOfAll(RuleContext context, int index, int value, int word, IReadOnlyList<int> matches, List<int> owned)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var spans = OfQuantities(source);
        return matches.All(m => m < source.WordAt(source.Quantities[0].Start))
            && owned.Any(other => other != word && context.Draft.Words[other].Is(WordTraits.Name) && context.Draft.Words[other].Group != context.Draft.Words[word].Group
                && context.Alignment.In(index, other).Any(m => Owner(source, m, spans) == value));
    }

    // "Kastoria's deficit shrank from 5.2% to 3.8%": with one name and both values there is nothing to change places.
    private static bool IsOnlyName(RuleContext context, int word, List<int> owners, EnglishSentence source)
    {
        var draft = context.Draft;
        return Enumerable.Range(0, draft.Words.Length).All(i => !draft.Words[i].Is(WordTraits.Name) || draft.Words[i].Token.Folded == "gdp" || draft.Clauses[i] != draft.Clauses[word] || i == word || (draft.Words[i].Group >= 0 && draft.Words[i].Group == draft.Words[word].Group))
            && owners.All(o => o >= 0 && draft.Quantities.Any(q => q.Low == source.Quantities[o].Low && draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == draft.Clauses[word]));
    }

    private static bool SameSpanValue(EnglishSentence source, int a, int b, bool quantities) => quantities
        ? source.Quantities[a].Low == source.Quantities[b].Low && source.Quantities[a].High == source.Quantities[b].High
        : source.Dates[a].From == source.Dates[b].From;

    // A percentage and a rank do not contend for a name.
    private static bool Competes(in QuantityMention a, in QuantityMention b) =>
        a.Unit == b.Unit && a.Ordinal == b.Ordinal && (a.Unit is not null || !a.HasNoun || !b.HasNoun || a.NounEnd - a.NounStart == b.NounEnd - b.NounStart) && !(b.Start - a.End is 0 or 1) && !(a.Start - b.End is 0 or 1);

    private static List<(int Start, int End)> OfQuantities(EnglishSentence sentence) => [.. sentence.Quantities.Select(q => (q.Start, q.End))];

    private static List<(int Start, int End)> OfDates(EnglishSentence sentence) => [.. sentence.Dates.Select(d => (d.Start, d.End))];

    /// <summary>The content words that belong to a value.</summary>
    private static List<int> Owned(EnglishSentence sentence, int value, List<(int Start, int End)> spans)
    {
        var owned = new List<int>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Content) && Owner(sentence, i, spans) == value)
            {
                owned.Add(i);
            }
        }

        return owned;
    }

    /// <summary>The value that a word belongs to: the nearest, where breaks count as distance; -1 for none.</summary>
    private static int Owner(EnglishSentence sentence, int word, List<(int Start, int End)> spans)
    {
        if (spans.Count > 1 && Respective(sentence, word, spans) is { } paired)
        {
            return paired;
        }

        var (owner, nearest) = (-1, Reach + 1);
        for (var v = 0; v < spans.Count; v++)
        {
            var (first, last) = (sentence.WordAt(spans[v].Start), sentence.LastWordBefore(spans[v].End));
            if (sentence.Clauses[word] != sentence.Clauses[Math.Min(first, sentence.Words.Length - 1)])
            {
                continue;
            }

            var distance = word < first ? Distance(sentence, word, first) : word > last ? Distance(sentence, last, word) : 0;
            if (distance < nearest)
            {
                (owner, nearest) = (v, distance);
            }
        }

        return owner;
    }

    // "China and the U.S. took 20.8% and 15.3%, respectively": the first belongs to the first.
    private static int? Respective(EnglishSentence sentence, int word, List<(int Start, int End)> spans)
    {
        if (!sentence.Words[word].Is(WordTraits.Name) || !sentence.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var groups = new List<int>();
        foreach (var other in sentence.Words)
        {
            if (other.Group >= 0 && (groups.Count == 0 || groups[^1] != other.Group))
            {
                groups.Add(other.Group);
            }
        }

        var place = groups.IndexOf(sentence.Words[word].Group) - (groups.Count - spans.Count);
        return groups.Count >= spans.Count && place >= 0 ? place : null;
    }

    private static int Distance(EnglishSentence sentence, int left, int right)
    {
        var distance = right - left;
        for (var i = left + 1; i <= right; i++)
        {
            if (i < sentence.Words.Length && (sentence.Words[i].Is(WordTraits.AfterBreak) || (sentence.Words[i].Is(WordTraits.Conjunction) && !sentence.Words[i].Is(WordTraits.Preposition))))
            {
                distance += BreakDistance;
            }
        }

        return distance;
    }

    private static void ForEachSource(RuleContext context, Action<int, EnglishSentence> action)
    {
        for (var i = 0; i < context.Alignment.Sources.Count; i++)
        {
            action(i, context.Alignment.Sources[i].Sentence);
        }
    }
}
