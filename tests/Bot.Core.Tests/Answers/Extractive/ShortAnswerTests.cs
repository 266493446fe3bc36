using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Answers.Extractive;

public sealed class ShortAnswerTests
{
    private const string Plants = "The Oslo plant opened in 1968 and employs 610 people; the Bergen plant, opened in 1994, employs 1,240.";
    private const string Bill = "The state paid 60% of the bill, the county 25% and the town 15%.";
    private const string Bridge = "The bridge was closed on February 2, 2024, and a temporary ferry service started on April 10, 2024.";
    private const string Jobs = "The firm said it would close its plant by June 30 and cut 420 jobs, including 85 in management.";
    private const string Ribbon = "Mayor Helen Ortiz cut the ribbon together with 71-year-old Frank Dillard, who crossed the bridge every day for 40 years.";
    private const string Storm = "Governor Maria Keller, 49, declared a state of emergency on October 10 and ordered 5,200 people to leave their homes.";
    private const string Trade = "With 20.8% of its trade tied to China and 15.3% to the U.S. in 2024, diversifying is seen as a necessity.";
    private const string Staff = "한빛전자의 직원은 1만 8천 명이며, 이 가운데 연구 인력은 4천200명이다.";
    private const string Site = "경기도는 부지 비용의 30%를, 평택시는 12%를 지원한다.";
    private const string Sales = "올해 1분기 매출은 7조 1천억 원으로 작년보다 9% 늘었고 영업이익은 4% 줄었다.";
    private const string Mayor = "최민서(61) 평택시장은 착공식에 참석했지만 김도연 환경부 장관은 오지 않았다.";
    private const string Animals = "イルカ6頭とペンギン45羽を飼育し、職員は62人いる。";
    private const string Aquarium = "水族館は昨年9月1日に閉館し、工事には28億円をかけた。";

    [Theory]
    [InlineData("When did the port open?", "The port opened on May 3, 1901.", "May 3, 1901")]
    [InlineData("How many ships sank?", "In the storm 14 ships and 3 barges sank.", "14 ships")]
    [InlineData("How many sailors drowned?", "In the storm 14 ships sank.", null)]
    [InlineData("How much of the grain goes to Norway?", "Of the grain, 20% goes to Sweden and 15% to Norway.", "15%")]
    [InlineData("How often did they meet?", "It was their fifth meeting in eight months.", null)]
    [InlineData("Why did the port open?", "The port opened on May 3, 1901.", null)]
    // Whose value it is.
    [InlineData("When did the Bergen plant open?", Plants, "1994")]
    [InlineData("When did the Oslo plant open?", Plants, "1968")]
    [InlineData("How many people does the Bergen plant employ?", Plants, null)]
    [InlineData("What percentage of the bill did the state pay?", Bill, "60%")]
    [InlineData("What share of the bill did the county pay?", Bill, "25%")]
    [InlineData("How much more than planned did the repair cost?", "The repair cost $18.4 million, $3.1 million more than planned.", null)]
    [InlineData("How many jobs in management will be cut?", Jobs, null)]
    [InlineData("How many jobs will the firm cut?", Jobs, "420 jobs")]
    [InlineData("The party gave how many seats to Labour?", "The party took 16 seats from Labour.", null)]
    [InlineData("How many nobles were exiled?", "In the massacre 5,000 were killed, some of them nobles.", null)]
    [InlineData("How much of its trade is tied to the U.S.?", Trade, "15.3%")]
    // Which event the date belongs to.
    [InlineData("When was the bridge closed?", Bridge, "February 2, 2024")]
    [InlineData("When did the ferry service start?", Bridge, "April 10, 2024")]
    [InlineData("When did the ferry service end?", Bridge, null)]
    [InlineData("When was the bridge demolished?", Bridge, null)]
    [InlineData("When did Sweden lift the ban?", "Sweden banned salmon exports on May 3.", null)]
    [InlineData("When did the ban end?", "Sweden retaliated by banning salmon exports on May 3.", null)]
    [InlineData("When did the firm close its plant?", Jobs, null)]
    [InlineData("When did Norway ban salmon exports?", "Sweden retaliated by banning salmon exports to Norway on May 3.", null)]
    // Who is how old.
    [InlineData("How old is Frank Dillard?", Ribbon, "71-year-old")]
    [InlineData("How old is the mayor?", Ribbon, null)]
    [InlineData("How old is Maria Keller?", Storm, "49")]
    [InlineData("How old is the governor?", Storm, "49")]
    [InlineData("How old is her husband?", Storm, null)]
    [InlineData("How old is Anton Brandt?", "Anton Brandt, an 83-year-old farmer from Lindau, said he had lost 120 sheep.", "83-year-old")]
    [InlineData("How old is Carl Lindau?", "Anton Brandt, an 83-year-old farmer from Lindau, said he had lost 120 sheep.", null)]
    // Korean and Japanese: the kind that fits, of the one who is asked about.
    [InlineData("한빛전자 직원은 몇 명", Staff, "1만 8천 명")]
    [InlineData("한빛전자 직원은 몇 명", "투자액은 3조 2천억 원이다.", null)]
    [InlineData("평택시는 부지 비용의 몇 퍼센트를 지원하나요?", Site, "12%")]
    [InlineData("서울시는 부지 비용의 몇 퍼센트를 지원하나요?", Site, null)]
    [InlineData("매출은 몇 퍼센트 늘었나요?", Sales, "9%")]
    [InlineData("매출은 몇 퍼센트 줄었나요?", Sales, null)]
    [InlineData("영업이익은 몇 퍼센트 줄었나요?", Sales, "4%")]
    [InlineData("평택시장은 몇 살인가요?", Mayor, "61")]
    [InlineData("환경부 장관은 몇 살인가요?", Mayor, null)]
    [InlineData("착공식에는 몇 명이 참석했나요?", Mayor, null)]
    [InlineData("ペンギンは何羽いますか？", Animals, "45羽")]
    [InlineData("イルカは何頭いますか？", Animals, "6頭")]
    [InlineData("水族館はいつ閉館しましたか？", Aquarium, "昨年9月1日")]
    [InlineData("水族館はいつ取り壊されましたか？", Aquarium, null)]
    [InlineData("新路線はいつ廃止されますか？", "旧路線は9月30日に廃止され、運転士41人のうち12人が退職した。", null)]
    [InlineData("旧路線はいつ廃止されましたか？", "旧路線は9月30日に廃止され、運転士41人のうち12人が退職した。", "9月30日")]
    [InlineData("工事にはいくらかかりましたか？", Aquarium, "28億円")]
    [InlineData("知事は何歳ですか？", "田中洋子館長（58）は、年間40万人の来館を目指すと話した。", null)]
    [InlineData("館長は何歳ですか？", "田中洋子館長（58）は、年間40万人の来館を目指すと話した。", "58")]
    public void A_figure_is_set_in_front_only_where_it_is_what_was_asked_for(string question, string quote, string? expected)
    {
        ShortAnswer.Find(QuestionAnalyzer.Analyze(question, LanguageDetector.Detect(question), []), new CitedPassage(1, quote), new SourceReader(Lexicon.Empty)).ShouldBe(expected);
    }
}
