namespace Bot.Core.Commands;

/// <summary>Who sees a command's reply where a surface can tell people apart.</summary>
public enum Visibility
{
    /// <summary>Everyone in the channel.</summary>
    Public,

    /// <summary>Only the person who asked, who may share it.</summary>
    Private,
}

/// <summary>Who may run a command.</summary>
public enum Permission
{
    Everyone,

    /// <summary>Those who may administer the server or workspace.</summary>
    ManageServer,
}

/// <summary>A text with its translations. Discord takes up to 32 characters for names and 100 for descriptions.</summary>
public sealed record LocalizedText(string English, string Korean, string Japanese)
{
    public string In(string language) => language switch { "ko" => Korean, "ja" => Japanese, _ => English };
}

/// <summary>Where the suggestions for a parameter come from while it is typed.</summary>
public enum Completion
{
    None,

    /// <summary>Entities and topics of the store.</summary>
    Topics,
}

/// <summary>A parameter of a command. All are text but flags.</summary>
/// <param name="IsFlag">true for yes/no.</param>
/// <param name="TakesRest">Whether it takes all words that are left when the command is typed as text.</param>
/// <param name="Example">A value that people are shown who left it out; of no coverage, so that it fits each.</param>
public sealed record CommandParameter(
    string Name, LocalizedText Label, LocalizedText Description, bool Required, bool IsFlag = false, bool TakesRest = false,
    Completion Completion = Completion.None, int MaxLength = 500, LocalizedText? Example = null);

/// <summary>A command, written once for every surface.</summary>
/// <param name="Name">Lower-case ASCII, at most 32 characters.</param>
/// <param name="Actions">Sub-commands such as <c>subscribe</c>; empty for a command without.</param>
public sealed record CommandDefinition(
    string Name,
    LocalizedText Label,
    LocalizedText Description,
    IReadOnlyList<CommandParameter> Parameters,
    IReadOnlyList<CommandAction> Actions,
    Visibility Visibility,
    Permission Permission,
    Func<CommandInvocation, CancellationToken, Task<Reply>> ExecuteAsync);

/// <summary>A sub-command.</summary>
/// <param name="TypedAs">The argument under which all that is typed behind the sub-command arrives, where its parts are told apart by
/// what they are and not by their place; null where each word is a parameter's.</param>
public sealed record CommandAction(
    string Name, LocalizedText Label, LocalizedText Description, IReadOnlyList<CommandParameter> Parameters, Permission Permission,
    string? TypedAs = null);
