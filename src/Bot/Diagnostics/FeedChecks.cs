using System.Runtime.CompilerServices;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Surfaces;
using Bot.Terminal;

namespace Bot.Diagnostics;

/// <summary>Looks at each feed as polling would, and takes nothing in.</summary>
internal static class FeedChecks
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(FeedPoller poller, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (poller.Addresses.Count == 0)
        {
            yield return new("feeds", true, "none: the pack names none, and BOT_FEEDS is not set");
        }

        foreach (var address in poller.Addresses)
        {
            var look = await poller.LookAsync(address, cancellationToken);
            yield return look.Error is null
                ? new("feed", true, $"{address}: {(look.Entries > 0 ? Describe(look) : "no entry")}")
                : new("feed", false, $"{address}: {look.Error}", "Check the address in pack.yaml or BOT_FEEDS.");
        }
    }

    public static string Describe(FeedReport report)
    {
        string?[] parts =
        [
            report.Entries > 0 ? Counted.Of(report.Entries, "entry", "entries") : "nothing new",
            report.Entries > 0 ? $"{Counted.Of(report.Belonging, "belongs", "belong")} to the coverage" : null,
            report.Duplicates > 0 ? $"{report.Duplicates} held from elsewhere" : null,
            report.Skipped.Count > 0 ? $"{report.Skipped.Count} could not be read" : null,
            report.Postponed > 0 ? $"{report.Postponed} left for the next poll" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
