using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Slack;

/// <summary>One Socket Mode connection, from Slack's side.</summary>
public sealed class FakeSocket : IDisposable
{
    private readonly WebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _open = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FakeSocket(WebSocket socket, int number) => (_socket, Number) = (socket, number);

    /// <summary>1 for the first that was opened.</summary>
    public int Number { get; }

    public bool IsOpen => _socket.State == WebSocketState.Open && !_closed.Task.IsCompleted;

    /// <summary>Completes when the bot has closed or dropped it.</summary>
    public Task Closed => _closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Sends an envelope; the task completes with the bot's acknowledgement.</summary>
    public async Task<Task<JsonElement>> SendAsync(SlackPayload payload, int retryAttempt = 0, string retryReason = "")
    {
        var id = Guid.NewGuid().ToString();
        var acknowledged = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = acknowledged;
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["payload"] = payload.Body.DeepClone(),
            ["type"] = payload.Type,
            ["accepts_response_payload"] = payload.Type != "events_api",
        };
        if (payload.Type == "events_api")
        {
            envelope["retry_attempt"] = retryAttempt;
            envelope["retry_reason"] = retryReason;
        }

        await SendTextAsync(envelope.ToJsonString());
        return acknowledged.Task;
    }

    /// <summary>Tells the bot that this connection is about to end.</summary>
    public Task DisconnectAsync(string reason) => SendTextAsync(new JsonObject
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["debug_info"] = new JsonObject { ["host"] = "fake" },
    }.ToJsonString());

    public async Task SendTextAsync(string text)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes it with a close frame.</summary>
    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>Cuts it without one.</summary>
    public void Cut() => _socket.Abort();

    public void Dispose() => _sending.Dispose();

    /// <summary>Reads acknowledgements until the socket ends.</summary>
    /// <param name="deaf">Whether it never reads at all: neither pongs nor acknowledgements come to anything.</param>
    internal async Task RunAsync(bool deaf, int connections, CancellationToken stopping)
    {
        await SendTextAsync(new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject { ["host"] = "fake", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
            ["connection_info"] = new JsonObject { ["app_id"] = "A0001" },
        }.ToJsonString());
        try
        {
            if (deaf)
            {
                await Task.Delay(Timeout.Infinite, stopping);
            }

            await ReadAsync(stopping);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side is gone, or the fake is being stopped.
        }
        finally
        {
            _closed.TrySetResult();
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, stopping);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            var json = JsonElement.Parse(message.ToArray());
            if (_open.TryRemove(json.GetProperty("envelope_id").GetString()!, out var acknowledged))
            {
                acknowledged.TrySetResult(json);
            }
        }
    }
}
