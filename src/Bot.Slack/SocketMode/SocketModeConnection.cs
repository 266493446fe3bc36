using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Slack.Deliveries;

namespace Bot.Slack.SocketMode;

/// <summary>One WebSocket of Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
internal sealed class SocketModeConnection : IAsyncDisposable
{
    private const int LargestFrame = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    private SocketModeConnection(ClientWebSocket socket) => _socket = socket;

    /// <summary>Connects and waits for Slack's hello.</summary>
    /// <exception cref="WebSocketException">The socket could not be opened, or closed before the hello.</exception>
    public static async Task<SocketModeConnection> OpenAsync(Uri address, SocketModeTimings timings, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        // A half-open socket is found by the pong that stays away, never by silence: a quiet workspace is normal.
        socket.Options.KeepAliveInterval = timings.PingInterval;
        socket.Options.KeepAliveTimeout = timings.PongTimeout;
        var connection = new SocketModeConnection(socket);
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            while (await connection.ReceiveAsync(cancellationToken) is { } frame)
            {
                if (frame.Text("type") == "hello")
                {
                    return connection;
                }
            }

            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next frame that is JSON, or null when Slack has closed the socket.</summary>
    /// <exception cref="WebSocketException">The connection broke, or no pong came.</exception>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _buffer.ResetWrittenCount();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer.GetMemory(4096), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                _buffer.Advance(part.Count);
                if (_buffer.WrittenCount > LargestFrame)
                {
                    throw new WebSocketException(WebSocketError.Faulted, $"A frame is longer than {LargestFrame} bytes.");
                }
            }
            while (!part.EndOfMessage);

            if (TryParse(_buffer.WrittenSpan) is { } frame)
            {
                return frame;
            }
        }
    }

    /// <summary>Acknowledges an envelope on the socket it came by.</summary>
    public async Task AcknowledgeAsync(string envelope, string? text, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new SocketAcknowledgement(envelope, text is null ? null : new EphemeralText(text)), SlackJson.Readable.SocketAcknowledgement);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // It is being thrown away; Slack notices either way.
            }
        }

        _socket.Dispose();
    }

    private static JsonElement? TryParse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonElement.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What acknowledges an envelope.</summary>
internal sealed record SocketAcknowledgement(string EnvelopeId, EphemeralText? Payload);

/// <summary>How patient Socket Mode is.</summary>
/// <param name="Hello">How long opening a socket may take, hello included.</param>
/// <param name="Drain">How long a socket that is being replaced is still listened to.</param>
/// <param name="Settled">A socket that lived shorter counts as a failure, so that a quarrel over sockets does not become a storm.</param>
internal sealed record SocketModeTimings(
    TimeSpan PingInterval, TimeSpan PongTimeout, TimeSpan Hello, TimeSpan Drain, TimeSpan Settled)
{
    public static SocketModeTimings Default { get; } = new(
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));
}
