using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Two things of a sentence that a small word sets against each other do not change places, and that word does not change into its opposite.</summary>
internal static class TurnedRule
{
    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            CheckInstead(context, i);
            CheckAs(context, i);
            CheckOr(context, i);
            CheckSide(context, i);
            CheckDoubleNegation(context, i);
        }

        CheckLong(context);
    }

    // "a school instead of a factory" of "a factory instead of a school"
    private static void CheckInstead(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (!IsInstead(words, i) || NounPhrase.HeadFrom(words, i + 2) is not (>= 0 and var left) || Array.FindLastIndex(words, i - 1, w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Adverb)) is not (>= 0 and var taken))
        {
            return;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence.Words;
            for (var j = 1; j + 1 < source.Length; j++)
            {
                if (IsInstead(source, j) && context.Alignment.AnyIn(s, taken) is { Count: > 0 } behind && behind.TrueForAll(m => m > j) && context.Alignment.AnyIn(s, left) is { Count: > 0 } before && before.TrueForAll(m => m < j))
                {
                    context.Report(SupportIssueKind.Polarity, $"{words[i].Token.Folded} {words[i + 1].Token.Folded} {words[left].Token.Folded}", context.Alignment.Sources[s].Sentence.Text);
                }
            }
        }
    }

    private static bool IsInstead(Word[] words, int i) => i + 1 < words.Length && (words[i].Token.Folded, words[i + 1].Token.Folded) is ("instead", "of") or ("rather", "than");

    // "Halm is as big as Brenn" says it of both, "three times as big" of one.
    private static void CheckAs(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (EndOfAs(words, i) is not (> 0 and var end) || !IsTimes(words, i) || NounPhrase.HeadFrom(words, end + 1) is not (>= 0 and var than) || Array.FindLastIndex(words, i - 1, w => w.Is(WordTraits.Name)) is not (>= 0 and var first) || !words[than].Is(WordTraits.Name))
        {
            return;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence.Words;
            for (var j = 1; j < source.Length; j++)
            {
                if (EndOfAs(source, j) is > 0 and var other && IsTimes(source, j) && context.Alignment.AnyIn(s, first) is { Count: > 0 } behind && behind.TrueForAll(m => m > other) && context.Alignment.AnyIn(s, than) is { Count: > 0 } before && before.TrueForAll(m => m < j))
                {
                    context.Report(SupportIssueKind.Role, $"{context.Draft.Show(first)} as … as {context.Draft.Show(than)}", context.Alignment.Sources[s].Sentence.Text);
                }
            }
        }
    }

    private static int EndOfAs(Word[] words, int i) =>
        words[i].Token.Folded != "as" ? -1 : Array.FindIndex(words, i + 1, Math.Min(3, words.Length - i - 1), w => w.Token.Folded == "as");

    private static bool IsTimes(Word[] words, int i) => words[i - 1].Is(WordTraits.Quantity) || words[i - 1].Token.Folded is "times" or "twice" or "half";

    // "a port and a dam" of "a port or a dam"
    private static void CheckOr(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (words[i].Token.Folded != "and" || !words[i - 1].Is(WordTraits.Content) || words[i - 1].Is(WordTraits.Verb | WordTraits.Negated) || NounPhrase.HeadFrom(words, i + 1) is not (>= 0 and var second) || second - i > 2 || words.Any(w => w.Token.Folded == "or"))
        {
            return;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence.Words;
            var or = Array.FindIndex(source, w => w.Token.Folded == "or");
            if (or > 0 && context.Alignment.AnyIn(s, i - 1) is [var a] && context.Alignment.AnyIn(s, second) is [var b] && Math.Min(a, b) < or && or < Math.Max(a, b) && Math.Abs(a - b) <= 4
                && source[..or].Any(w => w.Is(WordTraits.Future) || w.Token.Folded is "either") && !source.Any(w => w.Is(WordTraits.Negation) || w.Token.Folded is "can" or "any" or "if" or "whether" or "may"))
            {
                context.Report(SupportIssueKind.Hedge, $"{words[i - 1].Token.Folded} and {words[second].Token.Folded}", context.Alignment.Sources[s].Sentence.Text);
            }
        }
    }

    // "outside Halm" of "inside Halm"
    private static void CheckSide(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (words[i].Token.Folded is not ("outside" or "inside" or "within" or "above" or "below") || NounPhrase.HeadFrom(words, i + 1) is not (>= 0 and var noun) || words[noun].Is(WordTraits.Verb))
        {
            return;
        }

        string? other = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, noun))
            {
                var before = NounPhrase.PhraseStart(source.Words, match) - 1;
                if (before < 0 || !AreOpposite(words[i].Token.Folded, source.Words[before].Token.Folded))
                {
                    return;
                }

                other = source.Text;
            }
        }

        if (other is not null)
        {
            context.Report(SupportIssueKind.Relation, $"{words[i].Token.Folded} {words[noun].Token.Folded}", other);
        }
    }

    private static bool AreOpposite(string said, string told) => said switch
    {
        "outside" => told is "inside" or "within" or "in",
        "inside" or "within" => told is "outside",
        "above" => told is "below" or "under" or "beneath",
        "below" => told is "above" or "over",
        _ => false,
    };

    // "failed to win" of "did not fail to win"
    private static void CheckDoubleNegation(RuleContext context, int i)
    {
        var word = context.Draft.Words[i];
        if (word.Is(WordTraits.Negated | WordTraits.NegatedHead) || word.Stem is not ("fail" or "refus" or "declin") || context.Draft.Words[i + 1].Token.Folded != "to" || context.Alignment.Find(i) is not { Found: true } place)
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence.Words;
        if (context.Alignment.In(place.Sentence, i).TrueForAll(m => source[m].Stem == word.Stem && source[Math.Max(0, m - 2)..m].Any(w => w.Is(WordTraits.Negation))))
        {
            context.Report(SupportIssueKind.Polarity, word.Token.Folded, context.Alignment.Sources[place.Sentence].Sentence.Text);
        }
    }

    // "not long ago" of "long ago"
    private static void CheckLong(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (NegationReader.IsNotLong(words, i) && context.Alignment.Find(i + 1) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence.Words is var told
                && context.Alignment.In(place.Sentence, i + 1).TrueForAll(m => told[m].Token.Folded == "long" && m + 1 < told.Length && told[m + 1].Token.Folded == words[i + 2].Token.Folded && !(m > 0 && told[m - 1].Is(WordTraits.Negation))))
            {
                context.Report(SupportIssueKind.Polarity, $"not long {words[i + 2].Token.Folded}", context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }
}
