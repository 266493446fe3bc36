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
