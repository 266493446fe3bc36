namespace Bot.Discord.Rendering;

/// <summary>The words of the frame around replies, in one language.</summary>
internal sealed record Wording
{
    private static readonly Wording English = new()
    {
        Sources = "Sources",
        Searched = "Searched",
        Articles = count => count == 1 ? "1 article" : $"{count} articles",
        Newest = day => $"newest taken in on {day}",
        AiGenerated = "AI-generated",
        Published = day => $"published {day}",
        Retrieved = day => $"retrieved {day}",
        MoreSources = count => $"and {count} more",
        MorePublishers = count => $"and {count} more",
        CutShort = "The rest is too long to show here. Ask about one part of it.",
        ShowPassages = "Show passages",
        Passages = "Passages in context",
        Share = "Share",
        Checking = "Checking the coverage…",
        Busy = "I have more questions than I can answer just now. Please try again in a minute.",
        Failed = "Something went wrong on my side and I could not answer. Please try again; if it stays, tell the people who run this bot.",
        NoLongerKnown = "I no longer have this answer. Please ask again.",
        NothingToShare = "There is nothing to share here. Please run the command again.",
        NothingToCheck = "That message has no text that I can check. Pick one that says something in words.",
        Thanks = "Thank you, noted.",
        WrongTitle = "What was wrong?",
        WrongLabel = "What was wrong with this answer?",
        UnknownCommand = "I do not know this command any more. Reload Discord with Ctrl+R, then try again.",
    };

    private static readonly Wording Korean = new()
    {
        Sources = "출처",
        Searched = "검색한 보도",
        Articles = count => $"기사 {count}건",
        Newest = day => $"최근 수집 {day}",
        AiGenerated = "AI 생성",
        Published = day => $"{day} 게시",
        Retrieved = day => $"{day} 수집",
        MoreSources = count => $"외 {count}건",
        MorePublishers = count => $"외 {count}곳",
        CutShort = "나머지는 너무 길어 여기에 표시할 수 없습니다. 일부분에 대해 질문해 주세요.",
        ShowPassages = "원문 보기",
        Passages = "앞뒤 문맥과 함께 본 원문",
        Share = "공유",
        Checking = "보도 내용을 확인하는 중…",
        Busy = "지금은 질문이 너무 많습니다. 잠시 후 다시 시도해 주세요.",
        Failed = "오류가 발생하여 답변하지 못했습니다. 다시 시도해 주시고, 계속되면 봇 운영자에게 알려 주세요.",
        NoLongerKnown = "이 답변은 더 이상 보관되어 있지 않습니다. 다시 질문해 주세요.",
        NothingToShare = "공유할 내용이 없습니다. 명령을 다시 실행해 주세요.",
        NothingToCheck = "그 메시지에는 확인할 수 있는 글이 없습니다. 글이 있는 메시지를 골라 주세요.",
        Thanks = "감사합니다. 기록했습니다.",
        WrongTitle = "무엇이 잘못되었나요?",
        WrongLabel = "이 답변에서 잘못된 점",
        UnknownCommand = "더 이상 없는 명령입니다. Ctrl+R로 Discord를 새로 고친 뒤 다시 시도해 주세요.",
    };

    private static readonly Wording Japanese = new()
    {
        Sources = "出典",
        Searched = "検索した報道",
        Articles = count => $"記事{count}件",
        Newest = day => $"最新の取得 {day}",
        AiGenerated = "AI生成",
        Published = day => $"{day} 公開",
        Retrieved = day => $"{day} 取得",
        MoreSources = count => $"ほか{count}件",
        MorePublishers = count => $"ほか{count}社",
        CutShort = "残りは長すぎてここには表示できません。一部分について質問してください。",
        ShowPassages = "引用箇所を表示",
        Passages = "前後の文脈つきの引用箇所",
        Share = "共有",
        Checking = "報道を確認しています…",
        Busy = "今は質問が多すぎて答えられません。少し待ってからもう一度お試しください。",
        Failed = "エラーのため回答できませんでした。もう一度お試しください。続く場合はボットの管理者に知らせてください。",
        NoLongerKnown = "この回答はもう保存されていません。もう一度質問してください。",
        NothingToShare = "共有するものがありません。コマンドをもう一度実行してください。",
        NothingToCheck = "そのメッセージには確認できる文章がありません。文章のあるメッセージを選んでください。",
        Thanks = "ありがとうございます。記録しました。",
        WrongTitle = "どこが間違っていましたか？",
        WrongLabel = "この回答の間違っている点",
        UnknownCommand = "このコマンドはもうありません。Ctrl+RでDiscordを再読み込みしてから、もう一度お試しください。",
    };

    public required string Sources { get; init; }

    public required string Searched { get; init; }

    public required Func<int, string> Articles { get; init; }

    public required Func<string, string> Newest { get; init; }

    public required string AiGenerated { get; init; }

    public required Func<string, string> Published { get; init; }

    public required Func<string, string> Retrieved { get; init; }

    public required Func<int, string> MoreSources { get; init; }

    public required Func<int, string> MorePublishers { get; init; }

    public required string CutShort { get; init; }

    public required string ShowPassages { get; init; }

    public required string Passages { get; init; }

    public required string Share { get; init; }

    public required string Checking { get; init; }

    public required string Busy { get; init; }

    public required string Failed { get; init; }

    public required string NoLongerKnown { get; init; }

    public required string NothingToShare { get; init; }

    public required string NothingToCheck { get; init; }

    public required string Thanks { get; init; }

    /// <summary>At most 45 characters, as the label.</summary>
    public required string WrongTitle { get; init; }

    public required string WrongLabel { get; init; }

    public required string UnknownCommand { get; init; }

    /// <param name="language">ISO 639-1; English for one that there are no words in.</param>
    public static Wording In(string? language) => language switch { "ko" => Korean, "ja" => Japanese, _ => English };
}
