using Bot.Core.Language.Sentences;

namespace Bot.Core.Tests.Language.Sentences;

public sealed class SentenceSplitterTests
{
    // A bar marks where a sentence must end; everything else must stay whole.
    [Theory]
    [InlineData("They shook hands. | The talks go on.")]
    [InlineData("It rose by 0.33% to 0.35%. | With 20.8% of its trade tied to China and 15.3% to the U.S. in 2024, it must diversify.")]
    [InlineData("The U.S. Senate voted. | Nobody in the U.S. | The deal failed, though.")]
    [InlineData("He met Dr. Kim and Mr. Abe on Jan. 13 in Nara. | Then he left.")]
    [InlineData("They met in Jan. 2026 and again in Feb. | The next meeting is open.")]
    [InlineData("See No. 5 of the list and Vol. 3, pp. 4 and 5. | It ends there.")]
    [InlineData("Is this No. 5? | No. | It is not.")]
    [InlineData("George W. Bush and J. R. R. Tolkien never met. | That is all.")]
    [InlineData("The talks began at 9 a.m. on Monday and ended at 5 p.m. | They were long.")]
    [InlineData("Acme Corp. said profits rose. | Rival Widgets Inc. | It fell.")]
    [InlineData("\"It is over.\" | He left the room.")]
    [InlineData("\"Is it over?\" he asked. | Nobody answered!")]
    [InlineData("“We agree.” | “So do we.” | They signed.")]
    [InlineData("He called it \"shuttle diplomacy.\" | She did not.")]
    [InlineData("Well... maybe later. | Wait… | Then go.")]
    [InlineData("He has a Ph.D. in physics, e.g. optics, vs. chemistry. | She has none.")]
    [InlineData("The pact works (it really does). | (It was signed in 1999.) | Good.")]
    [InlineData("The price rose.[12] | It fell again.[3][4] | Then it stayed.")]
    [InlineData("In 2024. | 14 MOUs were signed.")]
    [InlineData("The site example.com/a.b is down. | Version 2.0.1 is out.")]
    [InlineData("What?! | Really?")]
    [InlineData("No full stop at the end")]
    [InlineData("St. Petersburg and Mt. Fuji are far apart. | Gov. Newsom and Sen. Warren agree.")]
    public void English_sentences_end_where_they_end(string marked) => ShouldSplit(marked);

    [Theory]
    [InlineData("양국 정상이 나라에서 만났다. | 회담은 이틀간 열렸다.")]
    [InlineData("성장률은 0.33%에서 0.35%로 예상된다. | 수출은 20.8% 늘었습니다.")]
    [InlineData("그는 “협력하겠다.”고 말했다. | 회담은 끝났어요!")]
    [InlineData("\"반갑습니다.\"라고 인사했다. | 그리고 떠났다.")]
    [InlineData("정말인가요? | 네, 그렇습니다.")]
    [InlineData("회의가 끝났다.그는 떠났다.", "회의가 끝났다.", "그는 떠났다.")]
    [InlineData("이재명 대통령은 2026. 1. 13. 나라를 방문했다. | 다음 날 귀국했다.")]
    public void Korean_sentences_end_where_they_end(string marked, params string[] expected) => ShouldSplit(marked, expected);

    [Theory]
    [InlineData("両首脳は奈良で会談した。|会談は二日間行われた。")]
    [InlineData("首相は「歓迎します。ようこそ。」と述べた。|大統領はうなずいた。")]
    [InlineData("「はい。」|「いいえ。」|と二人は言った。", "「はい。」", "「いいえ。」と二人は言った。")]
    [InlineData("成長率は３．５％だった。|輸出は0.5%増えた。")]
    [InlineData("本当ですか？|はい、本当です！|よかった。")]
    [InlineData("首相（当時は外相。後に就任）は辞任した。|後任は未定だ。")]
    [InlineData("「反撃する」とした。|中国は1月6日に輸出を禁じた…。|以上。")]
    public void Japanese_sentences_end_where_they_end(string marked, params string[] expected) => ShouldSplit(marked, expected);

    [Fact]
    public void Unclosed_brackets_do_not_swallow_the_rest()
    {
        SentencesOf("「開いたまま。次の文。最後の文。").Count.ShouldBe(3);
    }

    [Fact]
    public void Text_without_an_end_is_cut_where_readers_can_bear_it()
    {
        foreach (var piece in (string[])["word ", "語", "👩‍👩‍👧"])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 3_000));

            var sentences = SentencesOf(text);

            sentences.ShouldAllBe(s => s.Length <= SentenceSplitter.LongestSentence);
            string.Concat(sentences).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
            sentences.ShouldAllBe(s => !char.IsLowSurrogate(s[0]) && s[0] != '\u200D');
        }
    }

    [Fact]
    public void Spans_are_offsets_into_the_whole_text()
    {
        const string Text = "Head.  One is here.\n Two is here.  Tail.";
        var paragraph = new TextSpan(5, 33);

        var spans = SentenceSplitter.Split(Text, paragraph);

        spans.Select(s => s.Of(Text)).ShouldBe(["One is here.", "Two is here."]);
    }

    private static List<string> SentencesOf(string text) =>
        [.. SentenceSplitter.Split(text, new(0, text.Length)).Select(s => s.Of(text))];

    private static void ShouldSplit(string marked, string[]? expected = null)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        expected = expected is { Length: > 0 } ? expected : marked.Split('|', StringSplitOptions.TrimEntries);

        SentencesOf(text).ShouldBe(expected);
    }
}
