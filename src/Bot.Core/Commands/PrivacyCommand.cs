namespace Bot.Core.Commands;

/// <summary>What the bot keeps of what people write.</summary>
internal sealed class PrivacyCommand
{
    public CommandDefinition Definition => new(
        "privacy",
        new("privacy", "개인정보", "プライバシー"),
        new("What the bot keeps and what it does not", "봇이 저장하는 것과 저장하지 않는 것", "ボットが保存するものとしないもの"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, null);
        return Task.FromResult<Reply>(new NoticeReply(language, language switch
        {
            "ko" => """
                • 봇을 부른 질문과 그 답에 쓴 인용문, 게시 위치를 저장합니다. 정정을 알리고 인용문을 다시 보여주기 위해서입니다. 사용자 이름이나 ID는 저장하지 않습니다.
                • 대화의 최근 세 차례와 마지막으로 본 다이제스트의 위치는 메모리에만 두고 두 시간 뒤 잊습니다.
                • 의견을 보내면 그 내용을 답과 함께 저장합니다.
                • 다이제스트를 구독한 채널과 그 시각, 주제, 게시 결과를 저장합니다.
                • 언어 모델이 설정된 경우에만 질문과 찾은 인용문이 모델로 보내지며, 누가 물었는지는 보내지 않습니다.
                """,
            "ja" => """
                • ボットへの質問、その答えに使った引用、投稿先を保存します。訂正を知らせ、引用を再表示するためです。ユーザー名やIDは保存しません。
                • 会話の直近3回分と、最後に見たダイジェストの位置は、メモリにだけ置き、2時間後に忘れます。
                • フィードバックを送ると、その内容を答えとともに保存します。
                • ダイジェストを購読したチャンネルとその時刻・トピック・投稿の結果を保存します。
                • 言語モデルが設定されている場合に限り、質問と見つけた引用がモデルに送られます。質問した人の情報は送りません。
                """,
            _ => """
                • Kept: the question you put to the bot, the quotes it answered with and where it posted them, to show the quotes again and to tell you of corrections. No user name and no user id.
                • The last three turns of a conversation, and how far you have read a digest, stay in memory only and are forgotten after two hours.
                • Feedback you send is kept with the answer it is about.
                • Which channels subscribed to the digest, for when and on what, and what became of each post. Not who subscribed them.
                • Only where a language model is set, the question and the quotes found go to it; who asked does not.
                """,
        }));
    }
}
