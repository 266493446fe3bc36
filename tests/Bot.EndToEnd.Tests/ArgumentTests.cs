namespace Bot.EndToEnd.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--top takes a number", "ask", "--json", "--top", "x", "Who?")]
    [InlineData("--top goes with --json.", "ask", "--top", "3", "Who?")]
    [InlineData("--explain goes without --json.", "ask", "--json", "--explain", "Who?")]
    [InlineData("no option '--jsn'", "ask", "--jsn", "Who?")]
    [InlineData("no option '--bogus'. To write it as a word, put -- before the words.", "check", "Lee", "--bogus")]
    [InlineData("no option '--bogus'", "facts", "--bogus")]
    [InlineData("There is no verb 'frob'. Run", "frob")]
    [InlineData("There is no verb 'Who met in Nara?': a question goes behind ask.", "Who met in Nara?")]
    [InlineData("There is no verb 'Who': a question goes behind ask.", "Who", "met?")]
    [InlineData("No verb is given: begin with chat, or with ask and a question.")]
    [InlineData("One of the sources is blank", "ingest", "")]
    [InlineData("One of the ids is blank", "remove", "a", " ")]
    [InlineData("no option '--bogus'", "remove", "--bogus")]
    [InlineData("is a folder: name a file of questions.", "eval", "/")]
    [InlineData("is a folder: name a file of drafts.", "eval-support", "/")]
    [InlineData("The claim is blank: write it behind check.", "check", "")]
    [InlineData("There is no claim in that: write a sentence", "check", "14")]
    [InlineData("A question is neither true nor false", "check", "Is", "Lee", "president?")]
    [InlineData("The topic is blank: leave it out for all, or write it behind facts.", "facts", " ")]
    [InlineData("The question is blank: write it behind ask.", "ask", "")]
    [InlineData("The question is blank: write it behind ask.", "ask", "--json", "", " ")]
    [InlineData("Required argument missing for option: '--topic'.", "digest", "--topic")]
    [InlineData("--time, --zone and --days go with --dry-run.", "digest", "--time")]
    public async Task Unusable_arguments_are_told_in_a_line(string expected, params string[] arguments)
    {
        await using var bot = BotProcess.Start(arguments, new Dictionary<string, string>());

        (await bot.ExitAsync()).ShouldBe(2);
        bot.Lines.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Theory]
    [InlineData("eval-support", "help")]
    [InlineData("--dry-run", "help", "digest")]
    public async Task Help_is_shown_as_a_verb_too(string shown, params string[] arguments)
    {
        await using var bot = BotProcess.Start(arguments, new Dictionary<string, string>());

        (await bot.ExitAsync()).ShouldBe(0);
        bot.Lines.ShouldContain(line => line.Contains(shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('a', "That question is too long: please keep it within 2,000 characters.", "ask")]
    [InlineData('a', "That question is too long: please keep it within 2,000 characters.", "ask", "--json")]
    [InlineData('가', "질문이 너무 깁니다. 2,000자 이내로 줄여 주세요.", "ask")]
    [InlineData('\u200B', "Ask me something about the coverage.", "ask")]
    [InlineData('a', "That claim is too long: please keep it within 2,000 characters.", "check")]
    public async Task What_is_too_long_to_be_looked_at_is_an_unusable_argument(char letter, string expected, params string[] arguments)
    {
        await using var bot = BotProcess.Start([.. arguments, new string(letter, 2_001)], new Dictionary<string, string>());

        (await bot.ExitAsync()).ShouldBe(2);
        bot.Lines.ShouldHaveSingleItem().ShouldBe(expected);
    }
}
