using Bot.Core.Storage;

namespace Bot.Core.Corrections;

/// <summary>An answer whose correction could not be posted.</summary>
/// <param name="Cause">Why, and how to mend it.</param>
public sealed record UncorrectedAnswer(string Surface, string Channel, string Cause);

/// <summary>Reads which answers were given up lately.</summary>
public sealed class UncorrectedAnswers(Database database, TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(7);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<UncorrectedAnswer> Read()
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT g.surface, g.channel, r.cause FROM correction_reply r JOIN answer_given g ON g.id = r.answer_id
            WHERE r.next_try IS NULL AND r.message IS NULL AND r.cause IS NOT NULL AND r.first_sent > $since
            ORDER BY r.first_sent DESC, r.reply_key DESC
            """);
        return select.Bind("$since", (time.GetUtcNow() - Period).ToUnixTimeMilliseconds())
            .Query(row => new UncorrectedAnswer(row.Text(0), row.Text(1), row.Text(2)));
    }
}
