using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage gives per second is not given per minute.</summary>
internal static class RateRule
{
    /// <summary>How many words may stand between a value and its time: "450 litres of fresh seawater per second".</summary>
    private const int Reach = 5;

    private static readonly FrozenDictionary<string, string> Times = new Dictionary<string, string>
    {
        ["second"] = "second seconds",
        ["minute"] = "minute minutes",
        ["hour"] = "hour hours hourly",
        ["day"] = "day days daily night nightly",
        ["week"] = "week weeks weekly",
        ["month"] = "month months monthly",
        ["quarter"] = "quarter quarterly",
        ["year"] = "year years yearly annually annual annum",
    }.SelectMany(time => time.Value.Split(' ').Select(word => (word, time.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Quantities)
        {
            if (said.Ordinal || TimeOf(context.Draft, said.End) is not { } time)
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                foreach (var told in source.Quantities.Where(q => QuantityComparison.SameValue(said, q, source)))
                {
                    var its = TimeOf(source, told.End);
                    agrees |= its is null || its == time;
                    conflict ??= source.Text;
                }
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} – {time}", conflict);
            }
        }
    }

    // The time behind "per", "a" or "every", or in one word; null where the value is no rate.
    private static string? TimeOf(EnglishSentence sentence, int end)
    {
        var first = sentence.LastWordBefore(end) + 1;
        for (var i = first; i < sentence.Words.Length && i < first + Reach; i++)
        {
            var word = sentence.Words[i];
            if (i > first && word.Is(WordTraits.AfterBreak | WordTraits.Verb))
            {
                return null;
            }

            if (Times.TryGetValue(word.Token.Folded, out var time) && (word.Token.Folded.EndsWith("ly", StringComparison.Ordinal) || (i > 0 && sentence.Words[i - 1].Token.Folded is "per" or "a" or "an" or "every" or "each")))
            {
                return time;
            }
        }

        return null;
    }
}
