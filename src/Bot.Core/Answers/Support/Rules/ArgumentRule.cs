using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What goes with one verb in the passage does not change places with what goes with another ("praised the screen but criticised
/// the battery").</summary>
internal static class ArgumentRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var verb = draft.Governors[i];
            if (verb < 0 || verb > i || IsAgent(draft, i) || !draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Verb | WordTraits.Light | WordTraits.Adverb))
            {
                continue;
            }

            // "said teachers will go on strike on Thursday": what is told of the saying ends before the next finite verb.
            if (EnglishGrammar.ReportingForms.Contains(draft.Words[verb].Token.Folded) && Array.FindIndex(draft.Words, verb, i - verb, w => w.Is(WordTraits.Modal | WordTraits.Future | WordTraits.Be)) > 0)
            {
                continue;
            }

            // "argued that the ponds had been damaged": what is argued has a verb of its own.
            if (verb + 1 < i && draft.Words[verb + 1].Token.Folded == "that" && EnglishGrammar.AttributionStems.Contains(draft.Words[verb].Stem))
            {
                continue;
            }

            if (IsDatedOtherwise(context, i, verb))
            {
                context.Report(SupportIssueKind.Binding, $"{draft.Words[verb].Token.Folded} – {draft.Show(i)}", context.Alignment.Sources[context.Alignment.Find(verb).Sentence].Sentence.Text);
                continue;
            }

            foreach (var index in context.Alignment.Order)
            {
                if (IsMoved(context, index, i, verb))
                {
                    context.Report(SupportIssueKind.Binding, $"{draft.Words[verb].Token.Folded} – {draft.Show(i)}", context.Alignment.Sources[index].Sentence.Text);
                    break;
                }
            }
        }
    }

    private static bool IsMoved(RuleContext context, int index, int noun, int verb)
    {
        var alignment = context.Alignment;
        return alignment.In(index, noun).Count > 0 && alignment.In(index, verb).Count > 0 && alignment.AreAll(index, verb, WordTraits.Verb) && alignment.AnyIn(index, noun).Count <= alignment.In(index, noun).Count
            && IsMoved(context, index, verb, alignment.In(index, noun), alignment.In(index, verb));
    }

    private static bool IsMoved(RuleContext context, int index, int verb, List<int> nouns, List<int> verbs)
    {
        var source = context.Alignment.Sources[index].Sentence;
        foreach (var match in nouns)
        {
            var governor = Teller(source, match);
            if (governor < 0 || governor > match || verbs.Contains(governor) || IsAgent(source, match) || !((IsTime(source, match) && verbs.All(v => HasTime(source, v, match))) || IsExchanged(context, index, governor, verb, verbs)))
            {
                return false;
            }
        }

        return true;
    }

    // "destroyed on Friday" of a sentence that says "on 2 March, destroyed", where Friday is that of another sentence.
    private static bool IsDatedOtherwise(RuleContext context, int word, int verb)
    {
        return IsTime(context.Draft, word) && IsTimeDatedOtherwise(context, word, verb);
    }

    private static bool IsTimeDatedOtherwise(RuleContext context, int word, int verb)
    {
        var draft = context.Draft;
        if (draft.Words[verb].Is(WordTraits.Light) || context.Alignment.Find(verb) is not { Found: true } at || context.Alignment.In(at.Sentence, word).Count > 0 || !context.Alignment.Find(word).Found)
        {
            return false;
        }

        var source = context.Alignment.Sources[at.Sentence].Sentence;
        return source.Words[at.Word].Is(WordTraits.Verb) && source.Words[at.Word].Stem == draft.Words[verb].Stem && HasTime(source, at.Word, except: -1) && (source.Dates.Length == 0 || source.Dates.Any(d => d.From.Day is not null))
            && Enumerable.Range(0, context.Alignment.Sources.Count).All(s => s == at.Sentence || context.Alignment.AnyIn(s, verb).Count == 0) && draft.Dates.Length == 0;
    }

    // Another time than the one in question: "beat them on Saturday to win the cup" has but one for both verbs.
    private static bool HasTime(EnglishSentence source, int verb, int except)
    {
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (i != except && source.Clauses[i] == source.Clauses[verb] && (source.Words[i].Is(WordTraits.Date) || IsTime(source, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTime(EnglishSentence source, int word) =>
        source.Words[word].Token.Is(Language.TokenFlags.Weekday) || source.Words[word].Token.Folded is "spring" or "summer" or "autumn" or "winter";

    /// <summary>The verb that a noun depends on; of "complained that the battery lasted" the verb before "that".</summary>
    private static int Teller(EnglishSentence source, int noun)
    {
        for (var i = noun - 1; i > 0 && i >= noun - 4; i--)
        {
            if (source.Words[i].Token.Folded == "that")
            {
                return source.Words[i - 1].Is(WordTraits.Verb) ? i - 1 : source.Governors[noun];
            }
        }

        return source.Governors[noun];
    }

    /// <summary>Whether another verb of the draft tells what this verb of the passage tells, with what the passage says of the first.</summary>
    private static bool IsExchanged(RuleContext context, int index, int governor, int verb, List<int> verbs)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        foreach (var frame in draft.Frames)
        {
            if (frame.Verb == verb || !context.Alignment.In(index, frame.Verb).Contains(governor))
            {
                continue;
            }

            for (var i = frame.Verb + 1; i < draft.Words.Length; i++)
            {
                if (draft.Governors[i] == frame.Verb && draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Verb | WordTraits.Adverb)
                    && context.Alignment.In(index, i) is { Count: > 0 } others && others.All(o => Teller(source, o) is >= 0 and var teller && verbs.Contains(teller) && teller < o))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsAgent(EnglishSentence sentence, int word)
    {
        foreach (var frame in sentence.Frames)
        {
            if (frame.Agent == word)
            {
                return true;
            }
        }

        if (word > 0 && sentence.Words[word - 1].Token.Folded == "by")
        {
            return true;
        }

        // "each tonne of oil supports 40 jobs": the oil goes with the tonne.
        var start = NounPhrase.PhraseStart(sentence.Words, word);
        return start > 1 && sentence.Words[start - 1].Token.Folded == "of" && sentence.Words[start - 2].Is(WordTraits.Content) && !sentence.Words[start - 2].Is(WordTraits.Verb) && (IsAgent(sentence, start - 2) || IsByAgent(sentence, start - 2));
    }

    private static bool IsByAgent(EnglishSentence sentence, int head) =>
        NounPhrase.PhraseStart(sentence.Words, head) is > 0 and var start && sentence.Words[start - 1].Token.Folded == "by";
}
