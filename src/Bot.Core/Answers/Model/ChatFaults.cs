using System.ClientModel;
using System.Text.Json;

namespace Bot.Core.Answers.Model;

/// <summary>Says what went wrong with a call of a model in a few words.</summary>
internal static class ChatFaults
{
    /// <summary>Runs a call. Only one that has brought nothing yet may be repeated.</summary>
    /// <exception cref="PhrasingException">It failed; the message is for the reader of <c>engine</c>.</exception>
    public static async Task<T> TranslatedAsync<T>(Func<Task<T>> call, bool begun, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (ClientResultException fault) when (fault.Status != 0)
        {
            throw fault.Status switch
            {
                401 or 403 => new PhrasingException($"the key was refused ({fault.Status})", retriable: false, fault),
                404 => new PhrasingException("no such model or address (404)", retriable: false, fault),
                408 => new PhrasingException("the server timed out (408)", retriable: !begun, fault),
                429 => new PhrasingException("rate limited (429)", retriable: !begun, fault),
                >= 500 => new PhrasingException($"server error ({fault.Status})", retriable: !begun, fault),
                _ => new PhrasingException($"refused ({fault.Status})", retriable: false, fault),
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException)
        {
            throw new PhrasingException("malformed reply", retriable: false, fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PhrasingException("no answer in time", retriable: false, fault);
        }
        catch (Exception fault) when (fault is ClientResultException or HttpRequestException or IOException or AggregateException)
        {
            throw new PhrasingException(begun ? "the reply was cut off" : "unreachable", retriable: !begun, fault);
        }
    }
}
