using Bot.EndToEnd.Tests.Ingestion;

namespace Bot.EndToEnd.Tests;

/// <summary>What cannot be scored is named, and never counts as right.</summary>
public sealed class EvaluationTests : IDisposable
{
    private const string Article = """{"id":"a","title":"A","paragraphs":[["Dock crews returned to work on Monday."]]""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("""{"id":"q","question":"Who met?"}""", "it says nothing to check")]
    [InlineData("""{"id":"q","question":"Who met?","expect":"either","must":[]}""", "it says nothing to check")]
    [InlineData("""{"id":"q","question":"Who met?","expect":"answer"}""", "'expect' is answered, declined or either, not 'answer'")]
    [InlineData("""{"id":"q","expect":"answered"}""", "it holds no 'question' and no 'turns'")]
    [InlineData("null", "it is null")]
    public async Task A_question_that_no_answer_could_fail_is_named(string row, string flaw) => await RefusedAsync(
        $"set.jsonl, line 2, is no question: {flaw}", "eval", """{"id":"p","question":"Who met?","expect":"answered"}""" + "\n" + row);

    [Theory]
    [InlineData("}", "The article set", "holds no questions.")]
    [InlineData(""","questions":[{"q":"When?","answerable":true}]}""", "line 1, is no article with questions", "lacks 'q', or 'gold'")]
    [InlineData(""","questions":[{"q":"When?","answerable":true,"gold":["0.7"]}]}""", "line 1, is no article with questions", "it has no sentence '0.7'")]
    [InlineData(",", "line 1, is no article with questions", "")]
    public async Task An_article_set_that_cannot_be_scored_is_named(string rest, params string[] said) => await RefusedAsync(said[0], "eval", Article + rest, said[1]);

    [Theory]
    [InlineData("""{"kind":"true","draft":"Crews returned [1]."}""", "it lacks 'passages'")]
    [InlineData("""{"kind":"true","passages":["Crews returned."]}""", "it lacks 'draft'")]
    [InlineData("""{"draft":"Crews returned [1].","passages":["Crews returned."]}""", "it lacks 'kind' or 'supported'")]
    [InlineData("""{"kind":"true","draft":"Crews returned [1].","passages":[{"marker":1}]}""", "a passage lacks 'text'")]
    [InlineData("[1]", "it is no JSON object")]
    [InlineData("{", "line 2, is no labelled draft")]
    public async Task A_malformed_draft_is_named_with_what_it_lacks(string row, string flaw) => await RefusedAsync(
        "set.jsonl, line 2, is no labelled draft", "eval-support", """{"kind":"true","draft":"Crews returned [1].","passages":["Crews returned."]}""" + "\n" + row, flaw);

    [Fact]
    public async Task Questions_out_of_scope_go_with_articles_only()
    {
        var questions = _place.Write("set.jsonl", """{"id":"p","question":"Who met?","expect":"answered"}""");

        var run = await _place.RunAsync("eval", questions, questions);

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldContain("goes behind a set of articles only");
    }

    private async Task RefusedAsync(string said, string verb, string set, string more = "")
    {
        var run = await _place.RunAsync(verb, _place.Write("set.jsonl", set));

        run.ExitCode.ShouldBe(2);
        run.OneErrorLine().ShouldContain(said);
        run.OneErrorLine().ShouldContain(more);
        run.Output.ShouldBeEmpty();
    }
}
