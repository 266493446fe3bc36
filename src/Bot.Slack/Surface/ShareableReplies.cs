using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Storage;
using Bot.Slack.Rendering;

namespace Bot.Slack.Surface;

/// <summary>Replies that one person has seen and may share, as they were seen. Kept for a day; the delivery log prunes them.</summary>
internal sealed class ShareableReplies(Database database, TimeProvider time)
{
    /// <returns>The id to share it under.</returns>
    public Task<string> KeepAsync(IReadOnlyList<MessageBody> messages, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            using var insert = session.Command("INSERT INTO slack_shareable (id, body, at) VALUES ($id, $body, $at)");
            insert.Bind("$id", id).Bind("$at", time.GetUtcNow().ToUnixTimeSeconds())
                .Bind("$body", JsonSerializer.Serialize(messages, SlackJson.Readable.IReadOnlyListMessageBody)).Run();
            return id;
        }, cancellationToken);

    /// <summary>Takes a reply to post it; once only, until it is put back.</summary>
    public Task<Shareable> TakeAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync<Shareable>(session =>
        {
            using var select = session.Command("SELECT body, shared FROM slack_shareable WHERE id = $id");
            var found = select.Bind("$id", id).Query(row => (Body: row.Text(0), Shared: row.Int(1) == 1));
            if (found.Count == 0)
            {
                return new Gone();
            }

            if (found[0].Shared)
            {
                return new SharedAlready();
            }

            Mark(session, id, shared: true);
            return new Ready(JsonSerializer.Deserialize(found[0].Body, SlackJson.Readable.IReadOnlyListMessageBody)!);
        }, cancellationToken);

    /// <summary>Makes it shareable again, because posting failed.</summary>
    public Task PutBackAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Mark(session, id, shared: false), cancellationToken);

    private static int Mark(SqliteSession session, string id, bool shared)
    {
        using var update = session.Command("UPDATE slack_shareable SET shared = $shared WHERE id = $id");
        return update.Bind("$id", id).Bind("$shared", shared ? 1 : 0).Run();
    }
}

/// <summary>What became of a reply that is to be shared.</summary>
internal abstract record Shareable;

internal sealed record Ready(IReadOnlyList<MessageBody> Messages) : Shareable;

internal sealed record SharedAlready : Shareable;

internal sealed record Gone : Shareable;
