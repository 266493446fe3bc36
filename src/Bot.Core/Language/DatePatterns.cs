using System.Text.RegularExpressions;

namespace Bot.Core.Language;

/// <summary>The ways to write a date, over text that <see cref="WidthFolding"/> has folded. Groups: y, m, d are the date,
/// y2, m2, d2 the end of a span, era and ey a year of a Japanese era.</summary>
internal static partial class DatePatterns
{
    private const string Month =
        @"(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})\.?";

    private const string DayNumber = @"(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?(?!\p{L}|[%/]|[.,:]\d)";
    private const string Day = "(?<d>" + DayNumber + ")";

    // "January 13 and 14 in Nara" is a span; in "January 13 and 14 MOUs" the second number counts something.
    private const string UntilDay =
        @"(?:\s?(?:-|~|to|through|until|till)\s?(?:the\s)?(?<d2>" + DayNumber + @")|\sand\s(?<d2>" + DayNumber +
        @")(?=\s*(?:[.,;:)]|$|\sin\b|\sat\b|\sof\b|\son\b|(?:,\s?)?\d{4}))|(?<=\bbetween\s\p{L}{3,9}\.?\s\d{1,2})\sand\s(?<d2>" + DayNumber + "))?";

    private const string Year = @"(?<y>(?:1\d|20|21)\d\d)(?!\d|[.,]\d|%)";
    private const string Start = @"(?<![\p{L}\d.,$€£¥₩/-])";
    private const string Cjk = @"[\d〇零一二三四五六七八九十]";

    [GeneratedRegex(@"\G" + Start + Month + @"\s{1,2}(?:the\s)?" + Day + UntilDay + @"(?:,?\s(?:of\s)?" + Year + ")?", Options)]
    public static partial Regex MonthDay();

    [GeneratedRegex(Start + Day + @"(?:\s?(?:-|~|to|through|until|till|and)\s?(?:the\s)?(?<d2>" + DayNumber + @"))?\s(?:of\s)?" + Month + @"(?:,?\s" + Year + ")?", Options)]
    public static partial Regex DayMonth();

    [GeneratedRegex(@"\G" + Start + Month + @",?\s(?:of\s)?" + Year, Options)]
    public static partial Regex MonthYear();

    [GeneratedRegex(@"(?<!\p{L})(?<m>January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})", RegexOptions.CultureInvariant)]
    public static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?<y>\d{4})-(?<m>\d\d)(?:-(?<d>\d\d))?|(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})|(?<y>\d{4})\.\s?(?<m>\d{1,2})\.\s?(?<d>\d{1,2})\.?|(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4}))(?![\d-])", Options)]
    public static partial Regex Numeric();

    [GeneratedRegex(@"(?:(?:(?<era>令和|平成|昭和|大正)(?<ey>元|\d{1,2})|(?<![\d.,])(?<y>\d{4}|[〇零一二三四五六七八九]{4}))\s?[年년]\s?)?(?<![\d.,〇零一二三四五六七八九十])(?<m>" + Cjk + @"{1,3})\s?[月월](?:\s?(?<d>" + Cjk + @"{1,3})(?:\s?[日일])?\s?(?:から|부터|에서|~|-|,|、|·|・|と|과)\s?(?<d2>" + Cjk + @"{1,3})\s?[日일](?:\s?(?:まで|까지))?|\s?(?<d>" + Cjk + @"{1,3})\s?[日일])?", Options)]
    public static partial Regex CjkMonth();

    // 4~6月
    [GeneratedRegex(@"(?:(?<![\d.,])(?<y>\d{4})\s?[年년]\s?)?(?<![\d.,])(?<m>\d{1,2})\s?[~-]\s?(?<m2>\d{1,2})\s?[月월](?!\s?\d)", Options)]
    public static partial Regex CjkMonths();

    [GeneratedRegex(@"(?:(?<era>令和|平成|昭和|大正)(?<ey>元|\d{1,2})|(?<![\d.,])(?<y>\d{4}|[〇零一二三四五六七八九]{4}))\s?[年년](?!間|간|\s?동안)", Options)]
    public static partial Regex CjkYear();

    [GeneratedRegex(@"(?<![\d.,~])(?<!(?:少なくとも|約|およそ|最大|最短|最長|적어도|최소|최대|약)\s?)(?<d>[1-9]|[12]\d|3[01])\s?(?:日|일)(?:\s?(?:から|부터|에서|~|-)\s?(?<d2>[1-9]|[12]\d|3[01])\s?(?:日|일)(?:まで|까지)?)?(?!間|간|\s?(?:동안|만에|연속|째|이내|이상|以内|以上|連続|目|余り?|程度|ほど|かか|かけ|ぶり|당|걸|あたり|当たり)|(?<=1日)に?(?:最大|平均|約|およそ))", Options)]
    public static partial Regex CjkDay();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<y>1[5-9]\d0|20\d0)(?:'?s)(?!\p{L})", Options)]
    public static partial Regex Decade();

    [GeneratedRegex(Start + @"(?<y>(?:1\d|20|21)\d\d)\s?[-/]\s?(?<y2>(?:1\d|20|21)\d\d|\d\d)(?!\d|[.,]\d|%|[-/]\d|\p{L})", Options)]
    public static partial Regex YearSpan();

    [GeneratedRegex(@"(?<![\d.,$€£¥₩+#]|\p{L}-|[A-Za-z])" + Year + @"(?!\p{L}|-\d)", Options)]
    public static partial Regex YearAlone();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
