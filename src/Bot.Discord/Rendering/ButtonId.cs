namespace Bot.Discord.Rendering;

/// <summary>What a button does, as it is kept in the message, so that buttons work after a restart.</summary>
internal static class ButtonId
{
    public const string Share = "share";
    public const string Passages = "passages";
    public const string Helpful = "helpful";
    public const string Wrong = "wrong";

    /// <param name="answer">The answer's id in the ledger, or null.</param>
    public static string Of(string action, string? answer) => $"{action}:{answer}";

    /// <summary>The action and the answer that it is about; empty where there is none.</summary>
    public static (string Action, string Answer) Read(string id) =>
        id.Split(':', 2) is [var action, var answer] ? (action, answer) : (id, "");
}
