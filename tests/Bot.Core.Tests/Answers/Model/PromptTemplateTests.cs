using Bot.Core.Answers.Model;
using Bot.Core.Tests.Answers.Support;
using Microsoft.Extensions.AI;

namespace Bot.Core.Tests.Answers.Model;

public class PromptTemplateTests
{
    [Fact]
    public void The_prompt_that_ships_is_read()
    {
        var prompt = PromptTemplate.Load(Repository.Path("prompts"), "answer");

        prompt.Name.ShouldBe("answer");
        prompt.Temperature.ShouldBe(0);
        prompt.MaxTokens.ShouldBe(500);
        prompt.Render(new { language = "English", question = "When?", passages = new[] { new { marker = 1, text = "It reopened." } } })
            .Select(message => message.Role).ShouldBe([ChatRole.System, ChatRole.User]);
    }

    [Theory]
    [InlineData("name: answer\ntemplate: x", "prompt.yaml, line 1: 'template_format' is missing.")]
    [InlineData("name: answer\ntemplate_format: liquid\ntemplate: x", "prompt.yaml, line 2: template_format is 'liquid'; only handlebars is known.")]
    [InlineData("name: answer\ntemplate_format: handlebars", "prompt.yaml, line 1: 'template' is missing.")]
    [InlineData("name: answer\ntemplate_format: handlebars\ntemplate: no messages", "prompt.yaml, line 3: the template holds no <message")]
    [InlineData("name: answer\ntemplate_format: handlebars\ntemplate: |\n  <message role=\"user\">{{#each x}}</message>", "prompt.yaml, line 4:")]
    [InlineData("name: [answer", "prompt.yaml, line 2:")]
    [InlineData("name: a\n\tbad: tab", "prompt.yaml, line 1:")]
    [InlineData("just text", "prompt.yaml, line 1: expected a prompt")]
    [InlineData("", "prompt.yaml, line 1: expected a prompt")]
    [InlineData("name: answer\ntemplate_format: handlebars\nexecution_settings:\n  default:\n    temperature: warm\ntemplate: |\n  <message role=\"user\">x</message>", "prompt.yaml, line 5: 'temperature' is not a number.")]
    public void A_malformed_prompt_is_named_with_its_line(string yaml, string message) =>
        Should.Throw<PromptException>(() => PromptTemplate.Parse(yaml, "prompt.yaml")).Message.ShouldStartWith(message);

    [Fact]
    public void A_missing_prompt_is_named() =>
        Should.Throw<PromptException>(() => PromptTemplate.Load("/nowhere", "answer")).Message.ShouldContain("/nowhere/answer.yaml is missing");
}
