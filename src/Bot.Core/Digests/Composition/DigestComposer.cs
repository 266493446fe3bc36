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
    private const int LongestOldQuote = 300;
    private const int LatestArticles = 3;

    public Digest Compose(DigestRequest request)
    {
        using var session = database.Read();
        if (request.Window.IsEmpty)
        {
            return Quiet(request);
        }

        var topic = OnTopic(session, request.Topic, FirstPassage(session, request.Window) - 1);
        var revisions = Revisions.Read(session, request.Window);
        var corrections = revisions.Corrections.Where(correction => topic?.Contains(correction.Now ?? correction.Was) ?? true).ToList();
        var fresh = FreshPassages.Read(session, request.Window, topic).Where(passage => !revisions.Known.Contains(passage.Key)).ToList();
        return corrections.Count + fresh.Count == 0
            ? Quiet(request)
            : new Writing(session, request, status.Searched(pack.Current, request.Language)).Write(corrections, fresh, Ahead(session, request));
    }

    /// <summary>What a reader gets who asks on a quiet day: the newest articles, however old.</summary>
    public CoverageWindow Latest()
    {
        using var session = database.Read();
        using var select = session.Command("""
            SELECT coalesce((SELECT article_key FROM article WHERE superseded_by IS NULL ORDER BY article_key DESC LIMIT 1 OFFSET $articles), 0)
            """);
        return new((long)select.Bind("$articles", LatestArticles).Scalar()!, SubscriptionStore.Newest(session));
    }

    private Digest Quiet(DigestRequest request)
    {
        var searched = status.Searched(pack.Current, request.Language);
        return new(IsQuiet: true, More: 0, LookupReplies.List(
            request.Language, DigestText.Title(request), DigestText.NothingNew(request), [], null, searched));
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

    /// <summary>One digest while it is written.</summary>
    private sealed class Writing(SqliteSession session, DigestRequest request, CoverageSearched searched)
    {
        private readonly CoverageReader _coverage = new(session);
        private readonly DigestRoom _room = DigestRoom.For(request.Length);
        private readonly List<IReadOnlySet<string>> _told = [];
        private readonly List<LookupItem> _items = [];

        public Digest Write(List<ToldCorrection> corrections, List<FreshPassage> fresh, List<(long Passage, EventTime Time)> ahead)
        {
            _items.AddRange(corrections.Take(_room.Corrections).Select((correction, i) => Corrected(correction, i + 1)));
            var (chosen, left) = LineSelection.Choose(
                fresh, request.Language, _room.Lines - _items.Count - Math.Min(ahead.Count, _room.Ahead), _room.Characters, request.Length == DigestLength.Full, _told, Quote);
            AddNew(chosen);
            var more = left + corrections.Count - Math.Min(corrections.Count, _room.Corrections);
            AddAhead(ahead);
            var (articles, revised) = FreshPassages.Articles(session, fresh.Select(passage => passage.Article).Distinct());
            var summary = DigestText.Summary(request, articles, revised, corrections.Count, more);
            return new(IsQuiet: false, more, LookupReplies.List(request.Language, DigestText.Title(request), summary, _items, null, searched));
        }

        private LookupItem Corrected(ToldCorrection correction, int marker)
        {
            var citation = _coverage.Cite(marker, correction.Now ?? correction.Was);
            _told.Add(SameStory.Words(citation.Quote));
            var was = Quote(correction.Was);
            var text = correction.Now is null
                ? $"“{citation.Quote}” → {DigestText.Withdrawn(request.Language)}"
                : $"“{Graphemes.Truncate(was, LongestOldQuote)}” → “{citation.Quote}”";
            return new(
                DigestText.Corrected(request.Language), text, citation,
                [new("kind", correction.Now is null ? "withdrawn" : "corrected"), new("was", was), new("reason", correction.Reason)]);
        }

        private void AddNew(IReadOnlyList<FreshPassage> chosen)
        {
            var reader = new FactReader(session);
            var lines = chosen.Select(passage => (passage.Key, Facts: reader.Of(passage.Key))).ToList();
            var number = lines.SelectMany(line => line.Facts).Where(NumberOfTheDay.MayBe).MaxBy(fact => NumberOfTheDay.Weight(fact.Quantity!));
            foreach (var (key, facts) in lines)
            {
                var citation = _coverage.Cite(_items.Count + 1, key);
                var isNumber = number is not null && number.PassageKey == key;
                var modality = facts.Select(fact => LookupText.Modality(request.Language, fact)).FirstOrDefault(word => word.Length > 0);
                _items.Add(new(
                    isNumber ? DigestText.NumberLabel(request.Language, number!.Quantity!) : DigestText.Label(request.Language, facts, citation),
                    // A line shows either its text or its quote on some surfaces, so the text holds the quote.
                    modality is null ? "" : $"{modality}: “{citation.Quote}”", citation,
                    [new("kind", "new"), new("numberOfTheDay", isNumber ? number!.Quantity!.Text : null)]));
            }
        }

        private void AddAhead(List<(long Passage, EventTime Time)> ahead)
        {
            foreach (var (passage, time) in ahead)
            {
                var citation = _coverage.Cite(_items.Count + 1, passage);
                var words = SameStory.Words(citation.Quote);
                if (_items.Count(item => item.Data[0].Value is "ahead") < _room.Ahead && !_told.Exists(other => SameStory.Is(words, other)))
                {
                    _told.Add(words);
                    _items.Add(new(DigestText.Ahead(request.Language, time), "", citation, [new("kind", "ahead"), new("start", time.Start), new("end", time.End)]));
                }
            }
        }

        private string Quote(long passage) => _coverage.Passage(passage).Text;
    }
}

/// <summary>How much a digest shows.</summary>
/// <param name="Characters">Of new quotes.</param>
internal sealed record DigestRoom(int Lines, int Corrections, int Ahead, int Characters)
{
    public static DigestRoom For(DigestLength length) => length == DigestLength.Screen ? new(8, 3, 2, 1_600) : new(40, 20, 5, 9_000);
}
