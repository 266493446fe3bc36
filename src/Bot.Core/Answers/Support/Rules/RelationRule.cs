using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What comes before, after or because of what is as in the passage: no cause and no order is added or turned round.</summary>
internal static class RelationRule
{
    private static readonly FrozenSet<string> Before = Set("before until till");
    private static readonly FrozenSet<string> After = Set("after following since once");
    private static readonly FrozenSet<string> Left = Set("left remaining remain spare");
    private static readonly FrozenSet<string> Than = Set("than");

    public static void Check(RuleContext context)
    {
        CauseRule.Check(context);
        CheckOrder(context, Before, After);
        CheckOrder(context, After, Before);
        CheckLater(context);
        CheckDuring(context);
        CheckOrder(context, Than, FrozenSet<string>.Empty);
    }

    private static void CheckOrder(RuleContext context, FrozenSet<string> same, FrozenSet<string> opposite, FrozenSet<string>? inPassage = null)
    {
        inPassage ??= same;
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            // "since each shift would need more staff" gives a cause.
            if (!same.Contains(draft.Words[i].Token.Folded) || draft.Words[i].Is(WordTraits.Quantity) || IsTemporal(draft, i) || (same == After && CauseRule.IsCause(draft.Words, i)))
            {
                continue;
            }

            if (StandsAsWritten(context, i))
            {
                continue;
            }

            // "38 seconds after Petrov" of "behind Petrov"
            if (same == After && i + 1 < draft.Words.Length && draft.Words[i + 1].Is(WordTraits.Name) && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.AnyIn(s, i + 1).Any(m => m > 0 && context.Alignment.Sources[s].Sentence.Words[m - 1].Token.Folded == "behind")))
            {
                continue;
            }

            // "four minutes before the end" of "with four minutes left"
            if (draft.Words[i].Token.Folded == "before" && i + 2 < draft.Words.Length && draft.Words[i + 2].Token.Folded == "end" && Has(context, Left))
            {
                continue;
            }

            var (checkedAny, agrees, decided, neutral, told) = (false, false, false, false, false);
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                for (var j = 0; j < source.Words.Length; j++)
                {
                    var word = source.Words[j].Token.Folded;
                    if (!inPassage.Contains(word) && !opposite.Contains(word))
                    {
                        continue;
                    }

                    checkedAny = true;
                    // "A before B" is "after A, B": in the other relation the complement is the other side.
                    var (inside, outside) = Overlap(context, index, i, j);
                    // "gave a talk, after which he was told": what stands before comes first.
                    var turned = IsAfterWhich(source, j) != IsAfterWhich(draft, i);
                    if (turned)
                    {
                        (inside, outside) = (outside, inside);
                    }

                    if (same == Than)
                    {
                        (inside, outside) = Compared(context, index, i, j);
                    }

                    // A connector among other things tells nothing of these.
                    if (inside + outside == 0 && same != Than)
                    {
                        neutral = true;
                        continue;
                    }

                    told = true;
                    var fits = inPassage.Contains(word) ? inside >= outside : outside > inside || (inside == 0 && outside == 0);
                    // The connector that governs the same words decides; others of the sentence do not.
                    agrees = inside > 0 ? (decided ? agrees || fits : fits) : decided ? agrees : agrees || fits;
                    decided |= inside > 0;
                }
            }

            agrees |= neutral && !told;
            if (!agrees && same == After && IsLater(context, i))
            {
                continue;
            }

            if (!agrees && AreInOrder(context, i, before: same == Before))
            {
                continue;
            }

            var toldInOrder = !checkedAny && (same == After ? FollowsInPassage(context, i) : same == Before && PrecedesInPassage(context, i));
            if ((!checkedAny && opposite.Count > 0 && !toldInOrder) || (checkedAny && !agrees))
            {
                context.Report(SupportIssueKind.Relation, $"{draft.Words[i].Token.Folded} …", context.Best.Sentence.Text);
            }
        }
    }

    private static bool IsAfterWhich(EnglishSentence sentence, int word) =>
        sentence.Words[word].Token.Folded == "after" && word + 1 < sentence.Words.Length && sentence.Words[word + 1].Token.Folded == "which";

    // "in the eight months since Lee took office": word for word, from the word before to the two behind.
    private static bool StandsAsWritten(RuleContext context, int connector)
    {
        var said = context.Draft.Words;
        return connector > 0 && connector + 2 < said.Length && said[connector + 1].Is(WordTraits.Content) && said[connector + 2].Is(WordTraits.Content) && context.Alignment.Sources.Any(s => Enumerable.Range(1, Math.Max(0, s.Sentence.Words.Length - 3)).Any(j =>
            Enumerable.Range(-1, 4).All(k => s.Sentence.Words[j + k].Token.Folded == said[connector + k].Token.Folded)));
    }

    // "fell during the strike" of passages of which one has the fall and another the strike
    private static void CheckDuring(RuleContext context)
    {
        var (draft, cited) = (context.Draft, context.Cited);
        for (var i = 0; i + 1 < draft.Words.Length && cited.Count > 1; i++)
        {
            if (draft.Words[i].Token.Folded is not ("during" or "amid" or "throughout") || NounPhrase.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head) || !context.Alignment.Find(head).Found)
            {
                continue;
            }

            var connector = i;
            var rest = Enumerable.Range(0, draft.Words.Length).Where(w => draft.Clauses[w] == draft.Clauses[connector] && (w < connector || w > head) && draft.Words[w].Is(WordTraits.Content) && !draft.Words[w].Is(WordTraits.Light) && context.Alignment.Find(w).Found).ToList();
            var values = draft.Quantities.Where(q => draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == draft.Clauses[connector]).ToList();
            if (values.Exists(said => cited.All(passage => !Holds(context, passage, head) || !context.Alignment.Sources.Any(s => s.Passage == passage && s.Sentence.Quantities.Any(told => told.Unit == said.Unit && QuantityComparison.SameValue(said, told, s.Sentence)))))
                || rest.Count > 0 && cited.All(passage => !Holds(context, passage, head) || rest.Count(w => Holds(context, passage, w)) * 2 < rest.Count))
            {
                context.Report(SupportIssueKind.Relation, $"{draft.Words[i].Token.Folded} …", context.Best.Sentence.Text);
            }
        }
    }

    private static bool Holds(RuleContext context, CitedPassage passage, int word) =>
        Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Passage == passage && context.Alignment.AnyIn(s, word).Count > 0);

    /// <summary>How many of the words that a draft compares with, up to a preposition, stand only in what the passage compares with, and how
    /// many only elsewhere.</summary>
    private static (int Inside, int Outside) Compared(RuleContext context, int index, int said, int than)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var (inside, outside, end) = (0, 0, PhraseEnd(source, than));
        for (var i = said + 1; i < PhraseEnd(context.Draft, said); i++)
        {
            if (!context.Draft.Words[i].Is(WordTraits.Content) || context.Alignment.In(index, i) is not { Count: > 0 } matches)
            {
                continue;
            }

            var within = matches.Count(m => m > than && m < end);
            inside += within == matches.Count ? 1 : 0;
            outside += within == 0 ? 1 : 0;
        }

        // Values are compared as before.
        return inside + outside > 0 ? (inside, outside) : Overlap(context, index, said, than);
    }

    private static int PhraseEnd(EnglishSentence sentence, int than)
    {
        var end = than + 1;
        while (end < sentence.Words.Length && !(end > than + 1 && sentence.Words[end].Is(WordTraits.AfterBreak | WordTraits.Preposition | WordTraits.Be | WordTraits.Auxiliary))) { end++; }
        // "than its predecessor, the V7"
        return end + 1 < sentence.Words.Length && sentence.Words[end].Token.Folded == "the" && sentence.Words[end + 1].Is(WordTraits.Name) ? IdentityReader.LastOfName(sentence.Words, end + 1) + 1 : end;
    }

    // "two days after the battle" of a sentence behind the one on the battle that says "two days later"
    private static bool IsLater(RuleContext context, int connector)
    {
        var end = Complement(context.Draft, connector);
        for (var index = 1; index < context.Alignment.Sources.Count; index++)
        {
            var (before, source) = (context.Alignment.Sources[index - 1], context.Alignment.Sources[index]);
            if (before.Passage == source.Passage && source.Sentence.Words.Any(w => w.Token.Folded is "later" or "then" or "subsequently" or "afterwards" or "afterward" or "thereafter"))
            {
                var (inside, rest) = (0, 0);
                for (var i = 0; i < context.Draft.Words.Length; i++)
                {
                    if (context.Draft.Words[i].Is(WordTraits.Content))
                    {
                        inside += i > connector && i < end && context.Alignment.In(index - 1, i).Count > 0 && context.Alignment.In(index, i).Count == 0 ? 1 : 0;
                        rest += (i < connector || i >= end) && context.Alignment.In(index, i).Count > 0 ? 1 : 0;
                    }
                }

                if (inside > 0 && rest > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the dates on both sides of a connector, which the passages give, say that one came before the other.</summary>
    private static bool AreInOrder(RuleContext context, int connector, bool before)
    {
        var (draft, end) = (context.Draft, Complement(context.Draft, connector));
        DateMention? inside = null, outside = null;
        foreach (var date in draft.Dates)
        {
            var at = draft.WordAt(date.Start);
            if (at > connector && at < end) { inside ??= date; } else { outside ??= date; }
        }

        return inside is { } a && outside is { } b && (before ? IsBefore(b.To, a.From) : IsBefore(a.To, b.From));
    }

    private static bool IsBefore(PartialDate a, PartialDate b) =>
        a.Year is not null && b.Year is not null && a.Year != b.Year ? a.Year < b.Year
        : a.Month is not null && b.Month is not null && (a.Month != b.Month ? a.Month < b.Month : a.Day < b.Day);

    // "B after A" of a passage that tells A first and then B.
    private static bool FollowsInPassage(RuleContext context, int connector)
    {
        var (complement, rest) = (new List<int>(), new List<int>());
        var end = Complement(context.Draft, connector);
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(context.Alignment.Best, i) is { Count: > 0 } matches)
            {
                (i > connector && i < end ? complement : rest).Add(matches[0]);
            }
        }

        return complement.Count > 0 && rest.Count > 0 && complement.Average() < rest.Average();
    }

    // "A before B" of a passage that tells A first and then B in one sentence.
    private static bool PrecedesInPassage(RuleContext context, int connector)
    {
        var (complement, rest) = (new List<int>(), new List<int>());
        var end = Complement(context.Draft, connector);
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Verb))
            {
                if (context.Alignment.In(context.Alignment.Best, i) is not { Count: > 0 } matches)
                {
                    return false;
                }

                (i > connector && i < end ? complement : rest).Add(matches[0]);
            }
        }

        return complement.Count > 0 && rest.Count > 0 && complement.Min() > rest.Max();
    }

    // "three hours earlier" is not "three hours later".
    private static void CheckLater(RuleContext context)
    {
        foreach (var (said, other) in new[] { ("earlier", "later"), ("later", "earlier") })
        {
            if (context.Draft.Words.Any(w => w.Token.Folded == said) && Has(context, Set(other)) && !Has(context, Set(said)))
            {
                context.Report(SupportIssueKind.Relation, said, context.Best.Sentence.Text);
            }
        }
    }

    /// <summary>How many words behind the draft's connector stand behind the passage's, and how many elsewhere in its sentence.</summary>
    private static (int Inside, int Outside) Overlap(RuleContext context, int index, int said, int connector)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var end = Complement(source, connector);
        var (inside, outside) = (0, 0);
        for (var i = said + 1; i < Complement(context.Draft, said); i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Quantity))
            {
                // "than after the first": the value decides as a word does.
                for (var j = 0; j < source.Words.Length; j++)
                {
                    var same = source.Words[j].Is(WordTraits.Quantity) && source.Words[j].Token.Folded == context.Draft.Words[i].Token.Folded;
                    inside += same && j > connector && j < end ? 1 : 0;
                    outside += same && (j <= connector || j >= end) ? 1 : 0;
                }
            }
            else if (context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(index, i) is { Count: > 0 } matches)
            {
                inside += matches.Any(m => m > connector && m < end) ? 1 : 0;
                outside += matches.All(m => m <= connector || m >= end) ? 1 : 0;
            }
        }

        return (inside, outside);
    }

    private static int Complement(EnglishSentence sentence, int connector)
    {
        var end = connector + 1;
        while (end < sentence.Words.Length && !(sentence.Words[end].Is(WordTraits.AfterBreak) && end > connector + 1) && !(end > connector + 1 && !Than.Contains(sentence.Words[connector].Token.Folded) && (sentence.Words[end].Token.Folded is "it" or "he" or "they" or "she" && (connector == 0 || sentence.Words[connector].Is(WordTraits.AfterBreak)) || Before.Contains(sentence.Words[end].Token.Folded) || sentence.Words[end].Token.Folded is "after" or "following")))
        {
            end++;
        }

        // "than its predecessor, the V7"
        if (end + 1 < sentence.Words.Length && sentence.Words[end].Token.Folded == "the" && sentence.Words[end + 1].Is(WordTraits.Name))
        {
            end = IdentityReader.LastOfName(sentence.Words, end + 1) + 1;
        }

        return end;
    }

    // "since 2024", "after eight months": the time itself is checked as a value.
    private static bool IsTemporal(EnglishSentence sentence, int i) =>
        // "named after him"
        (i > 0 && (sentence.Words[i - 1].Stem is "name" or "call" || sentence.Words[i - 1].Token.Folded is "never" or "ever"))
        // "higher than a year before, the smallest rise"
        || (i > 0 && (i + 1 >= sentence.Words.Length || sentence.Words[i + 1].Is(WordTraits.AfterBreak)))
        || i + 1 < sentence.Words.Length && (sentence.Words[i + 1].Is(WordTraits.Date) || sentence.Words[i + 1].Token.Is(TokenFlags.Weekday) || sentence.Words[i + 1].Token.Folded is "then" or "last"
            || (sentence.Words[i + 1].Is(WordTraits.Quantity) && i + 2 < sentence.Words.Length && sentence.Words[i + 2].Is(WordTraits.Quantity)));

    private static bool Has(RuleContext context, FrozenSet<string> words) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => words.Contains(w.Token.Folded)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
