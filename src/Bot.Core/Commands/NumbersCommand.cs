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
        // Of copies of one sentence, in one article or in several, the first is listed.
        var read = new FactReader(session).Numbers(Limit * SameSentence.Copies);
        var facts = read.DistinctBy(fact => (fact.Statement, fact.Quantity!.Text, fact.Quantity.Property)).ToList();
        var reader = new CoverageReader(session);
        var items = facts.Take(Limit).Select((fact, i) => Item(language, fact, reader, i + 1)).ToList();
        return Task.FromResult<Reply>(LookupReplies.List(
            language, LookupText.NumbersTitle(language), null, items, facts.Count > Limit || read.Count == Limit * SameSentence.Copies ? LookupText.More(language, Limit) : null, status.Searched(pack.Current, language)));
    }

    internal static LookupItem Item(string language, Fact fact, CoverageReader reader, int marker)
    {
        var quantity = fact.Quantity!;
        var modality = LookupText.Modality(language, fact);
        var (value, property) = NumberLabel.Of(quantity, fact.Statement);
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
}
