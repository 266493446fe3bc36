using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Benchmarks.Support;

/// <summary>What the support check costs a sentence: against the one passage it cites, against five, and against a page.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class SupportCheckBenchmark
{
    private const string English = "China banned rare earth exports to Japan on January 6, following Takaichi's remarks regarding the Taiwan Strait [1].";
    private const string Paraphrase = "After comments by Takaichi about the Taiwan Strait, Beijing forbade shipments of rare earth minerals to its Asian neighbour Japan [1].";
    private const string Japanese = "中国は1月6日、日本へのレアアース輸出を禁止した[1]。";
    private const string Korean = "중국은 다카이치 총리의 대만해협 발언 이후 1월 6일 일본에 대한 희토류 수출을 금지했다[1].";
    private const string Passage = "Following Takaichi's remarks regarding the Taiwan Strait, China retaliated by banning rare earth exports to Japan on January 6.";

    private const string KoreanOfTwo = "중국은 다카이치의 대만해협 발언 뒤 희토류 수출 금지로 보복했고 [2], 희토류의 약 70%를 중국에서 수입하는 일본의 첨단 제조업은 큰 타격을 입었습니다 [1].";
    private const string Blow = "Since Japan imports roughly 70% of its rare earths from China, this move dealt a heavy blow to its high-tech manufacturing sector.";

    private static readonly IReadOnlyList<CitedPassage> Two = [new(1, Blow), new(2, Passage)];

    private static readonly IReadOnlyList<CitedPassage> One = [new(1, Passage)];

    private static readonly IReadOnlyList<CitedPassage> Five =
        [.. Enumerable.Range(1, 5).Select(marker => new CitedPassage(marker, Passage))];

    private static readonly IReadOnlyList<CitedPassage> Page = [new(1, string.Join(' ', Enumerable.Repeat(Passage, 40)))];

    [Benchmark(Baseline = true)]
    public bool AgainstOnePassage() => SupportCheck.Check(English, One, Lexicon.Empty).IsSupported;

    [Benchmark]
    public bool AgainstFivePassages() => SupportCheck.Check(English.Replace("[1]", "[1][2][3][4][5]", StringComparison.Ordinal), Five, Lexicon.Empty).IsSupported;

    [Benchmark]
    public bool AgainstAPage() => SupportCheck.Check(English, Page, Lexicon.Empty).IsSupported;

    /// <summary>With words that only the dictionaries join to the passage.</summary>
    [Benchmark]
    public bool InOtherWords() => SupportCheck.Check(Paraphrase, One, Lexicon.Empty).IsSupported;

    [Benchmark]
    public bool InJapanese() => SupportCheck.Check(Japanese, One, Lexicon.Empty).IsSupported;

    [Benchmark]
    public bool InKorean() => SupportCheck.Check(Korean, One, Lexicon.Empty).IsSupported;

    /// <summary>A long sentence of two parts that cites a passage for each.</summary>
    [Benchmark]
    public bool InKoreanAcrossTwo() => SupportCheck.Check(KoreanOfTwo, Two, Lexicon.Empty).IsSupported;

    // The projects lock their packages, which the project that BenchmarkDotNet would generate does not.
    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
