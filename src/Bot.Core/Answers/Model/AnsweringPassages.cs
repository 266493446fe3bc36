namespace Bot.Core.Answers.Model;

/// <summary>The passages that answer a part of a question, by their markers.</summary>
/// <param name="Best">What the extractive answer cites, and what ranks close behind it.</param>
/// <param name="Possible">These and what ranks farther behind: a model that leads with one of them has found the answer there.</param>
public sealed record AnsweringPassages(IReadOnlySet<int> Best, IReadOnlySet<int> Possible)
{
    /// <summary>Passages any of which answers.</summary>
    public static AnsweringPassages Any(params IEnumerable<int> markers)
    {
        var all = markers.ToHashSet();
        return new(all, all);
    }
}
