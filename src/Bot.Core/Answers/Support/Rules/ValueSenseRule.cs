using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A value keeps what it says: "12 days ago" is not how long something lasted, "12 minutes late" not how often it runs, and "40% above" not
/// the share of a thing.</summary>
internal static class ValueSenseRule
{
    private enum Sense
    {
        Open,
        Point,
        Delay,
        Frequency,
        Length,
        ShareOf,
        Beyond,
        Holders,
    }

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            var sense = SenseOf(draft, said);
            if (said.Ordinal || sense == Sense.Open)
            {
                continue;
            }

            var told = context.Alignment.Sources.SelectMany(source => source.Sentence.Quantities.Where(q => q.Low == said.Low && q.High == said.High && q.Unit == said.Unit).Select(q => SenseOf(source.Sentence, q))).ToList();
            if (told.Count > 0 && told.TrueForAll(other => Conflict(sense, other)))
            {
                context.Report(SupportIssueKind.Binding, said.Written(draft.Text), context.Best.Sentence.Text);
            }
        }
    }

    private static bool Conflict(Sense said, Sense told) => (said, told) is (Sense.Length, Sense.Point or Sense.Delay) or (Sense.Point, Sense.Length or Sense.Frequency)
        or (Sense.Frequency, Sense.Point or Sense.Delay or Sense.Length) or (Sense.Delay, Sense.Frequency or Sense.Length) or (Sense.ShareOf or Sense.Holders, Sense.Beyond) or (Sense.Beyond, Sense.ShareOf or Sense.Holders);

    private static Sense SenseOf(EnglishSentence sentence, in QuantityMention value)
    {
        var words = sentence.Words;
        var behind = sentence.WordAt(value.HasNoun && value.NounStart >= value.Start ? value.NounEnd : value.End);
        var next = behind < words.Length ? words[behind].Token.Folded : "";
        var first = sentence.WordAt(value.Start);
        var before = first > 0 ? words[first - 1].Token.Folded : "";
        if (value.Unit == "%")
        {
            return next switch
            {
                "of" => Sense.ShareOf,
                "above" or "below" or "more" or "less" or "higher" or "lower" or "over" or "under" or "fewer" or "larger" or "smaller" => Sense.Beyond,
                "had" or "have" or "has" or "were" or "are" or "said" or "say" => Sense.Holders,
                _ => Sense.Open,
            };
        }

        return value.Unit is "second" or "minute" or "hour" or "day" or "week" or "month" or "year" or "decade" ? OfTime(before, next) : Sense.Open;
    }

    private static Sense OfTime(string before, string next) => (before, next) switch
    {
        (_, "ago") => Sense.Point,
        (_, "late" or "behind") => Sense.Delay,
        ("every" or "each", _) => Sense.Frequency,
        ("lasted" or "lasts" or "lasting" or "last" or "took" or "takes" or "taking", not ("later" or "earlier" or "before" or "after")) => Sense.Length,
        _ => Sense.Open,
    };
}
