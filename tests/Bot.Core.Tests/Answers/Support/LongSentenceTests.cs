using System.Globalization;
using System.Text;
using Bot.Core.Answers.Support;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>What anybody may send to be checked is checked in time: the time-out is far above what a check takes and far below what one took that
/// compared every word with every other for every value.</summary>
public class LongSentenceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>As long as a claim may be.</summary>
    private const int LongestClaim = 2_000;

    private const string Passage =
        "Following Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6. Lee said that 20.8% of exports went to China and 15.3% to the U.S., where Trump signed 14 agreements on January 13, 2026.";

    private static readonly IReadOnlyList<CitedPassage> Passages =
        [new(1, Passage), new(2, Repeat(Passage.Replace('.', ',') + " ", LongestClaim))];

    public static TheoryData<string> Repeated =>
    [
        "Lee said ", "Lee banned China ", "Lee, ", "Lee and China and ", "said that ", "14km/h ", "Q1 ", "1 ", "3-2 ", "cut by 14% ", "at least 14 ", "$1", "2026 ", "January 6, 2026, ", "first half of 2026 ",
        "and ", "not ", "x, ", "; Lee ", "\"Lee\" ", "(Lee (", "a", "A. ", "Lee said. ", "[1] Lee ", "Lee said [1], ", "Lee [1][2], China [2], ", "because Lee said ", "Lee is the president of ", "of Japan ", "rose by ", "due to ",
        "hundred ", "one million ", "9",
        "이재명은 ", "이재명과", "말했다고 ", "않았다 ", "14건의 ", "70%를 ", "3대 2 ", "1월 6일 ", "두 배 ", "은는이가", "수출을 금지했고, ", "중국은 보복했고 [1], ", "했다. ", "일", "총리 ",
        "李在明は", "と述べた", "ない", "14件", "約70%", "3対2で", "1月6日、", "2倍", "の", "輸出を禁止し、", "中国は[1]、", "一", "アイウ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task A_sentence_of_a_word_said_over_and_over_is_checked_in_time(string said)
    {
        var text = Repeat(said, LongestClaim - 20);
        var check = Task.Run(() => SupportCheck.Check($"{text} [1][2].", Passages, Lexicons.Seed));
        var claim = Task.Run(() => ClaimCheck.Check(text, Passages, Lexicons.Seed));
        (await check.WaitAsync(Patience)).Sentences.ShouldNotBeEmpty();
        (await claim.WaitAsync(Patience)).Parts.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Lee said that China banned all exports to Japan, ")]
    [InlineData("중국은 수출을 금지했고, ")]
    public void A_sentence_longer_than_anybody_writes_is_left_undecided(string said)
    {
        var text = Repeat(said, SentenceLength.Most * 3 / 2).TrimEnd(' ', ',');
        SupportCheck.Check(text + " [1].", Passages, Lexicons.Seed).Sentences.Single().Issues.Single().Kind.ShouldBe(SupportIssueKind.Undecided);
        ClaimCheck.Check(text + ".", Passages, Lexicons.Seed).Standing.ShouldBe(ClaimStanding.NotInCoverage);
    }

    [Fact]
    public void What_one_sentence_shows_of_a_passage_is_not_known_to_the_next()
    {
        const string First = "Nordvind will cut 300 jobs [1].";
        const string Second = "Jobs will go at Nordvind [1].";
        IReadOnlyList<CitedPassage> passages = [new(1, "Nordvind said it would cut 300 jobs; Altona declined to comment.")];
        var alone = new[] { First, Second }.SelectMany(sentence => SupportCheck.Check(sentence, passages, Lexicons.Seed).Sentences).Select(Shown);
        SupportCheck.Check($"{First} {Second}", passages, Lexicons.Seed).Sentences.Select(Shown).ShouldBe(alone);

        static string Shown(SentenceVerdict verdict) => string.Create(CultureInfo.InvariantCulture, $"{verdict.Text}: {string.Join("; ", verdict.Issues)} {string.Join("; ", verdict.Receipt)}");
    }

    private static string Repeat(string said, int length)
    {
        var text = new StringBuilder();
        while (text.Length + said.Length <= length) { text.Append(said); }
        return text.ToString();
    }
}
