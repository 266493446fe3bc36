using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Counts that follow from what a passage writes: two of a pair (양사, 両社), votes of who voted, what lies between the two ends of a change, and days
/// that a passage writes like a date.</summary>
internal static partial class CjkDerivedCounts
{
    /// <summary>How far before a value it is said what it is of, in letters.</summary>
    private const int Reach = 6;

    public static bool Follow(RuleContext context, in QuantityMention said) =>
        said.Ordinal ? IsRun(context, said) : (IsPair(context, said) || IsVote(context, said) || IsStep(context, said) || IsDays(context, said));

    // 두 회사: 양사; 두 정상: "the leaders"
    private static bool IsPair(RuleContext context, in QuantityMention said)
    {
        if (said is not { Low: 2, High: 2 } || !Two().IsMatch(context.Draft.Text, said.Start))
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            if (source.Language != "en" ? Both().IsMatch(source.Sentence.Text) : Array.Exists(source.Sentence.Words, w => w.Token.Folded is "both" or "they" or "pair" or "duo" or "leaders" or "sides"))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("\\G(?:두 ?(?:정상|사람|나라|회사|국가|기업|팀|기관|기업|대학|은행|선수|도시|정당|단체|지역|당|측|학교|업체)|양(?:국|측|사|팀|정상)|両(?:首脳|国|者|社|氏|チーム)|(?:2|二|２)(?:人|国|社|つの|チーム|者|カ国|か国))", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex("(?<![가-힣])양(?:사|국|측|팀|기관|정상|당|교|부처|대학|은행|시|도|군|인|씨|교육청|단체|지자체)(?![가-힣]*(?:장|민|품))|쌍방|両(?:社|国|者|首脳|氏|市|県|町|村|党|校|チーム|大学|軍|院|行|庁|省|家|陣営|選手|団体)|双方", RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    // 찬성 182표: 찬성 182명
    private static bool IsVote(RuleContext context, in QuantityMention said)
    {
        var text = context.Draft.Text;
        if (!said.HasNoun || text[said.NounStart] is not ('표' or '票' or '명' or '人') || Ballot(text, said) is not { Length: > 0 } way)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            foreach (var told in source.Sentence.Quantities)
            {
                if (!told.Ordinal && told.Low == said.Low && told.High == said.High && (!told.HasNoun || source.Sentence.Text[told.NounStart] is '표' or '票' or '명' or '人') && Ballot(source.Sentence.Text, told) == way)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Ballot(string text, in QuantityMention value) => Ways().Match(text, Math.Max(0, value.Start - Reach), Math.Min(Reach, value.Start)).Value;

    [GeneratedRegex("찬성|반대|기권|무효|賛成|反対|棄権|無効", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Ways();

    // 1500원에서 1700원으로 200원 오른다, where the passage has the two ends.
    private static bool IsStep(RuleContext context, in QuantityMention said)
    {
        var draft = context.Draft;
        if (said.Unit is null || said.Low != said.High || said.Approximation != Approximation.None || !Steps().IsMatch(draft.Text, Math.Max(said.End, said.NounEnd)))
        {
            return false;
        }

        // The ends of a change in shares lie so many points apart.
        var unit = said.Unit == "percentage point" ? "%" : said.Unit;
        foreach (var source in context.Alignment.Sources)
        {
            var told = Array.FindAll(source.Sentence.Quantities, q => !q.Ordinal && q.Unit == unit && q.Low == q.High);
            foreach (var first in told)
            {
                foreach (var second in told)
                {
                    if (second.Low - first.Low == said.Low && said.Low != 0 && Holds(draft, first) && Holds(draft, second))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Holds(Grammar.EnglishSentence draft, in QuantityMention value)
    {
        foreach (var own in draft.Quantities)
        {
            if ((own.Low == value.Low || own.High == value.Low) && own.Unit == value.Unit)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("\\G(?:이|가|을|를|만큼|씩|의)? ?(?:더 )?(?:오르|오른|오릅|올라|올랐|올린|올려|올리|인상|인하|내리|내린|내렸|내립|내려|늘|증가|감소|줄|상승|하락|확대|축소|차이|높|낮|많|적)|\\G(?:の|ほど|分)?(?:値上|値下|引き上|引き下|上が|下が|上げ|下げ|増|減|上昇|低下|下落|高[くい]|安[くい]|差|多[くい]|少な)", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    // 넉 달째: 4개월 연속; 3年目: 3年連続
    private static bool IsRun(RuleContext context, in QuantityMention said)
    {
        if (said.Unit is not ("day" or "week" or "month" or "quarter" or "year") || said.Low != said.High)
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            foreach (var told in source.Sentence.Quantities)
            {
                if (!told.Ordinal && told.Unit == said.Unit && told.Low == said.Low && told.High == said.High && Runs().IsMatch(source.Sentence.Text, Math.Max(told.End, told.NounEnd)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex("\\G ?(?:연속|내리|연달아|줄곧|連続|続け|ぶっ通し)", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    // 公開から10日間で: 公開10日で
    private static bool IsDays(RuleContext context, in QuantityMention said)
    {
        if (said is not { Unit: "day", HasNoun: true } || said.Low != said.High)
        {
            return false;
        }

        var days = said.Low.ToString(CultureInfo.InvariantCulture);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (Match told in WrittenDays().Matches(source.Sentence.Text))
            {
                if (told.Groups["days"].ValueSpan.SequenceEqual(days))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex("(?<![0-9月])(?<days>[0-9]{1,3})(?:日(?:間|で(?!は|の|す|あ|し|開|行|、)|ぶり|目|足らず|後|以内|連続)|일(?:간| 만에| 동안| 연속|째| 이내| 후| 뒤))", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDays();
}
