using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Rest;

/// <summary>Sends requests to the REST API within its limits and repeats what is safe to repeat.</summary>
internal sealed partial class DiscordRest(HttpClient http, DiscordOptions options, TimeProvider time, ILogger<DiscordRest> logger)
{
    /// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</summary>
    public const int AlreadyAcknowledged = 40060;

    private const int Attempts = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly string _base = options.ApiUrl.TrimEnd('/');
    private readonly AuthenticationHeaderValue _authorization = new("Bot", options.Token);
    private readonly RateLimits _limits = new(time);
    private readonly InvalidRequests _invalid = new(time);

    public async Task<T> SendAsync<T>(Route route, JsonTypeInfo<T> read, CancellationToken cancellationToken)
    {
        var response = await SendAsync(route, null, cancellationToken);
        return Parse(route, response, read);
    }

    public async Task<T> SendAsync<TBody, T>(
        Route route, TBody body, JsonTypeInfo<TBody> write, JsonTypeInfo<T> read, CancellationToken cancellationToken)
    {
        var response = await SendAsync(route, JsonSerializer.SerializeToUtf8Bytes(body, write), cancellationToken);
        return Parse(route, response, read);
    }

    /// <returns>The body of the response.</returns>
    /// <exception cref="DiscordException">It was refused, or did not get through.</exception>
    /// <exception cref="DiscordStoppedException">The token is refused, or too many requests were.</exception>
    public async Task<byte[]> SendAsync(Route route, byte[]? body, CancellationToken cancellationToken)
    {
        var mayBeDone = false;
        for (var attempt = 1; ; attempt++)
        {
            if (_invalid.Exhausted)
            {
                throw new DiscordException(DiscordFault.Unavailable,
                    $"Discord refused {InvalidRequests.Limit} requests within {InvalidRequests.Window.TotalMinutes:0} minutes, so sending pauses to keep it from banning this address: see the log for what it refused.")
                {
                    MayBeDone = mayBeDone,
                };
            }

            var (result, outcome) = await TryAsync(route, body, cancellationToken);
            if (outcome is not { } failure)
            {
                return result!;
            }

            mayBeDone |= failure.MayBeDone;
            if (!failure.Retry || attempt == Attempts || failure.Wait > LongestWait)
            {
                failure.Exception.MayBeDone = mayBeDone;
                throw failure.Exception;
            }

            LogRetry(route, attempt, failure.Exception.Message);
            var wait = failure.Wait ?? Backoff.After(attempt);
            if (!failure.HeldByLimits)
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private async Task<(byte[]? Body, Failure? Failure)> TryAsync(Route route, byte[]? body, CancellationToken cancellationToken)
    {
        using var lease = await _limits.EnterAsync(route, cancellationToken);
        using var request = new HttpRequestMessage(route.Method, _base + route.Path);
        // A webhook's or interaction's token is in its path; the bot's own is not sent where it is not needed.
        request.Headers.Authorization = route.Unlimited ? null : _authorization;
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            lease.Learn(response.Headers);
            return response.IsSuccessStatusCode ? (bytes, null) : (null, Judge(route, response, bytes, lease));
        }
        catch (HttpRequestException fault)
        {
            // Where no connection was made, nothing was done.
            var unsent = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;
            return (null, new Failure(
                new DiscordException(DiscordFault.Unavailable, $"Discord cannot be reached at {_base}: {fault.Message}", fault),
                Retry: unsent || route.Repeatable)
            { MayBeDone = !unsent });
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new Failure(
                new DiscordException(DiscordFault.Unavailable, $"Discord did not answer {route} in time.", fault), route.Repeatable)
            { MayBeDone = true });
        }
    }

    private Failure Judge(Route route, HttpResponseMessage response, byte[] body, RateLimits.Lease lease)
    {
        var error = ReadError(body);
        var said = $"Discord answered {route} with {(int)response.StatusCode}"
            + (error?.Message is { } message ? $": {message} (code {error.Code})" : "");
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                return TooMany(response, error, said, lease);
            case HttpStatusCode.Unauthorized when !route.Unlimited:
                _invalid.Count();
                throw new DiscordStoppedException(
                    "Discord refuses DISCORD_TOKEN: copy the bot's token again from the Bot page of https://discord.com/developers/applications.");
            case HttpStatusCode.Forbidden:
                _invalid.Count();
                return new Failure(new DiscordException(DiscordFault.Forbidden, said) { Code = error?.Code }, Retry: false);
            case HttpStatusCode.Unauthorized:
                // The token of an interaction, whose 15 minutes are over.
                _invalid.Count();
                return new Failure(new DiscordException(DiscordFault.Gone, said), Retry: false);
            case HttpStatusCode.NotFound:
                return new Failure(new DiscordException(DiscordFault.Gone, said) { Code = error?.Code }, Retry: false);
            case >= HttpStatusCode.InternalServerError:
                return new Failure(new DiscordException(DiscordFault.Unavailable, said), route.Repeatable) { MayBeDone = true };
            default:
                return new Failure(new DiscordException(DiscordFault.Invalid, said) { Code = error?.Code }, Retry: false);
        }
    }

    private Failure TooMany(HttpResponseMessage response, ApiError? error, string said, RateLimits.Lease lease)
    {
        var scope = response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes) ? scopes.FirstOrDefault() : null;
        if (scope != "shared")
        {
            // A limit that is shared with others is not counted against us.
            _invalid.Count();
        }

        var wait = error?.RetryAfter is { } seconds and >= 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : response.Headers.RetryAfter?.Delta;
        var global = error?.Global == true || scope == "global" || response.Headers.Contains("X-RateLimit-Global");
        if (wait is null)
        {
            // Neither a header nor a body: the front door speaks, not the API. Everything waits, a little longer each time.
            _limits.BlockAll(TimeSpan.FromSeconds(1));
            return new Failure(new DiscordException(DiscordFault.Unavailable, said), Retry: true);
        }

        if (global)
        {
            _limits.BlockAll(wait.Value);
        }

        lease.Exhaust(wait.Value);
        return new Failure(new DiscordException(DiscordFault.Unavailable, said), Retry: true) { Wait = wait, HeldByLimits = true };
    }

    private static ApiError? ReadError(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, DiscordJson.Default.ApiError);
        }
        catch (JsonException)
        {
            // A page of the front door, not of the API: the status says enough.
            return null;
        }
    }

    private static T Parse<T>(Route route, byte[] body, JsonTypeInfo<T> read)
    {
        try
        {
            return JsonSerializer.Deserialize(body, read) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new DiscordException(DiscordFault.Unavailable,
                string.Create(CultureInfo.InvariantCulture, $"Discord answered {route} with what is none of its objects: does DISCORD_API_URL lead to it? ({fault.Message})"), fault)
            {
                MayBeDone = true,
            };
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route}, attempt {Attempt}: {Cause} Trying again.")]
    private partial void LogRetry(Route route, int attempt, string cause);

    private sealed record Failure(DiscordException Exception, bool Retry)
    {
        public TimeSpan? Wait { get; init; }

        public bool MayBeDone { get; init; }

        /// <summary>Whether the rate limits hold the next attempt back for as long as was asked.</summary>
        public bool HeldByLimits { get; init; }
    }
}
