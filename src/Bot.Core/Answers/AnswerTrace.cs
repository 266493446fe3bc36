using Bot.Core.Answers.Support;

namespace Bot.Core.Answers;

/// <summary>An answer with how it came about.</summary>
/// <param name="Understood">The question as it was searched for: a follow-up with what it leaned on.</param>
/// <param name="Best">The best passages, best first, whatever the answer's status.</param>
/// <param name="Checked">The sentences of a model's draft with what the support check found; empty where no model was asked.</param>
public sealed record AnswerTrace(Answer Answer, string Understood, IReadOnlyList<CitedRank> Best, IReadOnlyList<SentenceVerdict> Checked);

/// <summary>A passage as it was ranked.</summary>
public sealed record CitedRank(string ArticleId, string Quote, double Score);
