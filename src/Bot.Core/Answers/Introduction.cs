using Bot.Core.Coverage;

namespace Bot.Core.Answers;

/// <summary>What the bot says of itself: on what it answers, from what, and what may be asked.</summary>
internal static class Introduction
{
    public static string Of(CoveragePack? pack, string language)
    {
        var title = pack is null ? "" : pack.Title.TryGetValue(language, out var own) ? own : pack.Title["en"];
        return language switch
        {
            "ko" => $"저는 보도에 관한 질문에 답합니다: {title}. 가지고 있는 기사에서만 인용하고, 출처를 밝히며, 기사에 없는 것은 없다고 말합니다.",
            "ja" => $"報道についての質問に答えます：{title}。手元の記事だけから引用し、出典を示し、記事にないことは「ない」と言います。",
            _ => $"I answer questions about news coverage: {title}. I quote only from the articles I hold, name the source, and say so when they don't tell.",
        };
    }

    /// <summary>Questions that the pack suggests, a line each.</summary>
    public static IEnumerable<string> Suggestions(CoveragePack? pack, string language) =>
        (pack?.Suggestions is { } all && (all.TryGetValue(language, out var some) || all.TryGetValue("en", out some)) ? some : []).Select(question => $"• {question}");
}
