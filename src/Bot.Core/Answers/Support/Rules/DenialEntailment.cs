using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Which words of a passage bear out a negation: its own denials, and words that say as much ("bans", "instead", "unhurt").</summary>
internal static class DenialEntailment
{
    /// <summary>Whether the passage denies, too, what a negation of the draft denies.</summary>
    public static bool IsConfirmed(RuleContext context, int cue)
    {
        var draft = context.Draft;
        if (!draft.Words[cue].Is(WordTraits.Negation) && draft.Words[cue].Stem is "lack" or "absenc" && context.Alignment.Find(cue).Found)
        {
            // "a lack of pilots" for "a shortage of pilots"
            return true;
        }

        if (!draft.Words[cue].Is(WordTraits.Negation) && !(cue + 1 < draft.Words.Length && draft.Words[cue + 1].Token.Folded == "to") && context.Alignment.Find(cue) is { Found: true } same
            && NegationReader.IsNegation(context.Alignment.Sources[same.Sentence].Sentence.Words, same.Word))
        {
            // The passage's own word for it ("rejected").
            return true;
        }

        // "rejected" for "ruled out"
        if (!draft.Words[cue].Is(WordTraits.Negation) && draft.Words[cue].Is(WordTraits.Verb) && !EnglishGrammar.PlainNegatingVerbs.Contains(draft.Words[cue].Stem) && context.Alignment.Find(cue) is { Found: true } other
            && context.Alignment.Sources[other.Sentence].Sentence.Phrases.Any(p => p.First <= other.Word && other.Word <= p.Last && draft.Words[cue].Groups.MayStandFor(p.Groups)))
        {
            return true;
        }

        var (reach, head) = NegationReader.Reach(draft.Words, cue);
        if (Absence.Denies(context, cue, head, reach))
        {
            return true;
        }

        // "does not see any risk" of "sees no risk"
        if (draft.Words[cue].Token.Folded == "not" && Enumerable.Range(cue, Math.Min(6, draft.Words.Length - cue - 1)).Any(i => draft.Words[i].Token.Folded == "any" && NounPhrase.HeadFrom(draft.Words, i + 1) is >= 0 and var none
            && context.Alignment.Find(none) is { Found: true } at && context.Alignment.In(at.Sentence, none).All(m => context.Alignment.Sources[at.Sentence].Sentence.Words[m].Is(WordTraits.NegatedHead))))
        {
            return true;
        }

        // "none of the crew were hurt" of "unhurt"
        if (draft.Words[cue].Token.Folded is "none" or "nobody" or "no" or "neither" && PolarityRule.ClauseOf(draft, cue).Any(i => i > cue && draft.Words[i].Is(WordTraits.Content) && ContentRule.HasPrefixed(context, draft.Words[i].Stem)))
        {
            return true;
        }

        // "no wells may be drilled" of "bans the drilling of wells", "there will be no flights" of "suspends flights"
        if (draft.Words[cue].Token.Folded is "no" or "not" or "cannot" && reach.Any(word => IsEndedOrBanned(context, word)))
        {
            return true;
        }

        // "not the past but trade" of "to leave the past behind, focusing on trade instead"
        if (draft.Words[cue].Token.Folded == "than" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded == "instead")) && head >= 0 && !context.Alignment.Find(head).Found)
        {
            return true;
        }

        if (draft.Words[cue].Token.Folded == "not" && !IsAssertedVerb(context, head) && Enumerable.Range(cue, Math.Min(8, draft.Words.Length - cue)).Any(i => draft.Words[i].Token.Folded == "but")
            && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "instead" or "rather")))
        {
            return true;
        }

        // "without interruption" for "uninterrupted"
        if (head >= 0 && ContentRule.IsDeniedOpposite(context, head))
        {
            return true;
        }

        if (PolarityRule.ClauseOf(draft, cue).Any(i => context.Alignment.Find(i) is { Found: true } said && IsElliptic(context.Alignment.Sources[said.Sentence].Sentence.Words, said.Word)))
        {
            return true;
        }

        // "does not plan to sell" for "rather than sell"
        if (head >= 0 && head + 2 < draft.Words.Length && draft.Words[head + 1].Token.Folded == "to" && context.Alignment.Find(head + 2) is { Found: true } goal
            && context.Alignment.In(goal.Sentence, head + 2).All(m => context.Alignment.Sources[goal.Sentence].Sentence.Words[m].Is(WordTraits.NegatedHead)))
        {
            return true;
        }

        if (head >= 0 && context.Alignment.Find(head) is { Found: true } place)
        {
            var source = context.Alignment.Sources[place.Sentence].Sentence.Words;
            var matches = context.Alignment.In(place.Sentence, head);
            // "did not reject" turns round "rejected".
            if (matches.All(m => NegationReader.IsNegation(source, m) && !source[m].Is(WordTraits.Negated)))
            {
                return false;
            }

            // A verb that the passage asserts is not denied by a negation elsewhere in its sentence, nor "all species" by "except in two species".
            if (IsAssertedVerb(context, head) || (draft.Words[cue].Token.Folded is "no" or "none" && matches.Any(m => IsOfAll(source, m))))
            {
                return false;
            }
        }

        var aligned = false;
        foreach (var word in reach)
        {
            if (context.Alignment.Find(word) is not { Found: true } at)
            {
                continue;
            }

            aligned = true;
            if (context.Alignment.In(at.Sentence, word).Any(m => context.Alignment.Sources[at.Sentence].Sentence.Words[m].Is(WordTraits.Negated)))
            {
                return true;
            }
        }

        return !aligned && SourceDenies(context);
    }

    private static bool IsAssertedVerb(RuleContext context, int word) =>
        word >= 0 && context.Draft.Words[word].Is(WordTraits.Verb) && context.Alignment.Find(word) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence.Words is var source
        && context.Alignment.In(place.Sentence, word).All(m => source[m].Is(WordTraits.Verb) && !source[m].Is(WordTraits.Negated));

    private static bool IsOfAll(Word[] source, int noun) => noun > 0 && !source[noun].Is(WordTraits.NegatedHead) && source[noun - 1].Token.Folded is "all" or "every" or "each" or "most";

    private static bool IsEndedOrBanned(RuleContext context, int word) =>
        context.Draft.Words[word].Is(WordTraits.Content) && context.Alignment.Find(word) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence.Words is var source
        && Enumerable.Range(Math.Max(0, place.Word - 5), Math.Min(5, place.Word)).Any(i => Banning.Contains(source[i].Stem) && source[i].Is(WordTraits.Verb) && !source[i].Is(WordTraits.Negated))
        && !Enumerable.Range(0, context.Draft.Words.Length).Any(i => Banning.Contains(context.Draft.Words[i].Stem));

    private static readonly HashSet<string> Banning = [.. "ban prohibit forbid bar outlaw block prevent suspend cancel halt stop end scrap abolish".Split(' ').Select(Language.EnglishStemmer.Stem)];

    // "but police officers will not": a noun before the negation is the head.
    private static bool IsElliptic(Word[] words, int i) =>
        words[i].Is(WordTraits.NegatedHead) && i + 2 < words.Length && words[i + 1].Is(WordTraits.Auxiliary) && words[i + 2].Is(WordTraits.Negation);

    private static bool SourceDenies(RuleContext context) =>
        context.Alignment.Sources.Any(s => Enumerable.Range(0, s.Sentence.Words.Length).Any(i => NegationReader.IsNegation(s.Sentence.Words, i)));
}
