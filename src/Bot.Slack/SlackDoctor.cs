using System.ComponentModel.DataAnnotations;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Bot.Core.Surfaces;
using Bot.Slack.Deliveries;
using Bot.Slack.Manifest;
using Bot.Slack.SocketMode;
using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Slack;

/// <summary>Looks whether the tokens, their scopes and the socket are as they should be.</summary>
public static class SlackDoctor
{
    /// <summary>One finding a check; a check that needs the one before is left out when that failed.</summary>
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        SlackOptions options, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
        {
            yield return new("slack settings", false, "they do not fit each other", faults[0].ErrorMessage);
            yield break;
        }

        if (options.Mode == SlackMode.Off)
        {
            yield return new("slack", true, "off: SLACK_BOT_TOKEN is not set");
            yield break;
        }

        using var http = SlackHttp.Create();
        var api = new WebApiClient(http, options, time, NullLogger<WebApiClient>.Instance);
        var test = await api.CallAsync(
            "auth.test", options.BotToken, new EmptyRequest(), SlackJson.Readable.EmptyRequest, Repetition.UnlessSilent, cancellationToken);
        yield return test.Ok
            ? new("slack bot token", true, $"is {test.Body.Text("user")} in {test.Body.Text("team")}")
            : new("slack bot token", false, test.Error ?? "refused", Mend("SLACK_BOT_TOKEN", test.Error));
        if (test.Ok)
        {
            var missing = AppManifest.Scopes.Except(test.Scopes).ToList();
            yield return missing.Count == 0
                ? new("slack scopes", true, string.Join(", ", test.Scopes))
                : new("slack scopes", false, $"{string.Join(", ", missing)} missing",
                    "update the app's manifest from slack-manifest and install the app again");
        }

        if (options.Mode == SlackMode.Http)
        {
            yield return new("slack signing secret", true, "is set; Slack posts to /slack of this bot");
        }
        else
        {
            yield return await OpenSocketAsync(api, options, time, cancellationToken);
        }
    }

    private static async Task<Diagnosis> OpenSocketAsync(
        WebApiClient api, SlackOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var open = await api.CallAsync(
            "apps.connections.open", options.AppToken, new EmptyRequest(), SlackJson.Readable.EmptyRequest, Repetition.UnlessSilent, cancellationToken);
        if (!open.Ok || !Uri.TryCreate(open.Body.Text("url"), UriKind.Absolute, out var address))
        {
            return new("slack app token", false, open.Error ?? "no address for a socket", Mend("SLACK_APP_TOKEN", open.Error));
        }

        using var patience = new CancellationTokenSource(SocketModeTimings.Default.Hello, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var socket = await SocketModeConnection.OpenAsync(address, SocketModeTimings.Default, either.Token);
            return new("slack socket", true, "opens, and Slack says hello");
        }
        catch (Exception fault) when (fault is WebSocketException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new("slack socket", false, fault.Message, "check that this machine may open WebSockets to Slack, over a proxy too");
        }
    }

    private static string Mend(string setting, string? error) =>
        TokenErrors.Explain(setting, error) ?? "check that this machine reaches SLACK_API_URL, and try again";
}
