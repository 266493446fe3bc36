using System.Globalization;
using System.Text;

namespace Bot.Core.Answers;

/// <summary>The sentence under every reply that asks the reader to verify it with the source. Only <see cref="In"/> and <see cref="Of"/> make one,
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

    /// <summary>The sentence under what is cited: where only some of the articles were written by a model, it names the quotes from them.</summary>
    /// <param name="language">ISO 639-1 code; English for one that has no text of its own.</param>
    public static Reminder Of(string language, IReadOnlyCollection<Citation> citations)
    {
        if (citations.All(citation => citation.AiGenerated) || !citations.Any(citation => citation.AiGenerated))
        {
            return In(language, aiGenerated: citations.Count > 0 && citations.First().AiGenerated);
        }

        var generated = Markers([.. citations.Where(citation => citation.AiGenerated).Select(citation => citation.Marker).Distinct().Order()]);
        return new(language switch
        {
            "ko" => $"{generated}: AI가 생성한 기사에서 인용했습니다. 모든 기사에 오류가 있을 수 있습니다. 원문 출처에서 확인하세요.",
            "ja" => $"{generated}：AIが生成した記事からの引用です。どの記事にも誤りが含まれる可能性があります。元の情報源で確認してください。",
            _ => $"{generated}: quoted from an AI-generated article. All articles may contain errors. Please verify with the original source.",
        });
    }

    /// <summary>"[1][3]–[6]".</summary>
    private static string Markers(IReadOnlyList<int> markers)
    {
        var text = new StringBuilder();
        for (var first = 0; first < markers.Count;)
        {
            var last = first;
            while (last + 1 < markers.Count && markers[last + 1] == markers[last] + 1)
            {
                last++;
            }

            text.Append(CultureInfo.InvariantCulture, $"[{markers[first]}]");
            if (last > first)
            {
                text.Append(last > first + 1 ? "–" : "").Append(CultureInfo.InvariantCulture, $"[{markers[last]}]");
            }

            first = last + 1;
        }

        return text.ToString();
    }

    public override string ToString() => Text;
}
