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

    /// <summary>What the passage says in place of the claim's words, or which of them it does not say.</summary>
    public static string Finding(string language, ClaimPart part) => (part, language) switch
    {
        // Where what it says instead is the passage itself, the quote below shows it.
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, "ko") when IsQuote(instead, part) => $"구절의 내용은 “{Plain(said)}”와 다릅니다",
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, "ja") when IsQuote(instead, part) => $"引用の内容は「{Plain(said)}」と異なります",
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, _) when IsQuote(instead, part) => $"the passage says otherwise of “{Plain(said)}”",
        ({ Standing: ClaimStanding.NotInCoverage, Issues: [{ Kind: SupportIssueKind.Hedge } hedge, ..] }, "ko") => $"구절은 “{Plain(hedge.Said)}”를 사실로 말하지 않습니다",
        ({ Standing: ClaimStanding.NotInCoverage, Issues: [{ Kind: SupportIssueKind.Hedge } hedge, ..] }, "ja") => $"引用は「{Plain(hedge.Said)}」を事実として述べていません",
        ({ Standing: ClaimStanding.NotInCoverage, Issues: [{ Kind: SupportIssueKind.Hedge } hedge, ..] }, _) => $"the nearest passage does not say “{Plain(hedge.Said)}” as a fact",
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, "ko") => $"보도: “{instead}”, 주장: “{said}”",
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, "ja") => $"報道：「{instead}」、主張：「{said}」",
        ({ Standing: ClaimStanding.Contradicted, Instead: { } instead, Said: { } said }, _) => $"“{instead}”, not “{Plain(said)}”",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Attribution }, ..] }, "ko") => "구절은 이를 사실이 아니라 견해로 전합니다",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Attribution }, ..] }, "ja") => "引用はこれを事実ではなく見解として伝えています",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Attribution }, ..] }, _) => "the passage gives it as a view, not as a fact",
        // "roughly 70%" for "70%"
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Hedge, Instead: { } softer }, ..] }, "ko") when !IsQuote(softer, part) => $"구절의 내용: “{softer}”",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Hedge, Instead: { } softer }, ..] }, "ja") when !IsQuote(softer, part) => $"引用の内容：「{softer}」",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [{ Kind: SupportIssueKind.Hedge, Instead: { } softer }, ..] }, _) when !IsQuote(softer, part) => $"the passage says “{softer}”",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [var issue, ..] }, "ko") => $"구절에 없는 내용: “{Plain(issue.Said)}”",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [var issue, ..] }, "ja") => $"引用にない内容：「{Plain(issue.Said)}」",
        ({ Standing: ClaimStanding.PartlySupported, Issues: [var issue, ..] }, _) => $"the passage does not say “{Plain(issue.Said)}”",
        ({ Standing: ClaimStanding.NotInCoverage }, "ko") => "가장 가까운 구절",
        ({ Standing: ClaimStanding.NotInCoverage }, "ja") => "最も近い記述",
        ({ Standing: ClaimStanding.NotInCoverage }, _) => "the nearest passage",
        _ => "",
    };

    private static bool IsQuote(string instead, ClaimPart part) => part.Passage is { } passage && passage.Text.Contains(instead, StringComparison.Ordinal) && instead.Length * 2 > passage.Text.Length;

    // An issue joins a value and what it does not go with by a dash.
    private static string Plain(string said) => said.Replace(" – ", " … ", StringComparison.Ordinal);

    public static string TooLong(string language, int limit) => language switch
    {
        "ko" => $"문장이 너무 깁니다. {limit:N0}자 이내로 줄여 주세요.",
        "ja" => $"文が長すぎます。{limit:N0}文字以内にしてください。",
        _ => $"That claim is too long: please keep it within {limit:N0} characters.",
    };
}
