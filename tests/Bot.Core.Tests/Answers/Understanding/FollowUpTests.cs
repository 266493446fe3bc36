using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Conversations;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class FollowUpTests
{
    private static readonly Lexicon Words = Lexicon.Of(new CoveragePack(
        new Dictionary<string, string> { ["en"] = "Test" }, "UTC", ["en"], [], [], new Dictionary<string, IReadOnlyList<string>>(),
        [
            new("norway", "Norway", "Country", [new("노르웨이", "ko"), new("ノルウェー", "ja")]),
            new("sweden", "Sweden", "Country", [new("스웨덴", "ko"), new("スウェーデン", "ja")]),
            new("berg", "Anna Berg", "Person", [new("Berg", "en")]),
        ],
        []));

    [Theory]
    [InlineData("When did Berg visit Oslo?", "How many treaties did she sign there?", "How many treaties did Anna Berg sign in Oslo?")]
    [InlineData("When did Berg leave Norway?", "How many treaties did she sign before?", "How many treaties did Anna Berg sign before?")]
    [InlineData("When did Norway and Sweden sign it?", "Did they publish a statement on fishing?", "Did they publish a statement on fishing Norway Sweden?")]
    [InlineData("When did Norway ban fishing?", "Why?", "Why did Norway ban fishing?")]
    [InlineData("How much oil goes to Norway?", "And to Sweden?", "How much oil goes to Sweden?")]
    [InlineData("How much oil goes to Norway?", "What about Sweden?", "How much oil goes to Sweden?")]
    [InlineData("What did Berg sign in Oslo?", "How many?", "How many did Berg sign in Oslo?")]
    [InlineData("How many treaties did Berg sign?", "When?", "When did Berg sign treaties?")]
    [InlineData("How many loaves did the bakery sell in May?", "And in April?", "How many loaves did the bakery sell in April?")]
    [InlineData("How many people does the Oslo plant employ?", "And the Bergen plant?", "How many people does the Bergen plant employ?")]
    [InlineData("How many ships did Ford build?", "And Krupp?", "How many ships did Krupp build?")]
    [InlineData("협상은 언제 열렸나요?", "어디서?", "협상은 어디서 열렸나요?")]
    [InlineData("정유진 후보는 몇 표를 얻었나요?", "그럼 이상호 후보는?", "이상호 후보는 몇 표를 얻었나요?")]
    [InlineData("会談はいつ行われましたか？", "どこで？", "会談はどこで行われましたか？")]
    [InlineData("When did Berg visit Oslo?", "Sweden?", "Sweden?")]
    [InlineData("When did Norway ban fishing?", "Who founded the museum?", "Who founded the museum?")]
    [InlineData("노르웨이는 언제 어업을 금지했나요?", "왜요?", "노르웨이는 왜 어업을 금지했나요?")]
    [InlineData("ノルウェーはいつ漁業を禁止しましたか？", "スウェーデンは？", "スウェーデンはいつ漁業を禁止しましたか？")]
    public void A_follow_up_is_made_to_stand_by_itself(string before, string question, string expected)
    {
        var resolved = FollowUp.Resolve(question, [new Turn(before, AnswerStatus.Answered, [])], Words);

        System.Text.RegularExpressions.Regex.Replace(resolved, @"\s+", " ").Trim().ShouldBe(expected);
    }

    [Theory]
    [InlineData("How did she travel?", "How did she travel Berg visit Norway", "How did Anna Berg travel?")]
    [InlineData("How many people does it have?", "How many people does it have Berg visit Norway", "How many people does Norway have?")]
    [InlineData("What is its capital?", "What is its capital Berg visit Norway", "What is Norway's capital?")]
    public void A_short_question_with_a_pronoun_may_ask_about_the_people_alone(string question, params string[] readings) =>
        FollowUp.Readings(question, [new Turn("When did Berg visit Norway?", AnswerStatus.Answered, [])], Words).ShouldBe(readings);

    [Theory]
    [InlineData("what caused the ban?", "what caused the ban Norway?")]
    [InlineData("what did Sweden say?", "what did Sweden say?")]
    public void A_part_that_names_nothing_leans_on_the_part_before(string part, string expected) =>
        FollowUp.Lean(part, "When did Norway ban fishing,", Words).ShouldBe(expected);

    [Fact]
    public void A_short_question_may_also_stand_by_itself() =>
        FollowUp.Readings("会談はいつどこで行われましたか？", [new Turn("노르웨이는 언제 어업을 금지했나요?", AnswerStatus.Answered, [])], Words)[^1]
            .ShouldBe("会談はいつどこで行われましたか？");

    [Theory]
    [InlineData("And what did Sweden do?", "what did Sweden do?", "what did Sweden do Norway?")]
    [InlineData("So how many treaties were signed?", "how many treaties were signed Norway?", "how many treaties were signed?")]
    [InlineData("And was there a joint statement on trade?", "was there a joint statement on trade Norway?", "was there a joint statement on trade?")]
    [InlineData("그리고 스웨덴은 무엇을 했나요?", "스웨덴은 무엇을 했나요?", "스웨덴은 무엇을 했나요 Norway?")]
    public void A_question_behind_a_connective_stands_by_itself_where_it_names_what_it_is_about(string question, params string[] readings) =>
        FollowUp.Readings(question, [new Turn("When did Norway ban fishing?", AnswerStatus.Answered, [])], Words).ShouldBe(readings);

    [Theory]
    [InlineData("Who criticised Norway?", "When was she born?", "When was Anna Berg born?")]
    [InlineData("When did Norway ban fishing?", "Where was she born?", "Where was Anna Berg born?")]
    [InlineData("Where was the treaty signed?", "How many people live there?", "How many people live in Sweden?")]
    [InlineData("When did Berg leave Norway?", "When was she born?", "When was Anna Berg born?")]
    public void A_pronoun_may_stand_for_whom_the_answer_named(string before, string question, string expected) =>
        FollowUp.Readings(question, [new Turn(before, AnswerStatus.Answered, []) { Told = ["Anna Berg", "Sweden"] }], Words).ShouldContain(expected);

    [Theory]
    [InlineData("What time is it?")]
    [InlineData("Is it raining?")]
    [InlineData("Thanks, that is it.")]
    public void A_word_that_stands_for_nothing_takes_nothing_over(string question) =>
        FollowUp.Readings(question, [new Turn("When did Norway ban fishing?", AnswerStatus.Answered, [])], Words).ShouldBe([question]);

    [Fact]
    public void A_connective_is_left_out_where_nothing_goes_before() =>
        FollowUp.Readings("And what did Sweden do?", [], Words).ShouldBe(["what did Sweden do?"]);

    [Fact]
    public void A_question_of_one_word_does_not_stand_by_itself() =>
        FollowUp.Readings("Why?", [new Turn("When did Norway ban fishing?", AnswerStatus.Answered, [])], Words).ShouldBe(["Why did Norway ban fishing?"]);

    [Fact]
    public void The_first_question_of_a_thread_leans_on_nothing()
    {
        FollowUp.Resolve("Why?", [], Words).ShouldBe("Why?");
    }
}
