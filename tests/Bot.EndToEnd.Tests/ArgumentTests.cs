namespace Bot.EndToEnd.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--top takes a number", "ask", "--json", "--top", "x", "Who?")]
    [InlineData("no option '--jsn'", "ask", "--jsn", "Who?")]
    [InlineData("no verb 'frob'", "frob")]
    [InlineData("One of the sources is blank", "ingest", "")]
    [InlineData("The claim is blank: write it behind check.", "check", "")]
    [InlineData("The topic is blank: leave it out for all, or write it behind facts.", "facts", " ")]
    [InlineData("The question is blank: write it behind ask.", "ask", "")]
    [InlineData("The question is blank: write it behind ask.", "ask", "--json", "", " ")]
    public async Task Unusable_arguments_are_told_in_a_line(string expected, params string[] arguments)
    {
        await using var bot = BotProcess.Start(arguments, new Dictionary<string, string>());

        (await bot.ExitAsync()).ShouldBe(2);
        bot.Lines.ShouldHaveSingleItem().ShouldContain(expected);
    }
}
