using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where a change began is not told as how things are: "rents are 500" of "rents rose from 500 to 650".</summary>
internal static class FormerValueRule
{
    // With any of these the draft says that it is of before, or of a change.
    private static readonly FrozenSet<string> Before =
        "from before previously earlier formerly originally initially first once then ago last until had been compared than against down up old former past prior since after peak start started began begin starting".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            // Another value may be where it led, and a date when it was so.
            if (said.Ordinal || said.Low != said.High || draft.Dates.Length > 0 || draft.Quantities.Count(q => !q.Ordinal) > 1 || draft.Words.Any(w => Before.Contains(w.Token.Folded)) || !StatesIt(draft, said))
            {
                continue;
            }

            var (value, changed, isElse) = (said.Low, default(SourceSentence?), false);
            foreach (var source in context.Alignment.Sources)
            {
                var isStart = IsStart(source.Sentence, value);
                changed ??= isStart ? source : null;
                isElse |= !isStart && source.Sentence.Quantities.Any(q => q.Low == value && q.High == value);
            }

            if (changed is not null && !isElse)
            {
                context.Report(SupportIssueKind.Binding, said.Written(draft.Text), changed.Sentence.Text);
            }
        }
    }

    // "is 500", "was 500": nothing but "be" before it.
    private static bool StatesIt(EnglishSentence draft, in QuantityMention said)
    {
        var at = draft.WordAt(said.Start) - 1;
        while (at > 0 && draft.Words[at].Is(WordTraits.Adverb | WordTraits.Determiner)) { at--; }
        return at > 0 && draft.Words[at].Is(WordTraits.Be);
    }

    private static bool IsStart(EnglishSentence source, decimal value)
    {
        foreach (var quantity in source.Quantities)
        {
            if (quantity.FromTo && quantity.Low != quantity.High && quantity.Low == value)
            {
                return true;
            }

            if (quantity.Low == value && quantity.High == value && RangeEndRule.EndOf(source, quantity) < 0 && Array.Exists(source.Quantities, other => RangeEndRule.EndOf(source, other) > 0))
            {
                return true;
            }
        }

        return false;
    }
}
