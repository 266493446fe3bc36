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
        DuringRule.Check(context);
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

            // "four minutes before the end" of "with four minutes left" or "four minutes from time"
            if (draft.Words[i].Token.Folded == "before" && i + 2 < draft.Words.Length && draft.Words[i + 2].Token.Folded == "end" && (Has(context, Left) || context.Alignment.Sources.Any(s => s.Sentence.Text.Contains(" from time", StringComparison.Ordinal))))
            {
                continue;
            }

            if (same == After && (IsGivenFor(context, i) || IsValueBefore(context, i)))
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
                    var (inside, outside) = ConnectorReach.Overlap(context, index, i, j);
                    // "gave a talk, after which he was told": what stands before comes first.
                    var turned = IsAfterWhich(source, j) != IsAfterWhich(draft, i);
                    if (turned)
                    {
                        (inside, outside) = (outside, inside);
                    }

                    if (same == Than)
                    {
                        (inside, outside) = ConnectorReach.Compared(context, index, i, j);
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
            if (!agrees && same == After && (ToldOrder.IsLater(context, i) || ToldOrder.IsYetToCome(context, i)))
            {
                continue;
            }

            if (!agrees && ToldOrder.AreInOrder(context, i, before: same == Before))
            {
                continue;
            }

            var toldInOrder = !checkedAny && (same == After ? ToldOrder.FollowsInPassage(context, i) : same == Before && ToldOrder.PrecedesInPassage(context, i));
            if ((!checkedAny && opposite.Count > 0 && !toldInOrder) || (checkedAny && !agrees))
            {
                context.Report(SupportIssueKind.Relation, $"{draft.Words[i].Token.Folded} …", context.Best.Sentence.Text);
            }
        }
    }

    // "a loss, after a profit of 85 million a year earlier" of "compared with a profit of 85 million a year earlier"
    private static bool IsValueBefore(RuleContext context, int after)
    {
        var draft = context.Draft.Words;
        for (var i = after + 1; i < Math.Min(draft.Length, after + Clause) && !(i > after + 1 && draft[i].Is(WordTraits.AfterBreak | WordTraits.Verb)); i++)
        {
            if (draft[i].Token.Folded is "earlier" or "before" or "previous" or "previously" && Array.Exists(draft[after..i], word => word.Is(WordTraits.Quantity)))
            {
                return context.Alignment.Sources.Any(s => Array.Exists(s.Sentence.Words, word => word.Token.Folded is "earlier" or "before" or "previous" or "previously") && Array.Exists(s.Sentence.Words, word => word.Token.Folded is "compared" or "from" or "against" or "versus" or "swung" or "following"));
            }
        }

        return false;
    }

    /// <summary>How many words a value with its time takes at most: "a profit of 85 million kroner in the same quarter a year earlier".</summary>
    private const int Clause = 14;

    // "sent off after a second card" of "sent off for a second card": what it is for comes first.
    private static bool IsGivenFor(RuleContext context, int after)
    {
        var head = NounPhrase.HeadFrom(context.Draft.Words, after + 1);
        return head >= 0 && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.In(s, head).Any(m =>
            NounPhrase.PhraseStart(context.Alignment.Sources[s].Sentence.Words, m) is > 1 and var start && context.Alignment.Sources[s].Sentence.Words[start - 1].Token.Folded == "for" && context.Alignment.Sources[s].Sentence.Words[..(start - 1)].TakeLast(2).Any(w => w.Is(WordTraits.Passive))));
    }

    private static bool IsAfterWhich(EnglishSentence sentence, int word) =>
        sentence.Words[word].Token.Folded == "after" && word + 1 < sentence.Words.Length && sentence.Words[word + 1].Token.Folded == "which";

    // "in the eight months since Lee took office": word for word, from the word before to the two behind.
    private static bool StandsAsWritten(RuleContext context, int connector)
    {
        var said = context.Draft.Words;
        if (connector == 0 || connector + 2 >= said.Length || !(said[connector + 1].Is(WordTraits.Content) || said[connector + 1].Token.Folded is "the" or "its" or "their") || !said[connector + 2].Is(WordTraits.Content))
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            var told = source.Sentence.Words;
            for (var j = 1; j + 2 < told.Length; j++)
            {
                if (told[j - 1].Token.Folded == said[connector - 1].Token.Folded && told[j].Token.Folded == said[connector].Token.Folded
                    && told[j + 1].Token.Folded == said[connector + 1].Token.Folded && told[j + 2].Token.Folded == said[connector + 2].Token.Folded)
                {
                    return true;
                }
            }
        }

        return false;
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

    // "since 2024", "after eight months": the time itself is checked as a value.
    private static bool IsTemporal(EnglishSentence sentence, int i) =>
        // "named after him"
        (i > 0 && (sentence.Words[i - 1].Stem is "name" or "call" || sentence.Words[i - 1].Token.Folded is "never" or "ever"))
        // "the following week"
        || (sentence.Words[i].Token.Folded == "following" && i + 1 < sentence.Words.Length && sentence.Words[i + 1].Token.Folded is "day" or "night" or "morning" or "week" or "weekend" or "month" or "season" or "year" or "decade" or "century")
        // "higher than a year before, the smallest rise"
        || (i > 0 && (i + 1 >= sentence.Words.Length || sentence.Words[i + 1].Is(WordTraits.AfterBreak)))
        || i + 1 < sentence.Words.Length && (sentence.Words[i + 1].Is(WordTraits.Date) || sentence.Words[i + 1].Token.Is(TokenFlags.Weekday) || sentence.Words[i + 1].Token.Folded is "then" or "last"
            || (sentence.Words[i + 1].Is(WordTraits.Quantity) && i + 2 < sentence.Words.Length && sentence.Words[i + 2].Is(WordTraits.Quantity)));

    private static bool Has(RuleContext context, FrozenSet<string> words) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => words.Contains(w.Token.Folded)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
