using System.CommandLine;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Digests;
using Bot.Core.Digests.Scheduling;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Cli;

/// <summary><c>digest</c>: what a channel would get now, or when it would get it. Nothing is posted.</summary>
internal static class DigestVerb
{
    private static readonly Duration s_week = Duration.FromDays(7);

    private static readonly Option<bool> s_preview = new("--preview")
    {
        Description = "Show all that is in the digest of a channel that subscribes now (this is what digest does by itself).",
    };

    private static readonly Option<string?> s_topic = new("--topic") { Description = "Only what is on this." };

    private static readonly Option<bool> s_dryRun = new("--dry-run")
    {
        Description = "Show when digests come within the next seven days: those of the channels subscribed, or of --time, --zone and --days.",
    };

    private static readonly Option<string?> s_time = new("--time") { Description = "With --dry-run: the local time, such as 9:00 or 7pm. Default: 8:00." };

    private static readonly Option<string?> s_zone = new("--zone")
    {
        Description = "With --dry-run: the time zone, such as Asia/Seoul. Default: that of the coverage.",
    };

    private static readonly Option<string?> s_days = new("--days") { Description = "With --dry-run: daily, weekdays, weekends or mon,wed,fri. Default: daily." };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write one line of JSON; with --dry-run, a line a digest." };

    public static Command Create()
    {
        var command = new Command("digest", "Shows what the daily digest would say now, or when it comes. Nothing is posted.")
        {
            s_preview, s_topic, s_dryRun, s_time, s_zone, s_days, s_json,
        };
        command.Validators.Add(result =>
        {
            var dryRun = result.GetValue(s_dryRun);
            if (dryRun && (result.GetValue(s_preview) || result.GetResult(s_topic) is not null))
            {
                result.AddError("--dry-run shows times only: leave --preview and --topic out.");
            }
            else if (!dryRun && (result.GetResult(s_time) ?? result.GetResult(s_zone) ?? result.GetResult(s_days)) is not null)
            {
                result.AddError("--time, --zone and --days go with --dry-run.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await Composition.StartAsync(SettingsSource.Load(), cancellationToken);
            return parsed.GetValue(s_dryRun)
                ? await DryRunAsync(services, parsed)
                : await PreviewAsync(services, parsed.GetValue(s_topic), parsed.GetValue(s_json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> PreviewAsync(IServiceProvider services, string? topic, bool json, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, string> { [CommandCatalogue.DigestInFull] = "true" };
        if (topic is not null)
        {
            arguments["topic"] = topic;
        }

        var reply = await services.GetRequiredService<CommandCatalogue>().ExecuteAsync(
            new CommandInvocation("digest", "now", arguments, null, new ConversationKey("terminal", "digest", null), MayManage: true), cancellationToken);
        await LookupVerb.WriteAsync(reply, json);
        return ExitCode.Done;
    }

    private static async Task<int> DryRunAsync(IServiceProvider services, ParseResult parsed)
    {
        var (time, zone, days) = (parsed.GetValue(s_time), parsed.GetValue(s_zone), parsed.GetValue(s_days));
        if (ScheduleReader.Read(time, zone, days, topic: null) is not ScheduleRequest asked)
        {
            await Console.Error.WriteLineAsync(Unreadable(time, zone, days));
            return ExitCode.Unusable;
        }

        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var subscriptions = (time ?? zone ?? days) is null ? services.GetRequiredService<SubscriptionStore>().All() : [];
        await using var output = TerminalConsole.OpenOutput();
        var rows = subscriptions.Count > 0
            ? subscriptions.SelectMany(subscription => DryRunRow.Of(subscription, now, s_week))
            : DryRunRow.Of(services.GetRequiredService<DigestDefaults>().Schedule(asked), now, s_week);
        foreach (var row in rows)
        {
            await output.WriteLineAsync(parsed.GetValue(s_json) ? row.ToJson() : row.ToText());
        }

        return ExitCode.Done;
    }

    private static string Unreadable(string? time, string? zone, string? days) => ScheduleReader.Read(time, zone, days, null) switch
    {
        UnreadableSchedule(SchedulePart.Time, var written) => $"--time is '{written}': expected a time of day such as 9:00, 21:30 or 7pm.",
        UnreadableSchedule(SchedulePart.Zone, var written) => $"--zone is '{written}': expected an IANA time zone such as Asia/Seoul or America/New_York.",
        UnreadableSchedule(_, var written) => $"--days is '{written}': expected daily, weekdays, weekends, or days such as mon,wed,fri.",
        _ => "",
    };
}
