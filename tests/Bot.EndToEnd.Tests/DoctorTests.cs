using System.Text.RegularExpressions;
using Bot.EndToEnd.Tests.Ingestion;
using Bot.Settings;

namespace Bot.EndToEnd.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Each_setting_that_cannot_be_used_is_a_line_of_its_own_and_the_rest_is_looked_at()
    {
        _place.Write(".env", "BOT_FEED_MINUTES=abc\nBOT_FETCH_ALLOW=xx\nBOT_FEEDS=nowhere\n");

        var run = await _place.RunAsync("doctor");

        run.ExitCode.ShouldBe(1);
        var lines = Lines(run);
        lines.ShouldContain("FAIL setting: BOT_FEED_MINUTES is 'abc': expected a number from 1 to 1440.");
        lines.ShouldContain("FAIL setting: BOT_FETCH_ALLOW: 'xx' is no address or network such as 127.0.0.1 or 10.1.0.0/16.");
        lines.ShouldContain("FAIL setting: BOT_FEEDS: 'nowhere' is no address such as https://news.example/feed.xml.");
        lines.Count(line => line.StartsWith("FAIL", StringComparison.Ordinal)).ShouldBe(3);
        lines.ShouldContain(line => line.StartsWith("ok   database: 1 article,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_are_misspelt_or_not_used_yet_are_warned_of()
    {
        _place.Write(".env", "DISCORD_TOKN=x\nBOT_FOO=1\nMODEL_TIMEOUT_SECONDS=soon\nDISCORD_SHARDS=many\nBOT_PROMPTS=/nope\nHOME_BREW=1\n");

        var run = await _place.RunAsync("doctor");

        run.ExitCode.ShouldBe(0, run.Output);
        var warnings = Lines(run).Where(line => line.StartsWith("warn", StringComparison.Ordinal)).ToList();
        warnings.ShouldContain("warn setting: DISCORD_TOKN is no setting — did you mean DISCORD_TOKEN?");
        warnings.ShouldContain("warn setting: BOT_FOO is no setting — README.md lists those that there are");
        warnings.ShouldContain("warn setting: MODEL_TIMEOUT_SECONDS is 'soon': expected a whole number from 1 to 600. It is not used while MODEL_BASE_URL is not set.");
        warnings.ShouldContain("warn setting: DISCORD_SHARDS must be a number from 1 to 16384, or unset. It is not used while DISCORD_TOKEN is not set.");
        warnings.ShouldContain("warn setting: The prompt /nope/answer.yaml is missing. BOT_PROMPTS names the folder of the prompts.");
        warnings.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_setting_that_does_nothing_without_another_is_warned_of()
    {
        _place.Write(".env", "MODEL_NAME=any\nMODEL_API_KEY=0451\nSLACK_SIGNING_SECRET=0451\nDISCORD_SHARDS=2\n");

        var run = await _place.RunAsync("doctor");

        run.ExitCode.ShouldBe(0, run.Output);
        Lines(run).Where(line => line.StartsWith("warn", StringComparison.Ordinal)).ShouldBe([
            "warn setting: DISCORD_SHARDS is set, but not used while DISCORD_TOKEN is not — set DISCORD_TOKEN, too, or take it out",
            "warn setting: SLACK_SIGNING_SECRET is set, but not used while SLACK_BOT_TOKEN is not — set SLACK_BOT_TOKEN, too, or take it out",
            "warn setting: MODEL_API_KEY is set, but not used while MODEL_BASE_URL is not — set MODEL_BASE_URL, too, or take it out",
            "warn setting: MODEL_NAME is set, but not used while MODEL_BASE_URL is not — set MODEL_BASE_URL, too, or take it out",
        ]);
        run.Output.ShouldNotContain("0451");
    }

    [Fact]
    public async Task An_app_token_without_a_bot_token_is_told_once()
    {
        _place.Write(".env", "SLACK_APP_TOKEN=xapp-any\n");

        Lines(await _place.RunAsync("doctor")).Where(line => line.Contains("SLACK_APP_TOKEN", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldStartWith("FAIL slack settings");
    }

    [Fact]
    public async Task A_feed_in_a_network_that_is_not_public_is_told_with_the_setting_that_allows_it()
    {
        _place.Write(".env", "BOT_FEEDS=http://127.0.0.1:9/feed.xml\n");

        Lines(await _place.RunAsync("doctor")).ShouldContain(line =>
            line.StartsWith("FAIL feed: http://127.0.0.1:9/feed.xml", StringComparison.Ordinal) && line.Contains("BOT_FETCH_ALLOW names those that may be", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_like_a_settings_is_warned_of_and_a_name_of_others_is_not()
    {
        _place.Write(".env", "MODLE_NAME=x\nDISCRD_TOKEN=x\nslack_bot_token=x\nNODE_NAME=x\nTZ=UTC\nOPENAI_API_KEY=x\n");
        _place.Environment["MODEL_BASEURL"] = "x";
        _place.Environment["SLAKC_APP_TOKEN"] = "x";
        _place.Environment["BOT_HOME"] = "x";
        _place.Environment["DISCORD_GUILD"] = "x";
        _place.Environment["MODEL_PATH"] = "x";

        var run = await _place.RunAsync("doctor");

        Lines(run).Where(line => line.StartsWith("warn", StringComparison.Ordinal)).ShouldBe([
            "warn setting: DISCRD_TOKEN is no setting — did you mean DISCORD_TOKEN?",
            "warn setting: MODEL_BASEURL is no setting — did you mean MODEL_BASE_URL?",
            "warn setting: MODLE_NAME is no setting — did you mean MODEL_NAME?",
            "warn setting: SLAKC_APP_TOKEN is no setting — did you mean SLACK_APP_TOKEN?",
            "warn setting: slack_bot_token is no setting — did you mean SLACK_BOT_TOKEN?",
        ]);
    }

    [Fact]
    public async Task A_model_that_may_take_longer_than_a_digest_is_kept_is_warned_of()
    {
        _place.Write(".env", "BOT_DIGEST_LEASE_SECONDS=10\nMODEL_BASE_URL=http://127.0.0.1:1\nMODEL_NAME=any\n");

        Lines(await _place.RunAsync("doctor")).ShouldContain(line =>
            line.StartsWith("warn setting: BOT_DIGEST_LEASE_SECONDS is 10 and MODEL_TIMEOUT_SECONDS 20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MODEL_BASE_URL", "http://127.0.0.1:1", "FAIL model: MODEL_NAME is missing: name the model to ask at MODEL_BASE_URL.")]
    [InlineData("BOT_SEEDS", "/nope", "FAIL seeds: There is no pack.yaml in /nope: set BOT_SEEDS to the folder of a coverage pack.")]
    public async Task A_fault_is_told_once_and_not_put_down_to_the_database(string name, string value, string expected)
    {
        _place.Write(".env", $"{name}={value}\n");

        var run = await _place.RunAsync("doctor");

        run.ExitCode.ShouldBe(1);
        var lines = Lines(run);
        lines.Where(line => line.StartsWith("FAIL", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldBe(expected);
        lines.ShouldContain(line => line.StartsWith("ok   database:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_database_cannot_be_made_the_setting_is_named()
    {
        // A file stands where the folder is to be; even the administrator cannot make one there.
        _place.Environment["BOT_DATABASE"] = Path.Combine(_place.Write("taken", "a file"), "data", "bot.db");

        var run = await _place.RunAsync("ask", "Anything?");

        run.ExitCode.ShouldBe(1);
        run.OneErrorLine().ShouldContain("set BOT_DATABASE in the environment or in .env");
    }

    [Fact]
    public void Every_setting_of_the_example_is_known()
    {
        var example = Regex.Matches(Repository.Read(".env.example"), "^([A-Z_]+)=", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        KnownSetting.All.Select(setting => setting.Name).ShouldBe(example, ignoreOrder: true);
    }

    private static List<string> Lines(Run run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
