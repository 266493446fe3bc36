using Bot.Core.Conversations;
using Bot.Core.Storage;

namespace Bot.Core.Corrections;

/// <summary>Keeps which answers are to be corrected. A row is written before anything is sent, so that nothing is forgotten, and
/// nothing sent twice, whenever the process dies.</summary>
internal sealed class CorrectionOutbox(Database database)
{
    /// <summary>An answer may be under way while what it cites is corrected, so that it is entered in the ledger only behind.</summary>
    private static readonly TimeSpan LateAnswers = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private long _looked;
    private DateTimeOffset _lookAgain;

    private enum State
    {
        Waiting = 0,
        UnderWay = 1,
        Posted = 2,
        GivenUp = 3,
    }

    /// <summary>Enters the answers that cited what was corrected since the last time.</summary>
    /// <param name="since">How old an answer may be.</param>
    /// <param name="isOn">Whether they are to be told; if not, the corrections only count as seen.</param>
    /// <returns>How many were entered.</returns>
    public Task<int> EnterAsync(DateTimeOffset since, DateTimeOffset now, bool isOn, CancellationToken cancellationToken)
    {
        if (Newest() is var newest && (newest == 0 || (newest == _looked && now < _lookAgain)))
        {
            return Task.FromResult(0);
        }

        (_looked, _lookAgain) = (newest, now + LookAgain);
        return database.WriteAsync(session =>
        {
            var entered = isOn ? Enter(session, since, now) : 0;
            using var seen = session.Command("""
                UPDATE correction_seen SET correction_key = (
                    SELECT coalesce(max(c.correction_key), correction_seen.correction_key) FROM correction c
                    WHERE c.corrected_at < $before AND c.correction_key > correction_seen.correction_key)
                """);
            seen.Bind("$before", (now - LateAnswers).ToUnixTimeMilliseconds()).Run();
            return entered;
        }, cancellationToken);
    }

    /// <summary>The newest correction that was not looked through for good; 0 where there is none.</summary>
    private long Newest()
    {
        using var session = database.Read();
        using var select = session.Command("SELECT max(correction_key) FROM correction WHERE correction_key > (SELECT correction_key FROM correction_seen)");
        return select.Scalar() is long key ? key : 0;
    }

    /// <summary>When the next reply is due, or null.</summary>
    public DateTimeOffset? Due()
    {
        using var session = database.Read();
        using var select = session.Command("SELECT min(next_try) FROM correction_reply WHERE next_try IS NOT NULL");
        return select.Scalar() is long due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;
    }

    /// <summary>Takes up a reply that is due, so that nobody else does until <paramref name="until"/>; null when none is.</summary>
    public Task<AnswerToCorrect?> TakeAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            using var select = session.Command("""
                SELECT r.reply_key, r.answer_id, r.article_key, g.surface, g.channel, g.thread, g.message, g.language, r.state, r.first_sent, r.tries
                FROM correction_reply r JOIN answer_given g ON g.id = r.answer_id
                WHERE r.next_try <= $now ORDER BY r.next_try, r.reply_key LIMIT 1
                """);
            var next = select.Bind("$now", now.ToUnixTimeMilliseconds()).Query(row => new AnswerToCorrect(
                row.Long(0), row.Text(1), row.Long(2), new ConversationKey(row.Text(3), row.Text(4), row.TextOrNull(5)), row.Text(6), row.Text(7),
                row.Int(8) == (int)State.UnderWay, row.LongOrNull(9) is { } sent ? DateTimeOffset.FromUnixTimeMilliseconds(sent) : now, row.Int(10) + 1))
                .FirstOrDefault();
            if (next is not null)
            {
                using var update = session.Command("""
                    UPDATE correction_reply SET state = 1, tries = $tries, next_try = $until, first_sent = $sent WHERE reply_key = $key
                    """);
                update.Bind("$key", next.Key).Bind("$tries", next.Tries).Bind("$until", until.ToUnixTimeMilliseconds())
                    .Bind("$sent", next.FirstSent.ToUnixTimeMilliseconds()).Run();
            }

            return next;
        }, cancellationToken);

    public Task PostedAsync(AnswerToCorrect answer, string message, CancellationToken cancellationToken) =>
        EndAsync(answer, State.Posted, null, message, null, cancellationToken);

    /// <summary>Nothing stands there: it is tried again.</summary>
    public Task PutOffAsync(AnswerToCorrect answer, string cause, DateTimeOffset next, CancellationToken cancellationToken) =>
        EndAsync(answer, State.Waiting, next, null, cause, cancellationToken);

    /// <summary>It may stand there: it is looked for before it is tried again.</summary>
    public Task LeaveOpenAsync(AnswerToCorrect answer, string cause, DateTimeOffset next, CancellationToken cancellationToken) =>
        EndAsync(answer, State.UnderWay, next, null, cause, cancellationToken);

    public Task GiveUpAsync(AnswerToCorrect answer, string cause, CancellationToken cancellationToken) =>
        EndAsync(answer, State.GivenUp, null, null, cause, cancellationToken);

    /// <summary>The corrections of the revision to what the answer cited, or to what that had become.</summary>
    public IReadOnlyList<long> Corrections(AnswerToCorrect answer)
    {
        using var session = database.Read();
        using var select = session.Command("""
            WITH RECURSIVE line (passage) AS (
                SELECT passage_key FROM answer_given_passage WHERE answer_id = $answer
                UNION SELECT s.successor FROM passage_successor s JOIN line ON s.passage_key = line.passage)
            SELECT c.correction_key FROM correction c JOIN line ON c.old_passage = line.passage
            WHERE c.article_key = $article ORDER BY c.correction_key
            """);
        return select.Bind("$answer", answer.AnswerId).Bind("$article", answer.ArticleKey).Query(row => row.Long(0));
    }

    private static int Enter(SqliteSession session, DateTimeOffset since, DateTimeOffset now)
    {
        using var insert = session.Command("""
            WITH RECURSIVE line (correction, article, passage) AS (
                SELECT correction_key, article_key, old_passage FROM correction WHERE correction_key > (SELECT correction_key FROM correction_seen)
                UNION SELECT line.correction, line.article, s.passage_key FROM passage_successor s JOIN line ON s.successor = line.passage)
            INSERT INTO correction_reply (answer_id, article_key, next_try)
            SELECT DISTINCT g.id, line.article, $now FROM line
            JOIN article a ON a.article_key = line.article AND NOT EXISTS (SELECT 1 FROM removed_article r WHERE r.id = a.id)
            JOIN answer_given_passage p ON p.passage_key = line.passage
            JOIN answer_given g ON g.id = p.answer_id AND g.message IS NOT NULL AND g.given_at >= $since
            WHERE true ON CONFLICT DO NOTHING
            """);
        return insert.Bind("$now", now.ToUnixTimeMilliseconds()).Bind("$since", since.ToUnixTimeSeconds()).Run();
    }

    private Task<int> EndAsync(
        AnswerToCorrect answer, State state, DateTimeOffset? next, string? message, string? cause, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            // Whoever took it up later has the say.
            using var update = session.Command("""
                UPDATE correction_reply SET state = $state, next_try = $next, message = $message, cause = $cause
                WHERE reply_key = $key AND tries = $tries
                """);
            return update.Bind("$key", answer.Key).Bind("$tries", answer.Tries).Bind("$state", (int)state)
                .Bind("$next", next?.ToUnixTimeMilliseconds()).Bind("$message", message).Bind("$cause", cause).Run();
        }, cancellationToken);
}
