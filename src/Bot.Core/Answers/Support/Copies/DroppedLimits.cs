using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Copies;

/// <summary>Words that say how often, how much or how surely something is so, which a copy must not leave out where it keeps what they stand
/// before: "usually", "some of", 최대, ほぼ.</summary>
internal static partial class DroppedLimits
{
    // Of one kind any word will do.
    private static readonly string[] Kinds =
    [
        "usually often sometimes generally typically frequently normally commonly regularly occasionally mostly mainly largely primarily chiefly partly partially predominantly rarely seldom tends tend tended",
        "approximately roughly nearly almost about around close estimated just slightly",
        "probably possibly perhaps reportedly allegedly likely apparently seemingly purportedly supposedly presumably may might could can suspected believed thought said says reported alleged would",
        "part parts portion some many most several half majority much few one",
    ];

    private static readonly FrozenDictionary<string, int> KindOf = Kinds.SelectMany((words, kind) => words.Split(' ').Select(word => (word, kind))).DistinctBy(w => w.word).ToFrozenDictionary(w => w.word, w => w.kind, StringComparer.Ordinal);

    // Words that limit wherever they stand; the others do so before a number, or "of".
    private static readonly FrozenSet<string> Always =
        "usually often sometimes generally typically frequently normally commonly regularly occasionally mostly mainly largely primarily chiefly partly partially predominantly rarely seldom approximately roughly nearly almost probably possibly perhaps reportedly allegedly apparently seemingly purportedly supposedly presumably"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A limit of an English sentence that its copy leaves out; null where there is none.</summary>
    public static string? InEnglish(NearCopy copy)
    {
        for (var i = 0; i + 1 < copy.Original.Count; i++)
        {
            var word = copy.Original[i].Key;
            if (copy.Keeps(i) || !KindOf.TryGetValue(word, out var kind) || !(Always.Contains(word) || Limits(copy.Original, i, word)) || IsReplaced(copy, kind))
            {
                continue;
            }

            var next = i + 1;
            while (next < copy.Original.Count && copy.Original[next].Kind == CopyKind.Function) { next++; }
            if (next < copy.Original.Count && copy.Keeps(next) && copy.IsDeleted(i))
            {
                return word;
            }
        }

        return null;
    }

    // "some of the", "part of the", "about 1870"
    private static bool Limits(List<CopyToken> tokens, int index, string word) =>
        word is "about" or "around" or "close" or "just" && tokens[index + 1].Kind == CopyKind.Number
        || (word is "some" or "many" or "most" or "several" or "part" or "parts" or "portion" or "half" or "majority" && tokens[index + 1].Key == "of");

    // "many" of "usually" limits as well.
    private static bool IsReplaced(NearCopy copy, int kind)
    {
        for (var i = 0; i < copy.Copy.Count; i++)
        {
            if (copy.IsNew(i) && KindOf.TryGetValue(copy.Copy[i].Key, out var its) && (its == kind || (kind == 0 && its == 3) || (kind == 1 && copy.Copy[i].Key == "some")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same of a sentence in Korean or Japanese.</summary>
    public static string? InCjk(NearCopy copy, string said, string told)
    {
        foreach (Match limit in CjkLimit().Matches(told))
        {
            var next = copy.Original.FindIndex(t => t.Start >= limit.Index + limit.Length);
            var before = limit.Groups["behind"].Success ? copy.Original.FindLastIndex(t => t.Start < limit.Index) : next;
            if (before >= 0 && copy.Keeps(before) && !Kin(limit.Groups).IsMatch(said))
            {
                return limit.Value.Trim();
            }
        }

        return null;
    }

    /// <summary>Who tells a sentence in Korean or Japanese, where its copy leaves out that it is told; null where it does not.</summary>
    public static string? Teller(NearCopy copy, string said, string told)
    {
        if (!CjkGrammar.Attribution().IsMatch(said) && TellsFirst().Match(told) is { Success: true } first)
        {
            var next = copy.Original.FindIndex(t => t.Says && t.Start >= first.Index + first.Length);
            return next >= 0 && copy.Keeps(next) ? first.Value : null;
        }

        // 지었다고 밝혔다: what somebody says to have done himself is told as done.
        if (CjkGrammar.Attribution().IsMatch(said) || TellsAtEnd().Match(told) is not { Success: true } teller || (teller.Index > 1 && told[teller.Index - 1] == '다' && IsPast(told[teller.Index - 2])))
        {
            return null;
        }

        var last = copy.Original.FindLastIndex(t => t.Says && t.Start < teller.Index);
        return last >= 0 && copy.Keeps(last) ? teller.Value : null;
    }

    [GeneratedRegex("(?<=[다라자])고 [^,.]{0,14}(?:밝[혔힌히]|말[했하]|설명[했하]|전[했하]|주장[했하]|발표[했하]|덧붙|보도[했하]|공시[했하]|강조[했하]|지적[했하]|경고[했하])[^,.]{0,4}\\.?$|(?<=[るいすんうくぐつぬぶむ])(?:と[^、。]{0,12}(?:述べ|話[しす]|語る|発表し|明らかにし|説明し|語っ|主張し|報じ|伝え|指摘し|警告し)[^、。]{0,6})。?$", RegexOptions.CultureInvariant)]
    private static partial Regex TellsAtEnd();

    // What an office counts or measures may be told as it is.
    [GeneratedRegex("^[^、。,.]{2,30}?(?:교수|씨|대표|의원|사장|감독|관계자|전문가|분석가|소장|원장|회장|변호사|연구원|주민|목격자|教授|氏|さん|代表|社長|議員|監督|選手|関係者|専門家|所長|院長|会長|弁護士|研究員|住民|目撃者|准教授|市長|知事|町長)(?:들|ら)?(?:에 따르면|에 의하면|によると|によれば)", RegexOptions.CultureInvariant)]
    private static partial Regex TellsFirst();

    // A syllable that ends in ㅆ, other than 겠 and 있.
    private static bool IsPast(char syllable) => CjkText.IsHangul(syllable) && syllable is not ('겠' or '있') && (syllable - '가') % 28 == 20;

    private static Regex Kin(GroupCollection groups) => groups switch
    {
        _ when groups["most"].Success => Most(),
        _ when groups["often"].Success => Often(),
        _ when groups["part"].Success => Part(),
        _ => About(),
    };

    [GeneratedRegex("(?<most>최대 |최소 |적어도 |많아야 |最大(?=[0-9約でに])|少なくとも|最低(?=[0-9]))|(?<often>대체로 |주로 |종종 |자주 |보통 |흔히 |때때로 |일반적으로 |대개 |主に|主として|しばしば|たびたび|通常は?(?=、)|一般に|たいてい|時々|おおむね|概ね)|(?<part>일부 (?!러)|대부분 |(?<![一-龥])一部の|多くの(?=[一-龥])|大半の)|(?<about>거의 |약 (?=[0-9])|ほぼ|およそ(?=[0-9一-龥])|おおよそ|約(?=[0-9一二三四五六七八九十百千万半]))|(?<behind>(?<=[0-9원명년월일시분반])(?:가량|정도|안팎|쯤)|(?<=[0-9円人年月日時分半割%])(?:前後|程度|ほど|ごろ|頃))", RegexOptions.CultureInvariant)]
    private static partial Regex CjkLimit();

    [GeneratedRegex("최대|최소|최고|최저|적어도|많아야|이상|이하|까지|最大|最高|少なくとも|最低|以上|以下|まで|上限|下限", RegexOptions.CultureInvariant)]
    private static partial Regex Most();

    [GeneratedRegex("대체로|주로|종종|자주|보통|흔히|때때로|일반적|대개|경향|편이|경우가|대부분|主に|主として|しばしば|たびたび|通常|一般|たいてい|時々|ときどき|おおむね|概ね|ことがある|ことが多|傾向|場合|よく|頻繁", RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    [GeneratedRegex("일부|대부분|다수|많은|중 |가운데|절반|과반|여러|一部|多く|大半|大部分|ほとんど|多数|半分|過半|うち|などの|数", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("거의|약 |대략|가량|정도|안팎|쯤|남짓|여 ?[명개건원곳대년일]|께|무렵|가까[이운]|육박|ほぼ|およそ|おおよそ|約|程度|ほど|ごろ|ころ|頃|前後|近[くい]|余り|強|弱|くらい|ぐらい|あまり", RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
