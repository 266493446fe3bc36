using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Numbers that Korean and Japanese write where English has a word: 1週間 is "a week", 5배 "five times as many", 5분의 1 "a fifth".</summary>
internal static partial class CjkNumbers
{
    public static bool IsTold(RuleContext context, QuantityMention said)
    {
        var text = context.Draft.Text;
        if (said is { Ordinal: true, Low: 1 } && said.Start < text.Length && text[said.Start] is '初' && context.Alignment.Sources.Any(s => s.Sentence.Text.Contains('初', StringComparison.Ordinal)))
        {
            // 初めて公開する of 初公開
            return true;
        }

        // 열기로: to open; 조사 대상: what is looked into
        if (said.Start < text.Length && NoNumber().IsMatch(text, said.Start))
        {
            return true;
        }

        // 一つもない: 一例も無い
        if (said.Start < text.Length && NoneAtAll().IsMatch(text, said.Start) && context.Alignment.Sources.Any(s => s.Language != "en" && CjkGrammar.Negation().IsMatch(s.Sentence.Text)))
        {
            return true;
        }

        if (said.Start >= text.Length || !HasCjkBehind(text, said))
        {
            return false;
        }

        return said.Ordinal ? IsSameRank(context, said) || CjkDerivedCounts.Follow(context, said) : CjkOtherCounts.AreTold(context, said) || CjkDerivedCounts.Follow(context, said) || CjkPlacings.AreTold(context, said) || IsPassed(context, said) || IsSingle(context, said) || IsAgo(context, said) || IsEach(context, said) || IsFold(context, said) || IsCentury(context, said) || IsFraction(context, said);
    }

    [GeneratedRegex(@"\G(?:[열두]기(?:로|를|에|는|도| )|조사 대상)", RegexOptions.CultureInvariant)]
    private static partial Regex NoNumber();

    [GeneratedRegex("\\G(?:(?:一つ|一人|一度|一件|一例|1つ|1人|1件|1度|1例)も(?=[^、。]{0,12}(?:な[いかくし]|無|ませ))|(?:한 (?:명|건|번|곳|차례|사람)|하나)도(?=[^,.]{0,12}(?:없|않|못)))", RegexOptions.CultureInvariant)]
    private static partial Regex NoneAtAll();

    // 3분기, 1隻目: the same letters, whatever is told of it.
    private static bool IsSameRank(RuleContext context, in QuantityMention said)
    {
        if (!said.HasNoun || said.NounStart < said.End)
        {
            return false;
        }

        var rank = context.Draft.Text[said.Start..said.NounEnd];
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var told in source.Sentence.Quantities)
            {
                if (told is { Ordinal: true, HasNoun: true } && told.NounStart >= told.End && source.Sentence.Text.AsSpan(told.Start, told.NounEnd - told.Start).SequenceEqual(rank))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasCjkBehind(string text, QuantityMention said)
    {
        var end = Math.Max(said.End, said.NounEnd);
        return CjkText.IsCjk(text, Math.Min(end, text.Length) - 1) || (end < text.Length && (CjkText.IsCjk(text, end) || (end + 1 < text.Length && CjkText.IsCjk(text, end + 1))));
    }

    // 100億円を超えた: 100億円を突破した
    private static bool IsPassed(RuleContext context, QuantityMention said) =>
        said.Approximation == Approximation.AtLeast && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low && q.High == said.High && (q.Unit == said.Unit || (q is { Unit: null, HasNoun: false } && said.Unit is "person")) && Passes().IsMatch(s.Sentence.Text, Math.Max(q.End, q.NounEnd))));

    [GeneratedRegex(@"\G(?:を|の大台を?)?(?:突破|超)|\G(?: ?[가-힣]{2,3}(?=[을를]))?(?:을|를|이|가)? ?(?:돌파|넘)", RegexOptions.CultureInvariant)]
    private static partial Regex Passes();

    // "a kilo", "a month earlier", "such a week"
    private static bool IsSingle(RuleContext context, QuantityMention said)
    {
        if (said is not { Low: 1, High: 1, Unit: not null })
        {
            return false;
        }

        foreach (var source in context.Alignment.Sources)
        {
            var words = source.Sentence.Words;
            for (var i = 1; i < words.Length; i++)
            {
                if (UnitWords.Find(words[i].Token.Folded) == said.Unit && (words[i - 1].Token.Folded is "a" or "an" or "per" or "each" or "every"
                    || (words[i - 1].Token.Folded == "the" && i + 1 < words.Length && words[i + 1].Token.Folded is "to" or "ending" or "ended" or "through")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 한 주 전: "last week", 전주; 1年前: 昨年
    private static bool IsAgo(RuleContext context, QuantityMention said) =>
        said is { Low: 1, High: 1, Unit: not null } && Ago().IsMatch(context.Draft.Text, Math.Max(said.End, said.NounEnd))
        && context.Alignment.Sources.Any(s => Last().Matches(s.Sentence.Text).Any(told => told.Groups[said.Unit].Success));

    [GeneratedRegex(@"\G\s?(?:전|前|만에|사이|で|間で)", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex("(?<year>지난해|작년|전년|昨年|前年|去年|last year|(?:previous|prior) year|year (?:earlier|ago|before)|last (?:spring|summer|autumn|fall|winter))|(?<month>지난달|전달|전월|先月|前月|last month|previous month|month (?:earlier|ago|before))"
        + "|(?<week>지난주|전주|先週|前週|last week|previous week|week (?:earlier|ago|before))|(?<day>전날|어제|前日|昨日|day (?:earlier|before)|previous day|yesterday)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    // 벌통 한 개당, 1つにつき: "for each hive"
    private static bool IsEach(RuleContext context, QuantityMention said) =>
        said is { Low: 1, High: 1, Unit: null or "item" or "member" or "person" or "vehicle" or "time" } && Each().IsMatch(context.Draft.Text, Math.Max(said.End, said.NounEnd))
        && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "each" or "per" or "every" or "apiece"));

    [GeneratedRegex(@"\G\s?(?:당|마다|씩|に|あたり|当たり|ごと)", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    // 9世紀: "the ninth century"
    private static bool IsCentury(RuleContext context, QuantityMention said) =>
        said.Unit == "century" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Ordinal && q.Low == said.Low && s.Sentence.Text.AsSpan(q.End).TrimStart(" -").StartsWith("centur", StringComparison.Ordinal)));

    private static bool IsFold(RuleContext context, QuantityMention said) =>
        said.Unit == "fold" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => QuantityComparison.SameValue(said, q, s.Sentence) && ((q.Unit == "time" && Times().IsMatch(s.Sentence.Text, q.NounEnd)) || Twice().IsMatch(s.Sentence.Text.AsSpan(q.Start, q.End - q.Start)))));

    [GeneratedRegex("^(?:twice|thrice|doubl|tripl)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Twice();

    private static bool IsFraction(RuleContext context, QuantityMention said)
    {
        foreach (Match match in Fraction().Matches(context.Draft.Text))
        {
            if (match.Index <= said.Start && said.End <= match.Index + match.Length)
            {
                var (whole, parts) = (int.Parse(match.Groups["whole"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["parts"].Value, CultureInfo.InvariantCulture));
                return whole > 1 && context.Alignment.Sources.Any(s => Holds(s.Sentence, parts, whole));
            }
        }

        return false;
    }

    private static bool Holds(Grammar.EnglishSentence source, int parts, int whole)
    {
        var share = (decimal)parts / whole;
        return source.Quantities.Any(q => !q.Ordinal && (q.Low == share || (q.Unit == "%" && q.Low == share * 100)))
            || (whole < Parts.Length && Regex.IsMatch(source.Text, $@"\b(?:{(parts == 1 ? "a|one" : Counts[Math.Min(parts, Counts.Length - 1)])})[ -]{Parts[whole]}{(parts == 1 ? "" : "s")}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
    }

    private static readonly string[] Counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Parts = ["", "", "half", "third", "(?:quarter|fourth)", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    [GeneratedRegex(@"\G (?:more|as|the|its|their|his|her|what|higher|larger|bigger|greater|faster|longer|likelier|less|lower|that)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<whole>[0-9]{1,3})\s?(?:분의|分の)\s?(?<parts>[0-9]{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
