using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What stands behind a connector ("before", "than"), and how much of it is the same in two sentences.</summary>
internal static class ConnectorReach
{
    /// <summary>How many words behind the draft's connector stand behind the passage's, and how many elsewhere in its sentence.</summary>
    public static (int Inside, int Outside) Overlap(RuleContext context, int index, int said, int connector)
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

    /// <summary>How many of the words that a draft compares with, up to a preposition, stand only in what the passage compares with, and how
    /// many only elsewhere.</summary>
    public static (int Inside, int Outside) Compared(RuleContext context, int index, int said, int than)
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

    public static int Complement(EnglishSentence sentence, int connector)
    {
        var end = connector + 1;
        while (end < sentence.Words.Length && !(sentence.Words[end].Is(WordTraits.AfterBreak) && end > connector + 1) && !(end > connector + 1 && sentence.Words[connector].Token.Folded != "than" && (sentence.Words[end].Token.Folded is "it" or "he" or "they" or "she" && (connector == 0 || sentence.Words[connector].Is(WordTraits.AfterBreak)) || sentence.Words[end].Token.Folded is "before" or "until" or "till" || sentence.Words[end].Token.Folded is "after" or "following")))
        {
            end++;
        }

        if (MainClause(sentence, connector, end) is > 0 and var main)
        {
            return main;
        }

        // "than its predecessor, the V7"
        if (end + 1 < sentence.Words.Length && sentence.Words[end].Token.Folded == "the" && sentence.Words[end + 1].Is(WordTraits.Name))
        {
            end = IdentityReader.LastOfName(sentence.Words, end + 1) + 1;
        }

        return end;
    }

    // "After the results the shares climbed": where no comma ends what opens a sentence, the subject of the next verb does; -1 where none is.
    private static int MainClause(EnglishSentence sentence, int connector, int end)
    {
        if (connector > 0)
        {
            return -1;
        }

        foreach (var frame in sentence.Frames)
        {
            if (frame.Subject > connector + 1 && frame.Subject < frame.Verb && NounPhrase.PhraseStart(sentence.Words, frame.Subject) is var start && start > connector + 1 && start < end && !sentence.Words[start - 1].Is(WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Relative))
            {
                return start;
            }
        }

        return -1;
    }

    private static int PhraseEnd(EnglishSentence sentence, int than)
    {
        // "than she did at the club"
        var isElliptic = than + 2 < sentence.Words.Length && sentence.Words[than + 1].Is(WordTraits.Pronoun) && sentence.Words[than + 2].Is(WordTraits.Auxiliary | WordTraits.Be);
        var end = isElliptic ? than + 3 : than + 1;
        var first = end;
        while (end < sentence.Words.Length && !(end > first && sentence.Words[end].Is(WordTraits.AfterBreak | WordTraits.Preposition | WordTraits.Be | WordTraits.Auxiliary))) { end++; }
        // "than its predecessor, the V7"
        return end + 1 < sentence.Words.Length && sentence.Words[end].Token.Folded == "the" && sentence.Words[end + 1].Is(WordTraits.Name) ? IdentityReader.LastOfName(sentence.Words, end + 1) + 1 : end;
    }
}
