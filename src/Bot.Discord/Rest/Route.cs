using System.Globalization;

namespace Bot.Discord.Rest;

/// <summary>One call of the REST API, with what its rate limit goes by.</summary>
/// <param name="Template">The path without its ids, which names the limit.</param>
/// <param name="Major">The channel or webhook, each of which has a limit of its own; null for what is called once and never again,
/// so that there is nothing to learn about it.</param>
/// <param name="Repeatable">Whether doing it twice does no more than doing it once, so that it may be retried when it is not known
/// whether it was done.</param>
/// <param name="Unlimited">Whether it is outside the global limit, as everything about interactions is.</param>
internal sealed record Route(
    HttpMethod Method, string Template, string? Major, string Path, bool Repeatable, bool Unlimited = false)
{
    public static Route GatewayBot { get; } = new(HttpMethod.Get, "/gateway/bot", "", "/gateway/bot", true);

    public static Route ApplicationMe { get; } = new(HttpMethod.Get, "/applications/@me", "", "/applications/@me", true);

    public static Route UserMe { get; } = new(HttpMethod.Get, "/users/@me", "", "/users/@me", true);

    public static Route ListCommands(string application) => Commands(HttpMethod.Get, application);

    public static Route PutCommands(string application) => Commands(HttpMethod.Put, application);

    // Repeatable because posts carry an enforced nonce.
    public static Route Post(string channel) =>
        new(HttpMethod.Post, "/channels/{}/messages", channel, $"/channels/{Id(channel)}/messages", true);

    public static Route History(string channel, string after) => new(
        HttpMethod.Get, "/channels/{}/messages", channel, $"/channels/{Id(channel)}/messages?limit=100&after={Id(after)}", true);

    public static Route EditPost(string channel, string message) =>
        new(HttpMethod.Patch, "/channels/{}/messages/{}", channel, $"/channels/{Id(channel)}/messages/{Id(message)}", true);

    public static Route Typing(string channel) =>
        new(HttpMethod.Post, "/channels/{}/typing", channel, $"/channels/{Id(channel)}/typing", false);

    // Repeatable because a second callback is refused with code 40060, which tells that the first came through.
    public static Route Callback(string interaction, string token) => new(
        HttpMethod.Post, "/interactions/{}/{}/callback", null, $"/interactions/{Id(interaction)}/{Uri.EscapeDataString(token)}/callback",
        true, Unlimited: true);

    public static Route EditOriginal(string application, string token) => Webhook(HttpMethod.Patch, application, token, "/messages/@original", true);

    public static Route DeleteOriginal(string application, string token) => Webhook(HttpMethod.Delete, application, token, "/messages/@original", true);

    public static Route EditFollowUp(string application, string token, string message) =>
        Webhook(HttpMethod.Patch, application, token, $"/messages/{Id(message)}", true);

    // A follow-up has no nonce, so one that may have been posted is not posted again.
    public static Route FollowUp(string application, string token) => Webhook(HttpMethod.Post, application, token, "", false);

    public override string ToString() => $"{Method} {Template}";

    private static Route Commands(HttpMethod method, string application) =>
        new(method, "/applications/{}/commands", application, $"/applications/{Id(application)}/commands", true);

    private static Route Webhook(HttpMethod method, string application, string token, string tail, bool repeatable) => new(
        method, $"/webhooks/{{}}/{{}}{(tail.Length == 0 ? "" : "/messages/{}")}", $"{application}/{token}",
        $"/webhooks/{Id(application)}/{Uri.EscapeDataString(token)}{tail}", repeatable, Unlimited: true);

    // Ids come from Discord, but a path is no place to trust anything.
    private static string Id(string snowflake) => ulong.TryParse(snowflake, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? snowflake
        : throw new ArgumentException($"'{snowflake}' is no id of Discord's.", nameof(snowflake));
}
