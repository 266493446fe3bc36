using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Core.Commands;

/// <summary>What happened when, in order.</summary>
internal sealed class TimelineCommand(Database database, CoverageStatus status, LoadedPack pack)
{
    private const int Limit = 50;

    public CommandDefinition Definition => new(
        "timeline",
        new("timeline", "연표", "年表"),
        new("What happened when, in order, each with its quote", "무슨 일이 언제 있었는지 순서대로 보여줍니다", "何がいつあったかを順に示します"),
        [], [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var language = CommandLanguage.Of(invocation, null);
        using var session = database.Read();
        var facts = new FactReader(session).Timeline(Limit * SameSentence.Copies);
        var reader = new CoverageReader(session);
        // A passage may state several dated facts of one day, and other articles the same; its quote is shown once a date.
        var distinct = facts.DistinctBy(fact => (fact.Time, fact.Statement)).ToList();
        var items = distinct.Take(Limit).Select((fact, i) => Item(language, fact, reader.Cite(i + 1, fact.PassageKey))).ToList();
        return Task.FromResult<Reply>(LookupReplies.List(
            language, LookupText.TimelineTitle(language), null, items, distinct.Count > Limit || facts.Count == Limit * SameSentence.Copies ? LookupText.More(language, Limit) : null, status.Searched(pack.Current, language)));
    }

    private static LookupItem Item(string language, Fact fact, Citation citation) => new(
        When(fact.Time!), LookupText.Modality(language, fact, fact.Time!, citation), citation,
        [new("start", fact.Time!.Start), new("end", fact.Time.End), new("kind", fact.Kind.ToString())]);

    internal static string When(EventTime time) => time.Start == time.End ? time.Start : $"{time.Start} – {time.End}";
}
