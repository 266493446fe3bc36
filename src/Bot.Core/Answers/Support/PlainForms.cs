using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>Writes in one way what English writes in several, for drafts and passages alike: "e-mail" and "email", "Q2" and "second quarter",
/// "over-65s" and "people over 65", "round four" and "fourth round", "starting at 7" and "from 7",
/// "800-square-metre" and "800 square metre", "is opposed to" and "opposes".</summary>
internal static partial class PlainForms
{
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Counts = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Of(string text)
    {
        // All of them have English words.
        if (!text.AsSpan().ContainsAnyInRange('a', 'z') && !text.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return text;
        }

        text = Quarter().Replace(text, match => $"the {Ordinals[match.Groups["number"].ValueSpan[0] - '0']} quarter{(match.Groups["year"].Success ? " of" : "")}");
        text = Age().Replace(text, "people ${bound} ${age}");
        text = Numbered().Replace(text, match => Ordinal(match.Groups["number"].Value) is { } ordinal ? $"{(match.Groups["the"].Success ? "" : "the ")}{ordinal} {match.Groups["part"].Value.ToLowerInvariant()}" : match.Value);
        text = Electronic().Replace(text, "${e}mail");
        text = From().Replace(text, "from");
        text = Squared().Replace(text, " ${power} ");
        text = Opposed().Replace(text, match => match.Groups["be"].Value switch { "is" => "opposes", "are" or "am" => "oppose", _ => "opposed" });
        return NextTo().Replace(text, "beside");
    }

    private static string? Ordinal(string number)
    {
        var value = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Counts, number.ToLowerInvariant());
        return value is > 0 and <= 10 ? Ordinals[value] : null;
    }

    [GeneratedRegex(@"\b(?:the )?Q(?<number>[1-4])\b(?<year>(?= (?:19|20)\d\d\b))?", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:the |people )?(?<bound>over|under)[- ](?<age>\d{2})s\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?<the>the )?(?<part>round|stage|chapter|lap|inning|quarter|phase) (?<number>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?![.,]\d|[%:/-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?<e>e)-mail", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Electronic();

    [GeneratedRegex(@"\b(?:starting|beginning) (?:at|on|in|from)(?= (?:\p{Lu}|\d|noon|midnight))", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"(?<=\d)-(?<power>square|cubic)-", RegexOptions.CultureInvariant)]
    private static partial Regex Squared();

    [GeneratedRegex(@"\b(?<be>is|are|was|were) (?:strongly |firmly |also )?opposed to(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Opposed();

    [GeneratedRegex(@"\bnext to\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextTo();
}
