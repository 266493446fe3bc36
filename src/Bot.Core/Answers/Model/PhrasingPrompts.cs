namespace Bot.Core.Answers.Model;

/// <summary>The prompts of a folder.</summary>
/// <param name="Answer"><c>answer.yaml</c>: has an answer phrased.</param>
/// <param name="Mend"><c>mend.yaml</c>: has it written again where nothing of it could be shown.</param>
public sealed record PhrasingPrompts(PromptTemplate Answer, PromptTemplate Mend)
{
    /// <exception cref="PromptException">One is missing or malformed; the message names file and line.</exception>
    public static PhrasingPrompts Load(string folder) => new(PromptTemplate.Load(folder, "answer"), PromptTemplate.Load(folder, "mend"));
}
