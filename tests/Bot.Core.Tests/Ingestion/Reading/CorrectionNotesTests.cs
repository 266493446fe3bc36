using Bot.Core.Coverage;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class CorrectionNotesTests
{
    private const string News = "The owners raised wages by 7.5%.";

    [Theory]
    [InlineData("Correction: an earlier version of this article gave the rise as 6%.")]
    [InlineData("CORRECTION — The rise was given as 6%.")]
    [InlineData("Correction (Feb. 3, 2026): The rise was given as 6%.")]
    [InlineData("Correction, Feb. 3: The rise was given as 6%.")]
    [InlineData("Corrections Feb. 3, 2026: The rise was given as 6%.")]
    [InlineData("Clarification: The rise of 6% is before tax.")]
    [InlineData("An earlier version of this story gave the rise as 6%.")]
    [InlineData("The rise was given as 6% in a previous version of this report.")]
    [InlineData("Editor’s note: This article has been amended, since the rise was given as 6%.")]
    [InlineData("정정: 인상률을 6%로 잘못 적었습니다.")]
    [InlineData("[정정보도] 인상률은 6%가 아닙니다.")]
    [InlineData("바로잡습니다 인상률은 6%가 아닙니다.")]
    [InlineData("【訂正】賃上げ率を6％としていました。")]
    [InlineData("訂正：賃上げ率を6％としていました。")]
    [InlineData("お詫びと訂正 賃上げ率を6％としていました。")]
    public void A_note_of_what_was_said_before_is_no_news(string note) => Kinds([News], [note]).ShouldBe([PassageKind.Body, PassageKind.CorrectionNote]);

    [Theory]
    [InlineData("Corrections officers were hurt: 12 of them are in hospital.")]
    [InlineData("Corrected figures show a rise of 6%.")]
    [InlineData("A correction of 6% followed: shares fell.")]
    [InlineData("The earlier version of the engine used 6% more fuel.")]
    [InlineData("This article of the treaty was amended in 2024.")]
    [InlineData("정정 신고서는 6일에 제출됐다.")]
    [InlineData("訂正された数字は6％だ。")]
    public void News_of_corrections_is_news(string sentence) => Kinds([News], [sentence]).ShouldBe([PassageKind.Body, PassageKind.Body]);

    [Fact]
    public void What_follows_in_the_paragraph_of_a_note_is_of_the_note() =>
        Kinds([News], ["Correction: the rise was wrong.", "It was given as 6%."]).ShouldBe([PassageKind.Body, PassageKind.CorrectionNote, PassageKind.CorrectionNote]);

    [Fact]
    public void A_note_within_a_paragraph_leaves_the_rest_of_it() =>
        Kinds([News, "An earlier version of this article gave it as 6%.", "The strike is over."])
            .ShouldBe([PassageKind.Body, PassageKind.CorrectionNote, PassageKind.Body]);

    [Fact]
    public void A_note_in_front_of_an_article_of_one_paragraph_leaves_the_rest_of_it() =>
        Kinds(["Correction: the rise was given as 6%.", News]).ShouldBe([PassageKind.CorrectionNote, PassageKind.Body]);

    [Fact]
    public void An_article_that_is_nothing_but_a_note_is_news() => Kinds(["Correction: the rise was given as 6%."]).ShouldBe([PassageKind.Body]);

    /// <summary>The kinds of the sentences behind the headline.</summary>
    private static List<PassageKind> Kinds(params string[][] paragraphs)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "a", title = "Port strike ends", paragraphs });
        return [.. JsonLinesReader.ReadLine(line, "test:1").ShouldBeOfType<Core.Ingestion.ReadOutcome.Read>().Draft.Passages.Skip(1).Select(passage => passage.Kind)];
    }
}
