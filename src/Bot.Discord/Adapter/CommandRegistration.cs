using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Discord.Client;
using Bot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Adapter;

/// <summary>Registers the catalogue's commands, when they are others than those that were registered last.</summary>
internal sealed partial class CommandRegistration(
    IDiscordClient client, CommandCatalogue catalogue, Database database, ILogger<CommandRegistration> logger)
{
    public async Task RegisterAsync(string applicationId, CancellationToken cancellationToken)
    {
        var commands = CommandDefinitions.For(catalogue);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand));
        if (Registered(applicationId) is { } registered && registered.AsSpan().SequenceEqual(hash))
        {
            return;
        }

        await client.RegisterAsync(commands, cancellationToken);
        await database.WriteAsync(session =>
        {
            using var upsert = session.Command("""
                INSERT INTO discord_registration (application_id, commands_hash) VALUES ($application, $hash)
                ON CONFLICT (application_id) DO UPDATE SET commands_hash = excluded.commands_hash
                """);
            return upsert.Bind("$application", applicationId).Bind("$hash", hash).Run();
        }, cancellationToken);
        LogRegistered(commands.Count);
    }

    private byte[]? Registered(string applicationId)
    {
        using var session = database.Read();
        using var select = session.Command("SELECT commands_hash FROM discord_registration WHERE application_id = $application");
        return select.Bind("$application", applicationId).Query(row => row.Blob(0)).FirstOrDefault();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands with Discord.")]
    private partial void LogRegistered(int count);
}
