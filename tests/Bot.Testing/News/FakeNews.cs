using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.News;

/// <summary>A publisher on the loopback interface: feeds and article pages, with conditional requests, and whatever a server can do
/// wrong.</summary>
public sealed class FakeNews : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<NewsRequest> _requests = new();

    private FakeNews(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>Every request, in order.</summary>
    public IReadOnlyList<NewsRequest> Requests => [.. _requests];

    /// <param name="address">A loopback address; 127.0.0.1 where it is null.</param>
    public static async Task<FakeNews> StartAsync(IPAddress? address = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(address ?? IPAddress.Loopback, 0);
            options.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        });
        var app = builder.Build();
        var news = new FakeNews(app);
        app.Run(news.AnswerAsync);
        await app.StartAsync();
        return news;
    }

    public int Count(string path) => _requests.Count(request => request.Path == path);

    /// <summary>Answers a path in one's own way.</summary>
    public void Set(string path, Func<HttpContext, Task> answer) => _pages[path] = answer;

    /// <summary>Serves some bytes, and says 304 to whoever has them.</summary>
    public void Set(string path, byte[] body, string contentType)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";
        Set(path, async context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(body);
        });
    }

    public void Set(string path, string body, string contentType) => Set(path, Encoding.UTF8.GetBytes(body), contentType);

    public void Fail(string path, int status, string? retryAfter = null) => Set(path, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    });

    /// <summary>Publishes an article's page.</summary>
    /// <param name="canonical">The address that the page gives for itself; its own where it is null.</param>
    public void Publish(string path, string headline, string[] paragraphs, string? canonical = null, string publisher = "Harbour Post") => Set(
        path,
        $"""
        <!doctype html><html lang="en"><head><title>{headline}</title><meta property="og:site_name" content="{publisher}">
        <meta property="article:published_time" content="2026-02-01T09:00:00Z"><link rel="canonical" href="{canonical ?? Url + path}"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>{headline}</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>
        """,
        "text/html; charset=utf-8");

    /// <summary>Publishes a feed of these entries in RSS 2.0.</summary>
    public void Rss(string path, params ReadOnlySpan<NewsEntry> entries)
    {
        var items = new StringBuilder();
        foreach (var entry in entries)
        {
            items.Append("<item><title>").Append(WebUtility.HtmlEncode(entry.Title)).Append("</title>");
            if (entry.Path is not null)
            {
                items.Append("<link>").Append(entry.Path.StartsWith("http", StringComparison.Ordinal) ? entry.Path : Url + entry.Path).Append("</link>");
            }

            items.Append("<guid isPermaLink=\"false\">").Append(entry.Id ?? entry.Path).Append("</guid><description>")
                .Append(WebUtility.HtmlEncode(entry.Teaser)).Append("</description>");
            if (entry.Content is not null)
            {
                items.Append("<content:encoded>").Append(WebUtility.HtmlEncode(entry.Content)).Append("</content:encoded>");
            }

            items.Append("</item>");
        }

        Set(path, $"""
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Harbour Post</title><language>en</language>{items}</channel></rss>
            """, "application/rss+xml");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _requests.Enqueue(new(path, context.Request.Headers.IfNoneMatch.ToString(), context.Request.Headers.IfModifiedSince.ToString()));
        if (_pages.TryGetValue(path, out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}

/// <summary>A request to the publisher.</summary>
public sealed record NewsRequest(string Path, string IfNoneMatch, string IfModifiedSince);

/// <summary>An entry of a feed.</summary>
/// <param name="Path">The article's path, or whole address; null for an entry without page.</param>
public sealed record NewsEntry(string? Path, string Title, string Teaser = "", string? Content = null, string? Id = null);
