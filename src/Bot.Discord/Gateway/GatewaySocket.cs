using System.Buffers;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Protocol;

namespace Bot.Discord.Gateway;

/// <summary>A WebSocket that speaks the gateway's frames: JSON out, one zlib stream of JSON in.
/// https://discord.com/developers/docs/events/gateway#transport-compression</summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> _received = new(64 * 1024);
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _inflate;
    private readonly ArrayBufferWriter<byte> _inflated = new(64 * 1024);

    public GatewaySocket() => _inflate = new ZLibStream(_compressed, CompressionMode.Decompress);

    /// <summary>The code with which Discord closed, or null.</summary>
    public int? CloseStatus => (int?)_socket.CloseStatus;

    public string? CloseDescription => _socket.CloseStatusDescription;

    public Task ConnectAsync(string url, CancellationToken cancellationToken) =>
        _socket.ConnectAsync(new Uri($"{url.TrimEnd('/')}/?v=10&encoding=json&compress=zlib-stream"), cancellationToken);

    /// <summary>The next frame, or null when Discord closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">What came is not the gateway's.</exception>
    public async Task<GatewayPayload?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _received.ResetWrittenCount();
        while (true)
        {
            var result = await _socket.ReceiveAsync(_received.GetMemory(16 * 1024), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _received.Advance(result.Count);
            if (_received.WrittenCount > LargestMessage)
            {
                throw new InvalidDataException("The gateway sent a message that is too large.");
            }

            // A message may come in several frames; it is whole when it ends with a zlib flush.
            if (result.EndOfMessage && (result.MessageType == WebSocketMessageType.Text || EndsWithFlush(_received.WrittenSpan)))
            {
                return Read(result.MessageType == WebSocketMessageType.Text ? _received.WrittenSpan : Inflate(_received.WrittenSpan));
            }
        }
    }

    public async Task SendAsync<T>(T frame, JsonTypeInfo<T> write, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(frame, write);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says good-bye with a code, if the connection still takes it.</summary>
    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is broken already, which is as good as closed.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflate.Dispose();
        _compressed.Dispose();
        _sending.Dispose();
    }

    private static bool EndsWithFlush(ReadOnlySpan<byte> bytes) => bytes.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xff, 0xff]);

    private ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> message)
    {
        _compressed.SetLength(0);
        _compressed.Write(message);
        _compressed.Position = 0;
        _inflated.ResetWrittenCount();
        while (_inflate.Read(_inflated.GetSpan(16 * 1024)) is var count and > 0)
        {
            _inflated.Advance(count);
            if (_inflated.WrittenCount > LargestMessage)
            {
                throw new InvalidDataException("The gateway sent a message that is too large.");
            }
        }

        return _inflated.WrittenSpan;
    }

    private static GatewayPayload Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayPayload)
                ?? throw new InvalidDataException("The gateway sent null.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The gateway sent what is no JSON: {fault.Message}", fault);
        }
    }
}
