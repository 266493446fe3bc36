using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage says is not denied, and what it denies is not said.</summary>
internal static class PolarityRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (NegationReader.IsNegation(draft.Words, i) && !IsConfirmed(context, i))
            {
                var head = NegationReader.Reach(draft.Words, i).Head;
                context.Report(SupportIssueKind.Polarity, head >= 0 ? $"{draft.Words[i].Token.Folded} {draft.Words[head].Token.Folded}" : draft.Words[i].Token.Folded, context.Best.Sentence.Text);
            }

            CheckLost(context, i);
            CheckAnswered(context, i);
            CheckAgainst(context, i);
            CheckLike(context, i);
        }
    }

    /// <summary>Whether the passage denies, too, what a negation of the draft denies.</summary>
    private static bool IsConfirmed(RuleContext context, int cue)
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

        // "none of the crew were hurt" of "unhurt"
        if (draft.Words[cue].Token.Folded is "none" or "nobody" or "no" or "neither" && ClauseOf(draft, cue).Any(i => i > cue && draft.Words[i].Is(WordTraits.Content) && ContentRule.HasPrefixed(context, draft.Words[i].Stem)))
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

        if (draft.Words[cue].Token.Folded == "not" && Enumerable.Range(cue, Math.Min(8, draft.Words.Length - cue)).Any(i => draft.Words[i].Token.Folded == "but")
            && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "instead" or "rather")))
        {
            return true;
        }

        // "without interruption" for "uninterrupted"
        if (head >= 0 && ContentRule.IsDeniedOpposite(context, head))
        {
            return true;
        }

        if (ClauseOf(draft, cue).Any(i => context.Alignment.Find(i) is { Found: true } said && IsElliptic(context.Alignment.Sources[said.Sentence].Sentence.Words, said.Word)))
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

            // A verb that the passage asserts is not denied by a negation elsewhere in its sentence.
            if (draft.Words[head].Is(WordTraits.Verb) && matches.All(m => source[m].Is(WordTraits.Verb) && !source[m].Is(WordTraits.Negated)))
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

    private static bool IsEndedOrBanned(RuleContext context, int word) =>
        context.Draft.Words[word].Is(WordTraits.Content) && context.Alignment.Find(word) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence.Words is var source
        && Enumerable.Range(Math.Max(0, place.Word - 5), Math.Min(5, place.Word)).Any(i => Banning.Contains(source[i].Stem) && source[i].Is(WordTraits.Verb) && !source[i].Is(WordTraits.Negated))
        && !Enumerable.Range(0, context.Draft.Words.Length).Any(i => Banning.Contains(context.Draft.Words[i].Stem));

    private static readonly HashSet<string> Banning = [.. "ban prohibit forbid bar outlaw block prevent suspend cancel halt stop end scrap abolish".Split(' ').Select(Language.EnglishStemmer.Stem)];

    // "like most owls" is not "unlike most owls".
    private static void CheckLike(RuleContext context, int i)
    {
        var said = context.Draft.Words[i].Token.Folded;
        if (said is not ("like" or "unlike") || context.Draft.Words[i].Is(WordTraits.Verb))
        {
            return;
        }

        var other = said == "like" ? "unlike" : "like";
        if (context.Alignment.Sources.FirstOrDefault(s => s.Sentence.Words.Any(w => w.Token.Folded == other)) is { } source && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded == said)))
        {
            context.Report(SupportIssueKind.Polarity, said, source.Sentence.Text);
        }
    }

    // "said how many" of "declined to say how many"
    private static void CheckAnswered(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (i == 0 || words[i].Token.Folded is not ("how" or "what" or "whether" or "why" or "who" or "where" or "when") || words[i].Is(WordTraits.AfterBreak) || !words[i - 1].Is(WordTraits.Verb) || InDeniedClause(context.Draft, i - 1))
        {
            return;
        }

        SourceSentence? denied = null;
        foreach (var source in context.Alignment.Sources)
        {
            var told = source.Sentence.Words;
            for (var j = 1; j < told.Length; j++)
            {
                if (told[j].Token.Folded != words[i].Token.Folded || !told[j - 1].Is(WordTraits.Verb) || !(told[j - 1].Stem == words[i - 1].Stem || WordForms.Same(words[i - 1], told[j - 1])))
                {
                    continue;
                }

                if (!told[j - 1].Is(WordTraits.NegatedHead | WordTraits.Negated))
                {
                    return;
                }

                denied = source;
            }
        }

        if (denied is not null)
        {
            context.Report(SupportIssueKind.Polarity, $"{words[i - 1].Token.Folded} {words[i].Token.Folded}", denied.Sentence.Text);
        }
    }

    // "campaigned for" is not "campaigned against".
    private static void CheckAgainst(RuleContext context, int i)
    {
        var place = context.Alignment.Find(i);
        if (!place.Found || !context.Draft.Words[i].Is(WordTraits.Content) || context.Draft.Words.Any(w => Against.Contains(w.Stem)))
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence.Words;
        if (context.Alignment.In(place.Sentence, i).All(m => m + 1 < source.Length && source[m + 1].Token.Folded == "against" && source[m].Is(WordTraits.Verb) && source[m].Stem != "protest" && !(m + 3 < source.Length && source[m + 3].Stem is "backdrop" or "background")))
        {
            context.Report(SupportIssueKind.Polarity, context.Draft.Words[i].Token.Folded, context.Alignment.Sources[place.Sentence].Sentence.Text);
        }
    }

    private static readonly HashSet<string> Against = [.. "against oppose opponent opposition critic fight reject criticise criticize condemn object protest not no refuse".Split(' ').Select(Language.EnglishStemmer.Stem)];

    // What the passage denies may not be told without a negation.
    private static void CheckLost(RuleContext context, int i)
    {
        var draft = context.Draft;
        var place = context.Alignment.Find(i);
        if (!place.Found || !draft.Words[i].Is(WordTraits.Content | WordTraits.Light) || NegationReader.IsNegation(draft.Words, i) || InDeniedClause(draft, i) || DeniedAtTheEnd(draft, i) || IsPrefixed(draft.Words[i]) || ClauseOf(draft, i).Any(j => StandsForNegation(context, j)))
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence;
        // "before it can start, the city has to buy land" of "cannot start until the city buys land"
        if (Array.FindIndex(source.Words, w => w.Token.Folded is "until" or "unless") is > 0 and var until && until + 1 < source.Words.Length && !source.Words[until + 1].Is(WordTraits.Date | WordTraits.Quantity)
            && context.Alignment.In(place.Sentence, i).All(m => m < until) && draft.Words.Any(w => w.Token.Folded is "before" or "once" or "after" or "first"))
        {
            return;
        }

        if (draft.Words[i].Is(WordTraits.Verb) && context.Alignment.In(place.Sentence, i).All(m => !source.Words[m].Is(WordTraits.Verb) && IsGivenUp(source, m)) && !ClauseOf(draft, i).Any(j => Ending.Contains(draft.Words[j].Stem)))
        {
            context.Report(SupportIssueKind.Polarity, draft.Words[i].Token.Folded, source.Text);
            return;
        }

        if (context.Alignment.In(place.Sentence, i).All(m => source.Words[m].Is(WordTraits.NegatedHead) && !IsEnded(source, m)))
        {
            context.Report(SupportIssueKind.Polarity, draft.Words[i].Token.Folded, source.Text);
        }
    }

    private static readonly HashSet<string> Ending = [.. "drop end stop halt cease lose quit withdraw cancel scrap abandon suspend remove without".Split(' ').Select(Language.EnglishStemmer.Stem)];

    // "dropped support for": who dropped it does not support.
    private static bool IsGivenUp(EnglishSentence source, int noun)
    {
        var before = noun - 1;
        while (before >= 0 && source.Words[before].Is(WordTraits.Determiner | WordTraits.Possessive))
        {
            before--;
        }

        return before >= 0 && source.Words[before].Is(WordTraits.Content) && Ending.Contains(source.Words[before].Stem);
    }

    // "plans to scrap a subsidy worth 900 million": there is a subsidy, and what it is worth is told.
    private static bool IsEnded(EnglishSentence source, int word)
    {
        if (source.Words[word].Is(WordTraits.Verb))
        {
            return false;
        }

        for (var i = word - 1; i >= 0 && i >= word - 5; i--)
        {
            if (source.Words[i].Is(WordTraits.Content) && EnglishGrammar.NegatingVerbs.Contains(source.Words[i].Stem))
            {
                return source.Words[i].Stem is "scrap" or "cancel" or "abandon" or "reject" or "refus" or "declin";
            }
        }

        return false;
    }

    private static bool SourceDenies(RuleContext context) =>
        context.Alignment.Sources.Any(s => Enumerable.Range(0, s.Sentence.Words.Length).Any(i => NegationReader.IsNegation(s.Sentence.Words, i)));

    // "but police officers will not": a noun before the negation is the head.
    private static bool IsElliptic(Word[] words, int i) =>
        words[i].Is(WordTraits.NegatedHead) && i + 2 < words.Length && words[i + 1].Is(WordTraits.Auxiliary) && words[i + 2].Is(WordTraits.Negation);

    /// <summary>Whether a negation stands in the clause of a word.</summary>
    private static bool InDeniedClause(EnglishSentence draft, int word) =>
        ClauseOf(draft, word).Any(i => NegationReader.IsNegation(draft.Words, i));

    private static bool IsPrefixed(in Word word) => word.Token.Folded.StartsWith("un", StringComparison.Ordinal) || word.Token.Folded.StartsWith("non", StringComparison.Ordinal);

    // "a shortage of water" for "a lack of water"
    private static bool StandsForNegation(RuleContext context, int word) =>
        context.Draft.Words[word].Is(WordTraits.Content) && context.Alignment.Find(word) is { Found: true } place && NegationReader.IsNegation(context.Alignment.Sources[place.Sentence].Sentence.Words, place.Word);

    // "but medical records and payment details were not": the clause ends in its negation.
    private static bool DeniedAtTheEnd(EnglishSentence draft, int word)
    {
        for (var i = word + 1; i < draft.Words.Length && !draft.Words[i].Is(WordTraits.AfterBreak) && i <= word + 8; i++)
        {
            if (draft.Words[i].Is(WordTraits.Negation) && draft.Words[i - 1].Is(WordTraits.Auxiliary) && (i + 1 >= draft.Words.Length || draft.Words[i + 1].Is(WordTraits.AfterBreak)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> ClauseOf(EnglishSentence draft, int word)
    {
        var (first, last) = (word, word);
        while (first > 0 && !Begins(draft.Words[first])) { first--; }
        while (last + 1 < draft.Words.Length && !Begins(draft.Words[last + 1])) { last++; }
        return Enumerable.Range(first, last - first + 1);
    }

    private static bool Begins(in Word word) => word.Is(WordTraits.AfterBreak) || word.Token.Folded is "and" or "but" or "while" or "although" or "because";
}
