using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Core.Tests.Digests;
using Bot.Testing.Posting;
using NodaTime;

namespace Bot.Core.Tests.Commands;

public sealed class DigestCommandTests : IDisposable
{
    private readonly DigestPlace _place = new();
    private readonly CommandCatalogue _catalogue;

    public DigestCommandTests()
    {
        var first = _place.First;
        var command = new DigestCommand(first.Subscriptions, first.Composer, new DigestWriter(first.Composer, _place.Pack), new DigestDefaults(_place.Pack, _place.Clock), new DigestReadings(_place.Clock));
        _catalogue = new CommandCatalogue([command.Definition], (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Subscribing_says_when_the_next_one_comes_in_local_time()
    {
        var said = await NoticeAsync("/digest subscribe 9:30 Asia/Seoul weekdays rare earths");

        said.ShouldBe("Subscribed: the digest on “rare earths”, on weekdays at 09:30 (Asia/Seoul). The next one comes 2026-02-02 09:30 (Asia/Seoul). Stop it with /digest unsubscribe.");
        Here().ShouldHaveSingleItem().Topic.ShouldBe("rare earths");
    }

    [Fact]
    public async Task Without_words_it_comes_every_day_at_eight()
    {
        await NoticeAsync("/digest subscribe");

        var schedule = Here().ShouldHaveSingleItem().Schedule;
        (schedule.Time, schedule.Zone.Id, schedule.Days).ShouldBe((new LocalTime(8, 0), "Etc/UTC", Bot.Core.Digests.Scheduling.DigestDays.Daily));
    }

    [Fact]
    public async Task Parts_given_each_by_itself_are_read_as_what_they_are()
    {
        var invocation = new CommandInvocation(
            "digest", "subscribe", new Dictionary<string, string> { ["time"] = "7pm", ["zone"] = "New York", ["topic"] = "Friday prayers" }, "en", Channel, true);

        await _catalogue.ExecuteAsync(invocation, CancellationToken.None);

        var subscription = Here().ShouldHaveSingleItem();
        (subscription.Topic, subscription.Schedule.Zone.Id).ShouldBe(("Friday prayers", "America/New_York"));
    }

    [Theory]
    [InlineData("/다이제스트 구독 오전 9시 서울 평일", "구독했습니다: 평일 09:00 (Asia/Seoul) 다이제스트.")]
    [InlineData("/ダイジェスト 購読 午後7時 東京 月水金", "購読しました：月水金 19:00 (Asia/Tokyo) のダイジェスト。")]
    public async Task Korean_and_Japanese_are_understood_and_answered(string typed, string said) => (await NoticeAsync(typed)).ShouldStartWith(said);

    [Theory]
    [InlineData("/digest subscribe 25:00", "“25:00” is no time of day")]
    [InlineData("/digest subscribe 9:00 Asia/Seol", "There is no time zone “Asia/Seol”")]
    public async Task What_cannot_be_read_is_named_and_nothing_is_subscribed(string typed, string said)
    {
        (await NoticeAsync(typed, isError: true)).ShouldContain(said);
        Here().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_those_who_manage_may_subscribe_and_unsubscribe()
    {
        foreach (var typed in (string[])["/digest subscribe", "/digest unsubscribe"])
        {
            var reply = await _catalogue.ExecuteAsync(_catalogue.Read(typed, "en", Channel, mayManage: false), CancellationToken.None);
            reply.ShouldBeOfType<NoticeReply>().Text.ShouldContain("Only people who may manage");
        }

        Here().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/digest subscribe")]
    [InlineData("/digest unsubscribe")]
    public async Task A_terminal_cannot_be_subscribed(string typed)
    {
        var reply = await _catalogue.ExecuteAsync(_catalogue.Read(typed, "en", new("terminal", "chat", null), true), CancellationToken.None);

        var notice = reply.ShouldBeOfType<NoticeReply>();
        notice.IsError.ShouldBeTrue();
        notice.Text.ShouldStartWith("Nothing can be posted to a terminal");
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("/digest status")]
    public async Task A_terminal_is_told_how_to_see_the_digest_and_not_to_subscribe(string typed)
    {
        var reply = await _catalogue.ExecuteAsync(_catalogue.Read(typed, "en", new("terminal", "chat", null), true), CancellationToken.None);

        reply.ShouldBeOfType<NoticeReply>().Text.ShouldBe(
            "Nothing can be posted to a terminal: /digest now shows what a channel would get, digest --dry-run on the command line when.");
    }

    [Fact]
    public async Task Status_tells_of_the_next_one_of_the_last_and_why_nothing_was_posted()
    {
        (await NoticeAsync("/digest status")).ShouldContain("No digest comes to this channel");
        await NoticeAsync("/digest subscribe");
        (await NoticeAsync("/digest status")).ShouldBe("the digest, every day at 08:00 (Etc/UTC)\nNext: 2026-02-02 08:00 (Etc/UTC)\nNone has come yet.");

        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();
        (await NoticeAsync("/digest status")).ShouldContain("Last (2026-02-02): nothing was new, so nothing was posted");

        _place.GoTo("03T15:00");
        await _place.First.WorkAsync();
        (await NoticeAsync("/digest status")).ShouldContain("Last (2026-02-03): not posted (the bot was not running");

        await _place.AddAsync("a", "The parade drew 14 boats.");
        _place.Poster.FailNext(PostFault.AnswerLost);
        _place.GoTo("04T08:00");
        await _place.First.WorkAsync();
        (await NoticeAsync("/digest status")).ShouldContain("Last (2026-02-04): sent, and it is not known whether it stands here");
        _place.GoTo("04T08:10");
        await _place.First.WorkAsync();
        (await NoticeAsync("/digest status")).ShouldContain("Last (2026-02-04): posted");
    }

    [Theory]
    [InlineData("ko", "지난번 (2026-02-02): 게시하지 않음 (그 시각과 이후 여섯 시간 동안 봇이 실행되지 않았습니다)")]
    [InlineData("ja", "前回（2026-02-02）：投稿なし (その時刻とその後6時間、ボットが動いていませんでした)")]
    public async Task Why_nothing_was_posted_is_said_in_the_language_of_whoever_asks(string language, string said)
    {
        await NoticeAsync("/digest subscribe");
        _place.GoTo("02T15:00");
        await _place.First.WorkAsync();

        var reply = await _catalogue.ExecuteAsync(_catalogue.Read("/digest status", language, Channel, mayManage: false), CancellationToken.None);

        reply.ShouldBeOfType<NoticeReply>().Text.ShouldContain(said);
    }

    [Fact]
    public async Task Which_one_is_to_stop_is_asked_where_there_are_several()
    {
        (await NoticeAsync("/digest unsubscribe", isError: true)).ShouldContain("No digest comes");
        await NoticeAsync("/digest subscribe salt");
        await NoticeAsync("/digest subscribe boats");

        (await NoticeAsync("/digest unsubscribe", isError: true)).ShouldContain("• the digest on “boats”");
        (await NoticeAsync("/digest unsubscribe Salt")).ShouldStartWith("Stopped: the digest on “salt”");
        (await NoticeAsync("/digest unsubscribe")).ShouldStartWith("Stopped: the digest on “boats”");
        Here().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preview_shows_what_is_new_and_on_a_quiet_day_the_latest_as_such()
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        await NoticeAsync("/digest subscribe");

        var fresh = await LookupAsync("/digest now");
        fresh.Items.ShouldHaveSingleItem().Citation.Quote.ShouldBe("The parade drew 14 boats.");
        fresh.Summary.ShouldNotBeNull().ShouldNotContain("Nothing new");
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();

        var quiet = await LookupAsync("/digest now");
        quiet.Summary.ShouldBe("Nothing new in the coverage. This is the latest coverage:");
        quiet.Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/digest foo", "There is no /digest foo. There are: /digest now, /digest more, /digest subscribe, /digest unsubscribe, /digest status")]
    [InlineData("/다이제스트 내일", "/digest 뒤에 “내일”은(는) 쓸 수 없습니다.")]
    public async Task A_word_that_is_no_part_of_the_command_is_named(string typed, string said)
    {
        var reply = await _catalogue.ExecuteAsync(_catalogue.Read(typed, null, Channel, mayManage: true), CancellationToken.None);

        var notice = reply.ShouldBeOfType<NoticeReply>();
        notice.IsError.ShouldBeTrue();
        notice.Text.ShouldStartWith(said);
    }

    private static ConversationKey Channel => new(DigestPlace.Channel.Surface, DigestPlace.Channel.Channel, null);

    private IReadOnlyList<DigestSubscription> Here() => _place.First.Subscriptions.Of(DigestPlace.Channel);

    private Task<Reply> SayAsync(string typed) => _catalogue.ExecuteAsync(_catalogue.Read(typed, "en", Channel, mayManage: true), CancellationToken.None);

    private async Task<LookupReply> LookupAsync(string typed) => (await SayAsync(typed)).ShouldBeOfType<LookupReply>();

    private async Task<string> NoticeAsync(string typed, bool isError = false)
    {
        var notice = (await SayAsync(typed)).ShouldBeOfType<NoticeReply>();
        notice.IsError.ShouldBe(isError, notice.Text);
        return notice.Text;
    }
}
