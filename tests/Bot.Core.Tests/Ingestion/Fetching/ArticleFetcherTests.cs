using System.IO.Compression;
using System.Net;
using Bot.Core.Ingestion.Fetching;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Tests.Ingestion.Fetching;

public sealed class ArticleFetcherTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<IPNetwork> s_loopback = FetchOptions.ParseAllowed("127.0.0.1");

    private readonly WebApplication _server = Server();

    private string Address => _server.Urls.First();

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_page_is_fetched_with_its_type_and_encoding()
    {
        var page = (await FetchAsync("/page")).ShouldBeOfType<FetchOutcome.Fetched>();

        (page.MediaType, page.Charset).ShouldBe(("text/html", "euc-kr"));
        page.Content.ShouldBe("<p>text</p>"u8.ToArray());
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_end()
    {
        (await FetchAsync("/hops/5")).ShouldBeOfType<FetchOutcome.Fetched>().Address.AbsolutePath.ShouldBe("/page");
        Error(await FetchAsync("/hops/6")).ShouldBe("The page moved more than 5 times.");
    }

    [Theory]
    [InlineData("/to?where=file:///etc/passwd", "Only http and https addresses are fetched, not file.")]
    [InlineData("/to?where=ftp://x.example/", "Only http and https addresses are fetched, not ftp.")]
    [InlineData("/to?where=http://user:pass@127.0.0.1/", "An address with a user name in it is not fetched.")]
    [InlineData("/nowhere", "The server answered 302 without saying where the page is.")]
    [InlineData("/missing", "The server answered 404 (NotFound).")]
    [InlineData("/large", "The page is larger than 1 MiB.")]
    [InlineData("/bomb", "The page is larger than 1 MiB.")]
    [InlineData("/damaged", "The server's answer is damaged: its compression cannot be undone.")]
    public async Task What_goes_wrong_is_said_plainly(string path, string error) => Error(await FetchAsync(path)).ShouldBe(error);

    [Theory]
    [InlineData("http://127.0.0.2")]
    [InlineData("http://[::ffff:127.0.0.2]")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://[::1]")]
    [InlineData("http://2130706434")]
    [InlineData("http://0x7f.2")]
    [InlineData("http://①②⑦.⓪.⓪.②")]
    [InlineData("http://127.0.0.2.")]
    public async Task Private_addresses_are_refused_however_they_are_written(string host)
    {
        using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = s_loopback }, TimeProvider.System);

        Error(await fetcher.FetchAsync($"{host}:{new Uri(Address).Port}/page", CancellationToken.None)).ShouldNotStartWith("The server answered");
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused()
    {
        Error(await FetchAsync("/to?where=http://127.0.0.3/page")).ShouldBe(
            "The host 127.0.0.3 leads to 127.0.0.3, which is not on the public internet, so it is not fetched: BOT_FETCH_ALLOW names those that may be.");
    }

    [Fact]
    public async Task Loopback_is_refused_unless_it_is_allowed()
    {
        using var fetcher = new ArticleFetcher(new FetchOptions(), TimeProvider.System);

        Error(await fetcher.FetchAsync(Address + "/page", CancellationToken.None)).ShouldContain("not on the public internet");
    }

    [Theory]
    [InlineData("http://192.31.7.1:8080/")]
    [InlineData("http://[2606:4700::1111]:22/")]
    public async Task Of_public_hosts_only_the_ports_of_the_web_are_asked(string address)
    {
        using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = s_loopback }, TimeProvider.System);

        Error(await fetcher.FetchAsync(address, CancellationToken.None)).ShouldStartWith("Pages are fetched from ports 80 and 443 only");
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        var clock = new ManualClock();
        using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = s_loopback }, clock);

        var fetching = fetcher.FetchAsync(Address + "/silent", CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(21));

        Error(await fetching).ShouldBe("The server did not answer within 20 seconds.");
    }

    [Fact]
    public async Task A_cancelled_fetch_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = s_loopback }, TimeProvider.System);

        var fetching = fetcher.FetchAsync(Address + "/silent", stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => fetching);
    }

    [Theory]
    [InlineData("127.0.0.1, 10.1.0.0/16", 2)]
    [InlineData(" ", 0)]
    [InlineData(null, 0)]
    public void The_setting_lists_networks(string? setting, int count) => FetchOptions.ParseAllowed(setting).Count.ShouldBe(count);

    [Fact]
    public void A_malformed_setting_is_named() =>
        Should.Throw<FormatException>(() => FetchOptions.ParseAllowed("localhost")).Message.ShouldContain("'localhost'");

    private async Task<FetchOutcome> FetchAsync(string path)
    {
        using var fetcher = new ArticleFetcher(new FetchOptions { Allowed = s_loopback, MaxBytes = 1024 * 1024 }, TimeProvider.System);
        return await fetcher.FetchAsync(Address + path, CancellationToken.None);
    }

    private static string Error(FetchOutcome outcome) => outcome.ShouldBeOfType<FetchOutcome.Failed>().Error;

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/page", () => Results.Bytes("<p>text</p>"u8.ToArray(), "text/html; charset=euc-kr"));
        server.MapGet("/hops/{left:int}", (int left) => Results.Redirect(left == 1 ? "/page" : $"/hops/{left - 1}"));
        server.MapGet("/to", (string where) => Results.Redirect(where));
        server.MapGet("/nowhere", () => Results.StatusCode(302));
        server.MapGet("/large", () => Results.Bytes(new byte[(1024 * 1024) + 1]));
        server.MapGet("/damaged", (HttpContext context) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return Results.Bytes("no gzip at all"u8.ToArray());
        });
        server.MapGet("/bomb", (HttpContext context) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(new byte[64 * 1024 * 1024]);
            }

            return Results.Bytes(packed.ToArray());
        });
        server.MapGet("/silent", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        return server;
    }
}
