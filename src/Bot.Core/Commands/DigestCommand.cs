namespace Bot.Core.Commands;

/// <summary>The daily digest's command. Digests come with a later version; until then it says so.</summary>
internal sealed class DigestCommand
{
    public CommandDefinition Definition => new(
        "digest",
        new("digest", "다이제스트", "ダイジェスト"),
        new("The daily digest: preview it, subscribe this channel, see its status", "일일 요약: 미리보기, 채널 구독, 상태", "日次ダイジェスト：プレビュー、購読、状態"),
        [],
        [
            Action("now", "지금", "今すぐ", "Preview what the digest would say now", "지금의 요약 미리보기", "今のダイジェストをプレビュー", Permission.Everyone),
            Action("subscribe", "구독", "購読", "Post a digest here each day", "이 채널에 매일 게시", "このチャンネルに毎日投稿", Permission.ManageServer),
            Action("unsubscribe", "구독해지", "購読解除", "Stop the digest here", "게시 중단", "投稿を停止", Permission.ManageServer),
            Action("status", "상태", "状態", "When the next digest comes", "다음 게시 시각", "次の投稿の予定", Permission.Everyone),
        ],
        Visibility.Private, Permission.Everyone, ExecuteAsync);

    private static CommandAction Action(
        string name, string korean, string japanese, string english, string koreanText, string japaneseText, Permission permission) =>
        new(name, new(name, korean, japanese), new(english, koreanText, japaneseText), [], permission);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, null);
        return Task.FromResult<Reply>(new NoticeReply(language, language switch
        {
            "ko" => "일일 다이제스트는 아직 제공되지 않습니다. /timeline 과 /numbers 로 보도 내용을 볼 수 있습니다.",
            "ja" => "日次ダイジェストはまだ提供していません。/timeline と /numbers で報道の内容を見られます。",
            _ => "The daily digest is not available yet. /timeline and /numbers show what the coverage holds.",
        }, IsError: true));
    }
}
