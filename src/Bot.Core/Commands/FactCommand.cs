using Bot.Core.Answers;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>What the coverage says on a topic: every passage that holds it, in reading order.</summary>
internal sealed class FactCommand(Database database, CoverageStatus status, LoadedPack pack)
{
    public const string Topic = "topic";

    private const int Limit = 12;

    public CommandDefinition Definition => new(
        "fact",
        new("fact", "사실", "事実"),
        new("What the coverage says on a topic", "주제에 대해 보도가 말하는 것", "トピックについて報道が述べていること"),
        [
            new(Topic, new("topic", "주제", "トピック"), new("A person, place, institution or word", "인물, 장소, 기관 또는 단어", "人物・場所・機関・語句"),
                Required: true, TakesRest: true, Completion: Completion.Topics, MaxLength: 100),
        ],
        [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var topic = invocation[Topic]!;
        var language = CommandLanguage.Of(invocation, topic);
        using var session = database.Read();
        var question = QuestionAnalyzer.Analyze(topic, LanguageDetector.Detect(topic), Expansions.Of(topic, pack.Lexicon));
        var passages = TopicSearch.Find(session, question, Limit + 1);
        var reader = new CoverageReader(session);
        var facts = new FactReader(session);
        var items = passages.Take(Limit).Select((key, i) => Item(language, reader.Cite(i + 1, key), facts.Of(key))).ToList();
        var searched = status.Searched(pack.Current, language);
        return Task.FromResult<Reply>(LookupReplies.List(
            language, LookupText.TopicTitle(language, topic), items.Count == 0 ? LookupText.Nothing(language, topic, searched) : null,
            items, passages.Count > Limit ? Limit : null, searched));
    }

    private static LookupItem Item(string language, Citation citation, IReadOnlyList<Fact> facts)
    {
        var time = facts.FirstOrDefault(fact => fact.Time is not null)?.Time;
        var put = facts.Select(fact => LookupText.Modality(language, fact)).FirstOrDefault(word => word.Length > 0) ?? "";
        return new LookupItem(
            time is null ? citation.Section ?? citation.Publisher : TimelineCommand.When(time), put, citation,
            [new("facts", facts.Count), new("start", time?.Start), new("end", time?.End)]);
    }
}
