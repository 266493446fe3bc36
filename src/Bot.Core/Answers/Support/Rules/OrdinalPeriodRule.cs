using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A rank keeps the time that it is counted over: "the fifth meeting in eight months" is not "the fifth in 2026".</summary>
internal static class OrdinalPeriodRule
{
    /// <summary>How far behind a rank the time stands that it is counted over, in words ("their fifth encounter in the eight months").</summary>
    private const int Reach = 8;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            if (!said.Ordinal || YearOf(draft, said) is not { } date)
            {
                continue;
            }

            var (other, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                foreach (var told in source.Quantities.Where(q => q.Ordinal && q.Low == said.Low))
                {
                    var counted = IsCountedOver(source, told);
                    agrees |= !counted || (YearOf(source, told) is { } own && own.From.Year == date.From.Year);
                    other ??= counted ? source.Text : null;
                }
            }

            if (other is not null && !agrees)
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(draft.Text)} – {draft.Text[date.Start..date.End]}", other);
            }
        }
    }

    // "in 2026" behind it in its part of the sentence: a year alone.
    private static DateMention? YearOf(EnglishSentence sentence, in QuantityMention rank)
    {
        var at = sentence.WordAt(rank.Start);
        foreach (var date in sentence.Dates)
        {
            var first = sentence.WordAt(date.Start);
            if (date.From is { Year: not null, Month: null } && first > at + 1 && first <= at + Reach && sentence.Words[first - 1].Token.Folded is "in" or "of" or "during" && !Array.Exists(sentence.Words[(at + 1)..first], w => w.Is(WordTraits.AfterBreak | WordTraits.Verb)))
            {
                return date;
            }
        }

        return null;
    }

    // "in the eight months", "in as many weeks"
    private static bool IsCountedOver(EnglishSentence sentence, in QuantityMention rank)
    {
        var at = sentence.WordAt(rank.Start);
        for (var i = at + 1; i < sentence.Words.Length && i <= at + Reach && !sentence.Words[i].Is(WordTraits.AfterBreak); i++)
        {
            if (sentence.Words[i].Token.Folded is "in" or "within" or "over" && Array.Exists(sentence.Quantities, q => q.Unit is "day" or "week" or "month" or "year" && sentence.WordAt(q.Start) is var value && value > i && value <= i + 3))
            {
                return true;
            }
        }

        return false;
    }
}
