using System.Net.WebSockets;
using System.Text.Json;
using Bot.Discord.Protocol;

namespace Bot.Discord.Gateway;

/// <summary>One connection from hello to close.</summary>
internal sealed class GatewayConnection(
    string token, int intents, int shard, int shards, GatewaySession? session, Action<string, JsonElement> dispatch, TimeProvider time)
    : IDisposable
{
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly GatewaySocket _socket = new();
    private GatewaySession? _session = session;
    private bool _established;
    private bool _heartbeatAnswered = true;
    private ConnectionEnd? _end;

    /// <summary>The session as this connection leaves it, or null.</summary>
    public GatewaySession? Session => _session;

    /// <param name="url">Where to connect to.</param>
    /// <param name="turn">Waits until this shard may identify.</param>
    public async Task<ConnectionEnd> RunAsync(string url, Func<CancellationToken, Task> turn, CancellationToken cancellationToken)
    {
        using var ending = new CancellationTokenSource();
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = cancellationToken.UnsafeRegister(_ => over.TrySetResult(), null);
        var closing = CloseAsync(over.Task, ending, cancellationToken);
        var heartbeats = Task.CompletedTask;
        try
        {
            var hello = await GreetAsync(url, ending.Token);
            if (hello is null)
            {
                return Closed();
            }

            heartbeats = BeatAsync(TimeSpan.FromMilliseconds(hello.HeartbeatInterval), ending);
            await IntroduceAsync(turn, ending.Token);
            while (_end is null && await _socket.ReceiveAsync(ending.Token) is { } payload)
            {
                await HandleAsync(payload, ending.Token);
            }

            return _end ?? Closed();
        }
        catch (OperationCanceledException) when (_end is not null && !cancellationToken.IsCancellationRequested)
        {
            return _end;
        }
        catch (Exception fault) when (fault is WebSocketException or InvalidDataException or HttpRequestException or TimeoutException)
        {
            return _socket.CloseStatus is not null ? Closed()
                : _established
                    ? new ConnectionEnd.Resume(_established, $"The connection broke: {fault.Message}")
                    : new ConnectionEnd.Unreachable($"No connection to {url}: {fault.Message}");
        }
        finally
        {
            over.TrySetResult();
            await closing;
            await heartbeats;
        }
    }

    public void Dispose() => _socket.Dispose();

    // A read that is cancelled breaks the socket, so good-bye is said before anything is cancelled.
    private async Task CloseAsync(Task over, CancellationTokenSource ending, CancellationToken stopping)
    {
        await over;
        using var limit = new CancellationTokenSource(CloseTimeout, time);
        // For good when the bot stops, so that it is shown offline at once; else the session is kept.
        var code = stopping.IsCancellationRequested ? (int)WebSocketCloseStatus.NormalClosure : CloseCode.KeepSession;
        await _socket.CloseAsync(code, limit.Token);
        await ending.CancelAsync();
    }

    private async Task<Hello?> GreetAsync(string url, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(HelloTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await _socket.ConnectAsync(url, either.Token);
            var payload = await _socket.ReceiveAsync(either.Token);
            return payload is null ? null
                : payload.Op == GatewayOpcode.Hello && payload.D.Deserialize(DiscordJson.Default.Hello) is { HeartbeatInterval: > 0 } hello ? hello
                : throw new InvalidDataException("The gateway did not say hello.");
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("the gateway did not say hello in time.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("The gateway did not say hello.", fault);
        }
    }

    private async Task IntroduceAsync(Func<CancellationToken, Task> turn, CancellationToken cancellationToken)
    {
        if (_session is { } session)
        {
            await _socket.SendAsync(
                new ResumePayload(GatewayOpcode.Resume, new Resume(token, session.Id, session.Sequence)),
                DiscordJson.Default.ResumePayload, cancellationToken);
            return;
        }

        await turn(cancellationToken);
        var properties = new ConnectionProperties(Environment.OSVersion.Platform.ToString(), "coverage-bot", "coverage-bot");
        await _socket.SendAsync(
            new IdentifyPayload(GatewayOpcode.Identify, new Identify(token, intents, properties, [shard, shards])),
            DiscordJson.Default.IdentifyPayload, cancellationToken);
    }

    private async Task HandleAsync(GatewayPayload payload, CancellationToken cancellationToken)
    {
        switch (payload.Op)
        {
            case GatewayOpcode.Dispatch:
                Dispatch(payload);
                break;
            case GatewayOpcode.Heartbeat:
                await SendHeartbeatAsync(cancellationToken);
                break;
            case GatewayOpcode.HeartbeatAck:
                Volatile.Write(ref _heartbeatAnswered, true);
                break;
            case GatewayOpcode.Reconnect:
                _end = new ConnectionEnd.Resume(_established, "Discord asked to reconnect.");
                break;
            case GatewayOpcode.InvalidSession:
                _end = payload.D.ValueKind == JsonValueKind.True
                    ? new ConnectionEnd.Resume(_established, "Discord asked to resume the session.")
                    : new ConnectionEnd.Identify(_established, "Discord ended the session.");
                break;
            default:
                // Operations that were not known when this was written.
                break;
        }
    }

    private void Dispatch(GatewayPayload payload)
    {
        if (payload.T == "READY")
        {
            var ready = payload.D.Deserialize(DiscordJson.Default.Ready)!;
            _session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, payload.S ?? 0);
            _established = true;
        }
        else if (payload.S is { } sequence && _session?.Advance(sequence) == false)
        {
            return;
        }

        if (payload.T == "RESUMED")
        {
            _established = true;
        }

        if (payload.T is { } type)
        {
            dispatch(type, payload.D);
        }
    }

    private async Task BeatAsync(TimeSpan interval, CancellationTokenSource ending)
    {
        try
        {
            await Task.Delay(interval * Random.Shared.NextDouble(), time, ending.Token);
            while (true)
            {
                if (!Volatile.Read(ref _heartbeatAnswered))
                {
                    _end = new ConnectionEnd.Resume(_established, "Discord no longer answers heartbeats.");
                    await ending.CancelAsync();
                    return;
                }

                Volatile.Write(ref _heartbeatAnswered, false);
                await SendHeartbeatAsync(ending.Token);
                await Task.Delay(interval, time, ending.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reader sees the same and says how the connection ended.
        }
    }

    private Task SendHeartbeatAsync(CancellationToken cancellationToken) => _socket.SendAsync(
        new HeartbeatFrame(GatewayOpcode.Heartbeat, _session?.Sequence), DiscordJson.Default.HeartbeatFrame, cancellationToken);

    private ConnectionEnd Closed()
    {
        var code = _socket.CloseStatus ?? (int)WebSocketCloseStatus.Empty;
        var cause = $"Discord closed the connection with {code} {_socket.CloseDescription}".TrimEnd() + ".";
        return CloseCode.Final(code) is { } final ? new ConnectionEnd.Stop(final)
            : CloseCode.EndsSession(code) ? new ConnectionEnd.Identify(_established, cause)
            : new ConnectionEnd.Resume(_established, cause);
    }
}
