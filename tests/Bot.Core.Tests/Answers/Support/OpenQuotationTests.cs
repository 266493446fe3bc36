using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Support;

public class OpenQuotationTests
{
    [Theory]
    [InlineData("\"We left. The owners sold the land. He lied,\" Osk said.", "The owners", true)]
    [InlineData("“We left. The owners sold the land. He lied,” Osk said.", "The owners", true)]
    [InlineData("\"We left,\" Osk said. The owners sold the land.", "The owners", false)]
    [InlineData("\"We left.\n\nThe owners sold the land.", "The owners", false)]
    [InlineData("The pipe is 6\" wide. The owners sold the land.", "The owners", false)]
    public void A_quotation_is_open_until_its_mark_in_the_paragraph(string text, string passage, bool open) =>
        OpenQuotation.IsAt(text, text.IndexOf(passage, StringComparison.Ordinal)).ShouldBe(open);

    [Theory]
    [InlineData("The owners sold the land.", "The owners sold the land.", true, false)]
    [InlineData("The owners sold the land.", "The owners sold the land.", false, true)]
    [InlineData("The owners sold the land,\" Osk said, and the police closed the pit.", "The owners sold the land.", true, false)]
    [InlineData("The owners sold the land,\" Osk said, and the police closed the pit.", "The police closed the pit.", true, true)]
    public void A_passage_within_a_quotation_is_somebodys_word(string passage, string claim, bool quoted, bool supported) =>
        (ClaimCheck.Check(claim, [new CitedPassage(1, passage, IsQuoted: quoted)], Lexicon.Empty).Standing == ClaimStanding.Supported).ShouldBe(supported);
}
