using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Core.Surfaces;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.SocketMode;

/// <summary>Keeps a socket open: a replacement is open before the old one drains, and whatever fails is tried again with growing
/// pauses, except a token that Slack refuses.</summary>
internal sealed partial class SocketModeReceiver(
    WebApiClient api, SlackOptions options, SocketModeTimings timings, SurfaceHealth health, TimeProvider time,
    ILogger<SocketModeReceiver> logger)
{
    /// <summary>Writes what comes in until cancelled.</summary>
    /// <exception cref="SlackStoppedException">Slack refused the app-level token.</exception>
    public async Task RunAsync(ChannelWriter<Received> deliveries, CancellationToken cancellationToken)
    {
        var readers = new List<Task>();
        var failures = 0;
        try
        {
            while (true)
            {
                var socket = await ConnectAsync(failures, cancellationToken);
                var opened = time.GetTimestamp();
                health.Healthy();
                var replace = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
                readers.RemoveAll(reader => reader.IsCompleted);
                readers.Add(ReadAsync(socket, deliveries, replace, cancellationToken));
                var reason = await replace.Task.WaitAsync(cancellationToken);
                LogReplacing(reason);
                failures = time.GetElapsedTime(opened) < timings.Settled ? failures + 1 : 0;
            }
        }
        finally
        {
            await Task.WhenAll(readers);
        }
    }

    private async Task<SocketModeConnection> ConnectAsync(int failures, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The first replacement is opened at once: nothing is lost only while two sockets overlap.
            if (failures > 1)
            {
                await Task.Delay(Backoff.Delay(failures - 1), time, cancellationToken);
            }

            var (socket, cause) = await TryConnectAsync(cancellationToken);
            if (socket is not null)
            {
                return socket;
            }

            failures = Math.Max(failures + 1, 2);
            health.Unhealthy($"Slack's Socket Mode cannot be opened ({cause}); trying again.");
            LogNotConnected(cause, failures);
        }
    }

    private async Task<(SocketModeConnection? Socket, string Cause)> TryConnectAsync(CancellationToken cancellationToken)
    {
        var response = await api.CallAsync(
            "apps.connections.open", options.AppToken, new EmptyRequest(), SlackJson.Readable.EmptyRequest, Repetition.UnlessSilent, cancellationToken);
        if (TokenErrors.Explain("SLACK_APP_TOKEN", response.Error) is { } final)
        {
            throw new SlackStoppedException(final);
        }

        if (!response.Ok || !Uri.TryCreate(response.Body.Text("url"), UriKind.Absolute, out var address))
        {
            return (null, response.Error ?? "no address");
        }

        using var patience = new CancellationTokenSource(timings.Hello, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return (await SocketModeConnection.OpenAsync(address, timings, either.Token), "");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"no hello within {timings.Hello.TotalSeconds:0} s");
        }
        catch (WebSocketException fault)
        {
            return (null, fault.Message);
        }
    }

    private async Task ReadAsync(
        SocketModeConnection socket, ChannelWriter<Received> deliveries, TaskCompletionSource<string> replace,
        CancellationToken cancellationToken)
    {
        await using var _ = socket;
        using var drained = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(drained.Token, cancellationToken);
        try
        {
            while (await socket.ReceiveAsync(either.Token) is { } frame)
            {
                if (frame.Text("type") == "disconnect")
                {
                    // Whatever the reason (warning, refresh_requested, too_many_websockets, link_disabled or a new one).
                    replace.TrySetResult(frame.Text("reason") ?? "disconnect");
                    drained.CancelAfter(timings.Drain);
                }
                else if (frame.Text("envelope_id") is { } envelope)
                {
                    await deliveries.WriteAsync(
                        new Received(Read(frame, envelope), (text, token) => socket.AcknowledgeAsync(envelope, text, token)), either.Token);
                }
            }

            replace.TrySetResult("closed by Slack");
        }
        catch (OperationCanceledException)
        {
            replace.TrySetResult("drained");
        }
        catch (Exception fault) when (fault is WebSocketException or ChannelClosedException)
        {
            replace.TrySetResult(fault.Message);
        }
    }

    private static Delivery Read(JsonElement frame, string envelope)
    {
        if (!frame.Member("payload", out var payload))
        {
            return new Ignored("no payload");
        }

        return frame.Text("type") switch
        {
            "events_api" => DeliveryReader.ReadEvent(payload),
            "slash_commands" => DeliveryReader.ReadCommand(name => payload.Text(name), envelope),
            "interactive" => DeliveryReader.ReadInteraction(payload, envelope),
            var type => new Ignored($"envelope {type}"),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack's socket is being replaced: {Reason}")]
    private partial void LogReplacing(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's socket cannot be opened: {Cause} (failure {Failures})")]
    private partial void LogNotConnected(string cause, int failures);
}
