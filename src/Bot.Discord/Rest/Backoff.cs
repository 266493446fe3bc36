namespace Bot.Discord.Rest;

/// <summary>How long to wait before trying again: doubling, capped, and spread so that many do not come back at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="attempt">How many attempts failed in a row; from 1.</param>
    public static TimeSpan After(int attempt)
    {
        var full = First * Math.Pow(2, Math.Min(attempt - 1, 10));
        var capped = full < Longest ? full : Longest;
        return capped * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
