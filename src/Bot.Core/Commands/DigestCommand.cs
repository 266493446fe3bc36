using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Core.Digests.Scheduling;

namespace Bot.Core.Commands;

/// <summary>The daily digest: preview it, subscribe a channel, see when it comes and what became of the last one.</summary>
internal sealed class DigestCommand(SubscriptionStore subscriptions, DigestComposer composer, DigestWriter writer, DigestDefaults defaults, DigestReadings readings)
{
    private const string Topic = "topic";
    private const string Time = "time";
    private const string Zone = "zone";
    private const string Days = "days";
    private const string Typed = "when";

    /// <summary>The surface that nothing is posted to.</summary>
    private const string Terminal = "terminal";

    private static readonly CommandParameter s_topic = new(
        Topic, new("topic", "주제", "トピック"), new("Only what is on this", "이 주제만", "このトピックだけ"),
        Required: false, TakesRest: true, Completion: Completion.Topics, MaxLength: 100);

    public CommandDefinition Definition => new(
        "digest",
        new("digest", "다이제스트", "ダイジェスト"),
        new("The daily digest: preview it, subscribe this channel, see its status", "일일 요약: 미리보기, 채널 구독, 상태", "日次ダイジェスト：プレビュー、購読、状態"),
        [],
        [
            new("now", new("now", "지금", "今すぐ"), new("Preview what the digest would say now", "지금의 요약 미리보기", "今のダイジェストをプレビュー"),
                [s_topic], Permission.Everyone),
            new("more", new("more", "더보기", "もっと"), new("What comes next in the digest shown last", "마지막으로 본 다이제스트의 다음 내용", "最後に見たダイジェストの続き"),
                [s_topic], Permission.Everyone),
            new("subscribe", new("subscribe", "구독", "購読"), new("Post a digest here each day", "이 채널에 매일 게시", "このチャンネルに毎日投稿"),
                [
                    Part(Time, new("time", "시각", "時刻"), new("9:00, 7pm; default 8:00", "9:00, 오후 7시; 기본 8:00", "9:00、午後7時；既定 8:00")),
                    Part(Zone, new("zone", "시간대", "タイムゾーン"), new("Asia/Seoul, New York; default: that of the coverage", "Asia/Seoul, 서울; 기본: 보도의 시간대", "Asia/Tokyo、東京；既定：報道のタイムゾーン")),
                    Part(Days, new("days", "요일", "曜日"), new("daily, weekdays, mon,wed", "매일, 평일, 월수금", "毎日、平日、月水金")),
                    s_topic,
                ],
                Permission.ManageServer, TypedAs: Typed),
            new("unsubscribe", new("unsubscribe", "구독해지", "購読解除"), new("Stop the digest here", "게시 중단", "投稿を停止"), [s_topic], Permission.ManageServer),
            new("status", new("status", "상태", "状態"), new("When the next digest comes, and what became of the last", "다음 게시 시각과 지난 결과", "次の投稿の予定と前回の結果"),
                [], Permission.Everyone),
        ],
        Visibility.Private, Permission.Everyone, ExecuteAsync);

    private static CommandParameter Part(string name, LocalizedText label, LocalizedText description) =>
        new(name, label, description, Required: false, MaxLength: 100);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, invocation[Topic] ?? invocation[Typed]);
        return invocation.Action switch
        {
            "now" => PreviewAsync(invocation, language, invocation.Flag(CommandCatalogue.DigestInFull) ? DigestLength.Full : DigestLength.Screen, cancellationToken),
            "more" => MoreAsync(invocation, language, cancellationToken),
            "subscribe" => SubscribeAsync(invocation, language, cancellationToken),
            "unsubscribe" => UnsubscribeAsync(invocation, language, cancellationToken),
            _ when invocation.Conversation.Surface == Terminal => Task.FromResult<Reply>(new NoticeReply(language, DigestNotices.NotInTerminal(language))),
            _ => Task.FromResult<Reply>(Status(invocation, language)),
        };
    }

    /// <summary>What the channel would be told now; on a quiet day that nothing is new, and the latest coverage.</summary>
    private async Task<Reply> PreviewAsync(CommandInvocation invocation, string language, DigestLength length, CancellationToken cancellationToken)
    {
        var subscription = Named(invocation);
        var topic = invocation[Topic] ?? subscription?.Topic;
        var newest = subscriptions.FirstWindow();
        var request = new DigestRequest(
            topic, subscription is null ? newest : newest with { After = subscription.Covered }, language, defaults.Today(subscription?.Schedule.Zone ?? defaults.Zone), length);
        var digest = await writer.WriteAsync(request, cancellationToken);
        if (digest.IsQuiet)
        {
            var latest = request with { Window = composer.Latest() };
            if (composer.Compose(latest) is { IsQuiet: false, Reply: var shown })
            {
                (request, digest) = (latest, digest with { Reply = shown with { Summary = DigestText.LatestInstead(request) } });
            }
        }

        readings.Remember(invocation, request, Passages(digest.Reply));
        return digest.Reply;
    }

    /// <summary>Goes on where the digest stopped that the person was shown last, or that the channel was; before the first, all of a preview.</summary>
    private async Task<Reply> MoreAsync(CommandInvocation invocation, string language, CancellationToken cancellationToken)
    {
        if (LastShown(invocation) is not { } last)
        {
            return await PreviewAsync(invocation, language, DigestLength.Rest, cancellationToken);
        }

        var request = last.Request with { Language = language, Length = DigestLength.Rest };
        var next = composer.GoOn(request, last.Shown).Reply;
        readings.Remember(invocation, request, last.Shown.Union(Passages(next)).ToHashSet());
        return next;
    }

    /// <summary>What was shown last, on the topic that is given or on any: to the person by a command, or to the channel by a post.</summary>
    private DigestReading? LastShown(CommandInvocation invocation)
    {
        var topic = invocation[Topic];
        var reading = readings.Recall(invocation) is { } recalled && (topic is null || IsOn(recalled.Request.Topic, topic)) ? recalled : null;
        var posted = Here(invocation).Where(subscription => topic is null || IsOn(subscription.Topic, topic))
            .Select(subscription => (Subscription: subscription, Post: subscriptions.Latest(subscription.Key, posted: true)))
            .Where(pair => pair.Post?.Window is not null).OrderByDescending(pair => pair.Post!.Due).FirstOrDefault();
        if (posted.Post is not { Window: { } window } post || post.Due.ToDateTimeOffset() <= reading?.At)
        {
            return reading;
        }

        var request = new DigestRequest(posted.Subscription.Topic, window, posted.Subscription.Language, post.Date);
        return new(request, Passages(composer.Compose(request).Reply), post.Due.ToDateTimeOffset());
    }

    private static HashSet<long> Passages(LookupReply reply) => [.. reply.Items.Select(item => item.Citation.PassageKey)];

    private async Task<Reply> SubscribeAsync(CommandInvocation invocation, string language, CancellationToken cancellationToken)
    {
        if (invocation.Conversation.Surface == Terminal)
        {
            return new NoticeReply(language, DigestNotices.NotInTerminal(language), IsError: true);
        }

        var words = invocation[Typed] is { } typed
            ? ScheduleReader.Read(typed)
            : ScheduleReader.Read(invocation[Time], invocation[Zone], invocation[Days], invocation[Topic]);
        if (words is not ScheduleRequest asked)
        {
            return new NoticeReply(language, DigestNotices.Unreadable(language, (UnreadableSchedule)words), IsError: true);
        }

        var (subscription, changed) = await subscriptions.SubscribeAsync(
            Channel(invocation), asked.Topic, language, defaults.Schedule(asked), cancellationToken);
        return new NoticeReply(language, DigestNotices.Subscribed(language, subscription, changed));
    }

    private async Task<Reply> UnsubscribeAsync(CommandInvocation invocation, string language, CancellationToken cancellationToken)
    {
        if (invocation.Conversation.Surface == Terminal)
        {
            return new NoticeReply(language, DigestNotices.NotInTerminal(language), IsError: true);
        }

        var here = Here(invocation);
        if (here.Count == 0)
        {
            return new NoticeReply(language, DigestNotices.NotSubscribed(language), IsError: true);
        }

        var meant = invocation[Topic] is { } topic ? here.Where(subscription => IsOn(subscription.Topic, topic)).ToList()
            : here.Count == 1 ? here
            : here.Where(subscription => subscription.Topic is null).ToList();
        if (meant is not [var subscription])
        {
            return new NoticeReply(language, DigestNotices.WhichOne(language, here), IsError: true);
        }

        await subscriptions.UnsubscribeAsync(subscription.Key, cancellationToken);
        return new NoticeReply(language, DigestNotices.Unsubscribed(language, subscription));
    }

    private NoticeReply Status(CommandInvocation invocation, string language)
    {
        var here = Here(invocation);
        return new(language, here.Count == 0
            ? DigestNotices.NotSubscribed(language)
            : string.Join("\n\n", here.Select(subscription => DigestNotices.Status(language, subscription, subscriptions.Latest(subscription.Key)))));
    }

    private IReadOnlyList<DigestSubscription> Here(CommandInvocation invocation) => subscriptions.Of(Channel(invocation));

    /// <summary>The subscription on the topic given, or the first of the channel; null where there is none.</summary>
    private DigestSubscription? Named(CommandInvocation invocation) =>
        Here(invocation).FirstOrDefault(subscription => invocation[Topic] is not { } topic || IsOn(subscription.Topic, topic));

    private static bool IsOn(string? of, string topic) => string.Equals(of, topic, StringComparison.OrdinalIgnoreCase);

    private static DigestChannel Channel(CommandInvocation invocation) => new(invocation.Conversation.Surface, invocation.Conversation.Channel);
}
