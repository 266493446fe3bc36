using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Discord;

/// <summary>The gateway of the fake Discord: hello, heartbeats, identify, resume with replay, zlib-stream, and every way to fail.</summary>
public sealed class FakeGateway(Signal signal)
{
    private readonly Lock _lock = new();
    private readonly List<Connection> _connections = [];
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _guilds = [];

    /// <summary>Milliseconds, as hello tells it.</summary>
    public int HeartbeatInterval { get; set; } = 41_250;

    public bool AnswersHeartbeats { get; set; } = true;

    public int RecommendedShards { get; set; } = 1;

    public int SessionStartsLeft { get; set; } = 1_000;

    /// <summary>Closes with this code on identify, where set.</summary>
    public int? RefusesWith { get; set; }

    /// <summary>Where sessions are to be resumed; null for the gateway itself.</summary>
    public string? ResumeUrl { get; set; }

    /// <summary>Whether a resume replays the whole session, as if Discord had lost count of what was received.</summary>
    public bool ReplaysEverything { get; set; }

    public string Url { get; internal set; } = "";

    public List<JsonNode> Identifies { get; } = [];

    public List<JsonNode> Resumes { get; } = [];

    public int Heartbeats { get; private set; }

    /// <summary>The codes that the client closed with.</summary>
    public List<int> ClosesByClient { get; } = [];

    /// <summary>How often a session became ready or was resumed.</summary>
    public int Connected { get; private set; }

    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _connections.Count(c => c.Session is not null);
            }
        }
    }

    public Task ConnectedAsync(int times = 1) => signal.UntilAsync(() => Connected >= times && Open > 0, $"connection {times} of the gateway");

    /// <summary>Adds a server, which is told to every session that begins.</summary>
    public void AddGuild(JsonObject guild)
    {
        lock (_lock)
        {
            _guilds.Add(guild);
        }

        Dispatch("GUILD_CREATE", guild);
    }

    /// <summary>Sends an event to every session; those without a connection get it when they resume.</summary>
    public void Dispatch(string type, JsonNode data)
    {
        lock (_lock)
        {
            foreach (var session in _sessions.Values)
            {
                Send(session, type, data);
            }
        }
    }

    /// <summary>Sends a frame that is no event to every connection.</summary>
    public void Send(int op, JsonNode? data)
    {
        lock (_lock)
        {
            foreach (var connection in _connections)
            {
                connection.Post(new JsonObject { ["op"] = op, ["d"] = data?.DeepClone() });
            }
        }
    }

    /// <summary>Sends text as it is, JSON or not.</summary>
    public void SendRaw(string text)
    {
        lock (_lock)
        {
            _connections.ForEach(c => c.PostText(text));
        }
    }

    /// <summary>Cuts every connection without a word. Sessions stay and keep what they miss.</summary>
    public void Sever()
    {
        lock (_lock)
        {
            foreach (var connection in _connections.ToList())
            {
                Drop(connection);
                connection.Context.Abort();
            }
        }
    }

    /// <summary>Closes every connection with a code.</summary>
    public void Close(int code)
    {
        lock (_lock)
        {
            foreach (var connection in _connections.ToList())
            {
                Drop(connection);
                connection.Close(code);
            }
        }
    }

    /// <summary>Forgets all sessions, so that none can be resumed.</summary>
    public void EndSessions()
    {
        lock (_lock)
        {
            _sessions.Clear();
        }
    }

    internal async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new Connection(socket, context, context.Request.Query["compress"] == "zlib-stream");
        lock (_lock)
        {
            _connections.Add(connection);
            connection.Post(new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = HeartbeatInterval, ["_trace"] = new JsonArray() } });
        }

        signal.Pulse();
        var writing = connection.WriteAsync();
        try
        {
            await ReadAsync(connection);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The client broke off, or a test did.
        }
        finally
        {
            lock (_lock)
            {
                Drop(connection);
            }

            connection.Finish();
            await writing;
            signal.Pulse();
        }
    }

    private async Task ReadAsync(Connection connection)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult result;
            do
            {
                result = await connection.Socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, result.Count);
            }
            while (!result.EndOfMessage);

            if (result.MessageType == WebSocketMessageType.Close)
            {
                lock (_lock)
                {
                    ClosesByClient.Add((int)(result.CloseStatus ?? 0));
                }

                return;
            }

            // Larger frames than this are refused: https://discord.com/developers/docs/events/gateway#sending-events
            if (message.Length > 4_096)
            {
                connection.Close(4_002);
                return;
            }

            Handle(connection, JsonNode.Parse(message.ToArray())!);
            signal.Pulse();
        }
    }

    private void Handle(Connection connection, JsonNode frame)
    {
        lock (_lock)
        {
            switch ((int)frame["op"]!)
            {
                case 1:
                    Heartbeats++;
                    if (AnswersHeartbeats)
                    {
                        connection.Post(new JsonObject { ["op"] = 11 });
                    }

                    break;
                case 2:
                    Identify(connection, frame["d"]!);
                    break;
                case 6:
                    Resume(connection, frame["d"]!);
                    break;
                default:
                    connection.Close(4_001);
                    break;
            }
        }
    }

    private void Identify(Connection connection, JsonNode d)
    {
        Identifies.Add(d.DeepClone());
        SessionStartsLeft--;
        if (RefusesWith is { } code)
        {
            connection.Close(code);
            return;
        }

        if ((string?)d["token"] != FakeDiscord.Token)
        {
            connection.Close(4_004);
            return;
        }

        var session = new Session(Guid.NewGuid().ToString("N")) { Connection = connection };
        connection.Session = session;
        _sessions[session.Id] = session;
        Connected++;
        Send(session, "READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = new JsonObject { ["id"] = FakeDiscord.BotId, ["username"] = "bot", ["bot"] = true },
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = ResumeUrl ?? Url,
            ["guilds"] = new JsonArray([.. _guilds.Select(g => new JsonObject { ["id"] = (string?)g["id"], ["unavailable"] = true })]),
            ["application"] = new JsonObject { ["id"] = FakeDiscord.ApplicationId, ["flags"] = 0 },
        });
        foreach (var guild in _guilds)
        {
            Send(session, "GUILD_CREATE", guild);
        }
    }

    private void Resume(Connection connection, JsonNode d)
    {
        Resumes.Add(d.DeepClone());
        if (!_sessions.TryGetValue((string)d["session_id"]!, out var session) || (string?)d["token"] != FakeDiscord.Token)
        {
            connection.Post(new JsonObject { ["op"] = 9, ["d"] = false });
            return;
        }

        session.Connection = connection;
        connection.Session = session;
        foreach (var (sequence, frame) in session.Sent)
        {
            if (ReplaysEverything || sequence > (long)d["seq"]!)
            {
                connection.PostText(frame);
            }
        }

        Connected++;
        Send(session, "RESUMED", new JsonObject());
    }

    private static void Send(Session session, string type, JsonNode data)
    {
        var sequence = session.Sent.Count + 1;
        var frame = new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = sequence, ["d"] = data.DeepClone() }.ToJsonString();
        session.Sent.Add((sequence, frame));
        session.Connection?.PostText(frame);
    }

    private void Drop(Connection connection)
    {
        _connections.Remove(connection);
        if (connection.Session is { } session && session.Connection == connection)
        {
            session.Connection = null;
        }
    }

    private sealed class Session(string id)
    {
        public string Id { get; } = id;

        public Connection? Connection { get; set; }

        public List<(long Sequence, string Frame)> Sent { get; } = [];
    }

    private sealed class Connection(WebSocket socket, HttpContext context, bool compressed)
    {
        private readonly Channel<(string? Text, int Close)> _outgoing = Channel.CreateUnbounded<(string? Text, int Close)>();

        public WebSocket Socket { get; } = socket;

        public HttpContext Context { get; } = context;

        public Session? Session { get; set; }

        public void Post(JsonNode frame) => PostText(frame.ToJsonString());

        public void PostText(string text) => _outgoing.Writer.TryWrite((text, 0));

        public void Close(int code) => _outgoing.Writer.TryWrite((null, code));

        public void Finish() => _outgoing.Writer.TryComplete();

        public async Task WriteAsync()
        {
            using var compressedBytes = new MemoryStream();
            await using var zlib = new ZLibStream(compressedBytes, CompressionMode.Compress, leaveOpen: true);
            try
            {
                await foreach (var (text, close) in _outgoing.Reader.ReadAllAsync())
                {
                    if (text is null)
                    {
                        await Socket.CloseOutputAsync((WebSocketCloseStatus)close, "said so", CancellationToken.None);
                        return;
                    }

                    var bytes = System.Text.Encoding.UTF8.GetBytes(text);
                    if (!compressed)
                    {
                        await Socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                        continue;
                    }

                    compressedBytes.SetLength(0);
                    await zlib.WriteAsync(bytes);
                    // A flush ends the message with 00 00 FF FF, which is how the client knows its end.
                    await zlib.FlushAsync();
                    await Socket.SendAsync(compressedBytes.GetBuffer().AsMemory(0, (int)compressedBytes.Length), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
                }
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
            {
                // Nobody listens any more.
            }
        }
    }
}
