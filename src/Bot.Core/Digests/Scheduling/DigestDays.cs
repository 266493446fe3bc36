using NodaTime;

namespace Bot.Core.Digests.Scheduling;

/// <summary>Days of the week, as the store keeps them.</summary>
[Flags]
public enum DigestDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekends = Saturday | Sunday,
    Daily = Weekdays | Weekends,
}

public static class DigestDaysOfWeek
{
    public static bool Has(this DigestDays days, IsoDayOfWeek day) => days.HasFlag(Of(day));

    /// <summary>From Monday on.</summary>
    public static IEnumerable<IsoDayOfWeek> Each(this DigestDays days) =>
        Enumerable.Range((int)IsoDayOfWeek.Monday, 7).Select(day => (IsoDayOfWeek)day).Where(day => days.Has(day));

    internal static DigestDays Of(IsoDayOfWeek day) => (DigestDays)(1 << ((int)day - 1));
}
