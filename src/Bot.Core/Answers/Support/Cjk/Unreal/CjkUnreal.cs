namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>Why what a stretch of a sentence tells is not told as a fact.</summary>
internal enum CjkUnreal
{
    /// <summary>Somebody's word, a rumour or a tale.</summary>
    Said = 0,

    /// <summary>Asked, ordered, wished, foreseen or told under a condition.</summary>
    Open = 1,

    /// <summary>Planned: to come, as the sentence says, but not done.</summary>
    Planned = 2,

    /// <summary>The writer says that it is not so.</summary>
    Untrue = 3,
}

/// <summary>A stretch of a sentence that tells no fact.</summary>
internal readonly record struct UnrealSpan(int Start, int End, CjkUnreal Kind)
{
    public bool Holds(int at) => Start <= at && at < End;
}
