using System.Text;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;

namespace Bot.Core.Tests.Search;

/// <summary>Whatever is typed, SQLite's MATCH takes it and the confidence is a probability.</summary>
public sealed class AnyInputTests : IDisposable
{
    private const int Rounds = 1_500;

    private static readonly string[] Pieces =
    [
        "\"", "'", "*", "(", ")", "-", "+", "^", ":", "{", "}", "\\", "\0", "\n", "\t", " ", "NEAR(", " OR ", " AND ", " NOT ", "terms:", "rare", "earth",
        "Nara", "CPTPP", "U.S.", "didn't", "1,000.5", "%", "$3", "２０２６", "年", "首脳会談", "は", "정상회담은", "나라에서", "é", "ß", "ﷺ", "㈱", "İ", "ſ",
        "\uD83D\uDE00", "\uD842\uDFB7", "\uD800", "\uDC00", "\uFFFE", "\uFEFF", "\u200B", "\u0301", "\u202E", "x", "ʼ", "’", ".", "...", "?",
    ];

    private readonly SearchStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Any_text_can_be_searched_for()
    {
        await _store.AddAsync("Rare earths", "China banned rare earth exports on January 6.|The U.S. didn't.", "首脳会談は奈良で開かれた。|정상회담은 나라에서 열렸다.");
        var random = new Random(20260113);
        using var session = _store.Database.Read();
        for (var round = 0; round < Rounds; round++)
        {
            var text = Compose(random);
            var mended = SpellingRepair.Mend(session, text, []);
            var expansions = Expansions(random, mended);
            var question = QuestionAnalyzer.Analyze(mended, LanguageDetector.Detect(mended), expansions);
            var result = PassageSearch.Search(session, question, 5);

            result.Confidence.ShouldBeInRange(0, 1, text);
            result.Passages.Count.ShouldBeLessThanOrEqualTo(5);
            result.Passages.Select(passage => passage.PassageKey).ShouldBeUnique();
            TopicSearch.Find(session, question, 5).Count.ShouldBeLessThanOrEqualTo(5);
        }
    }

    [Fact]
    public async Task Any_text_can_be_stored_found_and_removed()
    {
        var random = new Random(20260114);
        for (var round = 0; round < 60; round++)
        {
            var article = await _store.AddAsync($"A {round}", "word " + Compose(random).Replace('|', ' '), "word");
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

    private static string Compose(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(0, 12); length > 0; length--)
        {
            text.Append(random.Next(5) == 0 ? ((char)random.Next(1, 0xFFFF)).ToString() : Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(2) == 0 ? " " : "");
        }

        return text.ToString();
    }

    private static QueryExpansion[] Expansions(Random random, string text)
    {
        if (text.Length < 2 || random.Next(2) == 0)
        {
            return [];
        }

        var start = random.Next(text.Length - 1);
        return [new QueryExpansion(start, random.Next(start + 1, text.Length + 1), [Compose(random), "rare earth", Compose(random)], random.Next(2) == 0)];
    }
}
