using System.Net;

namespace Bot.Core.Ingestion.Fetching;

/// <summary>What fetching may reach and cost.</summary>
public sealed class FetchOptions
{
    /// <summary>Networks that may be reached although they are not public, from the setting <c>BOT_FETCH_ALLOW</c>; none by default.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; init; } = [];

    /// <summary>The largest page, after decompression, in bytes.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>For the whole fetch, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Reads the setting: addresses or networks separated by commas ("127.0.0.1, 10.1.0.0/16").</summary>
    /// <exception cref="FormatException">One of them is none; the message names it.</exception>
    public static IReadOnlyList<IPNetwork> ParseAllowed(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ParseNetwork)];

    private static IPNetwork ParseNetwork(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new FormatException($"'{text}' is no address or network such as 127.0.0.1 or 10.1.0.0/16.");
}
