using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Search;

/// <summary>Whatever is typed, SQLite's MATCH takes it and the confidence is a probability.</summary>
public sealed class AnyInputTests : IDisposable
{
    private const int Tries = 1_000;

    private readonly SearchStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Any_text_can_be_searched_for()
    {
        await _store.AddAsync("Rare earths", "China banned rare earth exports on January 6.|The U.S. didn't.", "首脳会談は奈良で開かれた。|정상회담은 나라에서 열렸다.");
        using var session = _store.Database.Read();

        Holds(
            from text in AnyText.Generator
            from expansion in Expansion(text)
            select (text, expansion),
            input =>
            {
                var mended = SpellingRepair.Mend(session, input.text, []);
                var expansions = input.expansion is { } expansion && expansion.End <= mended.Length ? [expansion] : Array.Empty<QueryExpansion>();
                var question = QuestionAnalyzer.Analyze(mended, LanguageDetector.Detect(mended), expansions);
                var result = PassageSearch.Search(session, question, 5);

                result.Confidence.ShouldBeInRange(0, 1);
                result.Passages.Count.ShouldBeLessThanOrEqualTo(5);
                result.Passages.Select(passage => passage.PassageKey).ShouldBeUnique();
                TopicSearch.Find(session, question, 5).Count.ShouldBeLessThanOrEqualTo(5);
            },
            Tries);
    }

    [Fact]
    public async Task Any_text_can_be_stored_found_and_removed()
    {
        foreach (var (number, text) in AnyText.Generator.Sample(60).Index())
        {
            var article = await _store.AddAsync($"A {number}", "word " + text.Replace('|', ' '), "word");
            _store.Ask("word").Passages.ShouldNotBeEmpty();
            await _store.RemoveAsync(article);
            _store.Count("term").ShouldBe(0);
            _store.Ask("word").Passages.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_question_of_any_length_is_searched_for()
    {
        await _store.AddAsync("Rare earths", "China banned rare earth exports on January 6.");

        _store.Best(string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"word{i}")) + " rare earth").ShouldBeNull();
        _store.Best("rare earth " + string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"word{i}"))).ShouldNotBeNull();
        _store.Ask(string.Concat(Enumerable.Repeat("中国希土類", 800))).Confidence.ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData(new[] { "a", "b c" }, "\"a\" OR \"b c\"")]
    [InlineData(new[] { "say \"no\"" }, "\"say \"\"no\"\"\"")]
    [InlineData(new[] { "nul\0nul" }, "\"nul nul\"")]
    [InlineData(new[] { "", " ", "\"" }, null)]
    public void Every_phrase_is_quoted(string[] phrases, string? expression) => MatchExpression.AnyOf(phrases).ShouldBe(expression);

    /// <summary>Other words for a stretch of a text, or none.</summary>
    private static Gen<QueryExpansion?> Expansion(string text) => text.Length < 2
        ? Gen.Constant<QueryExpansion?>(null)
        : Gen.OneOf(
            Gen.Constant<QueryExpansion?>(null),
            from start in Gen.Choose(0, text.Length - 2)
            from end in Gen.Choose(start + 1, text.Length)
            from other in AnyText.Generator
            from entity in Gen.Elements(true, false)
            select (QueryExpansion?)new QueryExpansion(start, end, [other, "rare earth"], entity));

    private static void Holds<T>(Gen<T> values, Action<T> property, int tries) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tries), Prop.ForAll(values.ToArbitrary(), property));
}
