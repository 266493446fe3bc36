using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where an English sentence gives several values of one kind, each in a part of its own, the words that stand with a value in a Korean or
/// Japanese sentence are those of the value's own part.</summary>
internal static class CjkValues
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        foreach (var said in context.Draft.Quantities.Where(q => !q.Ordinal && (q.Unit is not null || q.HasNoun)))
        {
            CheckSentence(context, items, clauses, said);
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                var rivals = source.Quantities.Where(q => IsOfKind(q.Unit, said.Unit) && q.Ordinal == said.Ordinal).ToList();
                var own = rivals.FindIndex(q => QuantityComparison.SameValue(said, q, source));
                if (own < 0)
                {
                    continue;
                }

                if (rivals.Count > 1)
                {
                    Check(context, items, clauses, said, source, index, rivals, own);
                }

                break;
            }
        }
    }

    private static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses, QuantityMention said, EnglishSentence source, int index, List<QuantityMention> rivals, int own)
    {
        var parts = Parts(source);
        int PartOf(QuantityMention q) => parts[Math.Min(source.WordAt(q.Start), parts.Length - 1)];
        var part = PartOf(rivals[own]);
        if (items.Find(i => i is { Found: true, Entity: null, IsName: false } && i.Sentence == index && (i.End == said.Start || (i.End + 1 == said.Start && context.Draft.Text[i.End] == ' '))) is { } counted && IsBesideOther(context, counted, source, rivals, own))
        {
            context.Report(SupportIssueKind.Binding, $"{context.Draft.Text[counted.Start..counted.End]} – {said.Written(context.Draft.Text)}", source.Text);
        }

        // Values side by side share what stands around them.
        if (rivals.Where((_, i) => i != own).Any(q => PartOf(q) == part))
        {
            return;
        }

        // "its shares fell 4%, while those of Sanjiva rose 7%": the 7% are no one else's.
        var owners = Enumerable.Range(0, parts.Length).Where(i => parts[i] == part && source.Words[i].Is(WordTraits.Name)).ToList();
        var named = items.FindAll(i => i is { Found: true, IsName: true } && InPart(clauses, i.Start) == InPart(clauses, said.Start));
        if (owners.Count > 0 && named.Count > 0 && !named.Exists(i => owners.Exists(o => (i.Sentence == index && i.Names(source, o)) || (i.Entity is not null && source.Words[o].Entity?.Id == i.Entity.Id) || context.Alignment.Sources[i.Sentence].Sentence.Words[i.Places[0]].Stem == source.Words[o].Stem))
            && !context.Draft.Quantities.Any(q => q.Start != said.Start && q.Unit == said.Unit && InPart(clauses, q.Start) == InPart(clauses, said.Start)))
        {
            context.Report(SupportIssueKind.Binding, $"{context.Draft.Text[named[0].Start..named[0].End]} – {said.Written(context.Draft.Text)}", source.Text);
        }

        // "compared with 19% of those given less": whose share it is stands before.
        var borrows = Enumerable.Range(0, parts.Length).Any(i => parts[i] == part && source.Words[i].Token.Folded is "those" or "that" or "same" or "compared");
        var others = rivals.Where((_, i) => i != own).Select(PartOf).ToHashSet();
        foreach (var item in items.Where(i => i is { Found: true, Entity: null, IsName: false } && i.Sentence == index && !i.Places.Any(p => EnglishGrammar.ReportingStems.Contains(source.Words[p].Stem)) && InPart(clauses, i.Start) == InPart(clauses, said.Start)))
        {
            if (item.Places.All(p => others.Contains(parts[p]) && !(borrows && parts[p] < part)) && !context.Draft.Quantities.Any(q => q.Start != said.Start && q.Unit == said.Unit && InPart(clauses, q.Start) == InPart(clauses, said.Start)))
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} – {context.Draft.Text[item.Start..item.End]}", source.Text);
            }
        }
    }

    // 教師450人と生徒30人 of "30 teachers for its 450 pupils": each value of the sentence stands with what the passage counts by another one.
    private static bool IsBesideOther(RuleContext context, CjkItem counted, EnglishSentence source, List<QuantityMention> rivals, int own)
    {
        int Distance(QuantityMention q, int place) => Math.Max(0, Math.Max(source.WordAt(q.Start) - place, place - source.WordAt(Math.Max(q.End, q.NounEnd) - 1)));
        var nearest = rivals.Where((_, i) => i != own).MinBy(q => counted.Places.Min(p => Distance(q, p)));
        return counted.Places.All(p => Distance(nearest, p) < Distance(rivals[own], p)) && context.Draft.Quantities.Any(q => QuantityComparison.SameValue(q, nearest, source)) && !QuantityComparison.SameValue(nearest, rivals[own], source);
    }

    // A value of one sentence, told with the words of another that has a value of the same kind.
    private static void CheckSentence(RuleContext context, List<CjkItem> items, List<CjkClause> clauses, QuantityMention said)
    {
        var part = InPart(clauses, said.Start);
        var sources = context.Alignment.Sources;
        var homes = Enumerable.Range(0, sources.Count).Where(s => sources[s].Sentence.Quantities.Any(q => q.Ordinal == said.Ordinal && QuantityComparison.SameValue(said, q, sources[s].Sentence))).ToList();
        // What stands right before it ("약", "約") is part of the value.
        var with = items.FindAll(i => i.Found && InPart(clauses, i.Start) == part && i.End != said.Start);
        if (homes.Count == 0 || with.Count == 0 || context.Draft.Quantities.Count(q => q.Unit == said.Unit && InPart(clauses, q.Start) == part) > 1)
        {
            return;
        }

        // So many more of the words stand with another value of the kind that this one is borrowed; all of them, where none stands with it.
        int Count(int sentence) => with.Count(i => IsIn(context, i, sentence)) + context.Draft.Dates.Count(d => InPart(clauses, d.Start) == part && sources[sentence].Sentence.Dates.Any(told => DateRule.Gives(context, d, told)));
        var own = homes.Max(Count);
        foreach (var (sentence, words) in with.Select(i => i.Sentence).Distinct().Except(homes).Select(s => (s, Count(s))).ToList())
        {
            var hasRival = sources[sentence].Sentence.Quantities.Any(q => IsOfKind(q.Unit, said.Unit) && q.Ordinal == said.Ordinal);
            // Who does it and what is done both stand with the other value alone.
            var clause = clauses.FirstOrDefault(c => c.Start >= said.End && c.Form != CjkForm.Adnominal);
            bool Only(CjkPhrase? phrase) => phrase is not null && with.FindAll(i => i.Start < phrase.End && phrase.Start < i.End) is { Count: > 0 } own && own.TrueForAll(i => IsIn(context, i, sentence) && !homes.Exists(h => IsIn(context, i, h)));
            var isOther = hasRival && words > own && clause is not null && Only(clause.Subject ?? clause.Topic) && Only(new CjkPhrase(clause.Start, clause.Last, CjkCase.None));
            if (isOther || hasRival ? isOther || words >= own + 2 || (own == 0 && words == with.Count) : own == 0 && words == with.Count && words >= 2 && sources[sentence].Sentence.Quantities.Any(q => !q.Ordinal))
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} – {context.Draft.Text[with[0].Start..with[0].End]}", sources[sentence].Sentence.Text);
            }
        }
    }

    private static bool IsIn(RuleContext context, CjkItem item, int sentence)
    {
        if (item.Sentence == sentence)
        {
            return true;
        }

        var source = context.Alignment.Sources[sentence].Sentence;
        return item.Entity is { } entity ? source.Words.Any(w => w.Entity?.Id == entity.Id)
            : item.Term is { English.Count: > 0 } term ? context.Alignment.Sources[sentence].PlacesOf(term.English).Length > 0
            : context.Alignment.Sources[item.Sentence].Sentence.Words is var words && item.Places.Any(p => source.Words.Any(w => w.Stem == words[p].Stem));
    }

    /// <summary>In which part of the draft, as its connecting verbs cut it, a place is.</summary>
    public static int InPart(List<CjkClause> clauses, int at)
    {
        var part = 0;
        foreach (var clause in clauses)
        {
            part += clause.Form == CjkForm.Connective && clause.Last <= at ? 1 : 0;
        }

        return part;
    }

    // 9人 may be told as "nine councillors": what counts goes with any count.
    private static bool IsOfKind(string? unit, string? other) => unit == other || (Counts(unit) && Counts(other));

    private static bool Counts(string? unit) => unit is null or "person" or "item" or "company" or "country" or "member" or "vehicle" or "place";

    /// <summary>The part of each word: a comma and a word that sets against begin one.</summary>
    public static int[] Parts(EnglishSentence source)
    {
        var parts = new int[source.Words.Length];
        for (var i = 1; i < parts.Length; i++)
        {
            var against = source.Words[i].Token.Folded is "while" or "whereas" or "but" or "compared" or "versus" || (source.Words[i].Token.Folded == "against" && i + 1 < parts.Length && source.Words[i + 1].Is(WordTraits.Quantity));
            parts[i] = parts[i - 1] + (source.Words[i].Is(WordTraits.AfterBreak) || against || BeginsOwn(source.Words, i) ? 1 : 0);
        }

        return parts;
    }

    // "nine were in favour and four against": behind a verb "and" begins what is told of another value.
    private static bool BeginsOwn(Word[] words, int at)
    {
        if (words[at].Token.Folded != "and" || at + 1 >= words.Length || !words[at + 1].Is(WordTraits.Quantity))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && !words[i].Is(WordTraits.Quantity) && !words[i].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Is(WordTraits.Verb | WordTraits.Be))
            {
                return true;
            }
        }

        return false;
    }
}
