using Bot.Core.Answers.Support;

namespace Bot.Core.Answers;

/// <summary>An answer with how it came about.</summary>
/// <param name="Understood">The question as it was searched for: a follow-up with what it leaned on.</param>
/// <param name="Best">The best passages, best first, whatever the answer's status.</param>
/// <param name="Drafts">A model's drafts in the order of writing, each with its sentences and what the support check found; empty where no model was asked.</param>
public sealed record AnswerTrace(Answer Answer, string Understood, IReadOnlyList<CitedRank> Best, IReadOnlyList<IReadOnlyList<SentenceVerdict>> Drafts);

/// <summary>A passage as it was ranked.</summary>
public sealed record CitedRank(string ArticleId, string Quote, double Score);
