using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a draft says of a value the passages say of that value, and not of another of the same kind: where more of the clause's
/// words go with a rival, the draft has put the one in the place of the other.</summary>
internal static class ValueSlotRule
{
    /// <summary>By how many words a rival has to be nearer.</summary>
    private const int Margin = 2;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var value = 0; value < draft.Quantities.Length; value++)
        {
            var said = draft.Quantities[value];
            if (ValueWords.IsScoreOf(context, value))
            {
                continue;
            }

            if (ApposedTo(context, said) is { } other)
            {
                context.Report(SupportIssueKind.Binding, said.Written(draft.Text), other);
                continue;
            }

            var rivals = new List<(int Sentence, QuantityMention Value)>();
            var own = new List<(int Sentence, QuantityMention Value)>();
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var told in source.Quantities)
                {
                    if (QuantityComparison.SameValue(said, told, source) && said.Ordinal == told.Ordinal)
                    {
                        own.Add((index, told));
                    }
                    else if (ValueSlot.AreOfOneKind(draft, said, source, told))
                    {
                        rivals.Add((index, told));
                    }
                }
            }

            if (own.Count > 0 && (IsOfAnother(context, said, own) || IsCompared(context, said, own) || IsOfAnotherClause(context, said, own)))
            {
                context.Report(SupportIssueKind.Binding, said.Written(draft.Text), context.Alignment.Sources[own[0].Sentence].Sentence.Text);
                continue;
            }

            // What is told of them "respectively" is for that rule.
            if (own.Exists(o => RespectiveRule.Pairs(context.Alignment.Sources[o.Sentence].Sentence, o.Value)))
            {
                continue;
            }

            // The ends of a change are compared as such.
            if (own.Count == 0 || rivals.Count == 0 || (draft.WordAt(said.Start) is > 0 and var at && draft.Words[at - 1].Token.Folded == "from"))
            {
                continue;
            }

            var words = Said(draft, said);
            var ownWords = own.Select(o => Shared(context, words, o.Sentence, o.Value)).ToList();
            foreach (var rival in rivals.Where(rival => !IsStartOf(draft, said, rival.Value) && !own.Exists(o => o.Sentence == rival.Sentence && BindingRule.AreEndsOfOne(context.Alignment.Sources[o.Sentence].Sentence, o.Value, rival.Value))))
            {
                var told = Shared(context, words, rival.Sentence, rival.Value);
                if (ownWords.TrueForAll(o => IsNearer(draft, [.. told.Except(o)], o.Except(told).Count())))
                {
                    context.Report(SupportIssueKind.Binding, said.Written(draft.Text), context.Alignment.Sources[rival.Sentence].Sentence.Text);
                    break;
                }
            }
        }
    }

    // "Ines Calder, 44," of "Vane, 44, apologised to Ines Calder": the sentence that gives it to somebody else; null where one gives it to this one.
    private static string? ApposedTo(RuleContext context, in QuantityMention said)
    {
        if (NameBefore(context.Draft, said) is not (>= 0 and var name))
        {
            return null;
        }

        string? other = null;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in source.Quantities)
            {
                if (told.Low == said.Low && told.Unit == said.Unit)
                {
                    if (NameBefore(source, told) is not (>= 0 and var bearer) || Reference.Refers(context, index, name, bearer))
                    {
                        return null;
                    }

                    other = source.Text;
                }
            }
        }

        return other;
    }

    // "Vane, 44,"
    private static int NameBefore(EnglishSentence sentence, in QuantityMention value)
    {
        var at = sentence.WordAt(value.Start);
        return at > 0 && at < sentence.Words.Length && value.Unit is null or "age" && sentence.Words[at].Is(WordTraits.AfterBreak) && (sentence.Words[at - 1].Is(WordTraits.Name) || (at == 1 && sentence.Words[0].Is(WordTraits.Content)))
            && (at + 1 >= sentence.Words.Length || sentence.Words[at + 1].Is(WordTraits.AfterBreak)) ? at - 1 : -1;
    }

    // "the second tunnel cost 410 million" of a passage on a tunnel that only another calls the second
    private static bool IsOfAnother(RuleContext context, in QuantityMention said, List<(int Sentence, QuantityMention Value)> own)
    {
        var draft = context.Draft;
        var clause = draft.Clauses[Math.Min(draft.WordAt(said.Start), draft.Words.Length - 1)];
        foreach (var rank in draft.Quantities)
        {
            if (!rank.Ordinal || said.Ordinal || rank.Start > said.Start || NumberRule.NounOf(draft, rank) is not (>= 0 and var noun) || noun >= draft.Words.Length || !draft.Frames.Any(f => (f.Agent == noun || f.Patient == noun) && draft.Clauses[f.Verb] == clause))
            {
                continue;
            }

            var low = rank.Low;
            if (own.TrueForAll(o => context.Alignment.AnyIn(o.Sentence, noun).Count > 0 && !HasRank(context.Alignment.Sources[o.Sentence].Passage))
                && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Ordinal && q.Low == low)))
            {
                return true;
            }

            bool HasRank(CitedPassage passage) => context.Alignment.Sources.Any(s => s.Passage == passage && s.Sentence.Quantities.Any(q => q.Ordinal && q.Low == low && q.HasNoun));
        }

        return false;
    }

    // "ordinary seed costs 180 dollars" of "180 dollars, twice the price of ordinary seed": what is compared with has another value.
    private static bool IsCompared(RuleContext context, in QuantityMention said, List<(int Sentence, QuantityMention Value)> own)
    {
        var draft = context.Draft;
        var at = draft.WordAt(said.Start);
        if (draft.Words.Any(w => IsComparing(w)))
        {
            return false;
        }

        var subjects = draft.Frames.Where(f => !f.Passive && f.Agent >= 0 && f.Agent < at && f.Verb < at && draft.Clauses[f.Verb] == draft.Clauses[Math.Min(at, draft.Words.Length - 1)]).Select(f => f.Agent).ToList();
        return subjects.Count > 0 && own.TrueForAll(o =>
        {
            var source = context.Alignment.Sources[o.Sentence].Sentence;
            var from = Array.FindIndex(source.Words, Math.Min(source.Words.Length, source.WordAt(o.Value.End)), w => IsComparing(w));
            var to = from < 0 ? -1 : Array.FindIndex(source.Words, from + 1, w => w.Is(WordTraits.AfterBreak));
            return from >= 0 && subjects.Exists(s => context.Alignment.AnyIn(o.Sentence, s) is { Count: > 0 } places && places.All(m => m > from && (to < 0 || m < to)));
        });
    }

    // "five times as many infants have died" of "1,140 cases, five times the usual number, and two infants have died": who did what stands in
    // a clause that has a value of its own.
    private static bool IsOfAnotherClause(RuleContext context, in QuantityMention said, List<(int Sentence, QuantityMention Value)> own)
    {
        var draft = context.Draft;
        var at = Math.Min(draft.WordAt(said.Start), draft.Words.Length - 1);
        var clause = draft.Clauses[at];
        var nearest = Array.FindLastIndex(draft.Words, at, w => w.Is(WordTraits.Verb));
        nearest = nearest >= 0 && draft.Clauses[nearest] == clause ? nearest : Array.FindIndex(draft.Words, at, w => w.Is(WordTraits.Verb));
        foreach (var frame in draft.Frames)
        {
            if (frame.Verb != nearest || draft.Words.Take(Math.Max(nearest, at)).Skip(Math.Min(nearest, at) + 1).Any(w => w.Is(WordTraits.Conjunction | WordTraits.AfterBreak) && !w.Is(WordTraits.Preposition)))
            {
                continue;
            }

            var subject = frame.Subject;
            if (draft.Clauses[frame.Verb] != clause || subject < 0 || !draft.Words[subject].Is(WordTraits.Content) || draft.Words[frame.Verb].Is(WordTraits.Light) || EnglishGrammar.ReportingForms.Contains(draft.Words[frame.Verb].Token.Folded))
            {
                continue;
            }

            if (own.TrueForAll(o =>
            {
                var source = context.Alignment.Sources[o.Sentence].Sentence;
                var there = source.Clauses[Math.Min(source.WordAt(o.Value.Start), source.Words.Length - 1)];
                return context.Alignment.AnyIn(o.Sentence, frame.Verb) is [var verb] && source.Clauses[verb] != there && source.Words[verb].Stem == draft.Words[frame.Verb].Stem && source.Frames.Any(f => f.Verb == verb && (f.Agent == f.Verb ? -1 : f.Subject) is >= 0 and var told && context.Alignment.AnyIn(o.Sentence, subject).Contains(told) && source.Clauses[told] == source.Clauses[verb])
                    && source.Quantities.Any(q => source.Clauses[Math.Min(source.WordAt(q.Start), source.Words.Length - 1)] == source.Clauses[verb]) && context.Alignment.AnyIn(o.Sentence, subject).All(m => source.Clauses[m] != there);
            }))
            {
                return true;
            }
        }

        return false;
    }

    // "to 48% from 41%": the rival is where the change began.
    private static bool IsStartOf(EnglishSentence draft, in QuantityMention said, in QuantityMention rival)
    {
        foreach (var other in draft.Quantities)
        {
            if (other.Low == rival.Low && other.Unit == rival.Unit && draft.WordAt(other.Start) is > 0 and var at && draft.Words[at - 1].Token.Folded == "from" && Math.Abs(at - draft.WordAt(said.Start)) <= 6)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComparing(Word word) => word.Token.Folded is "twice" or "double" or "triple" or "half" or "than" or "times";

    // One word more is enough where it says who or what happened.
    private static bool IsNearer(EnglishSentence draft, List<int> rival, int own) =>
        rival.Count >= own + Margin || (rival.Count > own && rival.Exists(i => !draft.Words[i].Is(WordTraits.Light) && (draft.Words[i].Is(WordTraits.Name | WordTraits.Verb | WordTraits.Date) || draft.Frames.Any(f => f.Subject == i))));

    // What the clause of a value says of it.
    private static List<int> Said(EnglishSentence draft, in QuantityMention value)
    {
        var slot = ValueSlot.Of(draft, value);
        var clause = draft.Clauses[Math.Min(draft.WordAt(value.Start), draft.Words.Length - 1)];
        return [.. Enumerable.Range(0, draft.Words.Length).Where(i => slot[i] && draft.Clauses[i] == clause && !IsNamed(draft, i) && !IsSource(draft, i) && (draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Date)))];
    }

    // "According to a study in the journal": who says so is told of all of it.
    private static bool IsSource(EnglishSentence draft, int word) =>
        Array.FindLastIndex(draft.Words, word, w => w.Token.Folded == "according") is >= 0 and var according && !Array.Exists(draft.Words[(according + 1)..(word + 1)], w => w.Is(WordTraits.AfterBreak | WordTraits.Verb));

    // A name counts once, however many words it has.
    private static bool IsNamed(EnglishSentence draft, int word) => word + 1 < draft.Words.Length && draft.Words[word].Group >= 0 && draft.Words[word + 1].Group == draft.Words[word].Group;

    private static HashSet<int> Shared(RuleContext context, List<int> words, int index, in QuantityMention value)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var slot = ValueSlot.Of(source, value);
        var shared = new HashSet<int>();
        foreach (var word in words)
        {
            if (context.Draft.Words[word].Is(WordTraits.Date) ? HasDate(context, word, source, slot) : context.Alignment.In(index, word).Any(m => slot[m]) || IsPronounOf(context, index, word) || (Continues(context, index) is { } shares && (shares & context.Draft.Words[word].Traits) != 0 && !context.Draft.Words[word].Is(WordTraits.Verb) && context.Alignment.In(index - 1, word).Count > 0))
            {
                shared.Add(word);
            }
        }

        return shared;
    }

    // "20% of its trade" of a passage that names nobody whose it is: it may be that of whom the sentence names.
    private static bool IsPronounOf(RuleContext context, int index, int word) =>
        context.Draft.Words[word].Is(WordTraits.Name) && context.Draft.Words[word].Is(WordTraits.Possessive) && context.Alignment.AnyIn(index, word).Count == 0
        && context.Alignment.Sources[index].Sentence.Words.Any(w => w.Token.Folded is "its" or "their" or "his" or "her");

    private static bool HasDate(RuleContext context, int word, EnglishSentence source, bool[] slot)
    {
        var draft = context.Draft;
        var date = draft.Dates.FirstOrDefault(d => draft.WordAt(d.Start) == word);
        return date.End > 0 && source.Dates.Any(d => DateRule.Gives(context, date, d) && source.WordAt(d.Start) is var at && at < slot.Length && slot[at]);
    }

    // "It rose to 700 a year later": of what the sentence before tells; "with 20% of its trade": of whom it tells.
    private static WordTraits? Continues(RuleContext context, int index)
    {
        if (index == 0 || context.Alignment.Sources[index - 1].Passage != context.Alignment.Sources[index].Passage)
        {
            return null;
        }

        var words = context.Alignment.Sources[index].Sentence.Words;
        return words.Length > 0 && (words[0].Is(WordTraits.Pronoun) || words[0].Token.Folded is "that" or "this" or "these" or "its" or "their" or "the" or "his" or "her") ? WordTraits.Content
            : words.Any(w => w.Token.Folded is "it" or "its" or "they" or "their" or "he" or "she" or "his" or "her") ? WordTraits.Name : null;
    }
}
