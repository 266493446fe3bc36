using System.Text.RegularExpressions;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Recognises what pages put around an article, by its form: navigation, bylines, reading times, labels, links to more.</summary>
internal static partial class PageFurniture
{
    private static readonly char[] s_separators = ['|', '›', '»', '｜', '•', '·'];

    /// <summary>"2 min read", "5분 읽기", "読了時間：3分".</summary>
    public static bool IsReadingTime(string line) => ReadingTime().IsMatch(line);

    /// <summary>"By Jane Doe", "기자", "記者".</summary>
    public static bool IsByline(string line) => Byline().IsMatch(line);

    /// <summary>"Related Articles", "Read more": what stands under it is not this article.</summary>
    public static bool OpensLinks(string line) => Links().IsMatch(line);

    /// <summary>"Share", "Advertisement", "© 2026 …".</summary>
    public static bool IsControl(string line) => Control().IsMatch(line);

    /// <summary>The parts of a line that leads through a site ("Home|Some News", "World › Asia"), or empty.</summary>
    public static IReadOnlyList<string> SiteLine(string line)
    {
        var parts = line.Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => WordCount(part) <= 4 && !EndsSentence(part)) ? parts : [];
    }

    /// <summary>The publisher that a site line names: the part that is no button.</summary>
    public static string? PublisherOf(IReadOnlyList<string> siteLine) =>
        siteLine.FirstOrDefault(part => !Button().IsMatch(part));

    /// <summary>A category with the labels glued behind it, as pages come out when their markup is dropped:
    /// "PoliticsAI Analysis" is the category "Politics".</summary>
    public static string CategoryOf(string label)
    {
        var glue = Glue().Match(label);
        return glue.Success ? label[..(glue.Index + 1)].Trim() : label.Trim();
    }

    /// <summary>Words between white space; a run of Chinese, Japanese or Korean counts a word for two characters.</summary>
    public static int WordCount(ReadOnlySpan<char> text)
    {
        var words = 0;
        var cjk = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c >= '\u2E80')
            {
                cjk++;
            }

            words += !char.IsWhiteSpace(c) && !inWord ? 1 : 0;
            inWord = !char.IsWhiteSpace(c);
        }

        return Math.Max(words, cjk / 2);
    }

    /// <summary>Whether the text ends as sentences do, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd().TrimEnd("\"'”’»)]」』）】");
        return trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '؟';
    }

    [GeneratedRegex(@"^\d{1,3}[\s-]*min(?:ute)?s?\s*read|^reading time|^\d{1,3}\s*분\s*(?:읽기|소요)|^읽는\s*시간|^読了時間|^この記事は約?\s*\d+\s*分", Options)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?i:by|written by|reported by|story by|photo by|edited by)\s+\p{Lu}[^.!?]{2,80}$|^\S{2,20}\s?(?:기자|특파원)(?:\s|$)|^(?:文|取材|執筆)[:：・]|記者$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:related(?:\s+(?:articles?|stories|news|posts|topics|coverage|content))?|read (?:more|next)|more (?:from|on|stories|news)\b.{0,40}|see also|also read|recommended(?: for you)?|you (?:may|might) (?:also )?like|most (?:read|popular)|trending(?: now)?|latest news|관련\s*(?:기사|뉴스)|많이 본 뉴스|추천\s*기사|関連(?:記事|ニュース)|あわせて読みたい|おすすめ(?:記事)?)\s*[:：]?$", Options)]
    private static partial Regex Links();

    [GeneratedRegex(@"^(?:share(?: this)?(?: article)?|save|print|comments?|advertisement|ad|sponsored|subscribe(?: now)?|sign (?:in|up)|log in|follow us|source|tags?\s*:.*|(?:copyright|©|\(c\)).*|all rights reserved\.?|photo(?:graph)?\s*:.*|image credit.*|무단\s*전재.*|저작권자.*|広告|無断転載.*)$", Options)]
    private static partial Regex Control();

    [GeneratedRegex(@"\b(?:home|menu|search|sign in|log in|subscribe|sections?)$|^홈$|^ホーム$", Options)]
    private static partial Regex Button();

    [GeneratedRegex(@"(?<=\p{Lu}\p{Ll}{2,})\p{Ll}(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Glue();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
