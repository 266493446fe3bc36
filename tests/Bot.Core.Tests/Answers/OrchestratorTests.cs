using Bot.Core.Answers;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Tests.Search;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Answers;

public sealed class OrchestratorTests : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_answer_quotes_the_article_with_its_hedge_and_its_attribution()
    {
        var answer = await AskAsync("How much could joining the CPTPP raise South Korea's GDP?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldContain("**0.33% to 0.35%**");
        answer.Text.ShouldContain("According to economic projections, joining the trade pact could boost");
        answer.Citations[0].Publisher.ShouldBe("PRISM News");
        answer.Citations[0].AiGenerated.ShouldBeTrue();
        answer.Engine.ShouldBe("extractive");
    }

    [Theory]
    [InlineData("Hello!", "I answer questions about news coverage")]
    [InlineData("안녕하세요", "저는 보도에 관한 질문에 답합니다")]
    [InlineData("ありがとう", "報道についての質問に答えます")]
    public async Task Who_greets_is_told_what_can_be_asked(string greeting, string introduction)
    {
        var answer = await AskAsync(greeting);

        answer.Status.ShouldBe(AnswerStatus.Declined);
        answer.Text.ShouldStartWith(introduction);
        answer.Text.ShouldContain("PRISM News");
        answer.Citations.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_asked_every_quote_stands_at_its_offsets() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(AnyText.Generator.ToArbitrary(), (string question) => QuotesStandAtTheirOffsetsAsync(question)));

    [Theory]
    [InlineData("중국은 왜 희토류 수출을 금지했나요?")]
    [InlineData("a")]
    // A name of the question whose alternative ends inside the span that answers it once made a feature infinite.
    [InlineData("What did the U.S. president say about the summit?")]
    [InlineData("Nara Nara, the us and the us")]
    public async Task Quotes_stand_at_their_offsets(string question) => await QuotesStandAtTheirOffsetsAsync(question);

    [Fact]
    public async Task What_the_coverage_does_not_hold_is_said_with_where_was_looked_and_how_old_it_is()
    {
        var answer = await AskAsync("Write me a haiku about cats");

        answer.Status.ShouldBe(AnswerStatus.Declined);
        answer.Text.ShouldContain("Japan–South Korea summit in Nara");
        answer.Text.ShouldMatch(@"\d{4}-\d\d-\d\d");
    }

    [Theory]
    [InlineData("When did Lee and Takaichi meet in Seoul?", "The coverage does not say what the question takes for granted.")]
    [InlineData("When did Japan ban rare earth exports?", "The coverage does not say what the question takes for granted.")]
    [InlineData("Why is Lee the prime minister of Japan?", "The coverage does not say what the question takes for granted.")]
    [InlineData("Why did Japan ban rare earth exports to China?", "The coverage does not say what the question takes for granted.")]
    [InlineData("일본은 왜 중국에 대한 희토류 수출을 금지했나요?", "보도 내용은 질문의 전제와 다릅니다.")]
    [InlineData("日本はなぜ中国へのレアアース輸出を禁止したのですか？", "報道の内容は質問の前提と異なります。")]
    public async Task A_false_premise_is_not_affirmed(string question, string introduction)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Closest);
        answer.Text.ShouldStartWith(introduction);
    }

    [Theory]
    [InlineData("이 대통령은 시진핑과 MOU를 몇 건 체결했나요? 코끼리는 얼마나 오래 사나요?", true)]
    [InlineData("이 대통령은 시진핑과 MOU를 몇 건 체결했나요? 그리고 페루의 수도는 어디인가요?", true)]
    [InlineData("이 대통령은 시진핑과 MOU를 몇 건 체결했나요? 궁금합니다. 감사합니다.", false)]
    [InlineData("이 대통령은 시진핑과 MOU를 몇 건 체결했나요? 언제 체결했나요?", false)]
    public async Task Names_of_the_first_part_of_a_Korean_question_do_not_answer_a_second_one_about_something_else(string question, bool missing)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.EndsWith("질문의 나머지 부분에 대한 답은 보도에 없습니다.", StringComparison.Ordinal).ShouldBe(missing);
    }

    [Theory]
    [InlineData("중국은 왜 일본에 대한 희토류 수출을 금지했나요?")]
    [InlineData("中国はなぜ日本へのレアアース輸出を禁止したのですか？")]
    [InlineData("한국과 일본 정상은 언제 나라에서 만났나요?")]
    public async Task A_true_premise_is_answered(string question) => (await AskAsync(question)).Status.ShouldBe(AnswerStatus.Answered);

    [Theory]
    [InlineData("How many people attended the summit?")]
    [InlineData("What is the population of South Korea?")]
    [InlineData("When will Lee meet Xi again?")]
    [InlineData("When did South Korea join the CPTPP?")]
    [InlineData("Who is the foreign minister of South Korea?")]
    [InlineData("How many hours did the Nara talks last?")]
    [InlineData("What was in the 14 MOUs?")]
    [InlineData("What did the U.S. president say about the summit?")]
    [InlineData("How many months has Takaichi been in office?")]
    [InlineData("Where was Lee born?")]
    [InlineData("시진핑은 언제 서울을 방문하나요?")]
    [InlineData("高市首相はいつソウルを訪れますか？")]
    [InlineData("李大統領は奈良でどのお寺を訪れましたか？")]
    [InlineData("다카이치 총리는 몇 살인가요?")]
    [InlineData("高市首相の年齢は？")]
    [InlineData("When did China lift the ban?")]
    [InlineData("When did the ban end?")]
    [InlineData("How old is Takaichi?")]
    [InlineData("Will there be war?")]
    [InlineData("Which hotel did Lee stay at?")]
    [InlineData("Is Takaichi from Nara?")]
    public async Task A_near_miss_is_not_answered(string question)
    {
        (await AskAsync(question)).Status.ShouldNotBe(AnswerStatus.Answered);
    }

    // The article tells it in other words than the question's.
    [Theory]
    [InlineData("Which country accounted for 15.3% of South Korean trade?", "15.3%")]
    [InlineData("What prompted China to retaliate against Japan?", "Taiwan Strait")]
    [InlineData("Kindly confirm the exact dates of the bilateral meeting between Lee and Takaichi.", "January 13 to 14")]
    [InlineData("hey, late for class - when did the two leaders meet in Nara?", "January 13 to 14")]
    [InlineData("Was this the first encounter between Lee and Takaichi?", "fifth encounter")]
    [InlineData("How many members does the CPTPP have?", "12-member")]
    [InlineData("Have relations between China and Japan been getting worse?", "deteriorating")]
    [InlineData("korea trade % china vs us", "20.8%")]
    [InlineData("韓国がCPTPPに加盟するとGDPはどのくらい増えますか？", "0.33%")]
    [InlineData("희토류", "rare earth")]
    [InlineData("共同声明は出ましたか？", "joint statement")]
    [InlineData("Whose hometown did Lee visit?", "her hometown")]
    public async Task A_word_that_the_article_lacks_does_not_hide_what_it_tells(string question, string told)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain(told);
    }

    [Theory]
    [InlineData("@everyone when did Lee and Takaichi meet in Nara?")]
    [InlineData("<@123456> when did Lee and Takaichi meet in Nara? <#42>")]
    public async Task Whom_a_question_calls_does_not_matter(string question) => (await AskAsync(question)).Status.ShouldBe(AnswerStatus.Answered);

    [Fact]
    public async Task A_month_may_be_written_short() =>
        (await AskAsync("What happened on Jan 6?")).Citations[0].Quote.ShouldContain("January 6");

    [Fact]
    public async Task A_teaser_is_not_the_answer_where_the_article_tells_it() =>
        (await AskAsync("rare earth ban impact on japan")).Citations[0].Quote.ShouldNotStartWith("Explore");

    [Fact]
    public async Task A_question_for_two_values_gets_none_of_them_in_front() =>
        (await AskAsync("What share of its trade is tied to China and to the U.S.?")).Text.ShouldStartWith("“With 20.8%");

    [Fact]
    public async Task A_short_answer_keeps_its_hedge() =>
        (await AskAsync("What share of its rare earths does Japan import from China?")).Text.ShouldStartWith("**roughly 70%**");

    [Theory]
    [InlineData("미국과의 무역은 몇 퍼센트?")]
    [InlineData("米国との貿易は何%？")]
    public async Task A_share_is_that_of_the_country_asked_about(string question) => (await AskAsync(question)).Text.ShouldStartWith("**15.3%**");

    [Theory]
    [InlineData("When did China ban rare earth exports, and how many MOUs did Lee sign?")]
    [InlineData("중국은 언제 희토류 수출을 금지했고 이 대통령은 MOU를 몇 건 체결했나요?")]
    [InlineData("中国はいつレアアースの輸出を禁止し、李大統領は覚書を何件結びましたか？")]
    public async Task A_question_of_two_parts_is_answered_in_two(string question)
    {
        var answer = await AskAsync(question);

        answer.Citations.Count.ShouldBe(2);
        answer.Text.ShouldContain("January 6");
        answer.Text.ShouldContain("14 MOUs");
    }

    [Fact]
    public async Task A_follow_up_leans_on_its_own_thread_only()
    {
        var thread = new ConversationKey("terminal", "a", null);
        await AskAsync("When did China ban rare earth exports to Japan?", thread);

        (await AskAsync("Why?", thread)).Text.ShouldContain("Taiwan Strait");
        (await AskAsync("Why?", new("terminal", "b", null))).Status.ShouldNotBe(AnswerStatus.Answered);
    }

    [Theory]
    [InlineData("Is the article AI generated?", "PRISM News · retrieved ", " · AI-generated — “This content is AI-generated based on source articles.” [1]")]
    [InlineData("이 기사는 AI가 쓴 건가요?", "PRISM News · ", " · AI 생성 — “This content is AI-generated based on source articles.” [1]")]
    [InlineData("この記事はAIが書いたの？", "PRISM News · ", " · AI生成 — 「This content is AI-generated based on source articles.」 [1]")]
    public async Task What_is_asked_of_the_source_itself_is_answered_from_its_record(string question, string begins, string ends)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Text.ShouldStartWith(begins);
        answer.Text.ShouldEndWith(ends);
    }

    [Fact]
    public async Task In_a_thread_the_source_is_that_of_the_last_answer_and_the_thread_goes_on_about_its_matter()
    {
        await _coverage.AddAsync("strike", "en", "Dock crews returned to work on Monday after the owners raised wages by 6%.");
        var thread = new ConversationKey("terminal", "s", null);
        await AskAsync("When did China ban rare earth exports to Japan?", thread);

        var source = await AskAsync("Who published the article?", thread);

        source.Citations.ShouldHaveSingleItem().Publisher.ShouldBe("PRISM News");
        (await AskAsync("Why?", thread)).Text.ShouldContain("Taiwan Strait");
        (await AskAsync("Who published the articles?")).Citations.Select(citation => citation.Publisher).ShouldBe(["Test Wire", "PRISM News"]);
    }

    [Theory]
    [InlineData("Summarize the article.")]
    [InlineData("기사 요약해줘")]
    [InlineData("この記事の要約をお願いします")]
    public async Task A_summary_is_the_description_and_the_openings_of_the_first_paragraphs(string request)
    {
        var answer = await AskAsync(request);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.Select(citation => citation.Quote[..20]).ShouldBe(["President Lee Jae-my", "South Korean Preside", "Tokyo spared no effo", "A pivotal outcome wa"]);
    }

    [Fact]
    public async Task Of_several_articles_each_is_told_in_a_sentence_the_newest_first_and_a_thread_means_its_own()
    {
        for (var day = 1; day <= 3; day++)
        {
            await _coverage.AddAsync($"strike-{day}", "en", $"Dock crews returned to work on Monday after the owners of yard {day} raised wages by 6%.");
        }

        var thread = new ConversationKey("terminal", "s", null);
        await AskAsync("When did China ban rare earth exports to Japan?", thread);

        var newest = await AskAsync("What's the news?");
        newest.Citations.Count.ShouldBe(3);
        newest.Text.ShouldContain("yard 3");
        newest.Text.ShouldEndWith("These are the newest 3 of 4 articles.");
        (await AskAsync("Summarize the article", thread)).Citations.ShouldAllBe(citation => citation.Publisher == "PRISM News");
    }

    [Theory]
    [InlineData("How many pacts did Brandt sign?", "**14 pacts**", "**15 pacts**")]
    [InlineData("When did the Kolm lighthouse open?", "**May 2**", "**May 3**")]
    public async Task Where_articles_differ_both_are_told(string question, params string[] told)
    {
        await _coverage.AddAsync("post", "en", "Mayor Brandt signed 14 pacts with shipping companies.", "The Kolm lighthouse opened on May 2.");
        await _coverage.AddAsync("daily", "en", "In April, Brandt signed 15 pacts with shipping companies.", "The Kolm lighthouse opened on May 3.");

        var answer = await AskAsync(question);

        told.ShouldAllBe(value => answer.Text.Contains(value));
        answer.Text.Split('\n')[1].ShouldStartWith("Another article says otherwise: **");
        answer.Citations.Select(citation => citation.ArticleId).ShouldBe(["post", "daily"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Mayor Brandt signed 14 pacts with shipping companies.", "In April, Brandt signed fourteen pacts with shipping companies.", "How many pacts did Brandt sign?")]
    [InlineData("Mayor Brandt signed 14 pacts with shipping companies.", "In April, Brandt signed about 14 pacts with shipping companies.", "How many pacts did Brandt sign?")]
    [InlineData("The strike in Kolm hit 12 ports.", "The storm in Ravn hit 15 ports.", "How many ports were hit?")]
    public async Task Where_they_agree_or_tell_of_something_else_one_is(string first, string second, string question)
    {
        await _coverage.AddAsync("post", "en", first);
        await _coverage.AddAsync("daily", "en", second);

        (await AskAsync(question)).Text.ShouldNotContain("otherwise");
    }

    [Fact]
    public async Task Who_holds_an_office_is_told_by_a_passage_that_names_somebody()
    {
        await _coverage.AddAsync("post", "en", "A visitor shouted that the mayor of Onhava had resigned.", "Onhava's mayor, Ilse Brandt, opened the harbour.");

        (await AskAsync("Who is the mayor of Onhava?")).Text.ShouldContain("Ilse Brandt");
    }

    [Fact]
    public async Task An_office_without_a_name_is_no_answer_to_who_holds_it()
    {
        await _coverage.AddAsync("post", "en", "A visitor shouted that the mayor of Onhava had resigned.");

        (await AskAsync("Who is the mayor of Onhava?")).Status.ShouldNotBe(AnswerStatus.Answered);
    }

    [Fact]
    public async Task A_country_typed_in_small_letters_is_no_pronoun()
    {
        (await AskAsync("did they say anything abt working with the us")).Text.ShouldContain("trilateral cooperation with the United States");
        (await AskAsync("tell us about omotenashi")).Text.ShouldNotContain("United States");
    }

    [Theory]
    [InlineData("How many MOUs did Lee sign with Xi Jinping?", "Why?", "The coverage may not answer this.")]
    [InlineData("Who met in Nara?", "Why?", "The coverage may not answer this.")]
    [InlineData("이 대통령은 시진핑과 MOU를 몇 건 체결했나요?", "왜요?", "보도에 이 질문의 답이 있는지 확실하지 않습니다.")]
    public async Task Why_is_not_answered_by_the_same_passage_where_it_gives_no_reason(string question, string why, string said)
    {
        var thread = new ConversationKey("terminal", "w", null);
        var first = await AskAsync(question, thread);

        var second = await AskAsync(why, thread);

        first.Status.ShouldBe(AnswerStatus.Answered);
        second.Status.ShouldBe(AnswerStatus.Closest);
        second.Text.ShouldStartWith(said);
    }

    [Theory]
    [InlineData("정상회담은 언제 열렸나요?", "ko", "원문 출처")]
    [InlineData("首脳会談はどこで行われましたか？", "ja", "元の情報源")]
    public async Task A_question_in_another_language_gets_the_english_quote_in_its_own_frame(string question, string language, string reminder)
    {
        var answer = await AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Language.ShouldBe(language);
        answer.Citations[0].Quote.ShouldContain("Nara");
        answer.Reminder.Text.ShouldContain(reminder);
    }

    [Theory]
    [InlineData("CPTPP 회원국은 몇 개국인가요?")]
    [InlineData("CPTPPには何カ国が加盟していますか？")]
    public async Task A_count_is_no_percentage(string question) => (await AskAsync(question)).Citations[0].Quote.ShouldContain("12-member");

    [Fact]
    public async Task An_article_in_korean_is_answered_in_its_own_words()
    {
        await _coverage.AddAsync("대전 항만", "ko", "항만청은 새 방파제를 3월 12일에 완공했다고 밝혔다.", "공사에는 4년이 걸렸다.");

        var answer = await AskAsync("새 방파제는 언제 완공되었나요?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain("3월 12일");
    }

    [Fact]
    public async Task A_question_beyond_the_limit_is_told_so()
    {
        (await AskAsync(new string('x', Orchestrator.MaxQuestionLength + 1))).Text.ShouldContain("too long");
        (await AskAsync("  ")).Status.ShouldBe(AnswerStatus.Declined);
    }

    private async Task<Answer> AskAsync(string question, ConversationKey? conversation = null) =>
        (await _coverage.Orchestrator().AnswerAsync(new Inquiry(question, conversation), CancellationToken.None)).Answer;

    private async Task QuotesStandAtTheirOffsetsAsync(string question)
    {
        var answer = await AskAsync(question);

        using var session = _coverage.Database.Read();
        var reader = new CoverageReader(session);
        foreach (var citation in answer.Citations)
        {
            reader.Current(citation.ArticleId)!.Text[citation.Start..citation.End].ShouldBe(citation.Quote);
        }

        answer.Confidence.ShouldBeInRange(0, 1);
        (answer.Status == AnswerStatus.Answered && answer.Citations.Count == 0).ShouldBeFalse();
        answer.Text.ShouldNotBeNullOrWhiteSpace();
        answer.Reminder.Text.ShouldNotBeNullOrWhiteSpace();
        answer.Searched.Publishers.ShouldBe(["PRISM News"]);
    }
}
