namespace Bot.Slack.WebApi;

/// <summary>Growing pauses with jitter, so that many clients do not come back at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="attempt">1 for the first pause: about a second, then twice as long each time, up to 30 s; each between half of
    /// it and all of it.</param>
    public static TimeSpan Delay(int attempt)
    {
        var full = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Clamp(attempt - 1, 0, 10)));
        return TimeSpan.FromSeconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
