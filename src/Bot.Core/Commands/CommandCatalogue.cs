using System.Diagnostics.CodeAnalysis;
using Bot.Core.Conversations;

namespace Bot.Core.Commands;

/// <summary>Every command that the bot knows, for every surface. Plain text that names no command is a question.</summary>
public sealed class CommandCatalogue
{
    /// <summary>The command that answers plain questions; its parameter is <see cref="QuestionParameter"/>.</summary>
    public const string AskCommand = "ask";

    /// <summary>The parameter of <see cref="AskCommand"/> that holds the question.</summary>
    public const string QuestionParameter = "question";

    /// <summary>The command that says what commands there are; where somebody typed one that there is not, <see cref="UnknownArgument"/> is its name.</summary>
    public const string HelpCommand = "help";

    /// <summary>The argument of <see cref="HelpCommand"/> that nobody types.</summary>
    public const string UnknownArgument = "unknown";

    /// <summary>The argument of <c>digest now</c> that nobody types: with <c>true</c>, all of the digest is shown and not a screen of it.</summary>
    public const string DigestInFull = "full";

    private readonly Dictionary<string, CommandDefinition> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, string, CancellationToken, Task<IReadOnlyList<string>>> _complete;

    /// <param name="commands">In the order in which help lists them. Names and labels must be unique.</param>
    /// <param name="complete">Suggests topics for what is typed so far, in a language.</param>
    public CommandCatalogue(
        IReadOnlyList<CommandDefinition> commands,
        Func<string, string, CancellationToken, Task<IReadOnlyList<string>>> complete)
    {
        Commands = commands;
        _complete = complete;
        foreach (var command in commands)
        {
            _byName.Add(command.Name, command);
            _byName.TryAdd(command.Label.Korean, command);
            _byName.TryAdd(command.Label.Japanese, command);
        }
    }

    public IReadOnlyList<CommandDefinition> Commands { get; }

    /// <summary>Finds a command by its name or by its Korean or Japanese label.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out CommandDefinition? command) => _byName.TryGetValue(name, out command);

    /// <summary>Reads text that somebody typed: <c>/fact cptpp</c>, <c>fact cptpp</c> or <c>fact</c> is a command, <c>/nonsense</c> and
    /// <c>?</c> ask for help, anything else is a question.</summary>
    /// <param name="text">The text without the mention of the bot.</param>
    /// <param name="language">The language of the person's client, or null.</param>
    public CommandInvocation Read(string text, string? language, ConversationKey conversation, bool mayManage)
    {
        var trimmed = text.Trim();
        var slash = trimmed.StartsWith('/');
        var (word, rest) = SplitWord(slash ? trimmed[1..] : trimmed);
        if (word is "?" or "？" && rest.Length == 0)
        {
            (word, slash) = (HelpCommand, true);
        }

        if (TryFind(word, out var command) && (slash || ReadsAsCommand(command, rest)))
        {
            var (action, left) = ReadAction(command, rest);
            // Whoever types a command's Korean or Japanese name reads the language.
            language ??= LanguageOf(word, command.Label) ?? (action is null ? null : LanguageOf(SplitWord(rest).Word, action.Label));
            if (action is null && command is { Actions.Count: > 0, Parameters.Count: 0 } && rest.Length > 0)
            {
                return new(command.Name, SplitWord(rest).Word, new Dictionary<string, string>(), language, conversation, mayManage);
            }

            var read = action?.TypedAs is { } whole
                ? new Dictionary<string, string> { [whole] = left }
                : ReadArguments(action?.Parameters ?? command.Parameters, left);
            return new(command.Name, action?.Name, read, language, conversation, mayManage);
        }

        if (slash && NamesCommand(word) && TryFind(HelpCommand, out _))
        {
            return new(HelpCommand, null, new Dictionary<string, string> { [UnknownArgument] = word }, language, conversation, mayManage);
        }

        var arguments = new Dictionary<string, string> { [QuestionParameter] = trimmed };
        return new(AskCommand, null, arguments, language, conversation, mayManage);
    }

    /// <summary>Runs a command. What a person may not do, or has not given, comes back as a notice, not as an exception.</summary>
    public Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        if (!TryFind(invocation.Command, out var command))
        {
            throw new ArgumentException($"There is no command '{invocation.Command}'.", nameof(invocation));
        }

        var action = command.Actions.FirstOrDefault(a => a.Name == invocation.Action);
        if (action is null && invocation.Action is { } unknown)
        {
            var spoken = CommandLanguage.Of(invocation, unknown);
            return Task.FromResult<Reply>(new NoticeReply(spoken, CommandNotices.NoSuchAction(spoken, command, unknown), IsError: true));
        }

        var permission = action?.Permission ?? command.Permission;
        var parameters = action?.Parameters ?? command.Parameters;
        var language = invocation.Language ?? "en";
        if (permission == Permission.ManageServer && !invocation.MayManage)
        {
            return Task.FromResult<Reply>(new NoticeReply(language, CommandNotices.NotAllowed(language, command), IsError: true));
        }

        foreach (var parameter in parameters)
        {
            if (parameter.Required && invocation[parameter.Name] is null)
            {
                return Task.FromResult<Reply>(
                    new NoticeReply(language, CommandNotices.Missing(language, command, parameter), IsError: true));
            }
        }

        return command.ExecuteAsync(invocation, cancellationToken);
    }

    /// <summary>Suggestions for a parameter, best first, at most 25 (Discord's limit), each at most 100 characters.</summary>
    public Task<IReadOnlyList<string>> CompleteAsync(
        CommandParameter parameter, string typed, string language, CancellationToken cancellationToken) =>
        parameter.Completion == Completion.Topics
            ? _complete(typed, language, cancellationToken)
            : Task.FromResult<IReadOnlyList<string>>([]);

    private static string? LanguageOf(string word, LocalizedText label) =>
        word.Equals(label.English, StringComparison.OrdinalIgnoreCase) ? null : word == label.Korean ? "ko" : word == label.Japanese ? "ja" : null;

    // "/why" names a command that there is not; "/r/news?" and "/2026" may well begin a question.
    private static bool NamesCommand(string word) =>
        word.Length > 0 && char.IsLetter(word[0]) && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    // Without a slash, "check" or "numbers" may as well begin a question, so the words behind, where there are any, must look like arguments.
    private static bool ReadsAsCommand(CommandDefinition command, string rest) => rest.Length == 0
        || (!rest.EndsWith('?') && !rest.EndsWith('？')
            && (command.Parameters.Any(p => !p.IsFlag) || command.Actions.Any(a => MatchesWord(a, rest))));

    private static bool MatchesWord(CommandAction action, string rest)
    {
        var word = SplitWord(rest).Word;
        return word.Equals(action.Name, StringComparison.OrdinalIgnoreCase) || word == action.Label.Korean || word == action.Label.Japanese;
    }

    private static (CommandAction? Action, string Left) ReadAction(CommandDefinition command, string rest) =>
        command.Actions.FirstOrDefault(action => MatchesWord(action, rest)) is { } action ? (action, SplitWord(rest).Left) : (null, rest);

    private static Dictionary<string, string> ReadArguments(IReadOnlyList<CommandParameter> parameters, string rest)
    {
        var arguments = new Dictionary<string, string>();
        foreach (var flag in parameters.Where(p => p.IsFlag))
        {
            foreach (var spelling in (string[])[$"--{flag.Name}", $"{flag.Name}:true"])
            {
                if (rest.Contains(spelling, StringComparison.OrdinalIgnoreCase))
                {
                    arguments[flag.Name] = "true";
                    rest = rest.Replace(spelling, "", StringComparison.OrdinalIgnoreCase).Trim();
                }
            }
        }

        var left = rest.Trim();
        foreach (var parameter in parameters.Where(p => !p.IsFlag))
        {
            if (left.Length == 0)
            {
                break;
            }

            if (parameter.TakesRest)
            {
                arguments[parameter.Name] = left;
                break;
            }

            var (word, after) = SplitWord(left);
            arguments[parameter.Name] = word;
            left = after;
        }

        return arguments;
    }

    private static (string Word, string Left) SplitWord(string text)
    {
        var trimmed = text.Trim();
        var end = 0;
        while (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end]))
        {
            end++;
        }

        return (trimmed[..end], trimmed[end..].TrimStart());
    }
}
