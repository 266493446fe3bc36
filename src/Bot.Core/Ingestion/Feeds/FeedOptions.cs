namespace Bot.Core.Ingestion.Feeds;

/// <summary>Which feeds are polled besides those of the pack, and how.</summary>
public sealed class FeedOptions
{
    /// <summary><c>BOT_FEEDS</c>: further addresses.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary><c>BOT_FEED_MINUTES</c>: how far apart polls of a feed are.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How far apart requests to one host are.</summary>
    public TimeSpan HostGap { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the page of an entry is looked at again, for corrections that its feed does not tell of.</summary>
    public TimeSpan RecheckInterval { get; init; } = TimeSpan.FromHours(6);

    /// <summary>For how long after an entry was first seen its page is looked at again.</summary>
    public TimeSpan RecheckPeriod { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Reads the setting: addresses separated by commas or blanks.</summary>
    /// <exception cref="FormatException">One of them is no web address; the message names it.</exception>
    public static IReadOnlyList<string> ParseAddresses(string? setting) =>
        [.. (setting ?? "").Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Checked)];

    private static string Checked(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? address
        : throw new FormatException($"'{address}' is no address such as https://news.example/feed.xml.");
}
