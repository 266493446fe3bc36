using Bot.Core.Answers.Model;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Testing.Model;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Core.Tests.Digests;

public sealed class DigestWriterTests : IDisposable
{
    private readonly DigestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_model_leads_the_digest_with_what_the_lines_say_and_is_named()
    {
        var digest = await WriteAsync(ModelReply.Says("The parade drew 14 boats [1]."));

        digest.Reply.Summary.ShouldBe("The parade drew 14 boats [1]. (phrased by scripted, checked against the quotes below)\n1 new article.");
        digest.Reply.Items.ShouldHaveSingleItem().Citation.Quote.ShouldBe("The parade drew 14 boats.");
    }

    [Theory]
    [InlineData("The parade drew 15 boats [1].")]
    [InlineData("The parade drew no boats [1].")]
    [InlineData("The parade drew 14 boats.")]
    public async Task What_the_lines_do_not_say_is_left_out(string lie) => (await WriteAsync(ModelReply.Says(lie))).Reply.Summary.ShouldBe("1 new article.");

    [Fact]
    public async Task A_model_that_fails_leaves_the_lines() => (await WriteAsync(ModelReply.Status(401))).Reply.Summary.ShouldBe("1 new article.");

    private async Task<Digest> WriteAsync(ModelReply reply)
    {
        await _place.AddAsync("a", "The parade drew 14 boats.");
        await using var server = await FakeModel.StartAsync(reply);
        var options = new ModelOptions { BaseUrl = server.BaseUrl, Name = "scripted" };
        using var client = new OpenAIChatClient(options);
        var prompts = PhrasingPrompts.Load(Path.Combine(ArchitectureTests.RepositoryRoot(), "prompts"));
        using var model = new ModelComposer(new ChatPhraser(client, prompts), options, TimeProvider.System, NullLogger<ModelComposer>.Instance);
        return await new DigestWriter(_place.First.Composer, _place.Pack, model).WriteAsync(
            new(null, new CoverageWindow(0, 1), "en", new LocalDate(2026, 2, 1)), CancellationToken.None);
    }
}
