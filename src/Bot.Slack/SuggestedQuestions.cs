namespace Bot.Slack;

/// <summary>Questions that newcomers are offered, from the coverage pack.</summary>
/// <param name="language">ISO 639-1 code.</param>
public delegate IReadOnlyList<string> SuggestedQuestions(string language);
