using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Slack.Deliveries;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.WebApi;

/// <summary>Calls methods of Slack's Web API (https://docs.slack.dev/apis/web-api/) and repeats what is safe to repeat.</summary>
internal sealed partial class WebApiClient(HttpClient http, SlackOptions options, TimeProvider time, ILogger<WebApiClient> logger)
{
    private const int Attempts = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Calls a method with a JSON body.</summary>
    /// <param name="repetition">When the call may be repeated.</param>
    public Task<ApiResponse> CallAsync<T>(
        string method, string? token, T body, JsonTypeInfo<T> type, Repetition repetition, CancellationToken cancellationToken) =>
        SendAsync(options.Method(method), method, token, () => Json(JsonSerializer.SerializeToUtf8Bytes(body, type)), repetition, cancellationToken);

    /// <summary>Calls a method that takes its arguments as a form only.</summary>
    public Task<ApiResponse> CallAsync(
        string method, string? token, IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken) =>
        SendAsync(options.Method(method), method, token, () => new FormUrlEncodedContent(form), Repetition.Always, cancellationToken);

    /// <summary>Posts to an interaction's address, which needs no token and must not get one.</summary>
    public Task<ApiResponse> RespondAsync(Uri address, RequestBody body, CancellationToken cancellationToken) =>
        SendAsync(address, "response_url", token: null, () => Json(body.Utf8), Repetition.UnlessSilent, cancellationToken);

    private async Task<ApiResponse> SendAsync(
        Uri address, string method, string? token, Func<HttpContent> content, Repetition repetition, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (response, wait) = await TryAsync(address, token, content, repetition, attempt, cancellationToken);
            if (wait is null || attempt == Attempts || wait > LongestWait)
            {
                if (!response.Ok)
                {
                    LogFailed(method, response.Error, attempt);
                }

                return response;
            }

            LogWaiting(method, response.Error, wait.Value.TotalSeconds);
            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    /// <returns>The response, and how long to wait before it is worth another try; null when it is final.</returns>
    private async Task<(ApiResponse Response, TimeSpan? Wait)> TryAsync(
        Uri address, string? token, Func<HttpContent> content, Repetition repetition, int attempt, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content() };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // Slack's load balancers answer 429 too, and those lack the header.
                return (ApiResponse.Failed("ratelimited"), response.Headers.RetryAfter?.Delta ?? Backoff.Delay(attempt));
            }

            if ((int)response.StatusCode >= 500)
            {
                return (
                    ApiResponse.Failed($"HTTP {(int)response.StatusCode}") with { MayBeDone = true },
                    repetition == Repetition.Refused ? null : Backoff.Delay(attempt));
            }

            var read = ApiResponse.Read(response, body, mayBePlain: token is null);
            return read.Error switch
            {
                "ratelimited" => (read, Backoff.Delay(attempt)),
                "internal_error" or "service_unavailable" or "fatal_error" or "request_timeout" =>
                    (read with { MayBeDone = true }, repetition == Repetition.Refused ? null : Backoff.Delay(attempt)),
                _ => (read, null),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (ApiResponse.Failed($"no answer within {Patience.TotalSeconds:0} s") with { MayBeDone = true }, repetition == Repetition.Always ? Backoff.Delay(attempt) : null);
        }
        catch (HttpRequestException fault)
        {
            // A connection that was never made has carried nothing, so even a post may be repeated.
            var unsent = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;
            return (
                ApiResponse.Failed($"cannot be reached ({fault.HttpRequestError})") with { MayBeDone = !unsent },
                unsent || repetition == Repetition.Always ? Backoff.Delay(attempt) : null);
        }
    }

    private static ByteArrayContent Json(byte[] utf8)
    {
        var content = new ByteArrayContent(utf8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's {Method} failed after {Attempts} attempts: {Error}")]
    private partial void LogFailed(string method, string? error, int attempts);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack's {Method} said {Error}; trying again in {Seconds:0.0} s")]
    private partial void LogWaiting(string method, string? error, double seconds);
}

/// <summary>A body that is serialised already.</summary>
internal readonly record struct RequestBody(byte[] Utf8)
{
    public static RequestBody Of<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));
}

/// <summary>When a call is repeated.</summary>
internal enum Repetition
{
    /// <summary>Only where it is certain that nothing was done: it must not happen twice.</summary>
    Refused,

    /// <summary>Also where Slack says that it failed on its side: once too often is better than never.</summary>
    UnlessSilent,

    /// <summary>Also where no answer came: twice does no more than once.</summary>
    Always,
}

/// <summary>What a method answered.</summary>
/// <param name="Error">Slack's error code or what went wrong on the way; null when <paramref name="Ok"/>.</param>
/// <param name="Body">The JSON object of the answer; undefined where there was none.</param>
/// <param name="Scopes">What the token may do, from the header <c>x-oauth-scopes</c>.</param>
internal sealed record ApiResponse(bool Ok, string? Error, JsonElement Body, IReadOnlyList<string> Scopes)
{
    /// <summary>Whether Slack may have carried the call out although it failed.</summary>
    public bool MayBeDone { get; init; }

    public static ApiResponse Failed(string error) => new(false, error, default, []);

    /// <param name="mayBePlain">Whether plain text may be the answer, as of a response_url; methods answer in JSON.</param>
    public static ApiResponse Read(HttpResponseMessage response, byte[] body, bool mayBePlain)
    {
        IReadOnlyList<string> scopes = response.Headers.TryGetValues("x-oauth-scopes", out var values)
            ? [.. values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : [];
        try
        {
            var json = JsonElement.Parse(body);
            return json.IsTrue("ok")
                ? new(true, null, json, scopes)
                : new(false, json.Text("error") ?? $"HTTP {(int)response.StatusCode}", json, scopes);
        }
        catch (JsonException)
        {
            // A response_url answers in plain text: "ok", or the name of an error with a 4xx.
            if (response.IsSuccessStatusCode && !mayBePlain)
            {
                // A proxy's page, or another server's.
                return Failed("no answer of Slack's: does SLACK_API_URL lead to it?") with { MayBeDone = true };
            }

            return response.IsSuccessStatusCode
                ? new(true, null, default, scopes)
                : new(false, PlainError(body, (int)response.StatusCode), default, scopes);
        }
    }

    private static string PlainError(byte[] body, int status)
    {
        var text = System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 100))).Trim();
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ' ') ? text : $"HTTP {status}";
    }
}
