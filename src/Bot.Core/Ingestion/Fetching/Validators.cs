using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Core.Ingestion.Fetching;

/// <summary>What a server gave with a page to ask later whether it changed, letter for letter
/// (https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests).</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    private const int Longest = 1_000;

    public static Validators None { get; } = new(null, null);

    internal static Validators Of(HttpResponseMessage response) => new(
        response.Headers.ETag?.ToString() is { Length: <= Longest } tag ? tag : null,
        response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture));

    internal void AddTo(HttpRequestHeaders headers)
    {
        if (ETag is not null)
        {
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (LastModified is not null)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }
}
