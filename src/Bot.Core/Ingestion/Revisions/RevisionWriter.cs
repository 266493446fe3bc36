using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Ingestion.Revisions;

/// <summary>Records what a new revision says otherwise, within the transaction that writes it.</summary>
internal sealed class RevisionWriter(SqliteSession session)
{
    /// <param name="written">An article with its facts, as written; nothing is done where it superseded none.</param>
    public void Write(WrittenArticle written, DateTimeOffset at)
    {
        if (written is not { Superseded: { } superseded, Article: { } article })
        {
            return;
        }

        var reader = new CoverageReader(session);
        var aligned = RevisionAlignment.Align(reader.Passages(reader.Article(superseded)), written.Passages);
        var kept = aligned.Select(pair => pair.New?.Key).ToHashSet();
        var notice = CorrectionNotice.In(written.Passages.Where(passage => !kept.Contains(passage.Key)));
        var facts = new FactSuccession(session, article.Revision, notice);
        facts.Supersede(superseded, aligned);
        foreach (var pair in aligned)
        {
            if (pair.New is { } successor)
            {
                Succeed(pair.Old.Key, successor.Key);
            }

            if (pair.Changed && (pair.New is not null || IsSentence(pair.Old.Text)))
            {
                Correct(article, pair, notice, at);
            }
        }
    }

    // Lines of a page that come and go, such as "Most read" or "Updated 10:45", say nothing that could be withdrawn.
    private static bool IsSentence(string text) => text.TrimEnd().TrimEnd('"', '”', '’', '»', '」', '』', ')', '）') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？'];

    private void Succeed(long passage, long successor)
    {
        using var insert = session.Command("INSERT INTO passage_successor (passage_key, successor) VALUES ($passage, $successor)");
        insert.Bind("$passage", passage).Bind("$successor", successor).Run();
    }

    private void Correct(Article article, AlignedPassage pair, string? notice, DateTimeOffset at)
    {
        var reason = CorrectionReason.Of(article.Revision, isWithdrawn: pair.New is null, notice);
        using var insert = session.Command("""
            INSERT INTO correction (article_key, old_passage, new_passage, reason, corrected_at, content_hash)
            VALUES ($article, $old, $new, $reason, $at, $hash)
            """);
        insert.Bind("$article", article.Key).Bind("$old", pair.Old.Key).Bind("$new", pair.New?.Key).Bind("$reason", reason)
            .Bind("$at", at.ToUnixTimeMilliseconds()).Bind("$hash", ContentHash.Of(pair.Old.Text, pair.New?.Text, reason)).Run();
    }
}
