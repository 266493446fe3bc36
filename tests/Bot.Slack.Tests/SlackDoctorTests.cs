using Bot.Core.Surfaces;
using Bot.Testing.Slack;

namespace Bot.Slack.Tests;

public sealed class SlackDoctorTests
{
    [Fact]
    public async Task Everything_in_order_is_said_so()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack);

        findings.Select(f => f.Name).ShouldBe(["slack bot token", "slack scopes", "slack socket"]);
        findings.ShouldAllBe(f => f.Ok);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_its_mend()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove("im:history");

        var finding = (await ExamineAsync(slack)).Single(f => !f.Ok);

        finding.Finding.ShouldBe("im:history missing");
        finding.Mend.ShouldNotBeNull().ShouldContain("slack-manifest");
    }

    [Theory]
    [InlineData("auth.test", "slack bot token", "SLACK_BOT_TOKEN")]
    [InlineData("apps.connections.open", "slack app token", "SLACK_APP_TOKEN")]
    public async Task A_refused_token_is_named(string method, string name, string setting)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.FailNext(method, new SlackFault.Error("invalid_auth"));

        var finding = (await ExamineAsync(slack)).Single(f => !f.Ok);

        (finding.Name, finding.Finding).ShouldBe((name, "invalid_auth"));
        finding.Mend.ShouldNotBeNull().ShouldContain(setting);
    }

    [Theory]
    [InlineData("xoxb-1", null, null, "neither SLACK_APP_TOKEN")]
    [InlineData(null, "xapp-1", null, "SLACK_BOT_TOKEN is not")]
    [InlineData("xapp-1", "xapp-1", null, "app-level token")]
    [InlineData("xoxb-1", "xoxb-1", null, "needs the app-level token")]
    [InlineData("xoxb-1", null, "  ", "neither SLACK_APP_TOKEN")]
    public async Task Settings_that_do_not_fit_are_named(string? bot, string? app, string? secret, string mend)
    {
        var options = new SlackOptions { BotToken = bot, AppToken = app, SigningSecret = secret };

        var finding = (await ListAsync(options)).ShouldHaveSingleItem();

        finding.Mend.ShouldNotBeNull().ShouldContain(mend);
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(
            () => new Microsoft.Extensions.DependencyInjection.ServiceCollection().AddSlack(options)).Message.ShouldContain(mend);
    }

    private static Task<List<Diagnosis>> ExamineAsync(FakeSlack slack) => ListAsync(new SlackOptions
    {
        BotToken = FakeSlack.BotToken,
        AppToken = FakeSlack.AppToken,
        ApiUrl = slack.ApiUrl,
    });

    private static async Task<List<Diagnosis>> ListAsync(SlackOptions options)
    {
        var findings = new List<Diagnosis>();
        await foreach (var finding in SlackDoctor.ExamineAsync(options, TimeProvider.System, CancellationToken.None))
        {
            findings.Add(finding);
        }

        return findings;
    }
}
