using Bot.Core.Coverage;

namespace Bot.Core.Digests.Composition;

/// <summary>Which of the figures that a digest shows is set off.</summary>
internal static class NumberOfTheDay
{
    // A rank ("fifth") or a bare number says little by itself.
    public static bool MayBe(Fact fact) => fact.Quantity is { Ordinal: false, Unit: not null };

    /// <summary>Shares and money before counts, digits before words.</summary>
    public static int Weight(Quantity quantity) =>
        (quantity.Unit is "%" or "percentage point" || quantity.Unit is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper) ? 2 : 0)
        + (quantity.Text.Any(char.IsDigit) ? 1 : 0);
}
