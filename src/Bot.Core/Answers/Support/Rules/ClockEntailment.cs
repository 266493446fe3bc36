using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A full hour that a passage tells to the minute: "shortly after 4 a.m." of "at 4:12 a.m.".</summary>
internal static class ClockEntailment
{
    /// <summary>How long after the hour is still shortly after it, in minutes as hundredths, as <see cref="ClockReader"/> gives them.</summary>
    private const decimal Shortly = 0.2m;

    /// <summary>Whether an hour of the draft is followed within twenty minutes by a time of the passages.</summary>
    public static bool IsJustAfter(RuleContext context, in QuantityMention said)
    {
        var hour = said.Low;
        return said is { Unit: "o'clock" } && hour == Math.Floor(hour)
            && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => told.Unit == "o'clock" && told.Low > hour && told.Low - hour <= Shortly));
    }

    /// <summary>Whether "shortly after" or "just after" stands before an hour that a passage tells so.</summary>
    public static bool Follows(RuleContext context, in QuantityMention said) =>
        context.Draft.WordAt(said.Start) is > 1 and var at && context.Draft.Words[at - 1].Token.Folded == "after" && context.Draft.Words[at - 2].Token.Folded is "shortly" or "just" or "soon" && IsJustAfter(context, said);
}
