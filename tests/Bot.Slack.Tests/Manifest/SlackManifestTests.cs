using System.Text.Json;
using Bot.Slack.Manifest;
using Bot.Testing.Slack;
using YamlDotNet.Serialization;

namespace Bot.Slack.Tests.Manifest;

public sealed class SlackManifestTests
{
    private static readonly string[] Questions = [TestCoverage.Question, "Who organised it?", "When?", "Where?", "A fifth?"];

    [Fact]
    public void The_manifest_for_socket_mode() => Approved.ShouldBe(Write(null, json: false), "manifest-socket");

    [Fact]
    public void The_manifest_for_HTTP_mode() => Approved.ShouldBe(Write("https://bot.example.com", json: true), "manifest-http");

    [Theory]
    [InlineData(null)]
    [InlineData("https://bot.example.com")]
    [InlineData("https://bot.example.com/chat/slack")]
    public void It_fits_the_documented_schema(string? url) => ManifestSchema.Check(JsonDocument.Parse(Write(url, json: true)).RootElement).ShouldBeEmpty();

    [Fact]
    public void The_schema_check_finds_what_is_wrong()
    {
        var broken = Write(null, json: true).Replace("\"Coverage Bot\"", $"\"{new string('x', 36)}\"").Replace("\"message\",", "\"massage\",")
            .Replace("/timeline", "timeline").Replace("users:read", "everything").Replace("\"app_mention\"", "\"app_mansion\"");

        ManifestSchema.Check(JsonDocument.Parse(broken).RootElement).Count.ShouldBe(5);
    }

    [Fact]
    public void Yaml_and_json_say_the_same()
    {
        var yaml = new DeserializerBuilder().Build().Deserialize<object>(Write(null, json: false));
        var json = JsonDocument.Parse(Write(null, json: true)).RootElement;

        Flatten(yaml).ShouldBe(Flatten(json));
    }

    [Theory]
    [InlineData("http://bot.example.com")]
    [InlineData("ftp://bot.example.com")]
    public void Slack_delivers_to_https_only(string url) => Should.Throw<ArgumentException>(() => Write(url, json: false)).Message.ShouldContain("https");

    [Fact]
    public void Every_command_of_the_catalogue_is_there_and_none_that_slack_has_itself()
    {
        var commands = JsonDocument.Parse(Write(null, json: true)).RootElement.GetProperty("features").GetProperty("slash_commands");

        commands.EnumerateArray().Select(c => c.GetProperty("command").GetString()).ShouldBe(
            ["/ask", "/fact", "/timeline", "/numbers", "/check", "/sources", "/digest", "/coverage-help", "/privacy"]);
    }

    [Fact]
    public async Task No_scope_is_asked_for_that_is_not_used_and_none_is_missing()
    {
        await using var bot = await SlackHarness.StartAsync(prepare: slack =>
        {
            slack.Scopes.Clear();
            slack.Scopes.UnionWith(AppManifest.Scopes);
        });

        await bot.Slack.DeliverAsync(SlackPayload.Mention("C1", TestCoverage.Question, ts: "100.1"));
        await bot.Slack.DeliverAsync(SlackPayload.Mention("G1", TestCoverage.Question, ts: "100.2"));
        await bot.Slack.Messages.WaitForAsync(2);
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("C1", "boats?", threadTs: "100.1"));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("G1", "boats?", threadTs: "100.2"));
        await bot.Slack.DeliverAsync(SlackPayload.MessageIn("D1", "boats?"));
        await bot.Slack.DeliverAsync(SlackPayload.HomeOpened("U7", "D1", "messages"));
        await bot.Slack.DeliverAsync(SlackPayload.Command("/digest", "subscribe", "C1", bot.Slack.NewResponseUrl()));
        await bot.Slack.Messages.WaitForAsync(6);
        await bot.Slack.Calls.FirstAsync(call => call.Method == "assistant.threads.setSuggestedPrompts");

        bot.Slack.ScopesUsed.Keys.Order().ShouldBe(AppManifest.Scopes.Order());
        bot.Slack.Calls.All.ShouldAllBe(call => call.Error == null);
    }

    private static string Write(string? url, bool json) =>
        SlackManifest.Write(new TestCoverage().Catalogue, "the harbour festival", Questions, url is null ? null : new Uri(url), json);

    private static List<string> Flatten(object? node, string path = "") => node switch
    {
        IDictionary<object, object> map => [.. map.SelectMany(m => Flatten(m.Value, $"{path}/{m.Key}"))],
        IList<object> list => [.. list.SelectMany((item, i) => Flatten(item, $"{path}/{i}"))],
        JsonElement { ValueKind: JsonValueKind.Object } map => [.. map.EnumerateObject().SelectMany(m => Flatten(m.Value, $"{path}/{m.Name}"))],
        JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().SelectMany((item, i) => Flatten(item, $"{path}/{i}"))],
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } flag => [$"{path}={(flag.GetBoolean() ? "true" : "false")}"],
        _ => [$"{path}={node}"],
    };
}
