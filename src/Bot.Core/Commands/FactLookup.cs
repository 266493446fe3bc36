using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>Lists what the coverage says: on a topic, or all of it.</summary>
public sealed class FactLookup(Database database, CoverageStatus status, LoadedPack pack)
{
    private const int Limit = 12;
    private const int LimitOfAll = 50;

    /// <summary>Every passage that holds the topic, in reading order.</summary>
    public LookupReply On(string topic, string language)
    {
        using var session = database.Read();
        var written = LanguageDetector.Detect(topic);
        var question = QuestionAnalyzer.Analyze(topic, written, Expansions.Of(topic, written, pack.Lexicon));
        var passages = OwnFirst(session, [.. TopicSearch.Find(session, question, Limit * SameSentence.Copies), .. InOtherLanguages(session, topic, written)], written);
        var nothing = passages.Count == 0 ? LookupText.Nothing(language, topic, status.Searched(pack.Current, language)) : null;
        return List(
            session, passages, Limit, LookupText.MoreOfTopic(language, Limit), language, LookupText.TopicTitle(language, topic), nothing);
    }

    /// <summary>Where the topic is a name of the pack, what articles in other languages say of whom or what it names.</summary>
    private IReadOnlyList<long> InOtherLanguages(SqliteSession session, string topic, string language) =>
        pack.Lexicon.Find(topic.Trim()) is [{ Start: 0, Entity: { } entity } match] && match.Length == topic.Trim().Length
            ? new MentionReader(session).InOtherLanguages(entity.Id, language, Limit * SameSentence.Copies) : [];

    /// <summary>What is told in the topic's language before what is told in others.</summary>
    private static IReadOnlyList<long> OwnFirst(SqliteSession session, IEnumerable<long> passages, string language)
    {
        var reader = new CoverageReader(session);
        return [.. passages.Distinct().Order().OrderBy(key => reader.Article(reader.Passage(key).ArticleKey).Language == language ? 0 : 1).Take(Limit * SameSentence.Copies)];
    }

    /// <summary>Every passage that states a fact, the newest article first.</summary>
    public LookupReply All(string language)
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT p.passage_key FROM article a JOIN passage p ON p.article_key = a.article_key
            WHERE a.superseded_by IS NULL AND EXISTS (SELECT 1 FROM fact f WHERE f.passage_key = p.passage_key AND f.rank = 0)
            ORDER BY a.retrieved DESC, a.article_key, p.ordinal LIMIT $limit
            """);
        var passages = select.Bind("$limit", LimitOfAll * SameSentence.Copies).Query(row => row.Long(0));
        return List(
            session, passages, LimitOfAll, LookupText.More(language, LimitOfAll), language, LookupText.FactsTitle(language), null);
    }

    /// <param name="more">What is said where there are more than <paramref name="limit"/>.</param>
    private LookupReply List(
        SqliteSession session, IReadOnlyList<long> passages, int limit, string more, string language, string title, string? summary)
    {
        var reader = new CoverageReader(session);
        var facts = new FactReader(session);
        var distinct = passages.DistinctBy(key => reader.Passage(key).Text).Take(limit + 1).ToList();
        var items = distinct.Take(limit).Select((key, i) => Item(language, reader.Cite(i + 1, key).In(language), facts.Of(key))).ToList();
        var isCut = distinct.Count > limit || passages.Count == limit * SameSentence.Copies;
        return LookupReplies.List(
            language, title, summary, items, isCut ? more : null, status.Searched(pack.Current, language));
    }

    private static LookupItem Item(string language, Citation citation, IReadOnlyList<Fact> facts)
    {
        var time = facts.FirstOrDefault(fact => fact.Time is not null)?.Time;
        var put = facts.Select(fact => time is null ? LookupText.Modality(language, fact) : LookupText.Modality(language, fact, time, citation)).FirstOrDefault(word => word.Length > 0) ?? "";
        return new LookupItem(
            time is null ? citation.Section ?? citation.Publisher : TimelineCommand.When(time), put, citation,
            [new("facts", facts.Count), new("start", time?.Start), new("end", time?.End)]);
    }
}
