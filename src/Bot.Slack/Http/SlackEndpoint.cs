using System.Text;
using System.Text.Json;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Slack.Http;

/// <summary>The one address that Slack posts events, commands and interactions to in HTTP mode.</summary>
internal sealed class SlackEndpoint(SlackOptions options, HttpDeliveries deliveries, TimeProvider time)
{
    public const int LargestBody = 256 * 1024;

    // Slack waits three seconds; past this an empty 200 goes out and the work goes on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response, cancelled) = (context.Request, context.Response, context.RequestAborted);
        if (options.Mode != SlackMode.Http)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await ReadBodyAsync(request, cancelled) is not { } body)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!RequestSignature.IsValid(
            options.SigningSecret, request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"], body, time.GetUtcNow()))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        switch (Parse(request.ContentType, body))
        {
            case null:
                response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case Challenge challenge:
                await response.WriteAsync(challenge.Text, cancelled);
                break;
            case Delivery delivery:
                await DeliverAsync(response, delivery, cancelled);
                break;
        }
    }

    private async Task DeliverAsync(HttpResponse response, Delivery delivery, CancellationToken cancellationToken)
    {
        var acknowledged = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var received = new Received(delivery, (text, _) =>
        {
            acknowledged.TrySetResult(text);
            return Task.CompletedTask;
        });
        if (!deliveries.Writer.TryWrite(received))
        {
            // Slack delivers it again, in a moment, in a minute and in five.
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            if (await acknowledged.Task.WaitAsync(Patience, time, cancellationToken) is { } text)
            {
                response.ContentType = "application/json; charset=utf-8";
                await response.Body.WriteAsync(
                    JsonSerializer.SerializeToUtf8Bytes(new EphemeralText(text), SlackJson.Readable.EphemeralText), cancellationToken);
            }
        }
        catch (TimeoutException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <returns>A <see cref="Challenge"/>, a <see cref="Delivery"/>, or null for what is none of Slack's forms.</returns>
    private static object? Parse(string? contentType, byte[] body)
    {
        try
        {
            if (contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            {
                var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
                return form.TryGetValue("payload", out var payload)
                    ? DeliveryReader.ReadInteraction(JsonElement.Parse(payload.ToString()), null)
                    : DeliveryReader.ReadCommand(name => form.TryGetValue(name, out var value) ? value.ToString() : null, null);
            }

            var json = JsonElement.Parse(body);
            return json.Text("type") switch
            {
                "url_verification" when json.Text("challenge") is { } challenge => new Challenge(challenge),
                "event_callback" => DeliveryReader.ReadEvent(json),
                var type => new Ignored($"request {type}"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[16 * 1024];
        while (await request.Body.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    private sealed record Challenge(string Text);
}
