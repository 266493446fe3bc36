using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>In a passage of the sentence's own language the words before a value are those that stand before it there, where the passage has several
/// of one kind: 1990年度は5200人, 昨年度は480人.</summary>
internal static partial class CjkOwnValues
{
    /// <summary>How far before a value its words stand, in letters.</summary>
    private const int Reach = 14;

    /// <summary>How near two values are the two ends of a change: 2週間から3週間に.</summary>
    private const int Joined = 5;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        var changes = CjkChanges.Read(draft);
        foreach (var change in changes)
        {
            if (CjkChanges.IsTurned(context, change) is { } turned)
            {
                context.Report(SupportIssueKind.Binding, $"{change.From.Written(draft.Text)} – {change.To.Written(draft.Text)}", turned);
            }
        }

        if (CjkChanges.FormerOfNow(context) is { } former)
        {
            context.Report(SupportIssueKind.Binding, former.Written(draft.Text), context.Best.Sentence.Text);
        }

        foreach (var said in draft.Quantities.Where(q => !q.Ordinal && !CjkScores.IsPart(draft.Text, q.Start) && !CjkRates.IsRate(draft.Text, q) && !changes.Exists(c => c.Holds(q) && CjkChanges.IsTold(context, c))))
        {
            CheckYears(context, said);
            var told = context.Alignment.Sources.Where(s => s.Language != "en").Select(s => s.Sentence).SelectMany(s => s.Quantities.Select(q => (Sentence: s, Value: q))).Where(t => t.Value.Unit == said.Unit && !t.Value.Ordinal && !CjkRates.IsRate(t.Sentence.Text, t.Value)).ToList();
            var own = told.FindAll(t => t.Value.Low == said.Low && t.Value.High == said.High);
            // 308都市4,261地区: each counts what is written to it.
            var counted = Counted(draft.Text, said);
            if (counted.Length > 0 && own.Exists(t => IsSame(counted, Counted(t.Sentence.Text, t.Value))))
            {
                continue;
            }

            if (counted.Length > 0 && own.Count > 0 && own.TrueForAll(t => Counted(t.Sentence.Text, t.Value).Length > 0) && told.Exists(t => IsSame(counted, Counted(t.Sentence.Text, t.Value))))
            {
                context.Report(SupportIssueKind.Binding, said.Written(draft.Text) + counted, own[0].Sentence.Text);
                continue;
            }

            var noun = Noun(draft.Text, said);
            // Each value of the passages stands behind its own noun.
            if (own.Exists(t => IsSame(noun, Noun(t.Sentence.Text, t.Value))) && told.Except(own).All(t => draft.Quantities.Any(q => q.Low == t.Value.Low && IsSame(Noun(draft.Text, q), Noun(t.Sentence.Text, t.Value)))))
            {
                continue;
            }

            if (noun.Length > 0 && own.Count > 0 && own.TrueForAll(t => Noun(t.Sentence.Text, t.Value) is { Length: > 0 } its && !IsSame(noun, its)) && told.Exists(t => IsSame(noun, Noun(t.Sentence.Text, t.Value)) && draft.Quantities.Any(q => q.Low == t.Value.Low && q.Unit == t.Value.Unit)))
            {
                context.Report(SupportIssueKind.Binding, noun + said.Written(draft.Text), own[0].Sentence.Text);
            }
            else if (own.Count > 0 && told.Count > own.Count)
            {
                var words = Around(draft, said);
                var ownWords = own.ConvertAll(t => Around(t.Sentence, t.Value));
                var others = told.Except(own).Where(t => !own.Exists(o => o.Sentence == t.Sentence && Math.Abs(o.Value.Start - t.Value.End) < Joined)).Select(t => Around(t.Sentence, t.Value)).ToList();
                var time = Time().Match(words);
                var pairs = Pairs(words).Where(pair => !CjkValueDirections.IsWay(pair)).ToList();
                // A pair of letters that tells the values apart.
                var mine = pairs.Count(pair => ownWords.Exists(w => w.Contains(pair, StringComparison.Ordinal)) && !others.Exists(w => w.Contains(pair, StringComparison.Ordinal)));
                var theirs = pairs.Count(pair => !ownWords.Exists(w => w.Contains(pair, StringComparison.Ordinal)) && others.Exists(w => w.Contains(pair, StringComparison.Ordinal)));
                if ((mine == 0 && theirs > 0) || (time.Success && !ownWords.Exists(w => w.Contains(time.Value, StringComparison.Ordinal)) && others.Exists(w => w.Contains(time.Value, StringComparison.Ordinal))))
                {
                    context.Report(SupportIssueKind.Binding, $"{words.Trim()[..Math.Min(8, words.Trim().Length)]} {said.Written(draft.Text)}", own[0].Sentence.Text);
                }
            }
        }
    }

    // 教師30人: what stands right before a value.
    private static string Noun(string text, in QuantityMention value) => CountedNoun().Match(text, 0, value.Start).Value;

    private static string Counted(string text, in QuantityMention value) => WrittenTo().Match(text, value.End).Value;

    [GeneratedRegex("\\G[\\p{IsCJKUnifiedIdeographs}々ァ-ー]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenTo();

    // 교사 and 교사는
    private static bool IsSame(string noun, string other) =>
        Math.Min(noun.Length, other.Length) >= 2 && Math.Abs(noun.Length - other.Length) <= 1 && (noun.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(noun, StringComparison.Ordinal));

    [GeneratedRegex("(?:[\\p{IsCJKUnifiedIdeographs}々ァ-ー]+|[가-힣]+)(?=[はが ]?$)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex CountedNoun();

    // 昨年 is not 今年, where the passage gives the value for this year.
    private static void CheckYears(RuleContext context, in QuantityMention said)
    {
        if (Year().Matches(context.Draft.Text) is not { Count: 1 } years)
        {
            return;
        }

        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
        {
            foreach (var told in source.Quantities)
            {
                if (told.Unit == said.Unit && told.Low == said.Low && told.High == said.High && Year().Matches(source.Text) is { Count: 1 } own && own[0].Value != years[0].Value && own[0].Index < told.Start && years[0].Index < said.Start
                    && !Compares().IsMatch(context.Draft.Text, years[0].Index + years[0].Length) && !Compares().IsMatch(source.Text, own[0].Index + own[0].Length) && (own[0].Value[0] is '昨' or '前' or '작' or '지') != (years[0].Value[0] is '昨' or '前' or '작' or '지'))
                {
                    context.Report(SupportIssueKind.Binding, $"{years[0].Value} {said.Written(context.Draft.Text)}", source.Text);
                }
            }
        }
    }

    [GeneratedRegex("昨年|前年|今年|来年|작년|지난해|올해|내년", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("\\G(?:度)?(?: ?같은 ?(?:기간|달|시기|분기)| ?동[기월]|の?同(?:期|月|時期|じ時期|じ月|じ期間)|の(?:この時期))?(?:より|の[0-9]|比|に比べ|から|と比べ| ?대비|보다|에 비해|부터)", RegexOptions.CultureInvariant)]
    private static partial Regex Compares();

    // What stands before and behind a value, up to the next of its kind and to where the sentence breaks.
    private static string Around(Grammar.EnglishSentence sentence, in QuantityMention value)
    {
        var (start, end, unit) = (value.Start, value.End, value.Unit);
        // 1550원에서 1750원으로 200원: what stands before the first is of all.
        var (from, first) = (0, start);
        foreach (var before in sentence.Quantities.Where(q => q.End <= start && q.Unit == unit).OrderByDescending(q => q.End))
        {
            if (before.End <= first - Joined)
            {
                from = before.End;
                break;
            }

            first = before.Start;
        }

        from = Math.Max(from, first - Reach);
        // 위원 6명 중 5명: what stands before the whole is of both.
        foreach (var whole in sentence.Quantities)
        {
            from = whole.Unit == unit && whole.End > from && whole.End < start && Among().Match(sentence.Text[whole.End..start]) is { Success: true } part ? whole.End + part.Index + part.Length : from;
        }

        var to = Math.Min(Math.Min(sentence.Text.Length, end + Reach), sentence.Quantities.Where(q => q.Start >= end && q.Unit == unit).Select(q => q.Start).DefaultIfEmpty(sentence.Text.Length).Min());
        var behind = sentence.Text[end..to];
        var stop = behind.AsSpan().IndexOfAny(Breaks);
        // 267명 중 찬성 181명: what stands behind "of" belongs to the part.
        stop = Among().Match(behind) is { Success: true } among && (stop < 0 || among.Index < stop) ? among.Index : stop;
        return sentence.Text[from..start] + "　" + (stop < 0 ? behind : behind[..stop]);
    }

    [GeneratedRegex("중(?= )|가운데|포함|のうち|うち|の中|含[むめ]", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex("現在|当時|昨年|今年|前年|来年|最盛期|当初|현재|지난해|작년|올해|내년|당시|당초", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("、,。.・·");

    private static IEnumerable<string> Pairs(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]) && !CjkText.IsHiragana(text[i]) && !CjkText.IsHiragana(text[i + 1]))
            {
                yield return text.Substring(i, 2);
            }
        }
    }
}
