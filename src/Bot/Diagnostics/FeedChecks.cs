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
                ? new("feed", true, $"{address}: {Describe(look)}")
                : new("feed", false, $"{address}: {look.Error}", "Check the address in pack.yaml or BOT_FEEDS.");
        }
    }

    public static string Describe(FeedReport report) =>
        $"{Counted.Of(report.Entries, "entry", "entries")}, {Counted.Of(report.Belonging, "belongs", "belong")} to the coverage";
}
