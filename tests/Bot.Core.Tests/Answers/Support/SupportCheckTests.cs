using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Answers.Support;

public class SupportCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void No_lie_of_the_drafts_table_passes_and_nine_in_ten_paraphrases_do()
    {
        var evaluation = SupportEvaluation.Run(SupportEvaluation.Read(File.ReadAllText(Repository.Path("tests/Bot.Core.Tests/Answers/Support/drafts.jsonl"))), Lexicons.Seed);

        foreach (var (draft, report) in evaluation.Wrong)
        {
            output.WriteLine($"{draft.Id} {draft.Kind} {draft.Language}: {draft.Draft}\n      {string.Join("; ", report.Sentences.SelectMany(s => s.Issues))}");
        }

        output.WriteLine(evaluation.ToTable());
        evaluation.Kinds.Sum(k => k.Drafts).ShouldBeGreaterThanOrEqualTo(200);
        evaluation.Recall.ShouldBeGreaterThanOrEqualTo(0.99);
        evaluation.Passed.ShouldBeGreaterThanOrEqualTo(0.90);
    }
}
