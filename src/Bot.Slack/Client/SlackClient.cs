using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Core.Surfaces;
using Bot.Slack.Deliveries;
using Bot.Slack.Http;
using Bot.Slack.Rendering;
using Bot.Slack.SocketMode;
using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Client;

/// <summary>The bot's own client: Socket Mode or HTTP for what comes in, the Web API for what goes out.</summary>
internal sealed partial class SlackClient(
    WebApiClient api, SlackOptions options, SocketModeReceiver sockets, HttpDeliveries http, ChannelPacer pacer, SurfaceHealth health,
    TimeProvider time, ILogger<SlackClient> logger) : ISlackClient
{
    private readonly Channel<Received> _deliveries = Channel.CreateBounded<Received>(1_000);
    private volatile string? _user;

    public async Task<SlackIdentity> RegisterAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await api.CallAsync(
                "auth.test", options.BotToken, new EmptyRequest(), SlackJson.Readable.EmptyRequest, Repetition.Always, cancellationToken);
            if (response.Ok && response.Body.Text("user_id") is { } user)
            {
                _user = user;
                return new(user, response.Body.Text("bot_id"), response.Body.Text("team_id") ?? "", response.Scopes);
            }

            if (TokenErrors.Explain("SLACK_BOT_TOKEN", response.Error) is { } final)
            {
                throw new SlackStoppedException(final);
            }

            health.Unhealthy($"Slack's Web API cannot be used ({response.Error ?? "auth.test names no user"}); trying again.");
            await Task.Delay(Backoff.Delay(attempt), time, cancellationToken);
        }
    }

    public async IAsyncEnumerable<Received> ReceiveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var receiving = FillAsync(stopping.Token);
        try
        {
            await foreach (var received in _deliveries.Reader.ReadAllAsync(cancellationToken))
            {
                yield return received;
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await receiving;
        }
    }

    public Task<SendOutcome> SendAsync(Outgoing outgoing, CancellationToken cancellationToken) => outgoing switch
    {
        PostMessage post => pacer.RunAsync(post.Channel, () => CallAsync(
            "chat.postMessage",
            new PostMessageRequest(post.Channel, post.ThreadTs, post.Body.Text, post.Body.Blocks, MessageMetadata.Of(post.Key)),
            SlackJson.Readable.PostMessageRequest, post.Key is null ? Repetition.UnlessSilent : Repetition.Refused, cancellationToken), cancellationToken),
        PostEphemeral post => CallAsync(
            "chat.postEphemeral", new PostEphemeralRequest(post.Channel, post.User, post.ThreadTs, post.Body.Text, post.Body.Blocks),
            SlackJson.Readable.PostEphemeralRequest, Repetition.UnlessSilent, cancellationToken),
        Respond respond => RespondAsync(respond, cancellationToken),
        PublishHome home => CallAsync(
            "views.publish", new PublishRequest(home.User, home.View), SlackJson.Readable.PublishRequest, Repetition.Always, cancellationToken),
        OpenModal modal => CallAsync(
            "views.open", new OpenViewRequest(modal.TriggerId, modal.View), SlackJson.Readable.OpenViewRequest, Repetition.UnlessSilent,
            cancellationToken),
        SetStatus status => CallAsync(
            "assistant.threads.setStatus", new SetStatusRequest(status.Channel, status.ThreadTs, status.Status),
            SlackJson.Readable.SetStatusRequest, Repetition.Always, cancellationToken),
        SuggestPrompts prompts => CallAsync(
            "assistant.threads.setSuggestedPrompts", new SetPromptsRequest(prompts.Channel, prompts.Title, prompts.Prompts),
            SlackJson.Readable.SetPromptsRequest, Repetition.Always, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(outgoing)),
    };

    public Task<SendOutcome> EditAsync(string channel, string ts, MessageBody body, CancellationToken cancellationToken) =>
        CallAsync(
            "chat.update", new UpdateRequest(channel, ts, body.Text, body.Blocks), SlackJson.Readable.UpdateRequest, Repetition.Always,
            cancellationToken);

    public async Task<ReadOutcome> ReadAsync(
        string channel, string? threadTs, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        if (_user is null)
        {
            var me = await api.CallAsync(
                "auth.test", options.BotToken, new EmptyRequest(), SlackJson.Readable.EmptyRequest, Repetition.Always, cancellationToken);
            if (me.Body.Text("user_id") is not { } user)
            {
                return new NotRead(me.Error ?? "unknown");
            }

            _user = user;
        }

        var (method, form) = History.Request(channel, threadTs, since, cursor);
        var response = await api.CallAsync(method, options.BotToken, form, cancellationToken);
        return response.Ok ? History.Read(response.Body, _user) : new NotRead(response.Error ?? "unknown");
    }

    public async Task<bool> IsAdministratorAsync(string user, CancellationToken cancellationToken)
    {
        // users.info takes its arguments as a form only.
        var response = await api.CallAsync(
            "users.info", options.BotToken, new Dictionary<string, string> { ["user"] = user }, cancellationToken);
        return response.Ok && (response.Body.IsTrue("user", "is_admin") || response.Body.IsTrue("user", "is_owner"));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (options.Mode == SlackMode.Socket)
            {
                await sockets.RunAsync(_deliveries.Writer, cancellationToken);
            }
            else
            {
                health.Healthy();
                await foreach (var received in http.Reader.ReadAllAsync(cancellationToken))
                {
                    await _deliveries.Writer.WriteAsync(received, cancellationToken);
                }
            }
        }
        catch (Exception fault) when (fault is SlackStoppedException or OperationCanceledException or ChannelClosedException)
        {
            _deliveries.Writer.TryComplete(fault as SlackStoppedException);
        }
    }

    private async Task<SendOutcome> CallAsync<T>(
        string method, T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Repetition repetition,
        CancellationToken cancellationToken) =>
        Outcome(await api.CallAsync(method, options.BotToken, body, type, repetition, cancellationToken));

    private async Task<SendOutcome> RespondAsync(Respond respond, CancellationToken cancellationToken) =>
        Outcome(await api.RespondAsync(
            respond.ResponseUrl,
            RequestBody.Of(
                new RespondRequest(respond.InChannel ? "in_channel" : "ephemeral", respond.ThreadTs, respond.Body.Text, respond.Body.Blocks),
                SlackJson.Readable.RespondRequest),
            cancellationToken));

    private SendOutcome Outcome(ApiResponse response)
    {
        if (response.Ok)
        {
            return new Sent(response.Body.Text("channel"), response.Body.Text("ts") ?? response.Body.Text("message_ts"));
        }

        if (TokenErrors.Explain("SLACK_BOT_TOKEN", response.Error) is { } final && _deliveries.Writer.TryComplete(new SlackStoppedException(final)))
        {
            LogStopped(final);
        }

        return new NotSent(response.Error ?? "unknown") { MayBeDone = response.MayBeDone };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Cause}")]
    private partial void LogStopped(string cause);
}
