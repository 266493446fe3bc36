using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Two values of a passage do not change places: of "wind supplied 31% and solar 12%" solar did not supply 31% and wind 12%.</summary>
internal static class CrossedValuesRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        if (draft.Quantities.Length < 2)
        {
            return;
        }

        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var pairs = Pairs(draft, source);
            for (var a = 0; a < pairs.Count; a++)
            {
                for (var b = a + 1; b < pairs.Count; b++)
                {
                    if (IsCrossed(context, index, pairs[a], pairs[b]))
                    {
                        context.Report(SupportIssueKind.Binding, $"{pairs[a].Said.Written(draft.Text)}, {pairs[b].Said.Written(draft.Text)}", source.Text);
                        return;
                    }
                }
            }
        }
    }

    // Values of one kind that stand in both sentences, each once.
    private static List<(QuantityMention Said, QuantityMention Told)> Pairs(EnglishSentence draft, EnglishSentence source)
    {
        var pairs = new List<(QuantityMention, QuantityMention)>();
        foreach (var said in draft.Quantities)
        {
            var told = Array.FindAll(source.Quantities, q => q.Low == said.Low && q.High == said.High && !q.Ordinal);
            if (!said.Ordinal && told.Length == 1 && draft.Quantities.Count(q => q.Low == said.Low) == 1)
            {
                pairs.Add((said, told[0]));
            }
        }

        return pairs;
    }

    // Each value of the draft stands with a noun of the other one's part of the passage, and with none of its own.
    private static bool IsCrossed(RuleContext context, int index, (QuantityMention Said, QuantityMention Told) a, (QuantityMention Said, QuantityMention Told) b)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (!AreAlike(a.Said, b.Said) || !AreAlike(a.Told, b.Told))
        {
            return false;
        }

        var (saidFirst, toldFirst) = (a.Said.Start < b.Said.Start, a.Told.Start < b.Told.Start);
        var said = Parts(draft, saidFirst ? a.Said : b.Said, saidFirst ? b.Said : a.Said);
        var told = Parts(source, toldFirst ? a.Told : b.Told, toldFirst ? b.Told : a.Told);
        var (saidA, saidB) = saidFirst ? said : (said.Second, said.First);
        var (toldA, toldB) = toldFirst ? told : (told.Second, told.First);
        // What stands before a value says most of whose it is.
        return AreCrossed(saidA, saidB, toldA, toldB)
            || AreCrossed(Before(draft, saidA, a.Said), Before(draft, saidB, b.Said), Before(source, toldA, a.Told), Before(source, toldB, b.Told))
            || (Marks(draft, source, Before(draft, saidA, a.Said), Before(source, toldB, b.Told), toldA) && Marks(draft, source, Before(draft, saidB, b.Said), Before(source, toldA, a.Told), toldB));

        bool AreCrossed((int, int) saidA, (int, int) saidB, (int, int) toldA, (int, int) toldB) =>
            Shares(context, index, saidA, toldB) && Shares(context, index, saidB, toldA) && !Shares(context, index, saidA, toldA) && !Shares(context, index, saidB, toldB);
    }

    // "the first class had 20 pupils, the second 30", "the mine that closed … and the one that opened": one word tells them apart.
    private static bool Marks(EnglishSentence draft, EnglishSentence source, (int First, int End) said, (int First, int End) there, (int First, int End) own)
    {
        for (var i = said.First; i < said.End; i++)
        {
            if (IsMark(draft, i) && Stands(source, draft.Words[i], there) && !Stands(source, draft.Words[i], own))
            {
                return !Enumerable.Range(said.First, said.End - said.First).Any(j => IsMark(draft, j) && Stands(source, draft.Words[j], own) && !Stands(source, draft.Words[j], there));
            }
        }

        return false;
    }

    private static bool IsMark(EnglishSentence sentence, int i) => (ModifierRule.IsModifier(sentence.Words, i) && !sentence.Words[i].Is(WordTraits.Date | WordTraits.Light) && sentence.Words[i].Token.Folded is not ("last" or "next" or "past" or "previous" or "same"))
        || sentence.Words[i].Token.Folded is "first" or "second" or "third" or "fourth" or "fifth" or "former" or "latter"
        || (sentence.Words[i].Is(WordTraits.Verb) && sentence.Words[i].Is(WordTraits.Content) && i > 0 && sentence.Words[i - 1].Is(WordTraits.Relative));

    private static bool Stands(EnglishSentence sentence, Word word, (int First, int End) part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            if (sentence.Words[i].Stem == word.Stem)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int End) Before(EnglishSentence sentence, (int First, int End) part, in QuantityMention value) => (part.First, Math.Min(part.End, sentence.WordAt(value.Start)));

    private static bool AreAlike(in QuantityMention a, in QuantityMention b) => a.Unit == b.Unit || (a.Unit is null && !a.HasNoun) || (b.Unit is null && !b.HasNoun);

    private static ((int First, int End) First, (int First, int End) Second) Parts(EnglishSentence sentence, in QuantityMention first, in QuantityMention second)
    {
        QuantityMention[] kind = [first, second];
        return (ValueSlot.OwnPart(sentence, kind, 0), ValueSlot.OwnPart(sentence, kind, 1));
    }

    // Whether a noun or name of one part stands in the other and only there.
    private static bool Shares(RuleContext context, int index, (int First, int End) said, (int First, int End) told)
    {
        for (var i = said.First; i < said.End; i++)
        {
            var word = context.Draft.Words[i];
            if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Verb | WordTraits.Light | WordTraits.Adverb) && context.Alignment.AnyIn(index, i) is { Count: > 0 } matches && matches.TrueForAll(m => m >= told.First && m < told.End))
            {
                return true;
            }
        }

        return false;
    }
}
