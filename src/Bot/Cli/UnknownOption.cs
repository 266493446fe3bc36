using System.CommandLine.Parsing;

namespace Bot.Cli;

/// <summary>Keeps an option that is none from being taken for a word of what was typed.</summary>
internal static class UnknownOption
{
    /// <summary>Adds an error for the first word that looks like an option; behind <c>--</c> all words are words.</summary>
    public static void Refuse(ArgumentResult words)
    {
        if (words.Tokens.FirstOrDefault(token => token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(token.Value[2]) && !token.Value.Contains(' ')) is { } option
            && !IsBehindSeparator(option.Value))
        {
            words.AddError($"There is no option '{option.Value}'. To write it as a word, put -- before the words.");
        }
    }

    // The parser keeps the separator to itself.
    private static bool IsBehindSeparator(string option) =>
        Environment.GetCommandLineArgs().TakeWhile(argument => argument != option).Contains("--");
}
