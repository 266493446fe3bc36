using Bot.Core.Coverage;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Commands;

/// <summary>How a number is shown in a list: its value as the passage writes it, and what it measures where that says something.</summary>
internal static class NumberLabel
{
    /// <summary>"71-year-old" and "mayor", where what is measured is a compound with the value; else the value and what it measures.</summary>
    public static (string Value, string Property) Of(Quantity quantity, string statement)
    {
        if (!statement.Contains($"{quantity.Text}-{quantity.Property}", StringComparison.Ordinal))
        {
            return (Value(quantity, statement), SaysNothing(quantity) ? "" : quantity.Property);
        }

        var words = quantity.Property.Split(' ', 2);
        return ($"{quantity.Text}-{words[0]}", words.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>Where nothing in the sentence names what the value measures: then the quote is left to say it.</summary>
    private static bool SaysNothing(Quantity quantity) =>
        quantity.Property.Contains(quantity.Text, StringComparison.Ordinal)
        || quantity.Text.EndsWith(quantity.Property, StringComparison.OrdinalIgnoreCase)
        || IsDeed(quantity.Property.Split(' '));

    /// <summary>"Ten enter every hour", "ten entered": what is done names nothing that could be counted.</summary>
    private static bool IsDeed(string[] words) => words[0].Length > 0 && char.IsAsciiLetterLower(words[0][0])
        && (EnglishWordNet.IsOnlyVerb(words[0]) || (words.Length == 1 && words[0].EndsWith("ed", StringComparison.Ordinal) && EnglishWordNet.MayBeVerb(words[0])));

    /// <summary>The value with the word for "about" where the passage has it: "roughly 70%", "38도까지", "5 or more".</summary>
    private static string Value(Quantity quantity, string statement) => quantity.Approximator switch
    {
        null => quantity.Text,
        { } about when quantity.Text.Contains(about, StringComparison.OrdinalIgnoreCase) => quantity.Text,
        { } about when statement.Contains($"{quantity.Text}{about}", StringComparison.OrdinalIgnoreCase) => $"{quantity.Text}{about}",
        { } about when statement.Contains($"{quantity.Text} {about}", StringComparison.OrdinalIgnoreCase) => $"{quantity.Text} {about}",
        { } about when statement.Contains($"{about}{quantity.Text}", StringComparison.OrdinalIgnoreCase) => $"{about}{quantity.Text}",
        { } about => $"{about} {quantity.Text}",
    };
}
