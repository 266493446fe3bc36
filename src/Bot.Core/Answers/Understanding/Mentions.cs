using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Takes out of a question what only calls people: Discord's and Slack's mentions (https://docs.discord.com/developers/reference#message-formatting,
/// https://docs.slack.dev/messaging/formatting-message-text).</summary>
internal static partial class Mentions
{
    public static string Strip(string text) => Pattern().Replace(text, " ").Trim();

    [GeneratedRegex(@"<[@#!][^<>\s]{1,80}>|(?<!\w)@(?:everyone|here|channel)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
