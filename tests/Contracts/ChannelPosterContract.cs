using Bot.Core.Commands;
using Bot.Core.Surfaces;

namespace Bot.Testing.Contracts;

/// <summary>What digests and corrections rely on of every surface that they are posted on.</summary>
public abstract class ChannelPosterContract
{
    private const string Key = "digest-7-2026-02-01";

    /// <summary>A poster, and the platform that it posts on.</summary>
    private protected abstract Task<Platform> StartAsync();

    [Fact]
    public async Task A_post_stands_there_with_its_source_and_its_reminder()
    {
        await using var platform = await StartAsync();

        var posted = (await platform.PostAsync(Key)).ShouldBeOfType<Posted>();

        var message = platform.Posts.ShouldHaveSingleItem();
        message.Id.ShouldBe(posted.MessageId);
        message.Text.ShouldContain("Today");
        message.Text.ShouldContain(platform.Publisher);
        message.Text.ShouldContain("verify");
        message.Pings.ShouldBeFalse();
    }

    [Fact]
    public async Task A_notice_can_be_posted_too()
    {
        await using var platform = await StartAsync();

        (await platform.PostAsync(Key, new NoticeReply("en", "Nothing new today."))).ShouldBeOfType<Posted>();

        platform.Posts.ShouldHaveSingleItem().Text.ShouldContain("Nothing new today.");
        (await platform.FindAsync(Key)).ShouldBeOfType<PostFound>();
    }

    [Fact]
    public async Task A_post_can_answer_a_message()
    {
        await using var platform = await StartAsync();
        var (target, root) = platform.Message();

        (await platform.Poster.PostAsync(target, platform.Digest, Key, CancellationToken.None)).ShouldBeOfType<Posted>();

        platform.Posts.ShouldHaveSingleItem().Answers.ShouldBe(root);
        (await platform.Poster.FindAsync(target, Key, platform.Now, CancellationToken.None)).ShouldBeOfType<PostFound>();
    }

    [Fact]
    public async Task A_post_is_found_by_its_own_key_only_among_all_that_others_write()
    {
        await using var platform = await StartAsync();
        platform.Chatter(250);
        var posted = (await platform.PostAsync(Key)).ShouldBeOfType<Posted>();
        await platform.PostAsync("digest-8-2026-02-01");
        platform.Chatter(20);

        (await platform.FindAsync(Key)).ShouldBe(new PostFound(posted.MessageId));
        (await platform.FindAsync("digest-9-2026-02-01")).ShouldBeOfType<PostAbsent>();
    }

    [Fact]
    public async Task What_somebody_else_copies_from_a_post_is_not_taken_for_it()
    {
        await using var platform = await StartAsync();
        await platform.PostAsync(Key);

        platform.CopyAndRemove();

        (await platform.FindAsync(Key)).ShouldBeOfType<PostAbsent>();
    }

    [Fact]
    public async Task What_was_taken_before_the_connection_broke_off_is_unknown_and_then_found()
    {
        await using var platform = await StartAsync();
        platform.TakeAndDrop();

        (await platform.PostAsync(Key)).ShouldBeOfType<PostUnknown>();

        platform.Recover();
        (await platform.FindAsync(Key)).ShouldBeOfType<PostFound>();
        platform.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_lost_when_the_connection_broke_off_is_unknown_and_then_absent()
    {
        await using var platform = await StartAsync();
        platform.Chatter(1);
        platform.Drop();

        (await platform.PostAsync(Key)).ShouldBeOfType<PostUnknown>();

        platform.Recover();
        (await platform.FindAsync(Key)).ShouldBeOfType<PostAbsent>();
    }

    [Fact]
    public async Task A_server_error_leaves_open_whether_it_was_posted()
    {
        await using var platform = await StartAsync();
        platform.Fail(500);

        (await platform.PostAsync(Key)).ShouldBeOfType<PostUnknown>();
    }

    [Fact]
    public async Task A_rate_limit_that_stays_says_that_nothing_stands_there_and_that_it_heals()
    {
        await using var platform = await StartAsync();
        platform.Limit();

        (await platform.PostAsync(Key)).ShouldBeOfType<NotPosted>().Heals.ShouldBeTrue();
        platform.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_has_taken_nothing()
    {
        await using var platform = await StartAsync();
        await platform.VanishAsync();

        (await platform.PostAsync(Key)).ShouldBeOfType<NotPosted>().Heals.ShouldBeTrue();
        (await platform.FindAsync(Key)).ShouldBeOfType<CannotLook>();
    }

    [Fact]
    public async Task A_channel_that_the_bot_cannot_read_is_said_to_be_so_and_how_to_mend_it()
    {
        await using var platform = await StartAsync();
        await platform.PostAsync(Key);
        var mend = platform.HideHistory();

        (await platform.FindAsync(Key)).ShouldBeOfType<CannotLook>().Cause.ShouldContain(mend);
    }

    [Fact]
    public async Task A_key_without_post_in_an_endless_channel_is_not_called_absent()
    {
        await using var platform = await StartAsync();
        platform.Chatter(1_300);

        (await platform.FindAsync(Key)).ShouldBeOfType<CannotLook>();
    }
}

/// <summary>A fake platform as the contract sees it.</summary>
internal abstract class Platform : IAsyncDisposable
{
    public abstract IChannelPoster Poster { get; }

    public abstract PostTarget Channel { get; }

    /// <summary>Something to post, with a citation.</summary>
    public abstract LookupReply Digest { get; }

    /// <summary>The publisher that <see cref="Digest"/> cites.</summary>
    public abstract string Publisher { get; }

    public abstract DateTimeOffset Now { get; }

    /// <summary>What the bot posted and everybody sees.</summary>
    public abstract IReadOnlyList<(string Id, string Text, string? Answers, bool Pings)> Posts { get; }

    public Task<PostOutcome> PostAsync(string key, Reply? reply = null) =>
        Poster.PostAsync(Channel, reply ?? Digest, key, CancellationToken.None);

    public Task<FindOutcome> FindAsync(string key) => Poster.FindAsync(Channel, key, Now, CancellationToken.None);

    /// <summary>A message of somebody's and how to answer it.</summary>
    public abstract (PostTarget Target, string Root) Message();

    /// <summary>Others write in the channel.</summary>
    public abstract void Chatter(int messages);

    /// <summary>Somebody else posts what the bot's post says, and the bot's is gone.</summary>
    public abstract void CopyAndRemove();

    public abstract void TakeAndDrop();

    public abstract void Drop();

    public abstract void Fail(int status);

    public abstract void Limit();

    public abstract void Recover();

    public abstract Task VanishAsync();

    /// <returns>A word of the mend.</returns>
    public abstract string HideHistory();

    public abstract ValueTask DisposeAsync();
}
