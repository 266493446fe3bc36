using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>What holds for any passage, whatever it says.</summary>
public partial class SupportInvariantTests
{
    private const int Tries = 300;

    private static readonly IReadOnlyList<string> Sentences =
    [
        .. SupportEvaluation.Read(File.ReadAllText(Repository.Path("tests/Bot.Core.Tests/Answers/Support/drafts.jsonl")))
            .SelectMany(draft => draft.Passages).Select(passage => passage.Text).Distinct().Where(text => text.EndsWith('.') && Ends().Count(text) == 1),
    ];

    private static readonly IReadOnlyList<string> WithNumbers = [.. Sentences.Where(text => Numbers().IsMatch(text))];

    [Fact]
    public void A_passage_says_its_own_sentence() => Holds(
        Gen.Elements<string>(Sentences),
        sentence => Report($"{sentence[..^1]} [1].", sentence).IsSupported);

    [Fact]
    public void No_passage_says_a_number_that_it_does_not_hold() => Holds(
        from sentence in Gen.Elements<string>(WithNumbers)
        from which in Gen.Choose(0, 10)
        from other in Gen.Choose(1, 99_999)
        select (sentence, Changed(sentence, which, other)),
        pair => pair.Item2 is null || !Report($"{pair.Item2[..^1]} [1].", pair.sentence).IsSupported);

    [Fact]
    public void A_sentence_without_a_marker_never_passes() => Holds(
        Gen.Elements<string>(Sentences),
        sentence => !Report(sentence, sentence).IsSupported);

    [Fact]
    public void A_sentence_that_cites_another_passage_with_nothing_in_common_never_passes() => Holds(
        from sentence in Gen.Elements<string>(WithNumbers)
        select sentence,
        sentence => !Report($"{sentence[..^1]} [1].", "The old harbour wall was painted green by volunteers.").IsSupported);

    [Theory]
    [InlineData("drafts")]
    [InlineData("plain-drafts")]
    public void A_check_of_values_alone_finds_what_the_whole_check_finds_of_them(string set)
    {
        foreach (var draft in SupportEvaluation.Read(File.ReadAllText(Repository.Path($"tests/Bot.Core.Tests/Answers/Support/{set}.jsonl"))))
        {
            var reader = new SourceReader(Lexicons.Seed);
            var (sources, around) = (reader.Sources(draft.Passages), reader.Around(draft.Passages));
            foreach (var sentence in DraftReader.Read(draft.Draft).Where(_ => sources.Count > 0))
            {
                var whole = SupportCheck.Examine(sentence.Bare, draft.Passages, sources, around, Lexicons.Seed);
                var values = SupportCheck.Examine(sentence.Bare, draft.Passages, sources, around, Lexicons.Seed, valuesAlone: true);
                values.Issues.Where(IsOfValue).ShouldBe(whole.Issues.Where(IsOfValue), draft.Draft);
            }
        }

        static bool IsOfValue(SupportIssue issue) => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit or SupportIssueKind.Name;
    }

    private static SupportReport Report(string draft, string passage) =>
        SupportCheck.Check(draft, [new CitedPassage(1, passage)], Lexicons.Seed);

    private static void Holds<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tries), Prop.ForAll(values.ToArbitrary(), property));

    /// <summary>The sentence with one of its numbers changed to one that it does not hold; null where that is not possible.</summary>
    private static string? Changed(string sentence, int which, int other)
    {
        var numbers = Numbers().Matches(sentence);
        var number = numbers[which % numbers.Count];
        var written = other.ToString(CultureInfo.InvariantCulture);
        return Digits().Matches(sentence).Any(match => match.Value == written) ? null : sentence[..number.Index] + written + sentence[(number.Index + number.Length)..];
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,:/-])\d+(?![\p{L}\d.,:/-]*\d)(?![\p{L}:/-])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[.!?](?=\s|$)")]
    private static partial Regex Ends();
}
