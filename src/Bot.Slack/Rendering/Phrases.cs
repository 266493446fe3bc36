using System.Globalization;
using Bot.Core.Answers;

namespace Bot.Slack.Rendering;

/// <summary>The words of the frame around a reply, in the reply's language.</summary>
internal sealed record Phrases(
    string Sources,
    string AiGenerated,
    string Retrieved,
    string ShowPassages,
    string Share,
    string Shared,
    string AlreadyShared,
    string ShareExpired,
    string PassagesGone,
    string Helpful,
    string Wrong,
    string Thanks,
    string WhatWasWrong,
    string Send,
    string Close,
    string Working,
    string Busy,
    string Failed,
    string Invite,
    string Prompts,
    string NothingToCheck,
    string TooLong)
{
    public static Phrases In(string language) => language switch { "ko" => Korean, "ja" => Japanese, _ => English };

    /// <summary>The language that somebody writes in, going by the script; for the frame of what has no answer to take it from.</summary>
    public static string LanguageOf(string text) =>
        text.Any(c => c is >= '\u3040' and <= '\u30FF') ? "ja"
        : text.Any(c => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF')) ? "ko"
        : "en";

    /// <summary>Which coverage was searched: the source of what is said to be missing.</summary>
    public string Searched(CoverageSearched searched)
    {
        var title = Mrkdwn.Line(searched.Title, 150);
        var publishers = CoverageText.Publishers(Language, searched, p => Mrkdwn.Line(p, 60));
        var day = searched.Newest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ReferenceEquals(this, Korean)
            ? $"검색한 보도: {title} · 기사 {searched.Articles}건{Part(publishers)}{Part(day, "최신 ")}"
            : ReferenceEquals(this, Japanese)
                ? $"検索した報道: {title} · 記事{searched.Articles}件{Part(publishers)}{Part(day, "最新 ")}"
                : $"Searched: {title} · {searched.Articles} {(searched.Articles == 1 ? "article" : "articles")}{Part(publishers)}{Part(day, "newest ")}";
    }

    private string Language => this switch
    {
        _ when ReferenceEquals(this, Korean) => "ko",
        _ when ReferenceEquals(this, Japanese) => "ja",
        _ => "en",
    };

    private static string Part(string? text, string before = "") => string.IsNullOrEmpty(text) ? "" : $" · {before}{text}";

    private static readonly Phrases English = new(
        "Sources", "AI-generated", "retrieved", "Show passages", "Share to channel", "Shared with the channel.",
        "This has been shared already.", "This reply is too old to share: run the command again.",
        "The passages of this answer are no longer held.", "Helpful", "Something is wrong", "Thank you for the feedback.",
        "What was wrong?", "Send", "Close", "is looking it up in the coverage…",
        "I am busy right now: please ask again in a minute.", "Sorry, something went wrong on my side. Please try again in a moment.",
        "I cannot post there ({0}). Invite me to the channel and ask again; until then, here is the reply:",
        "Questions to begin with", "That message has no text that could be checked.",
        "That is too long for me: please ask in at most {0} characters.");

    private static readonly Phrases Korean = new(
        "출처", "AI 생성", "수집", "인용 구절 보기", "채널에 공유", "채널에 공유했습니다.",
        "이미 공유된 답변입니다.", "공유하기에는 너무 오래된 답변입니다. 명령을 다시 실행해 주세요.",
        "이 답변의 구절이 더 이상 보관되어 있지 않습니다.", "도움이 됨", "잘못된 점이 있음", "의견을 주셔서 감사합니다.",
        "무엇이 잘못되었나요?", "보내기", "닫기", "보도를 찾아보는 중…",
        "지금은 요청이 많습니다. 잠시 후 다시 질문해 주세요.", "죄송합니다. 내부 오류가 발생했습니다. 잠시 후 다시 시도해 주세요.",
        "그곳에 글을 올릴 수 없습니다({0}). 채널에 저를 초대한 뒤 다시 질문해 주세요. 우선 답변은 다음과 같습니다.",
        "이렇게 물어보세요", "확인할 텍스트가 없는 메시지입니다.",
        "너무 깁니다. {0}자 이내로 질문해 주세요.");

    private static readonly Phrases Japanese = new(
        "出典", "AI生成", "取得", "引用箇所を表示", "チャンネルに共有", "チャンネルに共有しました。",
        "この回答はすでに共有されています。", "共有するには古すぎる回答です。もう一度コマンドを実行してください。",
        "この回答の引用箇所はもう保存されていません。", "役に立った", "間違いがある", "ご意見ありがとうございます。",
        "どこが間違っていましたか？", "送信", "閉じる", "報道を調べています…",
        "ただいま混み合っています。1分ほどしてからもう一度質問してください。", "申し訳ありません。内部エラーが発生しました。しばらくしてからもう一度お試しください。",
        "そこには投稿できません（{0}）。チャンネルに招待してからもう一度質問してください。ひとまず回答はこちらです：",
        "質問の例", "確認できるテキストがないメッセージです。",
        "長すぎます。{0}文字以内で質問してください。");
}
