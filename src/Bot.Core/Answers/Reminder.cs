namespace Bot.Core.Answers;

/// <summary>The sentence under every reply that asks the reader to verify it with the source. Only <see cref="In"/> makes one,
/// so a reply cannot carry an empty or an invented reminder.</summary>
public sealed record Reminder
{
    private Reminder(string text) => Text = text;

    public string Text { get; }

    /// <param name="language">ISO 639-1 code; English for one that has no text of its own.</param>
    /// <param name="aiGenerated">Whether something shown was written by a model, which is then said.</param>
    public static Reminder In(string language, bool aiGenerated) => (language, aiGenerated) switch
    {
        ("ko", true) => new("AI가 생성한 기사에서 인용했으며 오류가 있을 수 있습니다. 원문 출처에서 확인하세요."),
        ("ko", false) => new("인용한 기사에 오류가 있을 수 있습니다. 원문 출처에서 확인하세요."),
        ("ja", true) => new("AIが生成した記事からの引用で、誤りを含む可能性があります。元の情報源で確認してください。"),
        ("ja", false) => new("引用元の記事に誤りが含まれる可能性があります。元の情報源で確認してください。"),
        (_, true) => new("Quoted from an AI-generated article, which may contain errors. Please verify with the original source."),
        (_, false) => new("The quoted coverage may contain errors. Please verify with the original source."),
    };

    public override string ToString() => Text;
}
