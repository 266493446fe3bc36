using Bot.Core.Answers;
using Bot.Core.Answers.Reranking;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;
using Bot.Testing;
using Shouldly;

namespace Bot.Core.Tests.Answers.Reranking;

public sealed class RerankFeaturesTests : IAsyncLifetime
{
    private SeededCoverage _coverage = null!;

    public async Task InitializeAsync() => _coverage = await SeededCoverage.LoadAsync();

    public Task DisposeAsync()
    {
        _coverage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void No_two_features_share_a_name() => RerankFeatures.Names.ShouldBeUnique();

    [Theory]
    [InlineData("Who is Japan's prime minister?", "met with Japanese", nameof(RerankFeature.OwnerHeld), 1)]
    [InlineData("Who is Japan's prime minister?", "met with Japanese", nameof(RerankFeature.OwnerSwapped), 0)]
    [InlineData("Who is South Korea's prime minister?", "met with Japanese", nameof(RerankFeature.OwnerSwapped), 1)]
    [InlineData("Who is South Korea's prime minister?", "met with Japanese", nameof(RerankFeature.OwnerHeld), 0)]
    [InlineData("When did Korea and Japan's president meet?", "met with Japanese", nameof(RerankFeature.OwnerSwapped), 0)]
    [InlineData("When did Japan's president meet?", "met with Japanese", nameof(RerankFeature.OwnerSwapped), 1)]
    [InlineData("How much did the rare earths cost Japan?", "roughly 70%", nameof(RerankFeature.ValueFound), 0)]
    [InlineData("How long did the summit in Nara last?", "met with Japanese", nameof(RerankFeature.Contrasts), 0)]
    [InlineData("Who is the prime minister of Japan?", "met with Japanese", nameof(RerankFeature.Introduced), 1)]
    [InlineData("한국 대통령은 누구인가요?", "met with Japanese", nameof(RerankFeature.Introduced), 1)]
    [InlineData("한국 대통령은 누구인가요?", "signed 14 MOUs", nameof(RerankFeature.Introduced), 0)]
    [InlineData("When did South Korea join the CPTPP?", "willingness to join", nameof(RerankFeature.NoDate), 1)]
    [InlineData("When did Lee take office?", "since Lee took office", nameof(RerankFeature.NoDate), 0)]
    [InlineData("When did China ban rare earth exports?", "banning rare earth", nameof(RerankFeature.NoDate), 0)]
    [InlineData("When did Takaichi become prime minister?", "met with Japanese", nameof(RerankFeature.DateOfOther), 1)]
    [InlineData("When did Lee and Takaichi meet?", "met with Japanese", nameof(RerankFeature.DateOfOther), 0)]
    [InlineData("Which other countries did Lee visit?", "visit to Beijing", nameof(RerankFeature.Contrasts), 1)]
    [InlineData("Which country did Lee visit?", "visit to Beijing", nameof(RerankFeature.Contrasts), 0)]
    [InlineData("When will Lee visit Beijing?", "visit to Beijing", nameof(RerankFeature.AsksFuture), 1)]
    [InlineData("How long was Lee in Nara?", "from January 13 to 14", nameof(RerankFeature.NoDuration), 0)]
    [InlineData("How long was Lee in Nara?", "in Jan 2026", nameof(RerankFeature.NoDuration), 1)]
    [InlineData("이재명 대통령의 지지율은 얼마인가요?", "willingness to join", nameof(RerankFeature.AsksForUnknown), 1)]
    [InlineData("高市首相はいつ漁船を拿捕しましたか？", "met with Japanese", nameof(RerankFeature.AsksForUnknown), 1)]
    [InlineData("高市首相はいつ李大統領と会談しましたか？", "met with Japanese", nameof(RerankFeature.AsksForUnknown), 0)]
    [InlineData("How many MOUs did Lee sign?", "signed 14 MOUs", nameof(RerankFeature.NoNumber), 0)]
    [InlineData("How many MOUs did Lee sign?", "joint statement", nameof(RerankFeature.NoNumber), 1)]
    [InlineData("What share of trade is tied to the European Union?", "tied to China", nameof(RerankFeature.NamesUnknown), 1)]
    [InlineData("What share of trade is tied to China?", "tied to China", nameof(RerankFeature.NamesUnknown), 0)]
    [InlineData("What share of trade was tied to China in 2019?", "tied to China", nameof(RerankFeature.NumbersUnknown), 1)]
    [InlineData("What share of trade was tied to China in 2024?", "tied to China", nameof(RerankFeature.NumbersUnknown), 0)]
    [InlineData("What did Beijing tell Japan?", "Since Japan imports", nameof(RerankFeature.SubjectDistance), 2)]
    [InlineData("How did China retaliate?", "China retaliated", nameof(RerankFeature.SubjectDistance), 0)]
    [InlineData("What did Takaichi say?", "China retaliated", nameof(RerankFeature.SubjectDistance), 1)]
    [InlineData("What MOUs did Takaichi sign?", "signed 14 MOUs", nameof(RerankFeature.SubjectDistance), 3)]
    [InlineData("Did Takaichi and Xi sign MOUs?", "signed 14 MOUs", nameof(RerankFeature.SubjectDistance), 0)]
    [InlineData("From which ministry did Japan get its rare earths?", "roughly 70%", nameof(RerankFeature.NoNameOfKind), 1)]
    [InlineData("From which country does Japan import rare earths?", "roughly 70%", nameof(RerankFeature.NoNameOfKind), 0)]
    [InlineData("When did China ban rare earth exports?", "banning rare earth", nameof(RerankFeature.ValueFound), 1)]
    [InlineData("When did Lee ban rare earth exports?", "banning rare earth", nameof(RerankFeature.ValueNotFound), 1)]
    [InlineData("Why did China ban rare earth exports?", "banning rare earth", nameof(RerankFeature.ValueNotFound), 0)]
    public void What_speaks_for_a_passage_and_against_it_is_seen(string question, string passage, string feature, float value) =>
        Of(question, passage)[Array.IndexOf(RerankFeatures.Names, feature)].ShouldBe(value);

    [Theory]
    [InlineData("How many MOUs did Lee sign?", nameof(Standing.Held), 3)]
    [InlineData("How many treaties did Lee sign?", nameof(Standing.Unknown), 1)]
    [InlineData("Which country did Lee visit?", nameof(Standing.Kind), 1)]
    [InlineData("How many MOUs did Lee ratify?", nameof(Standing.Meant), 1)]
    [InlineData("Which exports did Lee sign for?", nameof(Standing.Elsewhere), 1)]
    public void Each_word_of_a_question_has_its_place(string question, string standing, float count) =>
        Of(question, "signed 14 MOUs")[Array.IndexOf(RerankFeatures.Names, standing)].ShouldBe(count);

    [Theory]
    [InlineData("다카이치 총리의 고향은 어디인가요?", "hometown")]
    [InlineData("日中の首脳は会いましたか？", "china")]
    [InlineData("日中の首脳は会いましたか？", "japan")]
    public void Common_words_of_Korean_and_Japanese_are_looked_for_in_English(string question, string word)
    {
        var language = LanguageDetector.Detect(question);

        QuestionAnalyzer.Analyze(question, language, Expansions.Of(question, language, _coverage.Pack.Lexicon)).Translation!.Terms.ShouldContain(term => term.Text == word);
    }

    private float[] Of(string question, string passage)
    {
        using var session = _coverage.Database.Snapshot();
        var coverage = new CoverageReader(session);
        return new Retrieval(session, coverage, _coverage.Pack.Lexicon).Candidates(question, LanguageDetector.Detect(question))
            .First(candidate => coverage.Passage(candidate.Passage.PassageKey).Text.Contains(passage, StringComparison.Ordinal)).Features;
    }
}
