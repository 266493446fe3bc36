namespace Bot.Core.Search;

/// <summary>What a confidence is good for.</summary>
public static class Confidence
{
    /// <summary>From here on the first passage is given as the answer.</summary>
    public const double Answered = 0.315;

    /// <summary>From here on it is shown as the closest passage.</summary>
    public const double Closest = 0.12;

    public static Verdict Judge(double confidence) => confidence switch
    {
        >= Answered => Verdict.Answered,
        >= Closest => Verdict.Closest,
        _ => Verdict.Declined,
    };
}
