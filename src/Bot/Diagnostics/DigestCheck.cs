using Bot.Core.Digests;
using Bot.Core.Surfaces;
using Bot.Terminal;

namespace Bot.Diagnostics;

/// <summary>Looks whether every channel that subscribed gets its digest.</summary>
internal static class DigestCheck
{
    public static IEnumerable<Diagnosis> Examine(SubscriptionStore subscriptions)
    {
        var all = subscriptions.All();
        yield return new("digest", true, all.Count == 0 ? "no channel has subscribed" : Counted.Of(all.Count, "subscription"));
        foreach (var subscription in all)
        {
            var name = $"{subscription.Channel.Surface} {subscription.Channel.Channel}{(subscription.Topic is { } topic ? $" on “{topic}”" : "")}";
            if (subscription.Paused is { } cause)
            {
                yield return new("digest", false, $"{name} is paused: {cause}", "mend it, then /digest subscribe there again");
            }
            else if (subscriptions.Latest(subscription.Key) is { State: DigestState.Ambiguous } post)
            {
                yield return new(
                    "digest", false, $"{name}: it is not known whether that of {post.Date:uuuu-MM-dd} stands there ({post.Cause})",
                    "look in the channel; it is not sent again unseen");
            }
        }
    }
}
