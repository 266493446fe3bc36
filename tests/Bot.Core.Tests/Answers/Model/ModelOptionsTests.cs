using Bot.Core.Answers.Model;

namespace Bot.Core.Tests.Answers.Model;

public class ModelOptionsTests
{
    [Fact]
    public void Without_an_address_there_is_no_model() => ModelOptions.From(_ => null).ShouldBeNull();

    [Fact]
    public void The_settings_are_read_by_name()
    {
        var options = ModelOptions.From(Settings(("MODEL_BASE_URL", "http://localhost:11434/v1"), ("MODEL_NAME", "m"), ("MODEL_TIMEOUT_SECONDS", "7"), ("MODEL_DAILY_TOKENS", "1000")))!;

        (options.Name, options.Timeout, options.DailyTokens).ShouldBe(("m", TimeSpan.FromSeconds(7), 1000));
    }

    [Theory]
    [InlineData("MODEL_BASE_URL", "localhost", "MODEL_BASE_URL is 'localhost'")]
    [InlineData("MODEL_NAME", null, "MODEL_NAME is missing")]
    [InlineData("MODEL_TIMEOUT_SECONDS", "0", "MODEL_TIMEOUT_SECONDS is '0': expected a whole number from 1 to 600.")]
    [InlineData("MODEL_DAILY_TOKENS", "many", "MODEL_DAILY_TOKENS is 'many'")]
    public void A_setting_that_cannot_be_used_is_named(string name, string? value, string message) =>
        Should.Throw<FormatException>(() => ModelOptions.From(setting => setting == name ? value : Settings(("MODEL_BASE_URL", "http://x/v1"), ("MODEL_NAME", "m"))(setting)))
            .Message.ShouldStartWith(message);

    private static Func<string, string?> Settings(params (string Name, string Value)[] settings) =>
        name => settings.Where(s => s.Name == name).Select(s => s.Value).FirstOrDefault();
}
