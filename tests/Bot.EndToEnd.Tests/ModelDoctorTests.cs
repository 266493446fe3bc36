using Bot.EndToEnd.Tests.Ingestion;
using Bot.Testing.Model;

namespace Bot.EndToEnd.Tests;

public sealed class ModelDoctorTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("small-7b")]
    [InlineData("small-7b:latest")]
    [InlineData("models/small-7b")]
    public async Task A_model_that_is_listed_is_asked_for_one_word(string listed)
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Says("ready"));
        server.Models = ["other", listed];

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(0);
        lines[0].ShouldBe($"ok   model: small-7b at {server.BaseUrl}, which lists it");
        lines[1].ShouldStartWith("ok   model: small-7b was asked for one word, 16 tokens at most, and answered in ");
        lines.Count.ShouldBe(2);
        var asked = server.Requests.ShouldHaveSingleItem();
        asked.Body["max_completion_tokens"]!.GetValue<int>().ShouldBe(16);
        asked.Body["model"]!.GetValue<string>().ShouldBe("small-7b");
    }

    [Theory]
    [InlineData("did you mean smal-7b or small-7b-chat?", "large", "smal-7b", "small-7b-chat")]
    [InlineData("it lists one, two, three and 1 more", "one", "two", "three", "four")]
    public async Task A_model_that_is_not_listed_is_warned_of_with_those_that_are_like_it(string near, params string[] listed)
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Says("ready"));
        server.Models = listed;

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(0);
        lines[0].ShouldBe($"warn model: small-7b is not among the models that {server.BaseUrl} lists, as names of deployments need not be — check MODEL_NAME: {near}");
        lines[1].ShouldStartWith("ok   model:");
    }

    [Fact]
    public async Task A_server_that_lists_nothing_is_asked_all_the_same()
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Says("ready"));

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(0);
        lines[0].ShouldBe($"ok   model: small-7b at {server.BaseUrl}, which lists no models (404)");
        lines[1].ShouldContain("and answered in");
    }

    [Fact]
    public async Task A_key_that_is_refused_is_told_once_and_nothing_more_is_asked()
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Says("ready"));
        server.Key = "right";

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(1);
        lines.ShouldHaveSingleItem().ShouldBe($"FAIL model: {server.BaseUrl} refuses the key (401) — check MODEL_API_KEY and MODEL_BASE_URL; until then answers are extractive");
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(404, "no such model or address (404) — check MODEL_NAME and MODEL_BASE_URL, which mostly ends in /v1")]
    [InlineData(401, "the key was refused (401) — check MODEL_API_KEY")]
    [InlineData(429, "rate limited (429) — wait, or look at the account's limits")]
    [InlineData(500, "server error (500) — look at the server's log")]
    public async Task A_model_that_does_not_answer_fails_with_what_to_do(int status, string told)
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Status(status));
        server.Models = ["small-7b"];

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(1);
        lines[1].ShouldBe($"FAIL model: small-7b was asked for one word, 16 tokens at most, and failed: {told}; until then answers are extractive");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_model_that_keeps_silent_is_waited_for_no_longer_than_an_answer_may_take()
    {
        await using var server = await FakeModel.StartAsync(ModelReply.Silence());
        _place.Environment["MODEL_TIMEOUT_SECONDS"] = "1";

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(1);
        lines[1].ShouldContain("and failed: no answer in time — it may take 1 s: wait until it is loaded, or raise MODEL_TIMEOUT_SECONDS");
    }

    [Fact]
    public async Task A_model_that_writes_nothing_in_so_few_tokens_is_warned_of()
    {
        await using var server = await FakeModel.StartAsync(ModelReply.SaysAtOnce(""));

        var (code, lines) = await ExamineAsync(server);

        code.ShouldBe(0);
        lines[1].ShouldStartWith("warn model: small-7b was asked for one word, 16 tokens at most, and wrote none in");
    }

    private async Task<(int ExitCode, IReadOnlyList<string> Lines)> ExamineAsync(FakeModel server)
    {
        _place.Environment["MODEL_BASE_URL"] = server.BaseUrl.ToString();
        _place.Environment["MODEL_NAME"] = "small-7b";
        _place.Environment["MODEL_API_KEY"] = "wrong";
        var run = await _place.RunAsync("doctor");
        return (run.ExitCode, [.. run.Output.Split('\n').Where(line => line.Contains(" model: ", StringComparison.Ordinal))]);
    }
}
