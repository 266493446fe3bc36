using System.Text.RegularExpressions;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Tells a paragraph in which an article says that a model wrote it from one that only speaks about such texts.</summary>
internal static partial class AiDisclosure
{
    private const int LongestDisclosure = 800;

    public static bool Is(string paragraph)
    {
        var text = paragraph.Trim();
        return text.Length is > 0 and <= LongestDisclosure
            && (English().IsMatch(text) || Label().IsMatch(text) || Korean().IsMatch(text) || Japanese().IsMatch(text))
            && !Denial().IsMatch(text);
    }

    private const string Model =
        @"(?:A\.?I\.?|artificial intelligence|(?:large )?language models?|LLMs?|generative (?:AI|models?)|chatbots?|ChatGPT|GPT-?\w*|Claude|Gemini|automated (?:systems?|tools?|software))";

    private const string Making = @"(?:generat|creat|writ|produc|draft|compos|author|summari[sz]|translat|assist)\w*";

    // It must speak of itself, at the beginning of a sentence: "This content is AI-generated …". The words in between are taken greedily: with a
    // lazy repetition there, the matcher that .NET 10 generates runs out of its bounds on "…. Note: This is …".
    [GeneratedRegex(
        @"(?:^|[.!?]\s+)(?:[*_(\[]*(?:note|disclaimer|disclosure|editor's note)\s*[:：]\s*)?(?:this|the (?:above|following|present))\s(?:\w+\s){0,2}" +
        @"(?:content|article|story|report|page|post|piece|summary|text|translation|analysis)s?\b[^.!?]{0,60}?" +
        @"(?:\b" + Model + @"[- ](?:\w+ )?" + Making + @"|\b" + Making + @"\b[^.!?]{0,60}?\b" + Model + @"\b)", Options)]
    private static partial Regex English();

    [GeneratedRegex(@"^[*_(\[]*(?:(?:content )?(?:fully |partly |partially )?" + Model + @"[- ]" + Making + @"(?: (?:content|article|summary|text))?|" + Making + @" (?:by|with|using) (?:an? )?" + Model + @")[.\])*_]*$", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:이|본|해당) (?:기사|콘텐츠|글|내용|요약|문서|뉴스|보도)[은는이가를을]?[^.]{0,60}(?:AI|인공지능|챗GPT|언어 ?모델)[^.]{0,40}(?:생성|작성|제작|번역|요약)", Options)]
    private static partial Regex Korean();

    [GeneratedRegex(@"(?:この|本|当)(?:記事|コンテンツ|文章|ページ|要約|ニュース)[はがを]?[^。]{0,60}(?:AI|ＡＩ|人工知能|ChatGPT|言語モデル)[^。]{0,40}(?:生成|作成|執筆|翻訳|要約)", Options)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b(?:not|never|no part)\b[^.!?]{0,40}\b(?:" + Making + @"|" + Model + @")\b|\bwithout\b[^.!?]{0,30}\b" + Model + @"|(?:생성|작성|제작)(?:되지|하지) 않|(?:生成|作成|執筆)(?:され|し)て(?:い)?(?:ない|ません)", Options)]
    private static partial Regex Denial();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
