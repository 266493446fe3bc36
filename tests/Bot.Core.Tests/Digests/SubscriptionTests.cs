using Bot.Core.Digests;
using NodaTime;

namespace Bot.Core.Tests.Digests;

public sealed class SubscriptionTests : IDisposable
{
    private readonly DigestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_time_that_has_passed_today_begins_tomorrow() =>
        (await _place.SubscribeAsync(time: "08:00")).Next!.Value.Date.ShouldBe(new LocalDate(2026, 2, 2));

    [Fact]
    public async Task A_time_that_is_still_to_come_begins_today() =>
        (await _place.SubscribeAsync(time: "09:01")).Next!.Value.Date.ShouldBe(new LocalDate(2026, 2, 1));

    [Fact]
    public async Task There_is_one_a_channel_and_topic()
    {
        await _place.SubscribeAsync(time: "08:00");
        await _place.SubscribeAsync(time: "10:00");
        await _place.SubscribeAsync(topic: "boats");

        var here = _place.First.Subscriptions.Of(DigestPlace.Channel);

        here.Select(subscription => (subscription.Topic, subscription.Schedule.Time)).ShouldBe([(null, new LocalTime(10, 0)), ("boats", new LocalTime(8, 0))]);
    }

    [Fact]
    public async Task A_date_that_has_had_its_digest_gets_no_second_one_when_the_time_is_changed()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        var subscription = await _place.SubscribeAsync(time: "08:00");
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();

        var changed = await _place.SubscribeAsync(time: "20:00");

        changed.Key.ShouldBe(subscription.Key);
        changed.Next!.Value.Date.ShouldBe(new LocalDate(2026, 2, 3));
    }

    [Fact]
    public async Task Unsubscribing_ends_it_and_subscribing_again_repeats_nothing()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();
        _place.Poster.Posts.Count.ShouldBe(1);

        (await _place.First.Subscriptions.UnsubscribeAsync(subscription.Key, CancellationToken.None)).ShouldBeTrue();
        (await _place.First.Subscriptions.UnsubscribeAsync(subscription.Key, CancellationToken.None)).ShouldBeFalse();
        _place.First.Subscriptions.Of(DigestPlace.Channel).ShouldBeEmpty();
        _place.GoTo("03T09:00");
        await _place.First.WorkAsync();
        await _place.SubscribeAsync();
        _place.GoTo("04T08:00");
        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
        _place.Latest(subscription).State.ShouldBe(DigestState.Quiet);
    }

    [Fact]
    public async Task An_older_article_is_not_new_to_a_channel_that_subscribes()
    {
        await _place.AddAsync("old", "The parade drew 14 boats.");
        _place.GoTo("05T09:00");
        await _place.AddAsync("new", "The port handled 90 ships.");
        await _place.SubscribeAsync();
        _place.GoTo("06T08:00");

        await _place.First.WorkAsync();

        var post = _place.Poster.Posts.ShouldHaveSingleItem();
        ((Bot.Core.Commands.LookupReply)post.Reply).Items.Select(item => item.Citation.Quote).ShouldBe(["The port handled 90 ships."]);
    }
}
