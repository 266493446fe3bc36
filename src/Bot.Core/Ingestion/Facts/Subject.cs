using System.Collections.Frozen;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Says whom or what a sentence is about.</summary>
internal static class Subject
{
    private static readonly FrozenSet<string> s_calendar =
        ("January February March April May June July August September October November December " +
         "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first name that the pack knows, else the first capitalised name, else null.</summary>
    public static string? Of(string sentence, IReadOnlyList<LexiconMatch> names)
    {
        foreach (var name in names)
        {
            if (name.Entity is { } entity)
            {
                return entity.Name;
            }
        }

        return CapitalisedName(sentence);
    }

    /// <summary>The first run of capitalised words. At the beginning of a sentence a single capital says nothing, two in a row do.</summary>
    private static string? CapitalisedName(string sentence)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var end = WordEnd(sentence, at);
            if (end == at)
            {
                at++;
                continue;
            }

            if (!IsName(sentence, at, end))
            {
                at = end;
                continue;
            }

            var last = end;
            var words = 1;
            for (var next = last + 1; last < sentence.Length && sentence[last] == ' ' && IsName(sentence, next, WordEnd(sentence, next)); next = last + 1)
            {
                last = WordEnd(sentence, next);
                words++;
            }

            if (at > 0 || words > 1)
            {
                return sentence[at..last];
            }

            at = last;
        }

        return null;
    }

    private static bool IsName(string sentence, int start, int end)
    {
        if (end <= start || !char.IsUpper(sentence[start]))
        {
            return false;
        }

        var word = sentence.AsSpan(start, end - start);
        return !s_calendar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            && !(start == 0 && StopWords.Contains(word.ToString().ToLowerInvariant()));
    }

    private static int WordEnd(string sentence, int at)
    {
        while (at < sentence.Length && (char.IsLetter(sentence[at]) || (sentence[at] is '-' or '&' && at + 1 < sentence.Length && char.IsLetter(sentence[at + 1]))))
        {
            at++;
        }

        return at;
    }
}
