using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Bot.Core.Ingestion.Fetching;

/// <summary>Fetches pages and feeds whose addresses people and feeds give, within limits of time and size, and only from the public
/// internet.</summary>
public sealed class ArticleFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public ArticleFetcher(FetchOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        // A proxy would connect on our behalf and know nothing of the check; redirects are followed here, each checked.
        _http = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            // Korean and Japanese sites write addresses in Location as they are; browsers take them as UTF-8, too.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellationToken) =>
                CheckedConnection.OpenAsync(context.DnsEndPoint, options.Allowed, cancellationToken),
        })
        { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; NewsCoverageBot/1.0)");
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/*;q=0.9, */*;q=0.1");
    }

    /// <summary>Whether a person who gives this text means an address rather than a file.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches a page. Everything that a server or a network can do wrong comes back as a failure.</summary>
    public Task<FetchOutcome> FetchAsync(string address, CancellationToken cancellationToken) =>
        FetchAsync(address, Validators.None, cancellationToken);

    /// <summary>Fetches a page unless it is as it was.</summary>
    /// <param name="known">What came with the page the last time.</param>
    public async Task<FetchOutcome> FetchAsync(string address, Validators known, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, known, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed($"The server did not answer within {_options.Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
        {
            return new FetchOutcome.Failed(Explain(fault));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchOutcome> FollowAsync(string address, Validators known, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return new FetchOutcome.Failed("It is no web address.");
        }

        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (Refusal(uri) is { } refusal)
            {
                return new FetchOutcome.Failed(refusal);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            known.AddTo(request.Headers);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified && known != Validators.None)
            {
                return new FetchOutcome.NotModified();
            }

            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(uri, response, cancellationToken);
            }

            if (response.Headers.Location is not { } location || !Uri.TryCreate(uri, location, out var next))
            {
                return new FetchOutcome.Failed($"The server answered {(int)response.StatusCode} without saying where the page is.");
            }

            uri = next;
        }

        return new FetchOutcome.Failed($"The page moved more than {_options.MaxRedirects} times.");
    }

    private static string? Refusal(Uri uri) =>
        uri.Scheme is not ("http" or "https") ? $"Only http and https addresses are fetched, not {uri.Scheme}."
        : uri.UserInfo.Length > 0 ? "An address with a user name in it is not fetched."
        : null;

    private async Task<FetchOutcome> ReadAsync(Uri uri, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var code = (int)response.StatusCode;
            return new FetchOutcome.Failed(string.Create(
                CultureInfo.InvariantCulture, $"The server answered {code} ({response.StatusCode})."))
            {
                Status = code,
                RetryAfter = response.Headers.RetryAfter is { } after
                    ? after.Delta ?? (after.Date is { } date ? date - _time.GetUtcNow() : null)
                    : null,
            };
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > _options.MaxBytes)
            {
                return new FetchOutcome.Failed($"The page is larger than {_options.MaxBytes / (1024 * 1024.0):0.#} MiB.");
            }

            bytes.Write(buffer, 0, read);
        }

        MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
        return new FetchOutcome.Fetched(uri, bytes.ToArray(), type?.MediaType?.ToLowerInvariant(), type?.CharSet)
        {
            Validators = Validators.Of(response),
        };
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string Explain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BlockedAddressException:
                    return cause.Message;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "There is no such host: check the address and the network.";
                case SocketException socket:
                    return $"The server cannot be reached: {socket.Message}.";
                case AuthenticationException:
                    return "The server's certificate is not valid, so the page is not trusted.";
                case InvalidDataException:
                    return "The server's answer is damaged: its compression cannot be undone.";
            }
        }

        return $"The page could not be fetched: {fault.Message}";
    }
}
