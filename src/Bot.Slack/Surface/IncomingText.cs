using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Slack.Surface;

/// <summary>Turns Slack's markup (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages) back into what
/// the person wrote.</summary>
internal static partial class IncomingText
{
    /// <param name="bot">The bot's user id, whose mentions are left out.</param>
    public static string Read(string text, string bot)
    {
        var plain = Markup().Replace(text, match => Written(match.Groups["what"].Value, match.Groups["label"], bot));
        return UntrustedText.Clean(plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&")).Trim();
    }

    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    /// <summary>Whether a message in a thread speaks to other people and not to the bot.</summary>
    public static bool IsForOthers(string text, string bot) => text.Contains("<@", StringComparison.Ordinal) && !Mentions(text, bot);

    private static string Written(string what, Group label, string bot) => what[0] switch
    {
        '@' when what[1..] == bot => " ",
        '@' => label.Success ? $"@{label.Value}" : what,
        '#' => label.Success ? $"#{label.Value}" : what,
        '!' => label.Success ? label.Value : $"@{what[1..].Split('^')[0]}",
        _ => label.Success ? label.Value : what.StartsWith("mailto:", StringComparison.Ordinal) ? what[7..] : what,
    };

    [GeneratedRegex(@"<(?<what>[^<>|]+)(?:\|(?<label>[^<>]*))?>")]
    private static partial Regex Markup();
}
