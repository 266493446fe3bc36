using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Answers.Support;

public class SupportCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void No_lie_of_the_drafts_table_passes_and_nine_in_ten_paraphrases_do() => Judge("drafts.jsonl", drafts: 1_700, recall: 0.99, passed: 0.92);

    // A sentence turned into its opposite, a value for another, two exchanged: as short as can be, in three languages.
    [Fact]
    public void Hardly_a_lie_of_short_plain_drafts_passes() => Judge("plain-drafts.jsonl", drafts: 600, recall: 0.955, passed: 0.93);

    // These keep farther from the passages' words, and some of their lies are known to pass.
    [Fact]
    public void Hardly_a_lie_of_freer_drafts_passes_and_three_in_four_paraphrases_do() => Judge("free-drafts.jsonl", drafts: 1_400, recall: 0.985, passed: 0.78);

    private void Judge(string table, int drafts, double recall, double passed)
    {
        var evaluation = SupportEvaluation.Run(SupportEvaluation.Read(File.ReadAllText(Repository.Path($"tests/Bot.Core.Tests/Answers/Support/{table}"))), Lexicons.Seed);

        foreach (var (draft, report) in evaluation.Wrong)
        {
            output.WriteLine($"{draft.Id} {draft.Kind} {draft.Language}: {draft.Draft}\n      {string.Join("; ", report.Sentences.SelectMany(s => s.Issues))}");
        }

        output.WriteLine(evaluation.ToTable());
        evaluation.Kinds.Sum(k => k.Drafts).ShouldBeGreaterThanOrEqualTo(drafts);
        evaluation.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        evaluation.Passed.ShouldBeGreaterThanOrEqualTo(passed);
    }
}
