using Bot.Core.Answers.Understanding;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("What are the trade shares, and how much could the pact add?", "What are the trade shares|and how much could the pact add?")]
    [InlineData("Who opened the port? When did the bridge fall?", "Who opened the port?|When did the bridge fall?")]
    [InlineData("When was Berg in Oslo and when was she in Bergen?", "When was Berg in Oslo|and when was she in Bergen?")]
    [InlineData("When did the fair open and when did it close?", "When did the fair open and when did it close?")]
    [InlineData("When and where was the port opened?", "When and where was the port opened?")]
    [InlineData("When did the fair open, when did the fair close, and when was the hall sold?", "When did the fair open|when did the fair close|and when was the hall sold?")]
    [InlineData("Where and when was the fair, and how many visitors came?", "Where and when was the fair|and how many visitors came?")]
    [InlineData("For my homework: what was the toll?", "what was the toll?")]
    [InlineData("Note: the bridge fell.", "Note: the bridge fell.")]
    [InlineData("Who met the mayor and the governor?", "Who met the mayor and the governor?")]
    [InlineData("항구는 언제 열렸고 배는 몇 척이야?", "항구는 언제 열렸고|배는 몇 척이야?")]
    [InlineData("개항은 언제였어? 그리고 배는 몇 척이야?", "개항은 언제였어?|그리고 배는 몇 척이야?")]
    [InlineData("항구는 언제 어디서 열렸나요?", "항구는 언제 어디서 열렸나요?")]
    [InlineData("항구를 새로 짓고 언제 열었나요?", "항구를 새로 짓고 언제 열었나요?")]
    [InlineData("港はいつ開き、船は何隻ありますか？", "港はいつ開き|船は何隻ありますか？")]
    [InlineData("港が開いたのはいつですか。また、船は何隻ですか。", "港が開いたのはいつですか|船は何隻ですか。")]
    [InlineData("港が開いた日と、船の数を教えてください。", "港が開いた日は？|船の数を教えてください。")]
    [InlineData("항구를 연 날짜와 배의 비율을 알려줘.", "항구를 연 날짜?|배의 비율을 알려줘.")]
    [InlineData("市長と港の船を教えてください。", "市長と港の船を教えてください。")]
    [InlineData("港はいつ、どこで開かれましたか？", "港はいつ、どこで開かれましたか？")]
    [InlineData("What day was Berg in Oslo, and on what day did the port open?", "What day was Berg in Oslo|and on what day did the port open?")]
    [InlineData("What did Berg say about the port? I need the quote.", "What did Berg say about the port?")]
    [InlineData("I write for a school paper. When did the port open?", "When did the port open?")]
    [InlineData("Hi! When did the port open? Thanks.", "When did the port open?")]
    [InlineData("Berg went to Oslo. When did the port open?", "Berg went to Oslo. When did the port open?")]
    [InlineData("I wonder when the port opened. Thanks.", "I wonder when the port opened.")]
    [InlineData("Please tell us when the port opened.", "tell me when the port opened.")]
    [InlineData("Could you please tell me who opened the port?", "tell me who opened the port?")]
    [InlineData("Could you swim there?", "Could you swim there?")]
    [InlineData("in a hurry - when did the port open?", "when did the port open?")]
    [InlineData("the port - a new one - opened when?", "the port - a new one - opened when?")]
    [InlineData("I read that the port was closed. When was that?", "When was that the port was closed?")]
    [InlineData("We heard the port was closed. Who opened the bridge?", "Who opened the bridge?")]
    [InlineData("Please give the date of the opening. Who attended?", "give the date of the opening.|Who attended?")]
    [InlineData("항구는 언제 열렸나요? 궁금합니다. 감사합니다.", "항구는 언제 열렸나요?")]
    [InlineData("港はいつ開きましたか？教えてください。よろしくお願いします。", "港はいつ開きましたか？")]
    [InlineData("감사합니다.", "감사합니다.")]
    [InlineData("Why?", "Why?")]
    [InlineData("", "")]
    public void A_question_is_cut_only_where_a_second_one_begins(string question, string parts)
    {
        QuestionParts.Split(question).ShouldBe(parts.Split('|'));
    }
}
