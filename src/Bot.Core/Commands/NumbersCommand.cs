using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>Every number of the coverage with what it measures.</summary>
internal sealed class NumbersCommand(Database database, CoverageStatus status, LoadedPack pack)
{
    private const int Limit = 50;

    public CommandDefinition Definition => new(
        "numbers",
        new("numbers", "숫자", "数字"),
        new("Every number, with what it measures and its quote", "모든 숫자와 그 의미, 인용문을 보여줍니다", "すべての数字とその意味、引用を示します"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, null);
        using var session = database.Read();
        var facts = new FactReader(session).Numbers(Limit + 1);
        var reader = new CoverageReader(session);
        var items = facts.Take(Limit).Select((fact, i) => Item(language, fact, reader, i + 1)).ToList();
        return Task.FromResult<Reply>(LookupReplies.List(
            language, LookupText.NumbersTitle(language), null, items, facts.Count > Limit ? LookupText.More(language, Limit) : null, status.Searched(pack.Current, language)));
    }

    internal static LookupItem Item(string language, Fact fact, CoverageReader reader, int marker)
    {
        var quantity = fact.Quantity!;
        var modality = LookupText.Modality(language, fact);
        var (value, property) = Shown(quantity, fact.Statement);
        return new LookupItem(
            value,
            modality.Length > 0 ? $"{property} ({modality})".TrimStart() : property,
            reader.Cite(marker, fact.PassageKey),
            [
                new("property", quantity.Property), new("low", quantity.Low), new("high", quantity.High), new("unit", quantity.Unit),
                new("approximator", quantity.Approximator), new("about", quantity.About), new("ordinal", quantity.Ordinal),
                new("observed", quantity.Observed), new("modality", fact.Modality.ToString()), new("attributedTo", fact.AttributedTo),
            ]);
    }

    /// <summary>"71-year-old" and "mayor", where what is measured is a compound with the value; else the value and what it measures.</summary>
    private static (string Value, string Property) Shown(Quantity quantity, string statement)
    {
        if (!statement.Contains($"{quantity.Text}-{quantity.Property}", StringComparison.Ordinal))
        {
            return (Value(quantity, statement), quantity.Property);
        }

        var words = quantity.Property.Split(' ', 2);
        return ($"{quantity.Text}-{words[0]}", words.ElementAtOrDefault(1) ?? "");
    }

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
