using System.Globalization;

namespace Bot.Discord.Rest;

/// <summary>Discord's ids, which grow with time: https://discord.com/developers/docs/reference#snowflakes.</summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;
    private const int TimestampShift = 22;

    /// <summary>The least id that something made at this time can have.</summary>
    public static string At(DateTimeOffset time) =>
        (Math.Max(0, time.ToUnixTimeMilliseconds() - Epoch) << TimestampShift).ToString(CultureInfo.InvariantCulture);

    public static ulong Parse(string id) => ulong.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);
}
