using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage calls so much more is not called so much less: "30% fewer" is not "30% more".</summary>
internal static class ValueDirectionRule
{
    /// <summary>How many words behind a value may say whether it is more or less.</summary>
    private const int Reach = 2;

    private static readonly FrozenSet<string> More = "more higher greater larger bigger longer faster above increase increased rise rose risen grew gain gained jump jumped surge surged climbed growth stronger warmer hotter heavier older later up".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Less = "less fewer lower smaller shorter slower below decrease decreased fall fell fallen drop dropped decline declined cut reduction loss slump slumped weaker colder cooler lighter younger earlier down".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>1 for a word that says more of a value, -1 for one that says less, 0 for others.</summary>
    public static int DirectionOf(string folded) => More.Contains(folded) ? 1 : Less.Contains(folded) ? -1 : 0;

    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Quantities)
        {
            var direction = said.Ordinal ? 0 : Of(context.Draft, said);
            if (direction == 0)
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                foreach (var quantity in source.Quantities.Where(q => !q.Ordinal && QuantityComparison.SameValue(said, q, source)))
                {
                    var told = Of(source, quantity);
                    agrees |= told != -direction;
                    conflict ??= told == -direction ? source.Text : null;
                }
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Polarity, said.Written(context.Draft.Text), conflict);
            }
        }
    }

    private static int Of(EnglishSentence sentence, in QuantityMention quantity)
    {
        var first = sentence.WordAt(quantity.End);
        for (var i = first; i < sentence.Words.Length && i < first + Reach && (i == first || !sentence.Words[i].Is(WordTraits.AfterBreak)); i++)
        {
            // "30% of them", "5 out of 10"
            if (sentence.Words[i].Token.Folded is "of" or "out" || sentence.Words[i].Is(WordTraits.Conjunction))
            {
                return 0;
            }

            if (DirectionOf(sentence.Words[i].Token.Folded) is not 0 and var direction)
            {
                return direction;
            }
        }

        return 0;
    }
}
