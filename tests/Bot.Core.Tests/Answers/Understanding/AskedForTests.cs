using Bot.Core.Answers.Understanding;
using Bot.Core.Language;

namespace Bot.Core.Tests.Answers.Understanding;

public sealed class AskedForTests
{
    [Theory]
    [InlineData("Who is the foreign minister of France?", "foreign minister", false)]
    [InlineData("What was the mayor's approval rating?", "mayor's approval rating", false)]
    [InlineData("How many hours did the talks last?", "hours", false)]
    [InlineData("Which treaty did they sign?", "treaty", true)]
    [InlineData("Whose hometown did he visit?", "hometown", false)]
    [InlineData("Thanks. What treaty was signed - the old one?", "treaty", true)]
    [InlineData("What prompted France to retaliate?", "", true)]
    [InlineData("Who met the mayor?", "", false)]
    [InlineData("Did they sign a treaty?", "", false)]
    public void The_words_that_name_what_is_asked_for_are_found(string question, string name, bool isCategory)
    {
        var tokens = Tokenizer.Tokenize(question);

        var asked = AskedFor.In(question, tokens);

        (asked.End > asked.Start ? question[tokens[asked.Start].Start..tokens[asked.End - 1].End] : "").ShouldBe(name);
        asked.IsCategory.ShouldBe(isCategory);
    }

    [Theory]
    [InlineData("hey, late for class - when did it open?", "when")]
    [InlineData("No spin. What did they want?", "What")]
    [InlineData("In which year did it open?", "In")]
    public void What_leads_in_to_a_question_is_told_from_it(string question, string first)
    {
        var tokens = Tokenizer.Tokenize(question);

        var clause = tokens[AskedFor.In(question, tokens).Clause];

        question[clause.Start..clause.End].ShouldBe(first);
    }
}
