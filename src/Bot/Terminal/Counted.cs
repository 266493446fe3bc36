using System.Globalization;

namespace Bot.Terminal;

/// <summary>Numbers with what they count: <c>1 article</c>, <c>2,000 articles</c>.</summary>
internal static class Counted
{
    /// <param name="many">Where it is not <paramref name="one"/> with an s.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? $"{one}s")}");
}
