using Bot.Core.Digests;
using Bot.Testing.Posting;

namespace Bot.Core.Tests.Digests;

public sealed class DigestServiceTests : IDisposable
{
    private readonly DigestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task It_sleeps_until_a_digest_is_due_and_wakes_for_a_new_subscription()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        _place.Clock.Advance(TimeSpan.FromSeconds(45));
        await _place.First.Service.StartAsync(CancellationToken.None);
        await _place.Clock.TimerIsSetAsync(due => due == TimeSpan.FromMinutes(1));

        await _place.SubscribeAsync(new("discord", "C2"), time: "09:01");
        // Less than the look of each minute: it has been woken.
        await _place.Clock.TimerIsSetAsync(due => due == TimeSpan.FromSeconds(15));
        _place.Clock.Advance(TimeSpan.FromSeconds(15));

        (await _place.Poster.NextAsync()).Target.Channel.ShouldBe("C2");
        await _place.First.Service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_channel_that_hangs_does_not_hold_up_the_others()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        for (var channel = 0; channel < 100; channel++)
        {
            await _place.SubscribeAsync(new("discord", $"C{channel}"), time: "09:30");
        }

        _place.Poster.FailNext(PostFault.Hang(arrives: false), PostFault.Hang(arrives: false), PostFault.Hang(arrives: false));
        _place.Clock.Advance(TimeSpan.FromMinutes(30));
        await _place.First.Service.StartAsync(CancellationToken.None);

        for (var posts = 0; posts < 97; posts++)
        {
            await _place.Poster.NextAsync();
        }

        await StopAsync();
        _place.Poster.Posts.Select(post => post.Target).Distinct().Count().ShouldBe(97);
    }

    [Fact]
    public async Task What_is_being_posted_when_it_is_stopped_is_put_down_as_ambiguous()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        var subscription = await _place.SubscribeAsync(time: "09:30");
        _place.Poster.FailNext(PostFault.Hang(arrives: true));
        _place.Clock.Advance(TimeSpan.FromMinutes(30));
        await _place.First.Service.StartAsync(CancellationToken.None);
        await _place.Poster.NextAsync();

        await StopAsync();

        _place.Latest(subscription).State.ShouldBe(DigestState.Ambiguous);
        _place.Latest(subscription).Cause.ShouldNotBeNull().ShouldContain("stopped");
    }

    [Fact]
    public async Task Without_a_surface_there_is_nothing_to_do()
    {
        using var service = new Bot.Core.Digests.Delivery.DigestService(
            _place.First.Due, _place.First.Outbox, _place.First.Delivery, _place.First.Signal, [], _place.Options, _place.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Bot.Core.Digests.Delivery.DigestService>.Instance);

        await service.StartAsync(CancellationToken.None);

        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20));
    }

    // What hangs is given ten seconds to end well.
    private async Task StopAsync()
    {
        var stopping = _place.First.Service.StopAsync(CancellationToken.None);
        await _place.Clock.TimerIsSetAsync(due => due == TimeSpan.FromSeconds(10));
        _place.Clock.Advance(TimeSpan.FromSeconds(10));
        await stopping;
    }
}
