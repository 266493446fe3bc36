using Bot.Core.Answers;

namespace Bot.Core.Commands;

/// <summary>What a command says, before a surface renders it. Only <see cref="NoticeReply"/> comes without a source and a
/// reminder, because it says nothing about the coverage.</summary>
/// <param name="Language">ISO 639-1 code of the frame.</param>
public abstract record Reply(string Language);

/// <summary>An answer to a question.</summary>
public sealed record AnswerReply(Answer Answer) : Reply(Answer.Language);

/// <summary>A list of cited lines: facts, a timeline, numbers, sources, the parts of a checked claim, a digest.</summary>
/// <param name="Title">One line that heads the list.</param>
/// <param name="Summary">A sentence above the list, or null. It says what is missing when <paramref name="Items"/> is empty.</param>
public sealed record LookupReply(
    string Language,
    string Title,
    string? Summary,
    IReadOnlyList<LookupItem> Items,
    CoverageSearched Searched,
    Reminder Reminder) : Reply(Language);

/// <summary>A line of a <see cref="LookupReply"/>.</summary>
/// <param name="Label">What is set off in front: a date, a value, a verdict, a headline.</param>
/// <param name="Text">What is said of it, in words of the code's own frame or of the passage; may be empty.</param>
/// <param name="Citation">The passage that says so.</param>
/// <param name="Data">Machine-readable members for <c>--json</c>, in order: <c>("low", 0.33m)</c>.</param>
public sealed record LookupItem(string Label, string Text, Citation Citation, IReadOnlyList<KeyValuePair<string, object?>> Data);

/// <summary>Something about the bot itself: help, privacy, a setting, an error and how to mend it.</summary>
public sealed record NoticeReply(string Language, string Text, bool IsError = false) : Reply(Language);
