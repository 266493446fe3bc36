using Bot.Core.Answers.Support;

namespace Bot.Core.Commands;

/// <summary>The words of a claim check's own frame, by language.</summary>
internal static class CheckText
{
    public static string Standing(string language, ClaimStanding standing) => (standing, language) switch
    {
        (ClaimStanding.Supported, "ko") => "보도가 뒷받침함",
        (ClaimStanding.Supported, "ja") => "報道の裏付けあり",
        (ClaimStanding.Supported, _) => "Supported",
        (ClaimStanding.Contradicted, "ko") => "보도와 다름",
        (ClaimStanding.Contradicted, "ja") => "報道と異なる",
        (ClaimStanding.Contradicted, _) => "Contradicted",
        (ClaimStanding.PartlySupported, "ko") => "일부만 뒷받침함",
        (ClaimStanding.PartlySupported, "ja") => "一部のみ裏付けあり",
        (ClaimStanding.PartlySupported, _) => "Partly supported",
        (_, "ko") => "보도에 없음",
        (_, "ja") => "報道にない",
        _ => "Not in the coverage",
    };

    /// <summary>Above a claim that one article supports and another contradicts.</summary>
    public static string ButOther(string language, string standing) => language switch
    {
        "ko" => $"{standing} — 다른 기사의 내용은 다름",
        "ja" => $"{standing}（別の記事の内容は異なる）",
        _ => $"{standing}, but another article says otherwise",
    };

    /// <summary>What the passage says in place of the claim's words, or which of them it does not say.</summary>
    public static string Finding(string language, ClaimPart part) => part switch
    {
        { Standing: ClaimStanding.Supported } => "",
        // Where what it says instead is the passage itself, the quote below shows it.
        { Standing: ClaimStanding.Contradicted, Said: { } said, Instead: { } instead } => IsQuote(instead, part) ? Otherwise(language, said, part) : OtherValue(language, said, instead),
        _ => Telling(part) switch
        {
            { Kind: SupportIssueKind.Attribution or SupportIssueKind.Hedge } when IsUndecided(part) => Nearest(language),
            { Kind: SupportIssueKind.Attribution } => View(language),
            { Kind: SupportIssueKind.Hedge, Instead: { } softer } when !IsQuote(softer, part) => Softer(language, softer),
            { Kind: SupportIssueKind.Hedge } hedge => NotAsFact(language, hedge.Said),
            { Kind: SupportIssueKind.Binding or SupportIssueKind.Role or SupportIssueKind.Polarity } issue => Otherwise(language, issue.Said, part),
            { } issue when IsShort(issue.Said) => Missing(language, issue.Said),
            _ => Nearest(language),
        },
    };

    private static bool IsUndecided(ClaimPart part) => part.Issues.Any(issue => issue.Kind == SupportIssueKind.Undecided);

    /// <summary>The issue that says most: what the passage lacks before what it says otherwise, and that before what it is less sure of.</summary>
    private static SupportIssue? Telling(ClaimPart part) => part.Issues.Where(issue => issue.Kind != SupportIssueKind.Undecided).MinBy(issue => issue.Kind switch
    {
        SupportIssueKind.Name => 0,
        SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit => 1,
        SupportIssueKind.Binding or SupportIssueKind.Role or SupportIssueKind.Polarity => 2,
        SupportIssueKind.Content => 3,
        SupportIssueKind.Hedge => 4,
        _ => 5,
    });

    private static string OtherValue(string language, string said, string instead) => language switch
    {
        "ko" => $"보도: “{instead}”, 주장: “{Plain(said)}”",
        "ja" => $"報道：「{instead}」、主張：「{Plain(said)}」",
        _ => $"“{instead}”, not “{Plain(said)}”",
    };

    // The words of the claim are named where they stand so in it and are not all of it.
    private static string Otherwise(string language, string said, ClaimPart part) => (language, Value(said) is var value && IsPart(value, part)) switch
    {
        ("ko", true) => $"구절은 “{value}”에 관해 다르게 전합니다",
        ("ko", false) => "구절은 다르게 전합니다",
        ("ja", true) => $"引用は「{value}」の点で異なります",
        ("ja", false) => "引用の内容はこれと異なります",
        _ => $"the passage says otherwise of “{value}”",
    };

    private static bool IsPart(string value, ClaimPart part) => part.Text.Contains(value, StringComparison.Ordinal) && value.Length * 2 < part.Text.Length;

    private static string NotAsFact(string language, string said) => language switch
    {
        "ko" => $"구절은 “{Plain(said)}” 부분을 사실로 말하지 않습니다",
        "ja" => $"引用は「{Plain(said)}」を事実として述べていません",
        _ => $"the passage does not say “{Plain(said)}” as a fact",
    };

    private static string View(string language) => language switch
    {
        "ko" => "구절은 이를 사실이 아니라 견해로 전합니다",
        "ja" => "引用はこれを事実ではなく見解として伝えています",
        _ => "the passage gives it as a view, not as a fact",
    };

    // "roughly 70%" for "70%"
    private static string Softer(string language, string softer) => language switch
    {
        "ko" => $"구절의 내용: “{softer}”",
        "ja" => $"引用の内容：「{softer}」",
        _ => $"the passage says “{softer}”",
    };

    private static string Missing(string language, string said) => language switch
    {
        "ko" => $"구절에 없는 내용: “{Plain(said)}”",
        "ja" => $"引用にない内容：「{Plain(said)}」",
        _ => $"the passage does not say “{Plain(said)}”",
    };

    private static string Nearest(string language) => language switch
    {
        "ko" => "가장 가까운 구절",
        "ja" => "最も近い記述",
        _ => "the nearest passage",
    };

    private static bool IsQuote(string instead, ClaimPart part) => part.Passage is { } passage && passage.Text.Contains(instead, StringComparison.Ordinal) && instead.Length * 2 > passage.Text.Length;

    // To say of a whole sentence that it is missing tells nothing.
    private static bool IsShort(string said) => said.Length <= MostShown;

    private const int MostShown = 40;

    // Of a value and what it does not go with, the latter may be right: "20.8% – South Korea" of a share that is told of another of its partners.
    private static string Value(string said) => said.Length > 0 && char.IsAsciiDigit(said[0]) ? said.Split(" – ")[0] : Plain(said);

    // An issue joins a value and what it does not go with by a dash.
    private static string Plain(string said) => said.Replace(" – ", " … ", StringComparison.Ordinal);

    /// <summary>Where nothing is said that could be true or false: what a claim looks like.</summary>
    /// <param name="asks">Whether it asks something.</param>
    public static string NoClaim(string language, bool asks) => (language, asks) switch
    {
        ("ko", true) => "질문은 참도 거짓도 아닙니다. 질문은 ask로 하시고, 확인하려면 사실이라고 생각하는 내용을 문장으로 써 주세요. 예: “표결은 5월로 연기되었다”",
        ("ko", _) => "확인할 주장이 없습니다. 무엇이 어떠하다고 말하는 문장을 써 주세요. 예: “표결은 5월로 연기되었다”",
        ("ja", true) => "質問は真偽を確認できません。質問は ask で尋ね、確認には事実と思う内容を文で書いてください。例：「採決は5月に延期された」",
        ("ja", _) => "確認できる主張がありません。何がどうである、と述べる文を書いてください。例：「採決は5月に延期された」",
        (_, true) => "A question is neither true nor false: ask it with ask, or write what you think is so, such as “The vote was put off until May”.",
        _ => "There is no claim in that: write a sentence that says that something is so, such as “The vote was put off until May”.",
    };

    public static string TooLong(string language, int limit) => language switch
    {
        "ko" => $"문장이 너무 깁니다. {limit:N0}자 이내로 줄여 주세요.",
        "ja" => $"文が長すぎます。{limit:N0}文字以内にしてください。",
        _ => $"That claim is too long: please keep it within {limit:N0} characters.",
    };
}
