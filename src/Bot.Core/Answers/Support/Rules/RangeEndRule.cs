using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a value rose or fell to is not what it came from.</summary>
internal static class RangeEndRule
{
    /// <summary>"from 64 to 62" is not "from 62 to 64".</summary>
    public static void Check(RuleContext context, QuantityMention said)
    {
        var end = EndOf(context.Draft, said);
        if (end == 0 || said.Low != said.High)
        {
            return;
        }

        var (conflict, agrees) = (default(string), false);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var quantity in source.Sentence.Quantities)
            {
                // The span "from 62 to 64" holds both ends.
                var other = quantity.FromTo ? (quantity.Low == said.Low ? -1 : quantity.High == said.Low ? 1 : 0)
                    : quantity.Low == said.Low && quantity.High == said.High ? EndOf(source.Sentence, quantity) : 2;
                agrees |= other == end || other == 0;
                conflict = other == -end ? source.Sentence.Text : conflict;
            }
        }

        if (conflict is not null && !agrees)
        {
            context.Report(SupportIssueKind.Binding, $"{(end > 0 ? "to" : "from")} {said.Written(context.Draft.Text)}", conflict);
        }
    }

    private static int EndOf(EnglishSentence sentence, QuantityMention quantity) =>
        sentence.WordAt(quantity.Start) is > 0 and var first && first < sentence.Words.Length
            ? sentence.Words[first - 1].Token.Folded switch { "to" => 1, "from" => -1, _ => 0 }
            : 0;
}
