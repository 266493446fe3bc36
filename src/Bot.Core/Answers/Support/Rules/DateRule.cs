using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Every date stands in a cited passage, as precisely or more so.</summary>
internal static class DateRule
{
    private static readonly string[] Starts = ["start", "began", "begin", "open", "from", "kick", "since", "launch", "부터", "から"];
    private static readonly string[] Ends = ["end", "until", "conclu", "finish", "close", "through", "wrapped", "till", "by", "까지", "まで"];

    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Dates)
        {
            var written = context.Draft.Text[said.Start..said.End];
            var (found, at) = Find(context, said);
            context.Receipt.Add(new ReceiptLine("date", written, found, at?.Passage.Marker ?? 0));
            if (found is null)
            {
                context.Report(SupportIssueKind.Date, written, Instead(context, said));
            }
        }
    }

    /// <summary>Whether a passage's date says at least what a draft's date says.</summary>
    public static bool Gives(RuleContext context, in DateMention said, in DateMention date)
    {
        var (from, to) = (said.From, said.To);
        // The year may be known from around, not from the sentence.
        if (date.From.Year is null && from.Year is { } year)
        {
            if (!context.KnowsYear(year))
            {
                return false;
            }

            (from, to) = (WithoutYear(from), WithoutYear(to));
        }

        if (from.IsGivenBy(date.From) && to.IsGivenBy(date.To))
        {
            return true;
        }

        // One end of a span stands for it only where the draft says which.
        return from == to && date.From != date.To
            && ((from.IsGivenBy(date.From) && Says(context.Draft, Starts)) || (from.IsGivenBy(date.To) && Says(context.Draft, Ends))
                || (from.Year is not null && from.Month is null && from.IsGivenBy(date.From)));
    }

    private static (string? Text, SourceSentence? At) Find(RuleContext context, DateMention said)
    {
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index];
            foreach (var date in source.Sentence.Dates)
            {
                if (Gives(context, said, date))
                {
                    return (source.Sentence.Text[date.Start..date.End], source);
                }
            }

            foreach (var quantity in source.Sentence.Quantities)
            {
                // 5日 is the fifth of a month, or five days.
                if ((said.From.Month is null && quantity.Low == said.From.Year) || (said.From is { Year: null, Month: null, Day: { } day } && quantity.Unit == "day" && quantity.High == day && quantity.Approximation is Approximation.None or Approximation.AtMost))
                {
                    return (quantity.Written(source.Sentence.Text), source);
                }
            }
        }

        // 6月7日から6月28日, "between April and May": both ends, each told by itself.
        if (said.From != said.To && (said.From.Day is null || LanguageDetector.Detect(context.Draft.Text) != "en"))
        {
            var (start, end) = (said with { To = said.From }, said with { From = said.To });
            if (context.Alignment.Sources.FirstOrDefault(s => s.Sentence.Dates.Any(d => Gives(context, start, d)) && s.Sentence.Dates.Any(d => Gives(context, end, d))) is { } both)
            {
                return ($"{said.From}–{said.To}", both);
            }
        }

        // "from 1712 to 1741" of "from 1712 until her death in 1741"
        if (said.From != said.To && said is { From: { Month: null, Year: { } begins }, To: { Month: null, Year: { } ends } })
        {
            var span = context.Alignment.Sources.FirstOrDefault(s => s.Sentence.Dates.Any(d => d.From.Year == begins && d.From.Month is null) && s.Sentence.Dates.Any(d => d.To.Year == ends && d.To.Month is null) && s.Sentence.Words.Any(w => w.Token.Folded is "until" or "till"));
            if (span is not null)
            {
                return ($"{begins}–{ends}", span);
            }
        }

        // A bare year may come from what stands around ("in 2026").
        return said.From is { Month: null, Day: null, Year: { } year } && said.From == said.To && !IsLimit(context.Draft, said)
            && context.Alignment.Sources.All(s => s.Sentence.Dates.All(d => d.From.Year is null || !d.YearWritten)) && context.KnowsYear(year)
            ? (said.From.ToString(), context.Best)
            : (null, null);
    }

    // "by the end of 2026" says more than when it was.
    private static bool IsLimit(EnglishSentence draft, in DateMention said) =>
        draft.WordAt(said.Start) is > 0 and var first && draft.Words[first - 1].Token.Folded is "of" or "by" or "until" or "till" or "since" or "before" or "after" or "end" or "late" or "early";

    private static string? Instead(RuleContext context, DateMention said)
    {
        var best = context.Best.Sentence;
        foreach (var date in best.Dates)
        {
            if (date.Precision == said.Precision)
            {
                return best.Text[date.Start..date.End];
            }
        }

        return best.Dates.Length > 0 ? best.Text[best.Dates[0].Start..best.Dates[0].End] : null;
    }

    private static PartialDate WithoutYear(PartialDate date) => date with { Year = null };

    // "nearby" and "defenders" say nothing of an end; words of Korean and Japanese stand in their text without spaces.
    private static bool Says(EnglishSentence draft, string[] words) =>
        words.Any(w => char.IsAscii(w[0]) ? draft.Words.Any(said => said.Token.Folded.StartsWith(w, StringComparison.Ordinal) && (w.Length > 4 || said.Token.Folded[w.Length..] is "" or "s" or "ed" or "ing")) : draft.Text.Contains(w, StringComparison.Ordinal));
}
