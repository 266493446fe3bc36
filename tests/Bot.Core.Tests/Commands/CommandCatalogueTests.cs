using Bot.Core.Commands;
using Bot.Core.Conversations;

namespace Bot.Core.Tests.Commands;

public sealed class CommandCatalogueTests
{
    private static readonly ConversationKey Thread = new("terminal", "here", null);

    private readonly CommandCatalogue _catalogue = new(
        [
            Command("ask", [Text("question", rest: true)]),
            Command("fact", [Text("topic", rest: true)]),
            Command("check", [Text("claim", rest: true)]),
            Command("numbers", []),
            Command("help", []),
        ],
        (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));

    [Theory]
    [InlineData("/fact rare earth", "fact", "topic", "rare earth")]
    [InlineData("fact cptpp", "fact", "topic", "cptpp")]
    [InlineData("FACT cptpp", "fact", "topic", "cptpp")]
    [InlineData("check Lee signed 14 MOUs", "check", "claim", "Lee signed 14 MOUs")]
    [InlineData("Fact or fiction: was there a joint statement?", "ask", "question", "Fact or fiction: was there a joint statement?")]
    [InlineData("numbers of MOUs signed", "ask", "question", "numbers of MOUs signed")]
    [InlineData("  Who met in Nara?  ", "ask", "question", "Who met in Nara?")]
    [InlineData("/r/news says they met, is it true?", "ask", "question", "/r/news says they met, is it true?")]
    [InlineData("/nonsense at all", "help", "unknown", "nonsense")]
    [InlineData("/why", "help", "unknown", "why")]
    public void Typed_text_is_a_command_or_a_question(string typed, string command, string parameter, string value)
    {
        var invocation = _catalogue.Read(typed, null, Thread, mayManage: false);

        invocation.Command.ShouldBe(command);
        invocation[parameter].ShouldBe(value);
    }

    [Theory]
    [InlineData("check", "check")]
    [InlineData("Fact", "fact")]
    [InlineData("HELP", "help")]
    [InlineData(" numbers ", "numbers")]
    [InlineData("?", "help")]
    [InlineData("？", "help")]
    [InlineData("/?", "help")]
    [InlineData("??", "ask")]
    [InlineData("Numbers?", "ask")]
    public void The_bare_name_of_a_command_runs_it_and_a_question_mark_asks_for_help(string typed, string command) =>
        _catalogue.Read(typed, null, Thread, mayManage: false).Command.ShouldBe(command);

    [Fact]
    public async Task A_missing_parameter_is_asked_for()
    {
        var reply = await _catalogue.ExecuteAsync(
            _catalogue.Read("/fact", "en", Thread, mayManage: false), CancellationToken.None);

        reply.ShouldBeOfType<NoticeReply>().IsError.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/도움말", "ko")]
    [InlineData("도움말", "ko")]
    [InlineData("ヘルプ", "ja")]
    [InlineData("/help", null)]
    public void A_command_typed_by_its_Korean_or_Japanese_name_is_answered_in_that_language(string typed, string? language)
    {
        var help = Command("help", []) with { Label = new("help", "도움말", "ヘルプ") };

        new CommandCatalogue([help], (_, _, _) => Task.FromResult<IReadOnlyList<string>>([])).Read(typed, null, Thread, mayManage: false).Language.ShouldBe(language);
    }

    private static CommandParameter Text(string name, bool rest) =>
        new(name, Local(name), Local(name), Required: true, TakesRest: rest);

    private static CommandDefinition Command(string name, IReadOnlyList<CommandParameter> parameters) => new(
        name, Local(name), Local(name), parameters, [], Visibility.Public, Permission.Everyone,
        (_, _) => Task.FromResult<Reply>(new NoticeReply("en", name)));

    private static LocalizedText Local(string text) => new(text, text, text);
}
