using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk.Syntax;

/// <summary>Cuts a Japanese sentence where its script changes into words with particles and verbs.</summary>
internal static partial class JapaneseChunks
{
    public static List<CjkChunk> Read(string text)
    {
        var chunks = new List<CjkChunk>();
        var first = -1;
        for (var at = 0; at < text.Length;)
        {
            if (!IsContent(text, at))
            {
                first = text[at] == '、' ? -1 : first;
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (IsContent(text, end) || JoinsVerbs(text, end))) { end++; }
            var last = end;
            end += text.AsSpan(end).StartsWith("さん") ? 2 : 0;
            last = end;
            while (last < text.Length && CjkText.IsHiragana(text[last])) { last++; }
            var chunk = ReadChunk(text, at, end, last);
            if (chunk.Form is null && first >= 0)
            {
                chunk = chunk with { Start = first };
            }

            // 木曜日の会議で: what is owned stands behind.
            first = -1;
            chunks.Add(chunk);
            at = last;
        }

        return chunks;
    }

    private static bool IsContent(string text, int at) => text[at] is '・' or 'ー' or '%' or '％' or '.' || (char.IsLetterOrDigit(text[at]) && !CjkText.IsHiragana(text[at]));

    // 引き下げ, 取り組み: two verbs that make one.
    private static bool JoinsVerbs(string text, int at) =>
        "いきしちみりえけせねめれげべぎびじ".Contains(text[at]) && CjkText.IsHan(text[at - 1]) && at + 1 < text.Length && CjkText.IsHan(text[at + 1]);

    private static CjkChunk ReadChunk(string text, int start, int end, int last)
    {
        var tail = text[end..last];
        if (PostPosition().IsMatch(text.AsSpan(start)))
        {
            return new CjkChunk(start, start, last, CjkCase.Other, null, false);
        }

        // 値上がりを, 高まりを
        if (tail.Length >= 3 && tail[1] == 'り' && "がまわか".Contains(tail[0]) && "をがはにのへも".Contains(tail[2]))
        {
            (end, tail) = (end + 2, tail[2..]);
        }

        // 引き下げを: a verb that is a noun.
        if (tail.Length == 2 && "いきしちみりえけせねめれげべぎびじ".Contains(tail[0]) && "をがはにのへ".Contains(tail[1]))
        {
            (end, tail) = (end + 1, tail[1..]);
        }

        // 秋ごろまでに: a time
        if (tail.StartsWith("ごろ", StringComparison.Ordinal))
        {
            return new CjkChunk(start, end, last, CjkCase.Other, null, false);
        }

        if (Particle().Match(tail) is { Success: true } match)
        {
            var which = match.Groups["p"].Value switch
            {
                "は" => CjkCase.Topic,
                "が" or "も" => CjkCase.Subject,
                "を" => CjkCase.Object,
                "に" or "には" or "へ" or "にも" => PostPosition().Match(text, last) is { Success: true, Index: var index } && index == last ? CjkCase.Other : CjkCase.Dative,
                "から" or "より" => CjkCase.Source,
                "によって" or "により" => CjkCase.Agent,
                _ => CjkCase.Other,
            };
            return new CjkChunk(start, end, end + match.Length, which, null, false);
        }

        if (tail.Length == 0 || Copula().IsMatch(tail))
        {
            return new CjkChunk(start, end, last, CjkCase.None, tail.Length == 0 ? (last < text.Length && text[last] is not ('。' or ' ') ? null : CjkForm.Final) : CjkForm.Final, false);
        }

        return new CjkChunk(start, end, last, CjkCase.None, FormOf(text, tail, last), Passive().IsMatch(tail));
    }

    private static CjkForm FormOf(string text, string tail, int last) =>
        last >= text.Length || text[last] is '。' or ' ' or '」' or '[' ? CjkForm.Final
        : text[last] is '、' || Connects().IsMatch(tail) || !"るうくすつぬむぐぶただないん".Contains(tail[^1]) ? CjkForm.Connective : CjkForm.Adnominal;

    [GeneratedRegex("^(?<p>によって|により|による|によると|によれば|において|には|にも|に|へ|から|より|まで|では|でも|で(?!す|し|ある|あり|あっ|き|な)|は|が(?![っるりろ]|け[るてたなまら])|も|を|の|と(?!し|な|い)|や(?![しすさせ])|など)", RegexOptions.CultureInvariant)]
    private static partial Regex Particle();

    [GeneratedRegex("^(?:である|です|だ|でした|であり|であった|だった|でし)", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"\G(?:対し|対する|関し|関する|向け|基づ|加え|伴[いっうわ]|際し|当た|至[るりっ]|達し(?![たてま])|上る|従[いっうわ]|沿[いっうわ])", RegexOptions.CultureInvariant)]
    private static partial Regex PostPosition();

    [GeneratedRegex("^[^はがをにへとの]{0,2}?(?:され|せられ|られ|[かがたなばまらわ]れ)(?:る|た|て|ま|ず|な|よ|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex("(?:て|で|ながら|し|が|ものの|ため|ので|つつ|ば|と|り|から|ず|こと[がをはに]|の[がをはに]|よう|に)$", RegexOptions.CultureInvariant)]
    private static partial Regex Connects();
}
