using Bot.Core.Coverage;
using Bot.Core.Ingestion.Revisions;

namespace Bot.Core.Tests.Ingestion.Revisions;

public sealed class RevisionAlignmentTests
{
    [Theory]
    [InlineData("The parade drew 14 boats.", "The parade  drew 14 boats.")]
    [InlineData("It “opened”—late.", "It \"opened\" - late.")]
    [InlineData("About 1,000 came.", "About 1000 came")]
    [InlineData("정상은 나라에서 만났다.", "정상은 나라에서  만났다.")]
    [InlineData("会談は 1月13日に行われた。", "会談は1月13日に行われた。")]
    [InlineData("Lee Visits Nara", "Lee visits Nara")]
    public void How_a_sentence_is_set_is_no_correction(string old, string current) =>
        Align([old], [current]).ShouldAllBe(pair => !pair.Changed);

    [Theory]
    [InlineData("The parade drew 14 boats.", "The parade drew 17 boats.")]
    [InlineData("Growth was 0.33% then.", "Growth was 33% then.")]
    [InlineData("Growth was 5% in the year.", "Growth was -5% in the year.")]
    [InlineData("It cost $5 million in all.", "It cost €5 million in all.")]
    [InlineData("It cost 5 million in all.", "It cost $5 million in all.")]
    [InlineData("The mayor did say so.", "The mayor did not say so.")]
    [InlineData("They met on 13 January.", "They met on 14 January.")]
    [InlineData("양국은 14건의 MOU에 서명했다.", "양국은 12건의 MOU에 서명했다.")]
    [InlineData("両首脳は奈良で会談した。", "両首脳は京都で会談した。")]
    public void A_word_a_sign_or_a_digit_is_one(string old, string current)
    {
        var pair = Align([old], [current]).ShouldHaveSingleItem();

        pair.Changed.ShouldBeTrue();
        pair.New!.Text.ShouldBe(current);
    }

    [Fact]
    public void What_is_gone_is_withdrawn_and_what_is_new_corrects_nothing()
    {
        var aligned = Align(
            ["The bridge opened on 3 May.", "About 4,200 people crossed it.", "The mayor was there."],
            ["The bridge opened on 3 May.", "Weather was fine all day long.", "The mayor was there."]);

        aligned.Select(pair => (pair.Changed, pair.New?.Text)).ShouldBe(
            [(false, "The bridge opened on 3 May."), (true, null), (false, "The mayor was there.")]);
    }

    [Fact]
    public void Sentences_that_change_places_are_the_same()
    {
        Align(["One came first here.", "Two came second here."], ["Two came second here.", "One came first here."])
            .ShouldAllBe(pair => !pair.Changed && pair.New!.Text == pair.Old.Text);
    }

    [Fact]
    public void The_same_words_cut_in_other_places_are_the_same()
    {
        Align(["The U.S. agreed. It signed the pact. Nobody objected."], ["The U.S. agreed.", "It signed the pact.", "Nobody objected."])
            .ShouldAllBe(pair => !pair.Changed);
        Align(["The U.S. agreed.", "It signed the pact.", "Nobody objected."], ["The U.S. agreed. It signed the pact. Nobody objected."])
            .ShouldAllBe(pair => !pair.Changed);
    }

    [Fact]
    public void A_sentence_that_only_grows_is_not_the_same()
    {
        Align(["The mayor resigned."], ["Reports that the mayor resigned were false."]).ShouldAllBe(pair => pair.Changed);
    }

    [Fact]
    public void Each_of_two_like_sentences_finds_its_own_successor()
    {
        var aligned = Align(
            ["Seoul gave 10 million won.", "Tokyo gave 10 million yen."],
            ["Seoul gave 12 million won.", "Tokyo gave 15 million yen."]);

        aligned.Select(pair => pair.New!.Text).ShouldBe(["Seoul gave 12 million won.", "Tokyo gave 15 million yen."]);
    }

    [Fact]
    public void A_headline_becomes_the_headline_however_it_changes()
    {
        var old = new[] { Passage("Boats fill harbour", 0, PassageKind.Headline), Passage("It rained a lot.", 1) };
        var current = new[] { Passage("Ships crowd port", 0, PassageKind.Headline), Passage("It rained a lot.", 1) };

        RevisionAlignment.Align(old, current)[0].New!.Text.ShouldBe("Ships crowd port");
    }

    [Fact]
    public void A_rewritten_article_of_a_thousand_sentences_is_aligned_in_a_moment()
    {
        var old = Enumerable.Range(0, 1_000).Select(i => $"Sentence number {i} tells of harbour {i * 7} and of ship {i * 3}.").ToArray();
        var current = Enumerable.Range(0, 1_000).Select(i => $"Sentence number {i} tells of harbour {i * 7} and of boat {i * 3}.").ToArray();
        var began = TimeProvider.System.GetTimestamp();

        Align(old, current).Count(pair => pair.Changed && pair.New is not null).ShouldBe(1_000);

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static IReadOnlyList<AlignedPassage> Align(string[] old, string[] current) =>
        RevisionAlignment.Align([.. old.Select((text, i) => Passage(text, i))], [.. current.Select((text, i) => Passage(text, i))]);

    private static Passage Passage(string text, int ordinal, PassageKind kind = PassageKind.Body) =>
        new(ordinal, 1, kind, null, 0, ordinal, 0, text.Length, text);
}
