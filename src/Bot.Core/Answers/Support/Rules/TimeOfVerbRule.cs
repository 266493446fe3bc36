using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A weekday or a time of day goes with the verb that it goes with in the passage: what "opens at 9 a.m. and closes at 5 p.m." does not
/// open at 5.</summary>
internal static class TimeOfVerbRule
{
    public static void Check(RuleContext context)
    {
        foreach (var said in Times(context.Draft))
        {
            if (VerbOf(context.Draft, said) is >= 0 and var verb && OfAnother(context, said, verb) is { } source)
            {
                context.Report(SupportIssueKind.Binding, $"{context.Draft.Words[verb].Token.Folded} – {context.Draft.Words[said].Token.Folded}", source.Text);
            }
        }
    }

    // The sentence that gives this time to another verb, and another time to this; null where one gives it to this.
    private static EnglishSentence? OfAnother(RuleContext context, int said, int verb)
    {
        EnglishSentence? other = null;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var matches = context.Alignment.In(index, verb);
            var times = Times(source).ToList();
            foreach (var told in times.Where(time => AreSame(context.Draft, said, source, time)))
            {
                if (VerbOf(source, told) is not (>= 0 and var its) || matches.Contains(its) || !times.Exists(time => time != told && matches.Contains(VerbOf(source, time))))
                {
                    return null;
                }

                other = source;
            }
        }

        return other;
    }

    private static IEnumerable<int> Times(EnglishSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Token.Is(TokenFlags.Weekday) || (sentence.Words[i].Is(WordTraits.Quantity) && ClockAt(sentence, i) is not null))
            {
                yield return i;
            }
        }
    }

    private static QuantityMention? ClockAt(EnglishSentence sentence, int word)
    {
        foreach (var quantity in sentence.Quantities)
        {
            if (quantity.Unit == "o'clock" && sentence.WordAt(quantity.Start) == word)
            {
                return quantity;
            }
        }

        return null;
    }

    private static bool AreSame(EnglishSentence draft, int said, EnglishSentence source, int told) =>
        ClockAt(draft, said) is { } clock ? ClockAt(source, told)?.Low == clock.Low : draft.Words[said].Token.Folded == source.Words[told].Token.Folded;

    // The verb before a time in its clause; -1 where it opens the clause.
    private static int VerbOf(EnglishSentence sentence, int time)
    {
        for (var i = time - 1; i >= 0 && sentence.Clauses[i] == sentence.Clauses[time]; i--)
        {
            if (sentence.Words[i].Is(WordTraits.Verb))
            {
                return i;
            }
        }

        return -1;
    }
}
