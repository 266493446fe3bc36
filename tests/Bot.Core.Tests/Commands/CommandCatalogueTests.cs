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

    [Theory]
    [InlineData("/check", "Write a sentence to check behind /check, for example: /check The vote was put off until May")]
    [InlineData("fact", "Write a person, place, institution or word behind /fact, for example: /fact trade")]
    [InlineData("Ask", "Write what you want to know behind /ask, for example: /ask What was agreed?")]
    [InlineData("/확인", "/check 뒤에 적어 주세요: 확인할 문장. 예: /check 표결은 5월로 연기되었다")]
    [InlineData("確認", "/check の後に書いてください：確認する文。例：/check 採決は5月に延期された")]
    public async Task A_missing_argument_is_asked_for_with_an_example(string typed, string said)
    {
        // What is missing is seen before a command does anything with its services.
        var catalogue = new CommandCatalogue(
            [new AskCommand(null!).Definition, new FactCommand(null!).Definition, new CheckCommand(null!, null!, null!).Definition],
            (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));

        var reply = await catalogue.ExecuteAsync(catalogue.Read(typed, null, Thread, mayManage: false), CancellationToken.None);

        var notice = reply.ShouldBeOfType<NoticeReply>();
        notice.IsError.ShouldBeTrue();
        notice.Text.ShouldBe(said);
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
