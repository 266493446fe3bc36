using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a greeting, thanks or a question about the bot itself from a question: it consists of nothing but such phrases, so that "Hello, when
/// did they meet?" is a question.</summary>
internal static class Greeting
{
    private const string Resource = "Bot.Core.Answers.Understanding.greetings.txt";

    // Longer than any greeting.
    private const int Most = 60;

    private static readonly Lazy<Regex> s_only = new(() => new Regex($"^(?:{string.Join('|', Phrases().Select(Regex.Escape))})+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    public static bool Is(string text) => text.Length <= Most && Letters(text) is { Length: > 0 } letters && s_only.Value.IsMatch(letters);

    private static string Letters(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Phrases()
    {
        using var stream = typeof(Greeting).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Letters(line);
            }
        }
    }
}
