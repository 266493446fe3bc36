using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Commands;

public sealed class HelpCommandTests
{
    private readonly CommandCatalogue _catalogue;

    public HelpCommandTests() => _catalogue = new(
        [new HelpCommand(new LoadedPack(), () => _catalogue!.Commands).Definition, new PrivacyCommand().Definition],
        (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));

    [Theory]
    [InlineData("/help", "I answer questions about news coverage")]
    [InlineData("/도움말", "저는 보도에 관한 질문에 답합니다")]
    [InlineData("ヘルプ", "報道についての質問に答えます")]
    [InlineData("/개인정보", "• 봇을 부른 질문과")]
    public async Task A_command_answers_in_the_language_of_the_name_that_was_typed(string typed, string said) =>
        (await SayAsync(typed)).Text.ShouldStartWith(said);

    [Theory]
    [InlineData("/why", "There is no command /why. There are:")]
    [InlineData("/안녕", "/안녕 명령은 없습니다.")]
    public async Task An_unknown_command_is_told_which_there_are(string typed, string said)
    {
        var notice = await SayAsync(typed);

        notice.IsError.ShouldBeTrue();
        notice.Text.ShouldStartWith(said);
        notice.Text.ShouldContain("/privacy");
    }

    private async Task<NoticeReply> SayAsync(string typed) =>
        (await _catalogue.ExecuteAsync(_catalogue.Read(typed, null, new ConversationKey("terminal", "here", null), mayManage: false), CancellationToken.None))
            .ShouldBeOfType<NoticeReply>();
}
