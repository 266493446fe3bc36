using System.Net;
using Bot.Testing;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests.Http;

public sealed class SlackEndpointTests : IDisposable
{
    private readonly HttpClient _http = new();

    [Fact]
    public async Task Slacks_challenge_is_answered()
    {
        await using var bot = await SlackHarness.StartAsync(SlackMode.Http);

        using var response = await SendAsync(bot, """{"type":"url_verification","token":"x","challenge":"3eZbrw1a"}""");

        (await response.Content.ReadAsStringAsync()).ShouldBe("3eZbrw1a");
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("old")]
    [InlineData("from the future")]
    [InlineData("tampered")]
    [InlineData("empty secret")]
    [InlineData("no signature")]
    [InlineData("empty signature")]
    [InlineData("no timestamp")]
    [InlineData("not a time")]
    [InlineData("of version 1")]
    public async Task A_request_that_is_not_slacks_is_refused(string how)
    {
        await using var bot = await SlackHarness.StartAsync(SlackMode.Http);
        var now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        using var request = bot.Slack.Sign(
            bot.Slack.RequestUrl!, SlackPayload.Mention("C1", "boats"),
            how switch { "bad" => "another secret", "empty secret" => "\0", _ => FakeSlack.SigningSecret },
            how switch
            {
                "old" => now.AddMinutes(-5.1).ToUnixTimeSeconds(),
                "from the future" => now.AddMinutes(5.2).ToUnixTimeSeconds(),
                _ => null,
            });
        var signature = request.Headers.GetValues("X-Slack-Signature").Single();
        switch (how)
        {
            case "tampered":
                request.Content = new StringContent(
                    (await request.Content!.ReadAsStringAsync()).Replace("boats", "goats"), System.Text.Encoding.UTF8, "application/json");
                break;
            case "no signature":
                request.Headers.Remove("X-Slack-Signature");
                break;
            case "empty signature":
                Replace(request, "X-Slack-Signature", "");
                break;
            case "of version 1":
                Replace(request, "X-Slack-Signature", signature.Replace("v0=", "v1="));
                break;
            case "no timestamp":
                request.Headers.Remove("X-Slack-Request-Timestamp");
                break;
            case "not a time":
                Replace(request, "X-Slack-Request-Timestamp", "yesterday");
                break;
        }

        using var response = await _http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Coverage.Asked.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_secret_accepts_nothing_not_even_what_is_signed_with_it(string? secret)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_769_936_400);
        var hash = System.Security.Cryptography.HMACSHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(secret ?? ""), "v0:1769936400:{}"u8);

        Slack.Http.RequestSignature.IsValid(secret, "1769936400", $"v0={Convert.ToHexStringLower(hash)}", "{}"u8, at).ShouldBeFalse();
    }

    [Fact]
    public void The_example_of_slacks_documentation_is_valid()
    {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"u8;

        Slack.Http.RequestSignature.IsValid(
            "8f742231b10e8888abcd99yyyzzz85a5", "1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            body, DateTimeOffset.FromUnixTimeSeconds(1531420618)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_a_megabyte_is_refused_before_it_is_read(bool saysItsLength)
    {
        await using var bot = await SlackHarness.StartAsync(SlackMode.Http);
        using var request = bot.Slack.Sign(bot.Slack.RequestUrl!, new string('x', 1024 * 1024), "application/json");
        request.Headers.TransferEncodingChunked = !saysItsLength;

        using var response = await _http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("payload={", "application/x-www-form-urlencoded")]
    public async Task What_slack_signed_but_is_not_of_its_form_is_a_bad_request(string body, string type)
    {
        await using var bot = await SlackHarness.StartAsync(SlackMode.Http);
        using var request = bot.Slack.Sign(bot.Slack.RequestUrl!, body, type);

        using var response = await _http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task In_socket_mode_there_is_no_endpoint()
    {
        await using var bot = await SlackHarness.StartAsync();
        using var request = bot.Slack.Sign(bot.Address, SlackPayload.Mention("C1", "boats"));

        using var response = await _http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_delivery_that_slack_repeats_at_once_after_a_minute_and_after_five_is_answered_once(SlackMode mode)
    {
        var clock = new ManualClock();
        await using var bot = await SlackHarness.StartAsync(mode, clock);
        var mention = SlackPayload.Mention("C1", "boats");
        await bot.StopBotAsync();
        var lost = bot.Slack.RequestUrl;
        bot.Slack.RequestUrl = new Uri("http://127.0.0.1:9/slack");
        clock.JumpsOver = due => due == TimeSpan.FromMinutes(1);

        // Nobody listens at first, and again; the bot is back before the last try.
        var delivering = bot.Slack.DeliverUntilAcknowledgedAsync(mention);
        await clock.TimerIsSetAsync(due => due == TimeSpan.FromMinutes(5));
        bot.Slack.RequestUrl = lost is null ? null : bot.Slack.RequestUrl;
        await bot.StartBotAsync();
        clock.Advance(TimeSpan.FromMinutes(5));

        (await delivering).ShouldBe((4, true));
        await bot.Slack.Messages.FirstAsync();
        await bot.Slack.DeliverAsync(mention);
        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", "the last boats"));
        await bot.Slack.Messages.WaitForAsync(2);
        bot.Coverage.Asked.All.ShouldBe(["boats", "the last boats"]);
    }

    public void Dispose() => _http.Dispose();

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    private async Task<HttpResponseMessage> SendAsync(SlackHarness bot, string json)
    {
        using var request = bot.Slack.Sign(bot.Slack.RequestUrl!, json, "application/json");
        var response = await _http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return response;
    }
}
