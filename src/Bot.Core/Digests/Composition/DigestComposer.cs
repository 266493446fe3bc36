using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;
using Bot.Core.Text;

namespace Bot.Core.Digests.Composition;

/// <summary>Writes digests from what the store holds, in its own words: what was corrected, what is new, and which dates lie ahead.</summary>
public sealed class DigestComposer(Database database, CoverageStatus status, LoadedPack pack)
{
    private const int TopicPassages = 5_000;
    private const int LatestArticles = 3;

    public Digest Compose(DigestRequest request)
    {
        using var session = database.Read();
        if (request.Window.IsEmpty)
        {
            return Quiet(request, DigestText.NothingNew(request));
        }

        var (corrections, fresh) = News(session, request);
        return corrections.Count + fresh.Count == 0
            ? Quiet(request, DigestText.NothingNew(request))
            : Writing(session, request).Write(corrections, fresh, Ahead(session, request));
    }

    /// <summary>What comes next of a digest; quiet where that was all of it.</summary>
    /// <param name="shown">Keys of the passages that were shown; those that tell the same as one of them are left out with them.</param>
    public Digest GoOn(DigestRequest request, IReadOnlySet<long> shown)
    {
        using var session = database.Read();
        var (corrections, fresh) = News(session, request);
        var writing = Writing(session, request);
        writing.GoOnAfter(shown);
        var next = writing.Write(
            corrections.FindAll(correction => !shown.Contains(correction.Now ?? correction.Was)), fresh.FindAll(passage => !shown.Contains(passage.Key)),
            Ahead(session, request).FindAll(date => !shown.Contains(date.Passage)));
        return next.Reply.Items.Count > 0
            ? next with { Reply = next.Reply with { Summary = DigestText.Next(request, next.Reply.Items.Count, next.More) } }
            : Quiet(request, DigestText.NoMore(request));
    }

    private (List<ToldCorrection> Corrections, List<FreshPassage> Fresh) News(SqliteSession session, DigestRequest request)
    {

        var topic = OnTopic(session, request.Topic, FirstPassage(session, request.Window) - 1);
        var revisions = Revisions.Read(session, request.Window);
        var corrections = revisions.Corrections.Where(correction => topic?.Contains(correction.Now ?? correction.Was) ?? true).ToList();
        var fresh = FreshPassages.Read(session, request.Window, topic).Where(passage => !revisions.Known.Contains(passage.Key)).ToList();
        return (corrections, fresh);
    }

    private DigestDraft Writing(SqliteSession session, DigestRequest request) => new(session, request, status.Searched(pack.Current, request.Language));

    /// <summary>What a reader gets who asks on a quiet day: the newest articles, however old.</summary>
    public CoverageWindow Latest()
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT coalesce((SELECT article_key FROM article WHERE superseded_by IS NULL ORDER BY article_key DESC LIMIT 1 OFFSET $articles), 0)
            """);
        return new((long)select.Bind("$articles", LatestArticles).Scalar()!, SubscriptionStore.Newest(session));
    }

    private Digest Quiet(DigestRequest request, string said)
    {
        var searched = status.Searched(pack.Current, request.Language);
        return new(IsQuiet: true, More: 0, LookupReplies.List(
            request.Language, DigestText.Title(request), said, [], null, searched));
    }

    private List<(long Passage, EventTime Time)> Ahead(SqliteSession session, DigestRequest request)
    {
        var ahead = DatesAhead.Read(session, request.Date);
        var topic = ahead.Count == 0 ? null : OnTopic(session, request.Topic, ahead.Min(date => date.Passage) - 1);
        return topic is null ? ahead : ahead.FindAll(date => topic.Contains(date.Passage));
    }

    /// <summary>The passages on the topic with a key behind <paramref name="after"/>; null where there is no topic to keep to.</summary>
    private HashSet<long>? OnTopic(SqliteSession session, string? topic, long after) => topic is null
        ? null
        : [.. TopicSearch.Find(
            session, QuestionAnalyzer.Analyze(topic, LanguageDetector.Detect(topic), Expansions.Of(topic, LanguageDetector.Detect(topic), pack.Lexicon)), TopicPassages, after)];

    private static long FirstPassage(SqliteSession session, CoverageWindow window)
    {
        using var select = session.Command("SELECT passage_key FROM passage WHERE article_key > $after ORDER BY article_key, ordinal LIMIT 1");
        return select.Bind("$after", window.After).Scalar() as long? ?? 0;
    }
}
