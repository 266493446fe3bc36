using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Commands;
using Bot.Core.Surfaces;
using Bot.Discord.Adapter;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Bot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord;

/// <summary>Asks Discord whether the bot is set up as it must be.</summary>
public static class DiscordDoctor
{
    // https://discord.com/developers/docs/resources/application#application-object-application-flags
    private const long MessageContent = 1 << 18;
    private const long MessageContentLimited = 1 << 19;

    /// <summary>Looks at the token, the application, the intents and the commands; stops at what makes the rest pointless.</summary>
    /// <param name="options">null where Discord is off.</param>
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        DiscordOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (options is null)
        {
            yield return new("discord", true, "off: DISCORD_TOKEN is not set");
            yield break;
        }

        using var http = DiscordServices.CreateHttp();
        var rest = new DiscordRest(http, options, TimeProvider.System, NullLogger<DiscordRest>.Instance);

        var (user, fault) = await AskAsync(rest, Route.UserMe, DiscordJson.Default.User, cancellationToken);
        yield return user is null
            ? new("discord token", false, fault!, "Check DISCORD_TOKEN and DISCORD_API_URL.")
            : new("discord token", true, $"it is {user.Username}'s");
        if (user is null)
        {
            yield break;
        }

        (var application, fault) = await AskAsync(rest, Route.ApplicationMe, DiscordJson.Default.Application, cancellationToken);
        if (application is null)
        {
            yield return new("discord application", false, fault!, "Look at it on https://discord.com/developers/applications.");
            yield break;
        }

        yield return application.InteractionsEndpointUrl is { Length: > 0 } url
            ? new("discord application", false, $"Discord sends commands to {url} and not to the bot",
                "Empty Interactions Endpoint URL on the General Information page of https://discord.com/developers/applications.")
            : new("discord application", true, $"{application.Name}; invite it with {InviteLink.For(application.Id)}");
        yield return Intents(options, application);

        (var commands, fault) = await AskAsync(
            rest, Route.ListCommands(application.Id), DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellationToken);
        yield return commands is null ? new("discord commands", false, fault!, "Try again later.")
            : commands.Any(command => command.Name == CommandCatalogue.AskCommand) ? new("discord commands", true, $"{commands.Count} are registered")
            : new("discord commands", false, "they are not registered yet", "Run serve once: it registers them.");
    }

    private static Diagnosis Intents(DiscordOptions options, Application application) =>
        !options.MessageContent ? new("discord intents", true, "none that is privileged is asked for")
            : ((application.Flags ?? 0) & (MessageContent | MessageContentLimited)) != 0 ? new("discord intents", true, "message content is allowed")
            : new("discord intents", false, "DISCORD_MESSAGE_CONTENT is on, but the application may not read message content",
                "Switch on Message Content Intent on the Bot page of https://discord.com/developers/applications, or unset DISCORD_MESSAGE_CONTENT.");

    private static async Task<(T? Found, string? Fault)> AskAsync<T>(
        DiscordRest rest, Route route, JsonTypeInfo<T> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await rest.SendAsync(route, read, cancellationToken), null);
        }
        catch (Exception fault) when (fault is DiscordException or DiscordStoppedException)
        {
            return (null, fault.Message);
        }
    }
}
