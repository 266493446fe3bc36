using Bot.Core.Corrections;
using Bot.Core.Surfaces;
using Bot.Terminal;

namespace Bot.Diagnostics;

/// <summary>Looks whether answers could be corrected in their threads.</summary>
internal static class CorrectionCheck
{
    public static Diagnosis Examine(UncorrectedAnswers answers)
    {
        var uncorrected = answers.Read();
        return uncorrected.Count == 0
            ? new("corrections", true, "no reply was given up in the last 7 days")
            : new(
                "corrections", false,
                $"{Counted.Of(uncorrected.Count, "answer")} of the last 7 days could not be corrected; the latest on {uncorrected[0].Surface} in {uncorrected[0].Channel}: {uncorrected[0].Cause}",
                "mend it for the next; what was given up is not sent again");
    }
}
