using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk.Syntax;

/// <summary>Cuts a Korean sentence at its spaces into words with particles and verbs.</summary>
internal static partial class KoreanChunks
{
    private const int Finals = 28;

    public static List<CjkChunk> Read(string text)
    {
        var chunks = new List<CjkChunk>();
        var first = -1;
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text[at])) { at++; continue; }

            var end = at;
            while (end < text.Length && (IsLetter(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) || (text[end] is '\'' or '’' or '”' or '"' && end + 1 < text.Length && CjkText.IsHangul(text[end + 1])))) { end++; }
            var chunk = ReadWord(text, at, end);
            var joins = chunk is { Form: null, Case: CjkCase.None } && end + 1 < text.Length && text[end] == ' ';
            if (chunk.Form is null && first >= 0)
            {
                chunk = chunk with { Start = first };
            }

            // Words without a particle belong to the next: 재무장관 | 일제 | 브란트는.
            first = joins ? chunk.Start : -1;
            if (!joins)
            {
                chunks.Add(chunk);
            }

            at = end;
        }

        return chunks;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '%' or '·' or '-' or '~';

    private static CjkChunk ReadWord(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        // 않으면: the verb before it goes on.
        if (By().IsMatch(word) || (word[0] is '않' && Ending().IsMatch(word[1..])))
        {
            return new CjkChunk(start, start, end, CjkCase.Other, null, false);
        }

        var (length, which) = Particle(text, start, end);
        // 인도, 국가, 제도: no particle, but the end of the word.
        var isWhole = which != CjkCase.None && length == 1 && !Nouns.Contains(word[0]) && word.Length == 2 && IsNoun(word);
        (length, which) = isWhole ? (word.Length, CjkCase.None) : (length, which);
        var isNoun = isWhole || (which == CjkCase.None && word.Length == 2 && word[1] == '음' && IsNoun(word)) || (which != CjkCase.None && (length >= 2 ? IsNoun(word[..length]) : Nouns.Contains(word[0]) && which is CjkCase.Object or CjkCase.Dative or CjkCase.Other));
        if (!isNoun && !NoVerbs.Contains(word[..Math.Min(3, word.Length)]) && ReadVerb(text, start, end) is { } verb)
        {
            return verb;
        }

        // 내년도 예산을: next year's
        if (which == CjkCase.Subject && word[^1] == '도' && word[..^1] is "내년" or "올해" or "작년" or "지난해" or "금년")
        {
            which = CjkCase.None;
        }

        // 고지도 47점을: what is counted.
        if (which == CjkCase.Subject && word[^1] == '도' && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
        {
            (length, which) = (word.Length, CjkCase.None);
        }

        if (which == CjkCase.Dative && By().IsMatch(text.AsSpan(Math.Min(text.Length, end + 1))))
        {
            which = CjkCase.Agent;
        }

        return new CjkChunk(start, start + length, end, which, null, false);
    }

    private static bool IsNoun(ReadOnlySpan<char> word) => (CjkDictionary.Find(word).Count > 0 || CjkGlossary.Find(word).Count > 0) && !CjkGlossary.IsVerb(word);

    // Nouns of one syllable that look like forms of verbs.
    private static readonly SearchValues<char> Nouns = SearchValues.Create("딸문골물불돈밤말일길차배법집땅산강빵책약병손발눈코입몸피꽃새소개닭벌쌀밀옷신방벽칼총섬힘꿈술표상값빛줄점선팀컵흙돌");

    // Words for times that look like verbs.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoVerbs = "시는 지난해 지난달 지난주 이번 이날 올해 오는 이는 이를 이에 씨는 씨가 씨를 씨의 씨도 씨와 씨에게 측은 측이".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static (int Length, CjkCase Case) Particle(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var length = Math.Min(LongestParticle, word.Length - 1);
        while (length > 0 && !Particles.Contains(word[^length..])) { length--; }
        if (length <= 0)
        {
            return (word.Length, CjkCase.None);
        }

        var which = word[^length..] switch
        {
            "은" or "는" => CjkCase.Topic,
            "이" or "가" or "께서" or "도" => CjkCase.Subject,
            "을" or "를" => CjkCase.Object,
            "에게" or "에게는" or "한테" or "에" or "께" or "에게도" => CjkCase.Dative,
            "에게서" or "로부터" or "으로부터" => CjkCase.Source,
            _ => CjkCase.Other,
        };
        return (word.Length - length, which);
    }

    private static CjkChunk? ReadVerb(string text, int start, int end)
    {
        var word = text[start..end];
        // A look at the letters is cheaper than the pattern.
        if (word.AsSpan(Math.Min(2, word.Length)).IndexOfAny(LightStarts) >= 0 && Light().Match(word) is { Success: true } light && (light.Groups["e"].ValueSpan is "려는" or "려던" or "려고" || CjkDictionary.Find(light.Groups["stem"].Value).Count > 0 || CjkGlossary.Find(light.Groups["stem"].Value).Count > 0))
        {
            return new CjkChunk(start, start + light.Groups["stem"].Length, end, CjkCase.None, FormOf(word), light.Groups["v"].Value[0] is '되' or '된' or '될' or '돼' or '됐' or '됩' or '됨' or '당' or '받');
        }

        if (Says().Match(word) is { Success: true } says)
        {
            return new CjkChunk(start, start + says.Groups["stem"].Length, end, CjkCase.None, FormOf(word), false);
        }

        // 없으며: there is none.
        if (word[0] == '없' && Ending().IsMatch(word.AsSpan(1)))
        {
            return new CjkChunk(start, start + 1, end, CjkCase.None, FormOf(word), false);
        }

        for (var length = Math.Min(6, word.Length); length >= 1; length--)
        {
            // 서림시는: no verb goes on with 시 behind the form of a noun.
            if (CjkGlossary.IsVerb(word.AsSpan(0, length)) && !(length < word.Length && word[length] == '시' && IsNominal(word[length - 1])) && Ending().IsMatch(word.AsSpan(length)) && (length < word.Length || Describes(word[^1]) || (length >= 2 && IsOpen(word[^1]))))
            {
                return new CjkChunk(start, start + length, end, CjkCase.None, FormOf(word), Turned().IsMatch(word));
            }
        }

        return word.AsSpan(1).IndexOfAny(CopulaStarts) >= 0 && Copula().Match(word) is { Success: true } copula ? new CjkChunk(start, start + copula.Groups["stem"].Length, end, CjkCase.None, FormOf(word), false) : null;
    }

    private static CjkForm FormOf(string word) =>
        FinalEnding().IsMatch(word) ? CjkForm.Final : word[^1] is '는' or '은' or '을' or '던' || (Describes(word[^1]) && !word.EndsWith('만')) ? CjkForm.Adnominal : CjkForm.Connective;

    private static readonly SearchValues<char> LightStarts = SearchValues.Create("하한할해했합함되된될돼됐됩됨당받시");
    private static readonly SearchValues<char> CopulaStarts = SearchValues.Create("입이였라");

    private static bool IsNominal(char c) => c is >= '가' and <= '힣' && (c - '가') % Finals == 16;

    // 끝나, 늘어나: a stem that needs no ending before the next verb.
    private static bool IsOpen(char c) => c is '나' or '라' or '져' or '려' or '여' or '켜' or '와' or '워' or '꿔' or '눠' or '둬';

    // 떠난, 갈
    private static bool Describes(char c) => c is >= '가' and <= '힣' && (c - '가') % Finals is 4 or 8;

    [GeneratedRegex("^(?:의해|의하여|의한)", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    private const int LongestParticle = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        "으로부터 로부터 에게서 에게는 에게도 에게 한테 께서 에서는 에서도 에서 에는 에도 으로는 으로 로 까지 부터 와의 과의 와 과 의 은 는 이 가 을 를 에 께 도 만"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex("^(?<stem>[가-힣]{2,}?)(?<v>하여|하였|하|한|할|해|했|합|함|되어|되었|되|된|될|돼|됐|됩|됨|당하|당한|당했|당할|당해|당합|받|시키|시킨|시켰|시킬|시켜|시킵)(?<e>" + Endings + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex Light();

    [GeneratedRegex("^(?<stem>말|밝|전|설명|주장|덧붙)(?:했|하였|혔|혀|였|하)", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    /// <summary>Endings of verbs, as a pattern.</summary>
    public const string Endings = "(?:으?시|았|었|였|겠)*(?:습니다|습니까|나요|는가|는가요|은가요|을까요?|어요|아요|여요|지요|죠|니다|는다|다|고|으?며|으?면서도?|지만|으나|나|아서|어서|여서|서|아|어|여|으?니까?|는데|은데|던데|으?면|도록|으?려고?|으?려던|으?려는|으?러|자|거나|다가|는|은|을|던|기|음|지|게|라|으?라고|다고|다며|라며|다는|라는|자마자|으?므로|느라|든지?|듯이?|고서|는지|은지|을지|아야만?|어야만?|여야만?|야만?|기로|기에|기를|기는|기도|음을|음이|음은|고자|다는|라는)?";

    [GeneratedRegex("^" + Endings + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("^(?<stem>.+?)(?:입니다|이다|이었다|였다|였습니다|이었습니다|이며|이고|이라고|라고|이라며|라며|이자)$", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex("(?:다|까|요|죠)$", RegexOptions.CultureInvariant)]
    private static partial Regex FinalEnding();

    // Verbs that are passive in themselves.
    [GeneratedRegex("^(?:찔리|찔린|찔렸|붙잡히|붙잡힌|붙잡혔|밟히|밟힌|밟혔|뺏기|뺏긴|뺏겼|치이|치인|치였|물리(?![치친칠쳤쳐])|물린|물렸|얻어맞|꺾이|꺾인|꺾였|묶이|묶인|묶였|들키|들킨|들켰|팔리|팔린|팔렸|불리|불린|불렸|잡히|잡힌|잡혔|쫓기|쫓긴|쫓겼|빼앗|밀리|밀려|밀렸|쓰이|쓰인|쓰였|열리|열린|열렸|닫히|닫힌|닫혔|뽑히|뽑힌|뽑혔|맡겨|알려|밝혀|여겨|만들어지|만들어진|만들어졌|세워지|세워진|세워졌|지어진|지어졌|이루어|버려|보내진|보내졌|주어|바뀌|바뀐|바뀌었)", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();
}
