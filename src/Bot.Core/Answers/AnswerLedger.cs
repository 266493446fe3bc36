using Bot.Core.Conversations;
using Bot.Core.Storage;

namespace Bot.Core.Answers;

/// <summary>What a reader thought of an answer.</summary>
public enum Verdict
{
    Helpful = 1,
    Wrong = -1,
}

/// <summary>Answers that were posted, so that their passages can be shown again, corrected and given feedback after a restart.
/// It keeps what was answered from which passages and where it was posted; it keeps no user.</summary>
public sealed class AnswerLedger(Database database, TimeProvider time)
{
    /// <summary>Keeps an answer under an id of 16 letters and digits.</summary>
    public Task<string> RecordAsync(Answer answer, ConversationKey conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
            using var insert = session.Command("""
                INSERT INTO answer_given (id, surface, channel, thread, question, language, given_at)
                VALUES ($id, $surface, $channel, $thread, $question, $language, $at)
                """);
            insert.Bind("$id", id).Bind("$surface", conversation.Surface).Bind("$channel", conversation.Channel)
                .Bind("$thread", conversation.Thread).Bind("$question", answer.Question).Bind("$language", answer.Language)
                .Bind("$at", time.GetUtcNow().ToUnixTimeSeconds()).Run();
            using var cite = session.Command(
                "INSERT INTO answer_given_passage (answer_id, marker, passage_key) VALUES ($id, $marker, $passage)");
            foreach (var citation in answer.Citations)
            {
                cite.Bind("$id", id).Bind("$marker", citation.Marker).Bind("$passage", citation.PassageKey).Run();
            }

            return id;
        }, cancellationToken);

    /// <summary>Remembers the message that the answer was posted as.</summary>
    public Task AttachMessageAsync(string id, string message, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var update = session.Command("UPDATE answer_given SET message = $message WHERE id = $id");
            return update.Bind("$id", id).Bind("$message", message).Run();
        }, cancellationToken);

    /// <summary>The passages that an answer cited, in the order of their markers, but for those of removed articles; empty for an id that is not known.</summary>
    public IReadOnlyList<Citation> Passages(string id)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT p.marker, p.passage_key, g.language FROM answer_given_passage p JOIN answer_given g ON g.id = p.answer_id
            JOIN passage ON passage.passage_key = p.passage_key JOIN article a ON a.article_key = passage.article_key
            WHERE p.answer_id = $id AND NOT EXISTS (SELECT 1 FROM removed_article r WHERE r.id = a.id) ORDER BY p.marker
            """);
        select.Bind("$id", id);
        var rows = select.Query(row => (Marker: row.Int(0), Key: row.Long(1), Language: row.Text(2)));
        var passages = new Coverage.CoverageReader(session);
        return [.. rows.Select(r => passages.Cite(r.Marker, r.Key).In(r.Language))];
    }

    /// <summary>Keeps what a reader said of an answer.</summary>
    /// <param name="comment">What was wrong, in the reader's words, or null.</param>
    /// <returns>false when the answer is not known.</returns>
    public Task<bool> GiveFeedbackAsync(string id, Verdict verdict, string? comment, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var insert = session.Command("""
                INSERT INTO feedback (answer_id, verdict, comment, given_at)
                SELECT id, $verdict, $comment, $at FROM answer_given WHERE id = $id
                """);
            return insert.Bind("$id", id).Bind("$verdict", (int)verdict).Bind("$comment", comment)
                .Bind("$at", time.GetUtcNow().ToUnixTimeSeconds()).Run() == 1;
        }, cancellationToken);
}
