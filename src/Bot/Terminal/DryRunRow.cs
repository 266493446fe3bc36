using System.Text.Json;
using Bot.Core.Digests;
using Bot.Core.Digests.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Bot.Terminal;

/// <summary>When a digest would come.</summary>
/// <param name="Channel">Which channel gets it, as <c>slack C123</c>; null for a schedule that nobody has subscribed to.</param>
/// <param name="Local">In the time zone given, with its offset.</param>
/// <param name="Moved">Whether the clocks leave out the time asked for on that date.</param>
internal sealed record DryRunRow(
    string? Channel, string? Topic, string Date, string Weekday, string Local, string Zone, string Utc, bool Moved, string? Paused)
{
    private static readonly OffsetDateTimePattern s_local = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<m>");
    private static readonly InstantPattern s_utc = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'");

    public static IEnumerable<DryRunRow> Of(DigestSchedule schedule, Instant now, Duration ahead) => Of(schedule, now, ahead, null, null);

    public static IEnumerable<DryRunRow> Of(DigestSubscription subscription, Instant now, Duration ahead)
    {
        var name = $"{subscription.Channel.Surface} {subscription.Channel.Channel}";
        return subscription.Paused is { } paused
            ? [new(name, subscription.Topic, "", "", "", subscription.Schedule.Zone.Id, "", Moved: false, paused)]
            : Of(subscription.Schedule, now, ahead, name, subscription.Topic);
    }

    public string ToJson() => JsonSerializer.Serialize(this, RowJson.Relaxed.DryRunRow);

    public string ToText()
    {
        var whose = (Channel, Topic) switch
        {
            (null, _) => "",
            ({ } channel, null) => $"{channel}: ",
            ({ } channel, { } topic) => $"{channel} on “{topic}”: ",
        };
        return Paused is { } why
            ? $"{whose}paused: {why}"
            : $"{whose}{Weekday[..3]} {Local.Replace('T', ' ')} {Zone} ({Utc.Replace('T', ' ')}){(Moved ? " — the clocks go forward over its time" : "")}";
    }

    private static IEnumerable<DryRunRow> Of(DigestSchedule schedule, Instant now, Duration ahead, string? channel, string? topic) =>
        DigestPlan.Of(schedule, now, ahead).Select(planned => new DryRunRow(
            channel, topic, LocalDatePattern.Iso.Format(planned.Date), planned.Date.DayOfWeek.ToString(),
            s_local.Format(planned.At.ToOffsetDateTime()), schedule.Zone.Id, s_utc.Format(planned.At.ToInstant()), planned.IsMoved, null));
}
