using System.Text.RegularExpressions;
using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Says whom or what a sentence is about.</summary>
internal static partial class Subject
{
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

        return CapitalisedName().Match(sentence) is { Success: true } match ? match.Value : null;
    }

    private const string Word = @"\p{Lu}[\p{L}\p{M}&-]*";

    private const string Calendar =
        @"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:uary|ruary|ch|il|e|y|ust|t?ember|ober|day)?\b)";

    private const string Opening =
        @"(?!(?:On|In|At|The|An?|For|From|By|With|After|Before|During|Since|But|And|When|While|If|As|To|Of|This|That|These|Those|His|Her|Its|Their|Our|My)\s)";

    // At the beginning of a sentence a single capital says nothing, two in a row do.
    [GeneratedRegex("^" + Opening + Calendar + Word + @"(?:\s" + Word + ")+|(?<=[\\s\"“‘(])" + Calendar + Word + @"(?:\s(?:of\s|the\s)?" + Calendar + Word + ")*", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedName();
}
