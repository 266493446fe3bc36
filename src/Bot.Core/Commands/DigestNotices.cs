using Bot.Core.Digests;
using Bot.Core.Digests.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Commands;

/// <summary>What a person is told of a channel's digest, by language.</summary>
internal static class DigestNotices
{
    private static readonly ZonedDateTimePattern s_moment = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly LocalTimePattern s_clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Subscribed(string language, DigestSubscription subscription, bool changed)
    {
        var (what, next) = (Schedule(language, subscription), Next(subscription));
        return (language, changed) switch
        {
            ("ko", true) => $"변경했습니다: {what}. 다음 게시: {next}.",
            ("ko", false) => $"구독했습니다: {what}. 다음 게시: {next}. 새로운 내용이 없는 날에는 게시하지 않습니다. 중단하려면 /digest unsubscribe.",
            ("ja", true) => $"変更しました：{what}。次の投稿：{next}。",
            ("ja", false) => $"購読しました：{what}。次の投稿：{next}。新しい内容がない日は投稿しません。停止は /digest unsubscribe。",
            (_, true) => $"Changed: {what}. The next one comes {next}.",
            (_, false) => $"Subscribed: {what}. The next one comes {next}. Stop it with /digest unsubscribe.",
        };
    }

    public static string Unsubscribed(string language, DigestSubscription subscription) => language switch
    {
        "ko" => $"중단했습니다: {Schedule(language, subscription)}.",
        "ja" => $"停止しました：{Schedule(language, subscription)}。",
        _ => $"Stopped: {Schedule(language, subscription)}.",
    };

    public static string NotSubscribed(string language) => language switch
    {
        "ko" => "이 채널에는 다이제스트가 없습니다. 관리자는 /digest subscribe 9:00 서울 평일 처럼 구독할 수 있고, /digest now 로 미리 볼 수 있습니다.",
        "ja" => "このチャンネルにはダイジェストがありません。管理者は /digest subscribe 9:00 東京 平日 のように購読できます。/digest now でプレビューできます。",
        _ => "No digest comes to this channel. Those who manage it can write /digest subscribe 9:00 Asia/Seoul weekdays, and anyone can preview it with /digest now.",
    };

    public static string WhichOne(string language, IReadOnlyList<DigestSubscription> here)
    {
        var list = string.Join('\n', here.Select(subscription => $"• {Schedule(language, subscription)}"));
        return language switch
        {
            "ko" => $"어느 것인지 주제를 적어 주세요 (/digest unsubscribe 주제):\n{list}",
            "ja" => $"どれかトピックを書いてください（/digest unsubscribe トピック）：\n{list}",
            _ => $"Say which one, by its topic (/digest unsubscribe TOPIC):\n{list}",
        };
    }

    public static string NotInTerminal(string language) => language switch
    {
        "ko" => "터미널에는 게시할 수 없습니다. 미리보기는 /digest now, 일정은 명령줄의 digest --dry-run 입니다.",
        "ja" => "ターミナルには投稿できません。プレビューは /digest now、予定はコマンドラインの digest --dry-run です。",
        _ => "Nothing can be posted to a terminal: /digest now shows what a channel would get, digest --dry-run on the command line when.",
    };

    public static string Unreadable(string language, UnreadableSchedule words) => (words.Part, language) switch
    {
        (SchedulePart.Time, "ko") => $"“{words.Written}”을(를) 시각으로 읽을 수 없습니다. 9:00, 21:30, 오후 7시 처럼 적어 주세요.",
        (SchedulePart.Time, "ja") => $"「{words.Written}」は時刻として読めません。9:00、21:30、午後7時 のように書いてください。",
        (SchedulePart.Time, _) => $"“{words.Written}” is no time of day: write 9:00, 21:30 or 7pm.",
        (SchedulePart.Zone, "ko") => $"“{words.Written}”(이)라는 시간대는 없습니다. Asia/Seoul 이나 America/New_York 처럼 IANA 이름을 적어 주세요.",
        (SchedulePart.Zone, "ja") => $"「{words.Written}」というタイムゾーンはありません。Asia/Tokyo や America/New_York のようなIANA名を書いてください。",
        (SchedulePart.Zone, _) => $"There is no time zone “{words.Written}”: write an IANA name such as Asia/Seoul or America/New_York, or a city of one.",
        (_, "ko") => $"“{words.Written}”을(를) 요일로 읽을 수 없습니다. 매일, 평일, 월수금 처럼 적어 주세요.",
        (_, "ja") => $"「{words.Written}」は曜日として読めません。毎日、平日、月水金 のように書いてください。",
        (_, _) => $"“{words.Written}” are no days: write daily, weekdays, weekends, or mon,wed,fri.",
    };

    public static string Status(string language, DigestSubscription subscription, DigestPost? last)
    {
        string?[] lines = language switch
        {
            "ko" =>
            [
                Schedule(language, subscription), subscription.Paused is { } why ? $"일시 중지됨: {why} 해결한 뒤 다시 /digest subscribe 하세요." : $"다음: {Next(subscription)}",
                last is null ? "아직 게시된 적이 없습니다." : $"지난번 ({LocalDatePattern.Iso.Format(last.Date)}): {Outcome(language, last)}",
            ],
            "ja" =>
            [
                Schedule(language, subscription), subscription.Paused is { } why ? $"一時停止中：{why} 直してからもう一度 /digest subscribe してください。" : $"次回：{Next(subscription)}",
                last is null ? "まだ投稿されていません。" : $"前回（{LocalDatePattern.Iso.Format(last.Date)}）：{Outcome(language, last)}",
            ],
            _ =>
            [
                Schedule(language, subscription), subscription.Paused is { } why ? $"Paused: {why} Mend it, then /digest subscribe again." : $"Next: {Next(subscription)}",
                last is null ? "None has come yet." : $"Last ({LocalDatePattern.Iso.Format(last.Date)}): {Outcome(language, last)}",
            ],
        };
        return string.Join('\n', lines);
    }

    private static string Outcome(string language, DigestPost post)
    {
        var outcome = (post.State, language) switch
        {
            (DigestState.Pending, "ko") => "아직 게시하지 못했으며 다시 시도합니다",
            (DigestState.Pending, "ja") => "まだ投稿できず、再試行します",
            (DigestState.Pending, _) => "not posted yet; it is tried again",
            (DigestState.Sending, "ko") => "게시하는 중",
            (DigestState.Sending, "ja") => "投稿中",
            (DigestState.Sending, _) => "being posted",
            (DigestState.Posted, "ko") => "게시됨",
            (DigestState.Posted, "ja") => "投稿済み",
            (DigestState.Posted, _) => "posted",
            (DigestState.Quiet, "ko") => "새로운 내용이 없어 게시하지 않음",
            (DigestState.Quiet, "ja") => "新しい内容がなく投稿なし",
            (DigestState.Quiet, _) => "nothing was new, so nothing was posted",
            (DigestState.Skipped, "ko") => "게시하지 않음",
            (DigestState.Skipped, "ja") => "投稿なし",
            (DigestState.Skipped, _) => "not posted",
            (DigestState.Ambiguous, "ko") => "보냈지만 게시되었는지 알 수 없습니다. 채널을 확인해 주세요. 확인 없이 다시 보내지 않습니다",
            (DigestState.Ambiguous, "ja") => "送信したが投稿されたか不明です。チャンネルを確認してください。確認なしに再送しません",
            (DigestState.Ambiguous, _) => "sent, and it is not known whether it stands here: please look. It is not sent again unseen",
            (_, "ko") => "게시하지 못함",
            (_, "ja") => "投稿できず",
            (_, _) => "could not be posted",
        };
        return post.Cause is { } cause && post.State is not (DigestState.Posted or DigestState.Quiet) ? $"{outcome} ({DigestCause.In(language, cause)})" : outcome;
    }

    private static string Schedule(string language, DigestSubscription subscription)
    {
        var (time, zone, days) = subscription.Schedule;
        var on = Days(language, days);
        var clock = $"{s_clock.Format(time)} ({zone.Id})";
        return (subscription.Topic, language) switch
        {
            (null, "ko") => $"{on} {clock} 다이제스트",
            (null, "ja") => $"{on} {clock} のダイジェスト",
            (null, _) => $"the digest, {on} at {clock}",
            ({ } topic, "ko") => $"{on} {clock} “{topic}” 다이제스트",
            ({ } topic, "ja") => $"{on} {clock} の「{topic}」ダイジェスト",
            ({ } topic, _) => $"the digest on “{topic}”, {on} at {clock}",
        };
    }

    private static string Days(string language, DigestDays days) => (days, language) switch
    {
        (DigestDays.Daily, "ko") => "매일",
        (DigestDays.Daily, "ja") => "毎日",
        (DigestDays.Daily, _) => "every day",
        (DigestDays.Weekdays, "ko") => "평일",
        (DigestDays.Weekdays, "ja") => "平日",
        (DigestDays.Weekdays, _) => "on weekdays",
        (DigestDays.Weekends, "ko") => "주말",
        (DigestDays.Weekends, "ja") => "週末",
        (DigestDays.Weekends, _) => "at weekends",
        (_, "ko") => string.Concat(days.Each().Select(day => "월화수목금토일"[(int)day - 1])),
        (_, "ja") => string.Concat(days.Each().Select(day => "月火水木金土日"[(int)day - 1])),
        (_, _) => "on " + string.Join(", ", days.Each()),
    };

    private static string Next(DigestSubscription subscription) =>
        subscription.Next is { } next ? $"{s_moment.Format(next.Due.InZone(subscription.Schedule.Zone))} ({subscription.Schedule.Zone.Id})" : "–";
}
