using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What happens until a day does not happen on it, and what comes before a year does not come after it.</summary>
internal static class DateLimitRule
{
    public static void Check(RuleContext context)
    {
        CheckEnds(context);
        foreach (var said in context.Draft.Dates)
        {
            if (LimitOf(context.Draft, context.Draft.WordAt(said.Start)) is { } limit && said.From == said.To)
            {
                Check(context, said, limit);
            }
        }

        // A weekday is a word, not a date, where nothing says of which week it is.
        for (var i = 1; i < context.Draft.Words.Length; i++)
        {
            if (context.Draft.Words[i].Token.Is(TokenFlags.Weekday) && !context.Draft.Words[i].Is(WordTraits.Date) && LimitOf(context.Draft, i) is { } limit)
            {
                CheckDay(context, i, limit);
            }
        }
    }

    private static void Check(RuleContext context, in DateMention said, string limit)
    {
        string? other = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in source.Dates)
            {
                if (!DateRule.Gives(context, said, told))
                {
                    continue;
                }

                // The same date told without a limit, or told of another verb, decides nothing.
                if (told.From != told.To || OtherLimit(context, index, context.Draft.WordAt(said.Start), source.WordAt(told.Start), limit) is not { } there)
                {
                    return;
                }

                other ??= $"{there} {source.Text[told.Start..told.End]}";
            }
        }

        if (other is not null)
        {
            context.Report(SupportIssueKind.Date, $"{limit} {context.Draft.Text[said.Start..said.End]}", other);
        }
    }

    private static void CheckDay(RuleContext context, int day, string limit)
    {
        string? other = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            for (var i = 0; i < source.Words.Length; i++)
            {
                if (source.Words[i].Token.Folded != context.Draft.Words[day].Token.Folded)
                {
                    continue;
                }

                if (OtherLimit(context, index, day, i, limit) is not { } there)
                {
                    return;
                }

                other ??= $"{there} {source.Words[i].Token.Folded}";
            }
        }

        if (other is not null)
        {
            context.Report(SupportIssueKind.Date, $"{limit} {context.Draft.Words[day].Token.Folded}", other);
        }
    }

    private static string? OtherLimit(RuleContext context, int index, int said, int told, string limit) =>
        LimitOf(context.Alignment.Sources[index].Sentence, told) is { } there && Differ(limit, there) && AreOfOneVerb(context, index, said, told) ? there : null;

    private static bool AreOfOneVerb(RuleContext context, int index, int said, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        return VerbBefore(draft, said) is >= 0 and var verb && VerbBefore(source, told) is >= 0 and var other && source.Words[other].Stem == draft.Words[verb].Stem && context.Alignment.AnyIn(index, verb).Contains(other);
    }

    private static int VerbBefore(EnglishSentence sentence, int date) =>
        date > 0
            ? Math.Max(Array.FindLastIndex(sentence.Words, date - 1, w => w.Is(WordTraits.Verb)), Array.FindLastIndex(sentence.Words, date - 1, w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Name) && w.Token.Folded.EndsWith("ed", StringComparison.Ordinal)))
            : -1;

    private static bool Differ(string said, string told) => said switch
    {
        "before" => told is "after" or "on" or "since" or "from",
        "after" => told is "before" or "until" or "on",
        "until" => told is "on" or "after" or "since" or "from" or "before",
        "since" or "from" => told is "before" or "until",
        "on" => told is "before" or "after" or "until",
        _ => false,
    };

    /// <summary>What a date is to what happens: a limit of it, or when it is; null where no preposition says.</summary>
    private static string? LimitOf(EnglishSentence sentence, int date)
    {
        var at = date - 1;
        while (at > 0 && sentence.Words[at].Token.Folded is "the" or "end" or "start" or "beginning" or "of" or "early" or "late" or "mid" or "next" or "last") { at--; }
        return at < 0 || at + 1 >= sentence.Words.Length || sentence.Words[at + 1].Is(WordTraits.AfterBreak) ? null : sentence.Words[at].Token.Folded switch
        {
            "before" => "before",
            "after" => "after",
            "until" or "till" => "until",
            "since" => "since",
            "from" => "from",
            "on" or "in" or "during" => "on",
            _ => null,
        };
    }

    // "in May at the earliest" is not "in May at the latest".
    private static void CheckEnds(RuleContext context)
    {
        foreach (var (limit, contrary) in (ReadOnlySpan<(string, string)>)[("earliest", "latest"), ("latest", "earliest")])
        {
            if (HasLimit(context.Draft, limit) && context.Alignment.Sources.Any(source => HasLimit(source.Sentence, contrary)) && !context.Alignment.Sources.Any(source => HasLimit(source.Sentence, limit)))
            {
                context.Report(SupportIssueKind.Date, $"at the {limit}", $"at the {contrary}");
            }
        }
    }

    private static bool HasLimit(EnglishSentence sentence, string limit)
    {
        var at = Array.FindIndex(sentence.Words, word => word.Token.Folded == limit);
        return at > 1 && sentence.Words[at - 1].Token.Folded == "the" && sentence.Words[at - 2].Token.Folded == "at";
    }
}
