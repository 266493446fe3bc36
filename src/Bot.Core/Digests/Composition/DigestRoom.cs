namespace Bot.Core.Digests.Composition;

/// <summary>How much a digest shows.</summary>
/// <param name="Characters">Of new quotes.</param>
internal sealed record DigestRoom(int Lines, int Corrections, int Ahead, int Characters)
{
    public static DigestRoom For(DigestLength length) => length == DigestLength.Screen ? new(8, 3, 2, 1_600) : new(40, 20, 5, 9_000);
}
