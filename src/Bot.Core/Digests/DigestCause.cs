namespace Bot.Core.Digests;

/// <summary>Why a digest is not posted, where it is the bot that knows; what a platform says stands as it said it. The store keeps the
/// English sentence.</summary>
public static class DigestCause
{
    public const string NothingNew = "nothing was new";
    public const string Away = "the bot was not running at its time, nor within six hours after it";
    public const string TooLate = "it could not be posted within six hours of its time";
    public const string NotArrived = "it was sent and did not arrive";
    public const string NotArrivedTooLate = "it was sent and did not arrive, and six hours later it was too late to send it again";
    public const string Unsubscribed = "the channel had unsubscribed, or was paused";
    public const string Stopped = "the bot was stopped while it was being posted";
    public const string NoAnswer = "the platform did not answer in time";

    /// <summary>The cause in a language, or as it is where it is not one of these.</summary>
    public static string In(string language, string cause) => (cause, language) switch
    {
        (NothingNew, "ko") => "새로운 내용이 없었습니다",
        (NothingNew, "ja") => "新しい内容がありませんでした",
        (Away, "ko") => "그 시각과 이후 여섯 시간 동안 봇이 실행되지 않았습니다",
        (Away, "ja") => "その時刻とその後6時間、ボットが動いていませんでした",
        (TooLate, "ko") => "여섯 시간 안에 게시하지 못했습니다",
        (TooLate, "ja") => "6時間以内に投稿できませんでした",
        (NotArrived, "ko") => "보냈지만 도착하지 않았습니다",
        (NotArrived, "ja") => "送信しましたが届きませんでした",
        (NotArrivedTooLate, "ko") => "보냈지만 도착하지 않았고, 여섯 시간이 지나 다시 보내지 않았습니다",
        (NotArrivedTooLate, "ja") => "送信しましたが届かず、6時間が過ぎたため再送しませんでした",
        (Unsubscribed, "ko") => "구독이 해지되었거나 일시 중지되었습니다",
        (Unsubscribed, "ja") => "購読が解除されたか、一時停止されていました",
        (Stopped, "ko") => "게시하는 중에 봇이 중지되었습니다",
        (Stopped, "ja") => "投稿中にボットが停止しました",
        (NoAnswer, "ko") => "플랫폼이 제때 응답하지 않았습니다",
        (NoAnswer, "ja") => "プラットフォームが時間内に応答しませんでした",
        _ => cause,
    };
}
