namespace Bot.Core.Corrections;

/// <summary>Whether and for how long answers are corrected.</summary>
public sealed class CorrectionOptions
{
    /// <summary><c>BOT_CORRECTION_REPLIES</c>: whether an answer gets a reply when what it cited was corrected.</summary>
    public bool Replies { get; init; } = true;

    /// <summary>How old an answer may be to be corrected.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromDays(30);
}
