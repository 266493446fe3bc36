namespace Bot.Core.Answers.Extractive;

/// <summary>The frame around quotes, by language. Nothing of the question is repeated in it: a question's words are not the coverage's.</summary>
internal static class AnswerText
{
    /// <summary>A quote with its marker, and the short answer in front where there is one.</summary>
    public static string Quote(string language, string quote, int marker, string? shortAnswer)
    {
        var quoted = language switch
        {
            "ja" => $"「{quote}」 [{marker}]",
            _ => $"“{quote}” [{marker}]",
        };
        return shortAnswer is null ? quoted : $"**{shortAnswer}** — {quoted}";
    }

    /// <summary>The sentence that stands before the quoted one, which leans on it.</summary>
    public static string Before(string language, string quote, int marker) => language switch
    {
        "ko" => $"바로 앞 문장: “{quote}” [{marker}]",
        "ja" => $"直前の文：「{quote}」 [{marker}]",
        _ => $"Just before: “{quote}” [{marker}]",
    };

    /// <summary>Below an answer: what another article says in its place.</summary>
    public static string Otherwise(string language, string quote, int marker, string value) => language switch
    {
        "ko" => $"다른 기사의 내용은 다릅니다: {Quote(language, quote, marker, value)}",
        "ja" => $"別の記事の内容は異なります：{Quote(language, quote, marker, value)}",
        _ => $"Another article says otherwise: {Quote(language, quote, marker, value)}",
    };

    /// <summary>Below the answered part of a question of which another part is not answered.</summary>
    public static string PartMissing(string language) => language switch
    {
        "ko" => "질문의 나머지 부분에 대한 답은 보도에 없습니다.",
        "ja" => "質問の残りの部分の答えは報道にありません。",
        _ => "The coverage does not answer the rest of the question.",
    };

    /// <summary>Below an answer to a question with a name that was taken for another.</summary>
    public static string ReadAs(string language, string typed, string meant) => language switch
    {
        "ko" => $"‘{typed}’을(를) ‘{meant}’(으)로 이해했습니다.",
        "ja" => $"「{typed}」を「{meant}」と解釈しました。",
        _ => $"I read “{typed}” as “{meant}”.",
    };

    /// <summary>Below a summary that leaves articles out.</summary>
    public static string NewestOf(string language, int shown, int all) => language switch
    {
        "ko" => $"기사 {all}건 가운데 최근 {shown}건입니다.",
        "ja" => $"記事{all}件のうち新しい{shown}件です。",
        _ => $"These are the newest {shown} of {all} articles.",
    };

    /// <summary>In front of the nearest passage where it is not sure that it answers.</summary>
    public static string Closest(string language) => language switch
    {
        "ko" => "보도에 이 질문의 답이 있는지 확실하지 않습니다. 가장 가까운 구절은 다음과 같습니다.",
        "ja" => "報道がこの質問に答えているかは確かではありません。最も近い記述は次のとおりです。",
        _ => "The coverage may not answer this. The nearest passage says:",
    };

    /// <summary>In front of a passage that speaks against what the question takes for granted.</summary>
    public static string OtherwiseSaid(string language) => language switch
    {
        "ko" => "보도 내용은 질문의 전제와 다릅니다. 보도에는 이렇게 나와 있습니다.",
        "ja" => "報道の内容は質問の前提と異なります。報道にはこうあります。",
        _ => "The coverage does not say what the question takes for granted. It says:",
    };

    /// <summary>The coverage says nothing near; where was looked.</summary>
    public static string Declined(string language, string searched) => language switch
    {
        "ko" => $"보도에서 이에 관한 내용을 찾지 못했습니다. {searched}",
        "ja" => $"報道にこれに関する記述は見つかりませんでした。{searched}",
        _ => $"I found nothing on this in the coverage. {searched}",
    };

    /// <summary>In front of the nearest passage of a declined question.</summary>
    public static string Nearest(string language) => language switch
    {
        "ko" => "답이 아닐 수 있는 가장 가까운 구절:",
        "ja" => "答えではないかもしれませんが、最も近い記述：",
        _ => "The nearest passage, which may be about something else:",
    };

    /// <summary>Nothing was asked.</summary>
    public static string Blank(string language) => language switch
    {
        "ko" => "질문을 적어 주세요.",
        "ja" => "質問を書いてください。",
        _ => "Ask me something about the coverage.",
    };

    /// <summary>Too much was asked.</summary>
    public static string TooLong(string language, int limit) => language switch
    {
        "ko" => $"질문이 너무 깁니다. {limit:N0}자 이내로 줄여 주세요.",
        "ja" => $"質問が長すぎます。{limit:N0}文字以内にしてください。",
        _ => $"That question is too long: please keep it within {limit:N0} characters.",
    };
}
