using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A value belongs to what it belongs to in the passage: 20.8% to China, 15.3% to the U.S.</summary>
internal static class BindingRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var v = 0; v < draft.Quantities.Length; v++)
        {
            var said = draft.Quantities[v];
            // Who won it, and who lost, is for the rules of roles and defeats.
            if (ValueWords.IsScoreOf(context, v))
            {
                continue;
            }

            if (IsInName(draft, said) && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low && IsInName(s.Sentence, q))))
            {
                continue;
            }

            var places = new List<(int Sentence, int Value)>();
            ForEachSource(context, (index, source) =>
            {
                for (var q = 0; q < source.Quantities.Length; q++)
                {
                    // "from 8 to 9" of "to 9 from 8": either end is its place.
                    if (said.Ordinal == source.Quantities[q].Ordinal && (QuantityComparison.SameValue(said, source.Quantities[q], source) || (said.FromTo && source.Quantities[q].Low == said.High && source.Quantities.Any(other => other.Low == said.Low))))
                    {
                        places.Add((index, q));
                    }
                }
            });
            Check(context, draft.Text[said.Start..said.End], places, said.FromTo ? draft.QuantityOwners.Owned(v).FindAll(word => draft.Words[word].Is(WordTraits.Name)) : draft.QuantityOwners.Owned(v), quantities: true, NumberRule.NounOf(draft, said));
            DateBindingRule.CheckDatesOf(context, v, places);
            RangeEndRule.Check(context, said);
        }

        RangeEndRule.CheckScore(context);
        for (var v = 0; v < draft.Dates.Length; v++)
        {
            var said = draft.Dates[v];
            var places = new List<(int, int)>();
            ForEachSource(context, (index, source) =>
            {
                for (var d = 0; d < source.Dates.Length; d++)
                {
                    if (DateRule.Gives(context, said, source.Dates[d]))
                    {
                        places.Add((index, d));
                    }
                }
            });
            if (!DateBindingRule.IsAttributive(draft, said) && !places.Any(p => DateBindingRule.IsAttributive(context.Alignment.Sources[p.Item1].Sentence, context.Alignment.Sources[p.Item1].Sentence.Dates[p.Item2])))
            {
                Check(context, draft.Text[said.Start..said.End], places, draft.DateOwners.Owned(v).FindAll(word => !IsOfVerbBefore(draft, word, draft.WordAt(said.Start))), quantities: false, -1);
            }

            DateBindingRule.CheckVerbOf(context, v, places);
        }
    }

    // "shot in Prague and released in 2019": a place of the first verb says nothing of when the second happened.
    private static bool IsOfVerbBefore(EnglishSentence draft, int word, int date) =>
        word < date && Array.FindIndex(draft.Words, w => w.Is(WordTraits.Verb)) is >= 0 and var verb && verb < word && Enumerable.Range(word + 1, date - word - 1).Any(i => draft.Words[i].Token.Folded is "and" or "but" && draft.Words[i + 1].Is(WordTraits.Verb));

    // "Apollo 13", "Channel 4"
    public static bool IsInName(EnglishSentence sentence, in QuantityMention quantity) =>
        quantity.Unit is null && quantity.Low == quantity.High && sentence.WordAt(quantity.Start) is > 0 and var first && first < sentence.Words.Length
        && sentence.Words[first - 1].Token.Is(TokenFlags.Capitalised | TokenFlags.AllCapitals) && sentence.Words[first].Token.Start - sentence.Words[first - 1].Token.End == 1 && !sentence.Words[first - 1].Is(WordTraits.Preposition | WordTraits.Date)
        && sentence.Words[first - 1].Token.Folded is not ("season" or "phase" or "part" or "volume" or "chapter" or "round" or "game" or "day" or "series" or "episode" or "stage" or "group" or "class" or "type" or "level" or "about" or "nearly" or "around" or "some" or "over");

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
        var values = quantities ? source.QuantityOwners : source.DateOwners;
        var (elsewhere, names) = (0, 0);
        foreach (var word in owned)
        {
            // "according to the customs office": who says so owns no value.
            if (Array.FindLastIndex(context.Draft.Words, word, Math.Min(word + 1, 6), w => w.Token.Folded == "according") is >= 0 and var according && !context.Draft.Words[(according + 1)..(word + 1)].Any(w => w.Is(WordTraits.AfterBreak)))
            {
                continue;
            }

            var matches = context.Alignment.In(index, word);
            var draftWord = context.Draft.Words[word];
            if (quantities && draftWord.Is(WordTraits.Verb) && EnglishGrammar.ReportingForms.Contains(draftWord.Token.Folded))
            {
                continue;
            }

            if (matches.Count == 0)
            {
                // Said of this value, but the passage says it in another sentence, if at all.
                var borrowed = context.Alignment.Find(word) is { Found: true } place && !Continuation.Continues(context, index, place.Sentence);
                if (quantities && draftWord.Is(WordTraits.Name) && !context.Alignment.Find(word).Found && IsTakenFrom(context, index, value, draftWord))
                {
                    return context.Draft.Show(word);
                }

                var known = context.IsAround(draftWord) && (!source.Frames.Any(f => f.Agent >= 0 && source.Words[f.Agent].Is(WordTraits.Name)) || source.Words.Take(4).Any(w => w.Token.Folded is "this" or "their" or "it" or "its" or "they" or "these"));
                elsewhere += borrowed && !(known && draftWord.Is(WordTraits.Name)) ? 1 : 0;
                names += borrowed && !known && (draftWord.Is(WordTraits.Name) || draftWord.Token.Is(TokenFlags.Weekday)) ? 1 : 0;
                continue;
            }

            if (quantities && draftWord.Stem is not ("share" or "proport") && !draftWord.Is(WordTraits.Name | WordTraits.Verb | WordTraits.Adverb | WordTraits.Light) && IsBesideRival(context, index, value, word, matches))
            {
                return draftWord.Token.Folded;
            }

            // Whoever says so, the value is not the saying's.
            if (!draftWord.Is(WordTraits.Name | WordTraits.Verb) || (draftWord.Is(WordTraits.Verb) && EnglishGrammar.ReportingForms.Contains(draftWord.Token.Folded)))
            {
                continue;
            }

            if (!quantities && matches.Any(m => SharedOwner.IsSubjectOfAll(source, m, source.WordAt(source.Dates[value].Start)) || SharedOwner.IsBeforeAll(source, m)))
            {
                continue;
            }

            if (quantities && SharedOwner.DoerOf(context.Draft, word) is >= 0 and var by && matches.All(m => SharedOwner.DoerOf(source, m) is >= 0 and var told && context.Alignment.In(index, by).Contains(told)))
            {
                continue;
            }

            if (quantities && draftWord.Is(WordTraits.Name) && SharedOwner.IsInserted(context.Draft, word))
            {
                continue;
            }

            if (quantities && draftWord.Is(WordTraits.Name) && matches.All(m => SharedOwner.IsOnlySubject(source, m, source.WordAt(source.Quantities[value].Start))))
            {
                continue;
            }

            if (quantities && draftWord.Is(WordTraits.Name) && matches.Any(m => values.Owner(m) is >= 0 and var inserted && SharedOwner.GoesOnBehindInsertion(source, m, inserted, value)))
            {
                continue;
            }

            var owners = matches.Select(values.Owner).ToList();
            if (quantities && draftWord.Is(WordTraits.Name) && (IsOnlyName(context, word, owners, source) || IsOfAll(context, index, value, word, matches, owned)))
            {
                continue;
            }

            if (owners.All(o => o >= 0 && o != value && !SameSpanValue(source, o, value, quantities) && !(quantities && AreEndsOfOne(source, source.Quantities[o], source.Quantities[value])) && (!quantities || Competes(source.Quantities[o], source.Quantities[value])))
                && (draftWord.Is(WordTraits.Name) || values.Owned(value) is var theirs && theirs.Any(w => source.Words[w].Is(WordTraits.Verb) && (source.Words[w].Stem != "compar" || !IsOwnedByBoth(context, index, owned, theirs)))))
            {
                return context.Draft.Show(word);
            }
        }

        if (quantities && noun >= 0 && noun < context.Draft.Words.Length && !context.Draft.Words[noun].Is(WordTraits.Verb) && context.Draft.Words[noun].Stem is not ("share" or "proport" or "part" or "portion" or "rate" or "total" or "figur" or "amount" or "number") && NumberRule.NounOf(source, source.Quantities[value]) is >= 0 and var other && other < source.Words.Length && !(source.Quantities[value] is { Ordinal: true, Unit: "time" }))
        {
            var matches = context.Alignment.In(index, noun);
            if (matches.Count > 0 && !matches.Contains(other) && !source.Words[other].Is(WordTraits.Verb) && source.Words[other].Token.Folded is not ("due" or "expected" or "set" or "scheduled") && !WordForms.Same(context.Draft.Words[noun], source.Words[other]) && !(!source.Quantities[value].HasNoun || other > source.WordAt(source.Quantities[value].Start) + 1 && source.Words[other - 2].Is(WordTraits.Verb)) && !EnglishWordNet.MayStandFor(context.Draft.Words[noun].Token.Folded, source.Words[other].Token.Folded, asVerbs: false) && !(source.Words[other].Token.Folded is "people" or "persons" or "individuals" or "total" && matches.Any(m => source.Clauses[m] == source.Clauses[other])) && matches.All(m => Math.Abs(m - source.WordAt(source.Quantities[value].Start)) > 6 || values.Owner(m) != value))
            {
                return context.Draft.Words[noun].Token.Folded;
            }
        }

        return (names > 0 || (owned.Count > 0 && elsewhere * 2 > owned.Count)) && !(quantities && IsKnown(context, source.Quantities[value], owned)) ? string.Join(' ', owned.Where(w => context.Alignment.In(index, w).Count == 0).Select(context.Draft.Show)) : null;
    }

    // "15.3% is with Japan", which only stands around, of "15.3% to the U.S.": another of its kind that the draft leaves out.
    private static bool IsTakenFrom(RuleContext context, int index, int value, Word said)
    {
        if (said.Entity is not { } entity)
        {
            return false;
        }

        var source = context.Alignment.Sources[index].Sentence;
        return source.QuantityOwners.Owned(value).Exists(word => source.Words[word].Entity is { } other && other.Type == entity.Type && other.Id != entity.Id && !context.Draft.Words.Any(w => w.Entity?.Id == other.Id));
    }

    // "the two were flown to Brenn": the value only says of whom more is told.
    private static bool IsKnown(RuleContext context, in QuantityMention written, List<int> owned)
    {
        var (draft, low) = (context.Draft, written.Low);
        return owned.Count > 0 && written is { Low: <= 12, Ordinal: false } && written.Unit is null or "person" && draft.Quantities.Any(q => q.Low == low && draft.WordAt(q.Start) is > 0 and var at && draft.Words[at - 1].Token.Folded is "the" or "these" or "those" or "all" && !owned.Any(w => w < at && draft.Words[w].Is(WordTraits.Name) && !(w > 0 && draft.Words[w - 1].Is(WordTraits.Preposition))));
    }

    // "compared to 1.0 for calls from phone banks": the verb before goes with this value, too.
    private static bool IsOwnedByBoth(RuleContext context, int index, List<int> owned, List<int> theirs) =>
        owned.Any(word => !context.Draft.Words[word].Is(WordTraits.Verb | WordTraits.Light) && context.Alignment.In(index, word).Any(theirs.Contains));

    // "49.2% were in favour" where the passage has 50.8% in favour.
    private static bool IsBesideRival(RuleContext context, int index, int value, int word, List<int> matches)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var told = source.Quantities[value];
        var rivals = Enumerable.Range(0, source.Quantities.Length).Where(q => q != value && source.Quantities[q].Unit == told.Unit && told.Unit is not null && Competes(source.Quantities[q], told)).ToList();
        // "20.8% of its trade tied to China and 15.3% to the U.S.": the trade is that of both.
        if (matches.Count == 1 && told.Start > 0 && source.Words[..matches[0]].TakeLast(3).Any(w => w.Token.Folded == "of") && !source.Text.AsSpan(told.End).TrimStart().StartsWith("of ")
            && source.WordAt(told.Start) is > 0 and var at && source.Words[at - 1].Token.Folded is "and" or "versus" or "against")
        {
            return false;
        }

        // "118 euros a night, up from 109": the rate is that of both.
        if (matches.Count == 1 && matches[0] > 1 && source.Words[matches[0] - 1].Token.Folded is "a" or "an" or "per" && source.Words[matches[0] - 2].Is(WordTraits.Quantity) && word > 1 && draft.Words[word - 2].Is(WordTraits.Quantity))
        {
            return false;
        }

        return matches.Count == 1 && draft.Quantities.Any(q => q.Low == told.Low && Near(draft, q, word) <= 4)
            && rivals.Any(rival => Near(source, source.Quantities[rival], matches[0]) is <= 4 and var near && near + 2 <= Near(source, told, matches[0])
                && draft.Quantities.Any(q => q.Low == source.Quantities[rival].Low));

        static int Near(EnglishSentence sentence, in QuantityMention quantity, int at)
        {
            var (first, last) = (sentence.WordAt(quantity.Start), sentence.LastWordBefore(quantity.End));
            return at < first ? (first - at) + 3 : at > last ? at - last : 0;
        }
    }

    // "Poland, 300 km from the mountains and 260 km from the sea": a name before all values goes with each, where another holds the value.
    private static bool IsOfAll(RuleContext context, int index, int value, int word, List<int> matches, List<int> owned)
    {
        var source = context.Alignment.Sources[index].Sentence;
        return matches.All(m => m < source.WordAt(source.Quantities[0].Start))
            && owned.Any(other => other != word && context.Draft.Words[other].Is(WordTraits.Name) && context.Draft.Words[other].Group != context.Draft.Words[word].Group
                && context.Alignment.In(index, other).Any(m => source.QuantityOwners.Owner(m) == value));
    }

    // "Kastoria's deficit shrank from 5.2% to 3.8%": with one name and both values there is nothing to change places.
    private static bool IsOnlyName(RuleContext context, int word, List<int> owners, EnglishSentence source)
    {
        var draft = context.Draft;
        return Enumerable.Range(0, draft.Words.Length).All(i => !draft.Words[i].Is(WordTraits.Name) || draft.Words[i].Token.Folded == "gdp" || draft.Clauses[i] != draft.Clauses[word] || i == word || (draft.Words[i].Group >= 0 && draft.Words[i].Group == draft.Words[word].Group))
            && owners.All(o => o >= 0 && draft.Quantities.Any(q => q.Low == source.Quantities[o].Low && draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == draft.Clauses[word]));
    }

    // "from 66 million bags to 61 million", "22 to 15": what stands beside the one is told of both.
    public static bool AreEndsOfOne(EnglishSentence source, in QuantityMention a, in QuantityMention b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        var (from, to) = (source.WordAt(first.End), source.WordAt(second.Start));
        return to > from && to - from <= 4 && source.Words[to - 1].Token.Folded == "to" && source.Words[from..to].All(w => w.Is(WordTraits.Content | WordTraits.Quantity) || w.Token.Folded == "to")
            && (to - from == 1 || first.HasNoun && !second.HasNoun && first.Unit == second.Unit | second.Unit is null || (source.WordAt(first.Start) is > 0 and var before && source.Words[before - 1].Token.Folded == "from"));
    }

    private static bool SameSpanValue(EnglishSentence source, int a, int b, bool quantities) => quantities
        ? source.Quantities[a].Low == source.Quantities[b].Low && source.Quantities[a].High == source.Quantities[b].High
        : source.Dates[a].From == source.Dates[b].From;

    // A percentage and a rank do not contend for a name.
    public static bool Competes(in QuantityMention a, in QuantityMention b) =>
        a.Unit == b.Unit && a.Ordinal == b.Ordinal && (a.Unit is not null || !a.HasNoun || !b.HasNoun || a.NounEnd - a.NounStart == b.NounEnd - b.NounStart) && !(b.Start - a.End is 0 or 1) && !(a.Start - b.End is 0 or 1);

    private static void ForEachSource(RuleContext context, Action<int, EnglishSentence> action)
    {
        for (var i = 0; i < context.Alignment.Sources.Count; i++)
        {
            action(i, context.Alignment.Sources[i].Sentence);
        }
    }
}
