using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Days of the week and years that are told from the day of writing on (내년, 昨年) are those of the passages.</summary>
internal static partial class CjkTimes
{
    public static void Check(RuleContext context)
    {
        foreach (Match said in Times().Matches(context.Draft.Text).Where(match => !context.Draft.Quantities.Any(q => match.Index <= q.Start && q.End <= match.Index + match.Length)))
        {
            var kind = said.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name;
            var others = context.Alignment.Sources.Select(s => s.Sentence.Text).Concat(context.Around.Select(a => a.Text)).SelectMany(text => Times().Matches(text)).Where(told => !told.Groups[kind].Success).ToList();
            var isTold = context.Alignment.Sources.Select(s => s.Sentence.Text).Concat(context.Around.Select(a => a.Text)).Any(text => Times().Matches(text).Any(told => told.Groups[kind].Success));
            var isDay = kind[0] == 'd';
            // A year may be told as a number, which the day of publication turns into 올해; a day of the week that another stands for is wrong.
            if (!isTold && (kind[1] == 'n' || (isDay ? !context.Draft.Dates.Any(d => d.Start <= said.Index && said.Index < d.End) : others.Exists(other => !IsDay(other)) || !context.Alignment.Sources.Any(s => s.Sentence.Dates.Length > 0))))
            {
                context.Report(SupportIssueKind.Date, said.Value, others.Find(other => IsDay(other) == isDay)?.Value);
            }
        }
    }

    private static readonly SearchValues<char> Seasons = SearchValues.Create("봄여름가을겨울春夏秋冬");

    /// <summary>Where the sentence has a word for a year, month or week that the passages tell by another word: 지난해 for 작년.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context) =>
        from Match said in Times().Matches(context.Draft.Text)
        where !IsDay(said) && said.Value.AsSpan().IndexOfAny(Seasons) < 0
        let kind = said.Groups.Cast<Group>().Skip(1).First(g => g.Success).Name
        where context.Alignment.Sources.Any(s => Times().Matches(s.Sentence.Text).Any(told => told.Groups[kind].Success))
        select (said.Index, said.Index + said.Length);

    /// <summary>Where the sentence has a word for the day after (이튿날, 翌日) of one that a passage dates.</summary>
    public static IEnumerable<(int Start, int End)> NextDays(RuleContext context) =>
        from Match said in NextDay().Matches(context.Draft.Text)
        where context.Alignment.Sources.Any(s => NextDay().IsMatch(s.Sentence.Text) || HasNeighbours(s.Sentence.Dates.ToList().FindAll(d => d.From.Day is not null)))
        select (said.Index, said.Index + said.Length);

    private static bool HasNeighbours(List<Language.DateMention> days) => days.Exists(d => days.Exists(next => next.To.Day == d.From.Day + 1 || d.To.Day == d.From.Day + 1));

    [GeneratedRegex("이튿날|다음 ?날|翌日|next day|following day|day after", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NextDay();

    private static bool IsDay(Match match) => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name[0] == 'd';

    // Groups: y a year from the day of writing, m a month, w a week, h a half of a year, d a day of the week.
    [GeneratedRegex("(?<yl>작년|지난해|전년|昨年|前年|去年|last year|previous year|year earlier|year before|last (?:spring|summer|autumn|fall|winter)|昨(?:春|夏|秋|冬)|지난(?:봄|여름|가을|겨울))|(?<yt>올해|금년|今年|本年|年内|this year|of the year|this (?:spring|summer|autumn|fall|winter)|今(?:春|夏|秋|冬)|올(?:봄|여름|가을|겨울))|(?<yn>내년|이듬해|来年|翌年|next year|following year|next (?:spring|summer|autumn|fall|winter)|来(?:春|夏|秋|冬))"
        + "|(?<ml>지난달|전월|先月|前月|last month|previous month|month earlier|month before)|(?<mt>이달|이번 달|今月|this month)|(?<mn>다음 달|내달|来月|next month)|(?<wl>지난주|전주(?=보다|와|에 비|의 | 대비)|先週|前週|last week|previous week|week earlier|week before|week ago|(?:한|1)\\s?주(?:일)? 전|일주일 전|[1一]週間前)|(?<wt>이번 주|今週|this week)|(?<wn>다음 주|来週|next week)"
        + "|(?<ho>상반기|上半期|上期|first half)|(?<hs>하반기|下半期|下期|second half)"
        + "|(?<dm>월요일|月曜|Monday)|(?<dtu>화요일|火曜|Tuesday)|(?<dw>수요일|水曜|Wednesday)|(?<dth>목요일|木曜|Thursday)|(?<df>금요일|金曜|Friday)|(?<dsa>토요일|土曜|Saturday)|(?<dsu>일요일|日曜|Sunday)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Times();
}
