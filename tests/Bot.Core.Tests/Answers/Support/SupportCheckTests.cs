using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Xunit.Abstractions;

namespace Bot.Core.Tests.Answers.Support;

public class SupportCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void No_lie_of_the_drafts_table_passes_and_nine_in_ten_paraphrases_do() => Judge("drafts.jsonl", recall: 0.99, passed: 0.90);

    // Most of these articles are of an encyclopaedia, and their drafts keep farther from its words.
    [Fact]
    public void Hardly_a_lie_passes_of_drafts_that_keep_farther_from_the_words_and_most_paraphrases_do() => Judge("free-drafts.jsonl", recall: 0.98, passed: 0.69);

    private void Judge(string table, double recall, double passed)
    {
        var evaluation = SupportEvaluation.Run(SupportEvaluation.Read(File.ReadAllText(Repository.Path($"tests/Bot.Core.Tests/Answers/Support/{table}"))), Lexicons.Seed);

        foreach (var (draft, report) in evaluation.Wrong)
        {
            output.WriteLine($"{draft.Id} {draft.Kind} {draft.Language}: {draft.Draft}\n      {string.Join("; ", report.Sentences.SelectMany(s => s.Issues))}");
        }

        output.WriteLine(evaluation.ToTable());
        evaluation.Kinds.Sum(k => k.Drafts).ShouldBeGreaterThanOrEqualTo(200);
        evaluation.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        evaluation.Passed.ShouldBeGreaterThanOrEqualTo(passed);
    }
}
