using Bot.Core.Commands;
using Bot.Core.Digests;
using Bot.Core.Digests.Delivery;
using Bot.Testing.Posting;
using NodaTime;

namespace Bot.Core.Tests.Digests;

public sealed class DigestDeliveryTests : IDisposable
{
    private const string News = "The parade drew 14 boats.";

    private readonly DigestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_digest_is_posted_at_its_time_with_quote_source_and_reminder()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T07:59");
        await _place.First.WorkAsync();
        _place.Poster.Tries.ShouldBe(0);

        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();

        var post = _place.Poster.Posts.ShouldHaveSingleItem();
        post.Target.Channel.ShouldBe("C1");
        post.Key.ShouldMatch("^[a-z0-9-]{1,64}$");
        var reply = post.Reply.ShouldBeOfType<LookupReply>();
        reply.Items.ShouldHaveSingleItem().Citation.Quote.ShouldBe(News);
        reply.Reminder.Text.ShouldNotBeEmpty();
        (_place.Latest(subscription).State, _place.Latest(subscription).Message).ShouldBe((DigestState.Posted, "message-1"));
    }

    [Fact]
    public async Task What_was_told_is_not_told_again_and_a_quiet_day_posts_nothing()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();

        _place.GoTo("03T08:00");
        await _place.First.WorkAsync();
        _place.Latest(subscription).State.ShouldBe(DigestState.Quiet);
        await _place.AddAsync("b", "The port handled 90 ships.");
        _place.GoTo("04T08:00");
        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(2);
        ((LookupReply)_place.Poster.Posts.Last().Reply).Items.ShouldHaveSingleItem().Citation.Quote.ShouldBe("The port handled 90 ships.");
    }

    [Fact]
    public async Task A_quiet_day_posts_a_line_where_that_is_set()
    {
        using var place = new DigestPlace(new DigestOptions { QuietLine = true });
        await place.SubscribeAsync();
        place.GoTo("02T08:00");

        await place.First.WorkAsync();

        var reply = place.Poster.Posts.ShouldHaveSingleItem().Reply.ShouldBeOfType<LookupReply>();
        reply.Summary.ShouldNotBeNull().ShouldContain("Nothing new");
        reply.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_missed_is_posted_up_to_six_hours_late()
    {
        await _place.AddAsync("a", News);
        await _place.SubscribeAsync();
        _place.GoTo("02T13:59");

        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_long_absence_only_the_latest_date_is_posted_and_the_others_are_put_down_as_skipped()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("06T09:00");

        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
        States(subscription).ShouldBe([DigestState.Skipped, DigestState.Skipped, DigestState.Skipped, DigestState.Skipped, DigestState.Posted]);
    }

    [Fact]
    public async Task One_that_is_too_late_is_skipped_and_told_with_the_next()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T14:01");
        await _place.First.WorkAsync();
        _place.Poster.Tries.ShouldBe(0);
        _place.Latest(subscription).Cause.ShouldNotBeNull().ShouldContain("not running");

        _place.GoTo("03T08:00");
        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_heals_is_tried_again_until_it_is_too_late()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.Poster.FailNext([.. Enumerable.Repeat(PostFault.Refused("Discord is down.", heals: true), 100)]);
        _place.GoTo("02T08:00");

        await WorkUntilAsync("02T15:00");

        _place.Poster.Tries.ShouldBeInRange(10, 30);
        _place.Latest(subscription).State.ShouldBe(DigestState.Failed);
        _place.Latest(subscription).Cause.ShouldNotBeNull().ShouldContain("Discord is down.");
        _place.First.Subscriptions.Of(DigestPlace.Channel).ShouldHaveSingleItem().Paused.ShouldBeNull();
    }

    [Fact]
    public async Task What_does_not_heal_pauses_the_subscription_after_three_tries_and_subscribing_again_resumes_it()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.Poster.FailNext([.. Enumerable.Repeat(PostFault.Refused("The bot may not post here.", heals: false), 3)]);
        _place.GoTo("02T08:00");
        await WorkUntilAsync("04T09:00");

        _place.Poster.Tries.ShouldBe(3);
        var paused = _place.First.Subscriptions.Of(DigestPlace.Channel).ShouldHaveSingleItem();
        (paused.Paused, paused.Next).ShouldBe(("The bot may not post here.", null));

        await _place.SubscribeAsync();
        _place.GoTo("05T08:00");
        await _place.First.WorkAsync();
        _place.Poster.Posts.Count.ShouldBe(1);
        _place.Latest(subscription).State.ShouldBe(DigestState.Posted);
    }

    [Fact]
    public async Task A_surface_that_is_down_altogether_pauses_no_channel()
    {
        await _place.AddAsync("a", News);
        await _place.SubscribeAsync();
        _place.First.Health.Unhealthy("The token was revoked.");
        _place.Poster.FailNext([.. Enumerable.Repeat(PostFault.Refused("The token was revoked.", heals: false), 5)]);
        _place.GoTo("02T08:00");

        await WorkUntilAsync("02T14:00");

        _place.First.Subscriptions.Of(DigestPlace.Channel).ShouldHaveSingleItem().Paused.ShouldBeNull();
        _place.Poster.Posts.Count.ShouldBe(1);
    }

    public static TheoryData<string, bool> Unknown => new()
    {
        { "the answer is lost", true },
        { "the request is lost", false },
        { "no answer comes, and it arrived", true },
        { "no answer comes, and it did not arrive", false },
        { "the poster does not heed the time-out", false },
        { "the poster throws", false },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Where_it_is_unknown_whether_it_was_posted_the_channel_is_looked_at_before_anything_is_sent(string what, bool arrived)
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.Poster.FailNext(what switch
        {
            "the answer is lost" => PostFault.AnswerLost,
            "the request is lost" => PostFault.RequestLost,
            "the poster throws" => PostFault.Exception,
            "the poster does not heed the time-out" => PostFault.Hang(arrives: false, heedsToken: false),
            _ => PostFault.Hang(arrived),
        });
        _place.GoTo("02T08:00");
        var working = _place.First.WorkAsync();
        if (!working.IsCompleted)
        {
            await _place.Clock.TimerIsSetAsync(due => due == _place.Options.PostTimeout);
            _place.Clock.Advance(_place.Options.PostTimeout);
        }

        await working;
        _place.Latest(subscription).State.ShouldBe(DigestState.Ambiguous);
        _place.Clock.Advance(TimeSpan.FromMinutes(5));
        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
        _place.Poster.Looks.ShouldBe(1);
        _place.Poster.Tries.ShouldBe(arrived ? 1 : 2);
        _place.Latest(subscription).State.ShouldBe(DigestState.Posted);
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_an_ambiguous_one_stays_so_and_is_never_sent_again()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.Poster.Unreadable = "The bot may not read the channel.";
        _place.Poster.FailNext(PostFault.RequestLost);
        _place.GoTo("02T08:00");

        await WorkUntilAsync("02T20:00");

        _place.Poster.Tries.ShouldBe(1);
        _place.Poster.Looks.ShouldBeGreaterThan(5);
        var post = _place.Latest(subscription);
        (post.State, post.NextTry, post.Cause).ShouldBe((DigestState.Ambiguous, null, "The bot may not read the channel."));

        // The next day's is not held up, and tells what may not have been told.
        _place.GoTo("03T08:00");
        await _place.First.WorkAsync();
        _place.Poster.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_dead_process_was_sending_is_looked_for_by_the_next_when_its_lease_has_run_out(bool arrived)
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T08:00");
        _place.Poster.FailNext(PostFault.Hang(arrived, heedsToken: false));
        var dead = _place.Another();
        await dead.Due.EnqueueAsync(CancellationToken.None);
        var post = (await dead.Outbox.ClaimAsync(1, CancellationToken.None)).ShouldHaveSingleItem();
        (await dead.Outbox.BeginSendingAsync(post, new(0, 1), CancellationToken.None)).ShouldBeTrue();
        _ = _place.Poster.PostAsync(new("C1"), new NoticeReply("en", ""), post.Name, CancellationToken.None);

        await _place.First.WorkAsync();
        _place.Poster.Looks.ShouldBe(0, "its lease has not run out");
        _place.Clock.Advance(_place.Options.Lease);
        await _place.First.WorkAsync();

        _place.Poster.Posts.Count.ShouldBe(1);
        _place.Poster.Looks.ShouldBe(1);
        _place.Latest(subscription).State.ShouldBe(DigestState.Posted);
        // The dead one wakes up: what it records under its old token counts for nothing.
        (await dead.Outbox.RecordAsync(post, new(DigestState.Failed, Cause: "late"), CancellationToken.None)).ShouldBeFalse();
        _place.Latest(subscription).State.ShouldBe(DigestState.Posted);
    }

    [Fact]
    public async Task A_process_that_has_lost_its_lease_before_sending_does_not_send()
    {
        await _place.AddAsync("a", News);
        await _place.SubscribeAsync();
        _place.GoTo("02T08:00");
        var slow = _place.Another();
        await slow.Due.EnqueueAsync(CancellationToken.None);
        var post = (await slow.Outbox.ClaimAsync(1, CancellationToken.None)).ShouldHaveSingleItem();
        _place.Clock.Advance(_place.Options.Lease);
        await _place.First.WorkAsync();

        await slow.Delivery.DeliverAsync(post, CancellationToken.None);

        _place.Poster.Tries.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_was_unsubscribed_while_it_was_due_is_not_sent()
    {
        await _place.AddAsync("a", News);
        var subscription = await _place.SubscribeAsync();
        _place.GoTo("02T08:00");
        await _place.First.Due.EnqueueAsync(CancellationToken.None);
        var post = (await _place.First.Outbox.ClaimAsync(1, CancellationToken.None)).ShouldHaveSingleItem();
        await _place.First.Subscriptions.UnsubscribeAsync(subscription.Key, CancellationToken.None);

        await _place.First.Delivery.DeliverAsync(post, CancellationToken.None);

        _place.Poster.Tries.ShouldBe(0);
    }

    [Fact]
    public async Task A_surface_that_is_off_keeps_its_digests_for_when_it_is_on()
    {
        await _place.AddAsync("a", News);
        await _place.SubscribeAsync(new("slack", "C9"));
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();
        _place.Poster.Tries.ShouldBe(0);

        using var slack = new RecordingPoster(_place.Clock, "slack");
        await _place.Another(slack).WorkAsync();

        slack.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_instances_on_one_database_post_each_of_200_digests_once()
    {
        await _place.AddAsync("a", News);
        for (var channel = 0; channel < 20; channel++)
        {
            await _place.SubscribeAsync(new("discord", $"C{channel}"));
        }

        var second = _place.Another();
        for (var day = 2; day < 12; day++)
        {
            _place.GoTo($"{day:00}T08:00");
            await _place.AddAsync($"news-{day}", $"The port handled {day}0 ships.");
            await Task.WhenAll(Task.Run(_place.First.WorkAsync), Task.Run(second.WorkAsync));
        }

        _place.Poster.Posts.Count.ShouldBe(200);
        _place.Poster.Posts.Select(post => (post.Target, post.Key)).Distinct().Count().ShouldBe(200);
    }

    private async Task WorkUntilAsync(string dayAndTime)
    {
        var end = NodaTime.Text.InstantPattern.General.Parse($"2026-02-{dayAndTime}:00Z").Value;
        await _place.First.WorkAsync();
        while (_place.First.NextWake() is { } wake && wake <= end)
        {
            _place.Clock.Advance(Duration.Max(wake - _place.Now, Duration.Zero).ToTimeSpan());
            await _place.First.WorkAsync();
        }

        _place.Clock.Advance(Duration.Max(end - _place.Now, Duration.Zero).ToTimeSpan());
    }

    private List<DigestState> States(DigestSubscription subscription)
    {
        using var session = _place.First.Database.Read();
        using var select = session.Command("SELECT state FROM digest_post WHERE subscription_key = $key ORDER BY local_date");
        return select.Bind("$key", subscription.Key).Query(row => (DigestState)row.Int(0));
    }
}
