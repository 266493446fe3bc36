using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What comes about only under a condition is not told without it.</summary>
internal static class ConditionRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        CheckUnless(context);
        if (IsOpen(draft))
        {
            return;
        }

        for (var verb = 0; verb < draft.Words.Length; verb++)
        {
            // "would go": a verb too light to have a frame.
            if (!(draft.Words[verb].Is(WordTraits.Verb) || (verb > 0 && draft.Words[verb - 1].Is(WordTraits.Future)) || IsOnlyVerb(draft, verb)) || context.Alignment.Find(verb) is not { Found: true } place)
            {
                continue;
            }

            var source = context.Alignment.Sources[place.Sentence].Sentence;
            var (first, end) = ConditionOf(source);
            if (first < 0 || TellsOf(context, place.Sentence, first, end) || !context.Alignment.AnyIn(place.Sentence, verb).TrueForAll(m => IsConditional(source, m, first, end)))
            {
                continue;
            }

            // Where another passage tells the same without the condition, it is so.
            if (Enumerable.Range(0, context.Alignment.Sources.Count).All(s => s == place.Sentence || context.Alignment.In(s, verb).Count == 0))
            {
                context.Report(SupportIssueKind.Hedge, draft.Words[verb].Token.Folded, source.Text);
            }
        }
    }

    private static bool IsOpen(EnglishSentence draft)
    {
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (ScopeReader.IsHedge(draft.Words, i) || draft.Words[i].Token.Folded is "if" or "unless" or "once" or "when" or "until" or "without" or "case" or "condition" or "should" or "depend" or "depends" or "provided" or "failing" or "warned" or "warns" or "threatens" or "as" or "after" or "otherwise" or "were" or "had")
            {
                return true;
            }
        }

        return false;
    }

    // "the town of Kelm floods": nothing else in it can be its verb.
    private static bool IsOnlyVerb(EnglishSentence draft, int word) =>
        word > 0 && word == draft.Words.Length - 1 && draft.Frames.Count == 0 && draft.Words[word].Token.Folded.EndsWith('s') && !draft.Words.Any(w => w.Is(WordTraits.Auxiliary)) && Language.WordNet.EnglishWordNet.MayBeVerb(draft.Words[word].Token.Folded);

    /// <summary>Where a condition stands, from its "if" to the end of its clause; -1 where there is none.</summary>
    private static (int First, int End) ConditionOf(EnglishSentence source)
    {
        var words = source.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!IsIf(words, i) && !IsInverted(words, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < words.Length && !words[end].Is(WordTraits.AfterBreak)) { end++; }
            return (i, end);
        }

        return (-1, -1);
    }

    // "asked if", "as if" and "even if" make no condition.
    private static bool IsIf(Word[] words, int i) =>
        (words[i].Token.Folded is "if" or "unless" || (words[i].Token.Folded == "provided" && words[i].Is(WordTraits.AfterBreak)))
        && !(i > 0 && (words[i - 1].Token.Folded is "as" or "even" or "what" or "see" or "and" or "or" or "clear" or "sure" or "unclear" || (words[i - 1].Is(WordTraits.Verb) && words[i - 1].Stem is "ask" or "know" or "decid" or "wonder" or "learn" or "check" or "test" or "determin" or "question" or "say")))
        && words[i + 1].Token.Folded is not ("not" or "any" or "necessary" or "possible" or "so" or "only" or "anything" or "needed" or "needs");

    // "were it sold", "had he known"
    private static bool IsInverted(Word[] words, int i) =>
        i > 0 && words[i].Token.Folded is "were" or "had" && words[i + 1].Token.Folded is "it" or "he" or "she" or "they" && !words[i - 1].Is(WordTraits.Relative | WordTraits.Conjunction | WordTraits.Adverb) && words[i + 2].Token.Folded is var next && (next is "to" or "been" or "not" || next.EndsWith("ed", StringComparison.Ordinal) || Language.IrregularForms.BaseOf(next) is not null);

    private static bool TellsOf(RuleContext context, int index, int first, int end)
    {
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.AnyIn(index, i) is { Count: > 0 } matches && matches.TrueForAll(m => m > first && m < end))
            {
                return true;
            }
        }

        return false;
    }

    // In the main clause beside it, and under "will" or "would".
    private static bool IsConditional(EnglishSentence source, int verb, int first, int end) =>
        (verb < first || verb >= end) && (source.Words[Math.Max(0, verb - 4)..verb].Any(w => w.Is(WordTraits.Future | WordTraits.Modal)) || IsGeneral(source.Words, verb, first, end))
        && !source.Words[Math.Min(verb, first)..Math.Max(verb, end)].Any(w => w.Token.Folded is "but" or "and" or "while" or ";");

    // "If the wall breaks, the town floods": a present form behind the condition that opens the sentence.
    private static bool IsGeneral(Word[] words, int verb, int first, int end) =>
        first == 0 && verb >= end && !VerbTagger.IsPast(words[verb].Token.Folded) && !words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !words[end..verb].Any(w => w.Is(WordTraits.Auxiliary));

    // "if it is repaired" of "unless it is repaired"
    private static void CheckUnless(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i + 1 < draft.Words.Length; i++)
        {
            if (draft.Words[i].Token.Folded is not ("if" or "unless"))
            {
                continue;
            }

            var (first, other) = (Array.FindIndex(draft.Words, i + 1, w => w.Is(WordTraits.Verb)), draft.Words[i].Token.Folded == "if" ? "unless" : "if");
            if (first < 0 || draft.Words.Any(w => w.Token.Folded == other) || draft.Words[first].Is(WordTraits.Negated | WordTraits.NegatedHead) || context.Alignment.Find(first) is not { Found: true } place)
            {
                continue;
            }

            var words = context.Alignment.Sources[place.Sentence].Sentence.Words;
            var cue = Array.FindIndex(words, w => w.Token.Folded == other);
            if (cue >= 0 && cue < place.Word && words[place.Word].Stem == draft.Words[first].Stem && !words.Any(w => w.Token.Folded == draft.Words[i].Token.Folded) && !words[cue..].Any(w => w.Is(WordTraits.Negation)) && !words[(cue + 1)..place.Word].Any(w => w.Is(WordTraits.Verb))
                && HaveOnePolarity(context, i, place.Sentence, cue))
            {
                context.Report(SupportIssueKind.Polarity, draft.Words[i].Token.Folded, context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }

    // "will open if it is repaired" is "will stay shut unless it is repaired": the main clause has to be the same word.
    private static bool HaveOnePolarity(RuleContext context, int said, int index, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        foreach (var frame in draft.Frames)
        {
            if (frame.Verb < said && context.Alignment.In(index, frame.Verb).Exists(m => m < told && source.Words[m].Stem == draft.Words[frame.Verb].Stem && source.Words[m].Is(WordTraits.Negated | WordTraits.NegatedHead) == draft.Words[frame.Verb].Is(WordTraits.Negated | WordTraits.NegatedHead)))
            {
                return true;
            }
        }

        return false;
    }
}
