using Bot.Core.Answers;
using Bot.Core.Answers.Model;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Text;
using NodaTime.Text;

namespace Bot.Core.Digests.Composition;

/// <summary>The words of a digest's own frame, by language.</summary>
internal static class DigestText
{
    private const int LongestLabel = 60;

    public static string Title(DigestRequest request)
    {
        var date = LocalDatePattern.Iso.Format(request.Date);
        return (request.Topic, request.Language) switch
        {
            (null, "ko") => $"일일 다이제스트 · {date}",
            (null, "ja") => $"日次ダイジェスト · {date}",
            (null, _) => $"Daily digest · {date}",
            ({ } topic, "ko") => $"일일 다이제스트 · {date} · {topic}",
            ({ } topic, "ja") => $"日次ダイジェスト · {date} · {topic}",
            ({ } topic, _) => $"Daily digest · {date} · {topic}",
        };
    }

    public static string NothingNew(DigestRequest request) => (request.Topic, request.Language) switch
    {
        (null, "ko") => "새로운 보도가 없습니다.",
        (null, "ja") => "新しい報道はありません。",
        (null, _) => "Nothing new in the coverage.",
        ({ } topic, "ko") => $"“{topic}”에 관한 새로운 보도가 없습니다.",
        ({ } topic, "ja") => $"「{topic}」についての新しい報道はありません。",
        ({ } topic, _) => $"Nothing new in the coverage on “{topic}”.",
    };

    /// <summary>Says that what follows is not new, on a quiet day.</summary>
    public static string LatestInstead(DigestRequest request) => $"{NothingNew(request)} {request.Language switch
    {
        "ko" => "아래는 가장 최근의 보도입니다.",
        "ja" => "以下は最新の報道です。",
        _ => "This is the latest coverage:",
    }}";

    /// <summary>Says that a digest goes on.</summary>
    /// <param name="lines">How many lines follow.</param>
    public static string Next(DigestRequest request, int lines, int more) => request.Language switch
    {
        "ko" => $"이어서 {lines}개 문장{(more > 0 ? More(request, more) : "입니다. 이것이 전부입니다.")}",
        "ja" => $"続きの{lines}文{(more > 0 ? More(request, more) : "です。これで全部です。")}",
        _ => $"The next {(lines == 1 ? "line" : $"{lines} lines")}{(more > 0 ? More(request, more) : ". That is all of it.")}",
    };

    /// <summary>Says that all was shown.</summary>
    public static string NoMore(DigestRequest request) => (request.Topic, request.Language) switch
    {
        (null, "ko") => "더 없습니다. 이 다이제스트는 모두 보여 드렸습니다.",
        (null, "ja") => "これ以上ありません。このダイジェストはすべて表示しました。",
        (null, _) => "There is no more: all of this digest was shown.",
        ({ } topic, "ko") => $"“{topic}”에 관해서는 더 없습니다. 모두 보여 드렸습니다.",
        ({ } topic, "ja") => $"「{topic}」についてはこれ以上ありません。すべて表示しました。",
        ({ } topic, _) => $"There is no more on “{topic}”: all of it was shown.",
    };

    public static string Summary(DigestRequest request, int articles, int revised, int corrected, int more)
    {
        var language = request.Language;
        string?[] parts = language switch
        {
            "ko" =>
            [
                articles > 0 ? $"새 기사 {articles}건" : null, revised > 0 ? $"개정된 기사 {revised}건" : null,
                corrected > 0 ? $"정정 {corrected}건" : null,
            ],
            "ja" =>
            [
                articles > 0 ? $"新しい記事{articles}件" : null, revised > 0 ? $"改訂された記事{revised}件" : null,
                corrected > 0 ? $"訂正{corrected}件" : null,
            ],
            _ =>
            [
                articles > 0 ? $"{articles} new {(articles == 1 ? "article" : "articles")}" : null,
                revised > 0 ? $"{revised} revised" : null,
                corrected > 0 ? $"{corrected} {(corrected == 1 ? "correction" : "corrections")}" : null,
            ],
        };
        return string.Join(language == "ja" ? "、" : ", ", parts.OfType<string>()) + (more > 0 ? More(request, more) : language == "ja" ? "。" : ".");
    }

    /// <summary>What a model is asked that phrases the digest.</summary>
    public static string Question(string language) => language switch { "ko" => "무엇이 새로운가요?", "ja" => "何が新しいですか？", _ => "What is new?" };

    /// <summary>A model's checked words in front of the summary.</summary>
    public static string Led(string language, Phrased phrased, string? summary) => language switch
    {
        "ko" => $"{phrased.Text} ({phrased.Engine} 작성, 아래 인용문과 대조함)\n{summary}",
        "ja" => $"{phrased.Text}（{phrased.Engine} が作成、以下の引用と照合済み）\n{summary}",
        _ => $"{phrased.Text} (phrased by {phrased.Engine}, checked against the quotes below)\n{summary}",
    };

    public static string Corrected(string language) => language switch { "ko" => "정정", "ja" => "訂正", _ => "Corrected" };

    public static string Withdrawn(string language) => language switch { "ko" => "삭제됨", "ja" => "削除", _ => "withdrawn" };

    public static string NumberLabel(string language, Quantity number)
    {
        var value = Value(number);
        return language switch { "ko" => $"오늘의 숫자: {value}", "ja" => $"今日の数字：{value}", _ => $"Number of the day: {value}" };
    }

    public static string Ahead(string language, EventTime time) => language switch
    {
        "ko" => $"예정: {TimelineCommand.When(time)}",
        "ja" => $"今後：{TimelineCommand.When(time)}",
        _ => $"Ahead: {TimelineCommand.When(time)}",
    };

    /// <summary>What sets a line off: its date, that it is a plan, its figure, or the section it stands in.</summary>
    public static string Label(string language, IReadOnlyList<Fact> facts, Citation citation)
    {
        if (facts.FirstOrDefault(fact => fact.Time is not null)?.Time is { } time)
        {
            return TimelineCommand.When(time);
        }

        if (facts.Any(fact => fact.Kind == FactKind.Plan))
        {
            return language switch { "ko" => "계획", "ja" => "計画", _ => "Plan" };
        }

        return facts.Where(NumberOfTheDay.MayBe).Select(fact => Value(fact.Quantity!)).FirstOrDefault()
            ?? Graphemes.Truncate(citation.Section ?? UnnamedPublisher.For(citation.Publisher, language), LongestLabel);
    }

    /// <summary>A figure with what it counts; "roughly" stays with its number.</summary>
    private static string Value(Quantity number)
    {
        var counted = number.Unit is { } unit && unit.Any(char.IsAsciiLetterLower) && !number.Text.Contains(unit, StringComparison.OrdinalIgnoreCase)
            ? $"{number.Text} {unit}"
            : number.Text;
        return number.Approximator is { } about && !counted.Contains(about, StringComparison.OrdinalIgnoreCase) ? $"{about} {counted}" : counted;
    }

    private static string More(DigestRequest request, int more) => (request.Length, request.Language) switch
    {
        (DigestLength.Full, "ko") => $". 그 밖에 {more}개 문장은 표시하지 않았습니다. 더 좁은 주제로 볼 수 있습니다: digest --topic 주제",
        (DigestLength.Full, "ja") => $"。ほかの{more}文は表示していません。トピックを絞ると見られます：digest --topic トピック",
        (DigestLength.Full, _) => $". {Lines(more)} {(more == 1 ? "is" : "are")} left out; a narrower topic shows them: digest --topic TOPIC",
        (_, "ko") => $". 그 밖에 {more}개 문장: {MoreOf(request)}",
        (_, "ja") => $"。ほかに{more}文：{MoreOf(request)}",
        (_, _) => $". And {Lines(more)}: {MoreOf(request)}",
    };

    private static string MoreOf(DigestRequest request) => request.Topic is { } topic ? $"/digest more {topic}" : "/digest more";

    private static string Lines(int more) => $"{more} more {(more == 1 ? "line" : "lines")}";
}
