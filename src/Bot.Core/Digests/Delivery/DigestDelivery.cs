using Bot.Core.Digests.Composition;
using Bot.Core.Surfaces;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Digests.Delivery;

/// <summary>Delivers one claimed digest: composes, notes that it is being sent, posts, and records how that ended. Where it is not known
/// whether one stands in the channel already, it looks before anything else.</summary>
internal sealed partial class DigestDelivery(
    DigestOutbox outbox, DigestCache digests, IEnumerable<IChannelPoster> posters, IEnumerable<SurfaceHealth> surfaces, DigestOptions options,
    TimeProvider time, ILogger<DigestDelivery> logger)
{
    private readonly Dictionary<string, IChannelPoster> _posters = posters.ToDictionary(poster => poster.Surface);

    private readonly List<SurfaceHealth> _surfaces = [.. surfaces];

    /// <param name="stopping">Cuts a post short; it is then unknown whether it stands there, and recorded so.</param>
    public async Task DeliverAsync(ClaimedPost post, CancellationToken stopping)
    {
        var poster = _posters[post.Subscription.Channel.Surface];
        await (post.State == DigestState.Pending ? SendAsync(poster, post, stopping) : ReconcileAsync(poster, post, stopping));
    }

    private async Task SendAsync(IChannelPoster poster, ClaimedPost post, CancellationToken stopping)
    {
        if (Now() > post.Due + DigestOutbox.LatestAfter)
        {
            await RecordAsync(post, new(DigestState.Skipped, Cause: DigestCause.TooLate));
            return;
        }

        var window = digests.WindowSince(post.Subscription.Covered);
        var digest = await digests.WriteAsync(new(post.Subscription.Topic, window, post.Subscription.Language, post.Date), stopping);
        if (digest.IsQuiet && !options.QuietLine)
        {
            await RecordAsync(post, new(DigestState.Quiet, Cause: DigestCause.NothingNew, Window: window));
            return;
        }

        if (!await outbox.BeginSendingAsync(post, window, stopping))
        {
            // Either the lease is lost, and then this records nothing, or there is nobody left to send it to.
            await RecordAsync(post, new(DigestState.Skipped, Cause: DigestCause.Unsubscribed));
            return;
        }

        var posted = await PostAsync(poster, post, digest, stopping);
        // What a surface refuses that is down altogether, a revoked token say, is no fault of the channel's: it must not pause them all.
        var outcome = posted is NotPosted refused && IsDown(poster.Surface) ? refused with { Heals = true } : posted;
        await RecordAsync(post, RetryPolicy.After(outcome, post, Now()));
    }

    private async Task ReconcileAsync(IChannelPoster poster, ClaimedPost post, CancellationToken stopping)
    {
        LogAmbiguous(post.Name, post.Subscription.Channel.Surface, post.Subscription.Channel.Channel);
        await RecordAsync(post, RetryPolicy.After(await FindAsync(poster, post, stopping), post, Now()));
    }

    private async Task<PostOutcome> PostAsync(IChannelPoster poster, ClaimedPost post, Digest digest, CancellationToken stopping)
    {
        try
        {
            using var late = new CancellationTokenSource(options.PostTimeout, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
            // A poster that does not heed the token must not hold the lease for ever.
            return await poster.PostAsync(Target(post), digest.Reply, post.Name, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new PostUnknown(stopping.IsCancellationRequested ? DigestCause.Stopped : DigestCause.NoAnswer);
        }
        catch (Exception fault)
        {
            LogFault(fault, post.Name);
            return new PostUnknown($"posting failed unexpectedly ({fault.GetType().Name})");
        }
    }

    private async Task<FindOutcome> FindAsync(IChannelPoster poster, ClaimedPost post, CancellationToken stopping)
    {
        try
        {
            using var late = new CancellationTokenSource(options.PostTimeout, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping);
            var since = (post.FirstSent ?? post.Due).ToDateTimeOffset();
            return await poster.FindAsync(Target(post), post.Name, since, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new CannotLook(DigestCause.NoAnswer);
        }
        catch (Exception fault)
        {
            LogFault(fault, post.Name);
            return new CannotLook($"looking for it failed unexpectedly ({fault.GetType().Name})");
        }
    }

    private async Task RecordAsync(ClaimedPost post, DigestOutcome outcome)
    {
        // What has happened is recorded also while the bot is stopping.
        if (!await outbox.RecordAsync(post, outcome, CancellationToken.None))
        {
            LogLeaseLost(post.Name);
            return;
        }

        var (surface, channel) = post.Subscription.Channel;
        if (outcome is { State: DigestState.Posted })
        {
            LogPosted(post.Name, surface, channel);
        }
        else
        {
            LogOutcome(post.Name, surface, channel, outcome.State, outcome.Cause);
        }

        if (outcome.Pauses)
        {
            LogPaused(surface, channel, outcome.Cause);
        }
    }

    private bool IsDown(string surface) => _surfaces.Exists(health => health.Name == surface && !health.State.IsHealthy);

    private static PostTarget Target(ClaimedPost post) => new(post.Subscription.Channel.Channel);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "{Post} is posted to {Surface} {Channel}")]
    private partial void LogPosted(string post, string surface, string channel);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Post} to {Surface} {Channel}: {State} ({Cause})")]
    private partial void LogOutcome(string post, string surface, string channel, DigestState state, string? cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "It is not known whether {Post} stands in {Surface} {Channel}: looking for it")]
    private partial void LogAmbiguous(string post, string surface, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest of {Surface} {Channel} is paused after three refusals: {Cause} Mend it, then subscribe again.")]
    private partial void LogPaused(string surface, string channel, string? cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process has taken {Post} over")]
    private partial void LogLeaseLost(string post);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Post} met an unexpected error")]
    private partial void LogFault(Exception fault, string post);
}
