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
            if (NegationReader.IsNegation(draft.Words, i) && !DenialEntailment.IsConfirmed(context, i))
            {
                var head = NegationReader.Reach(draft.Words, i).Head;
                context.Report(SupportIssueKind.Polarity, head >= 0 ? $"{draft.Words[i].Token.Folded} {draft.Words[head].Token.Folded}" : draft.Words[i].Token.Folded, context.Best.Sentence.Text);
            }

            CheckLost(context, i);
            CheckAnswered(context, i);
            CheckAgainst(context, i);
            if (draft.Words[i].Token.Folded is "like" or "unlike" && !draft.Words[i].Is(WordTraits.Verb))
            {
                CheckLike(context, draft.Words[i].Token.Folded);
            }
        }
    }

    // "like most owls" is not "unlike most owls".
    private static void CheckLike(RuleContext context, string said)
    {
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
        if (!place.Found || !context.Draft.Words[i].Is(WordTraits.Content) || !context.Alignment.AreAll(place.Sentence, i, WordTraits.Verb))
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence;
        foreach (var match in context.Alignment.In(place.Sentence, i))
        {
            if (!IsDoneAgainst(source.Words, match))
            {
                return;
            }
        }

        if (!Array.Exists(context.Draft.Words, w => Against.Contains(w.Stem)))
        {
            context.Report(SupportIssueKind.Polarity, context.Draft.Words[i].Token.Folded, source.Text);
        }
    }

    private static bool IsDoneAgainst(Word[] words, int verb) =>
        verb + 1 < words.Length && words[verb + 1].Token.Folded == "against" && words[verb].Stem != "protest" && !(verb + 3 < words.Length && words[verb + 3].Stem is "backdrop" or "background");

    private static readonly HashSet<string> Against = [.. "against oppose opponent opposition critic fight reject criticise criticize condemn object protest not no refuse".Split(' ').Select(Language.EnglishStemmer.Stem)];

    // What the passage denies may not be told without a negation.
    private static void CheckLost(RuleContext context, int i)
    {
        var word = context.Draft.Words[i];
        if (word.Is(WordTraits.Content | WordTraits.Light) && context.Alignment.Find(i) is { Found: true } place && (word.Is(WordTraits.Verb) || context.Alignment.AreAll(place.Sentence, i, WordTraits.NegatedHead)))
        {
            CheckLost(context, i, place);
        }
    }

    private static void CheckLost(RuleContext context, int i, AlignedWord place)
    {
        var draft = context.Draft;
        var (source, matches) = (context.Alignment.Sources[place.Sentence].Sentence, context.Alignment.In(place.Sentence, i));
        var isGivenUp = draft.Words[i].Is(WordTraits.Verb) && matches.TrueForAll(m => !source.Words[m].Is(WordTraits.Verb) && IsGivenUp(source, m));
        var isDenied = matches.TrueForAll(m => source.Words[m].Is(WordTraits.NegatedHead) && !IsEnded(source, m));
        if ((!isGivenUp && !isDenied) || NegationReader.IsNegation(draft.Words, i) || InDeniedClause(draft, i) || DeniedAtTheEnd(draft, i) || (i > 0 && draft.Words[i - 1].Token.Folded is "lose" or "loses" or "lost" or "losing" && source.Words.Any(w => w.Token.Folded is "without" or "longer" or "out" or "off" or "left")) || IsPrefixed(draft.Words[i]) || ClauseOf(draft, i).Any(j => StandsForNegation(context, j)))
        {
            return;
        }

        // "before it can start, the city has to buy land" of "cannot start until the city buys land"
        if (Array.FindIndex(source.Words, w => w.Token.Folded is "until" or "unless") is > 0 and var until && until + 1 < source.Words.Length && !source.Words[until + 1].Is(WordTraits.Date | WordTraits.Quantity)
            && matches.TrueForAll(m => m < until) && draft.Words.Any(w => w.Token.Folded is "before" or "once" or "after" or "first"))
        {
            return;
        }

        // "electricity was back" of "left homes without electricity, adding that power had been restored"
        var isLost = isDenied && !IsToldOtherwise(context, place.Sentence, i);
        if (isLost || (isGivenUp && !ClauseOf(draft, i).Any(j => Ending.Contains(draft.Words[j].Stem))))
        {
            context.Report(SupportIssueKind.Polarity, draft.Words[i].Token.Folded, source.Text);
        }
    }

    // The same verb is told of another word for it, which is not denied.
    private static bool IsToldOtherwise(RuleContext context, int index, int word)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        // The day that is denied is the draft's.
        if (Array.Exists(draft.Words, w => w.Token.Is(Language.TokenFlags.Weekday) && context.Alignment.In(index, word).Exists(m => Enumerable.Range(0, source.Words.Length).Any(j => source.Clauses[j] == source.Clauses[m] && source.Words[j].Token.Folded == w.Token.Folded))))
        {
            return false;
        }

        return draft.Frames.Any(said => said.Subject == word && source.Frames.Any(told => told.Subject >= 0 && !source.Words[told.Subject].Is(WordTraits.NegatedHead) && !source.Words[told.Verb].Is(WordTraits.NegatedHead)
            && context.Alignment.AnyIn(index, word).Contains(told.Subject) && context.Alignment.In(index, said.Verb).Contains(told.Verb)));
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

    /// <summary>Whether a negation stands in the clause of a word.</summary>
    private static bool InDeniedClause(EnglishSentence draft, int word) =>
        // "unless it is solved" of "if it is not solved"
        ClauseOf(draft, word).Any(i => NegationReader.IsNegation(draft.Words, i) || (draft.Words[i].Token.Folded == "unless" && i < word));

    private static bool IsPrefixed(Word word) => word.Token.Folded.StartsWith("un", StringComparison.Ordinal) || word.Token.Folded.StartsWith("non", StringComparison.Ordinal);

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

    /// <summary>The words between the breaks and conjunctions around a word.</summary>
    public static IEnumerable<int> ClauseOf(EnglishSentence draft, int word)
    {
        var (first, last) = (word, word);
        while (first > 0 && !Begins(draft.Words[first])) { first--; }
        while (last + 1 < draft.Words.Length && !Begins(draft.Words[last + 1])) { last++; }
        return Enumerable.Range(first, last - first + 1);
    }

    private static bool Begins(Word word) => word.Is(WordTraits.AfterBreak) || word.Token.Folded is "and" or "but" or "while" or "although" or "because";
}
