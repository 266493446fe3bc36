using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Storage;

namespace Bot.Slack.Tests;

/// <summary>A small coverage of a harbour festival, and a catalogue that answers from it, so that Slack's tests depend on no
/// search engine.</summary>
internal sealed class TestCoverage
{
    public const string Question = "How many boats took part?";
    public const string Quote = "The parade drew 14 boats, organisers said.";

    public static readonly Reminder Reminder = Reminder.In("en", aiGenerated: true);
    public static readonly CoverageSearched Searched = new("Harbour festival", 1, ["Port Gazette"], new DateOnly(2026, 2, 1));

    public static Citation Citation(int marker = 1, string quote = Quote, long passage = 1, string? url = "https://gazette.example/boats?a=1&b=2") => new(
        marker, "boats", "Boats fill the harbour", "Port Gazette", url, "The parade", "2026-01-30", new DateOnly(2026, 2, 1), quote,
        0, quote.Length, AiGenerated: true, "Written by a machine.", passage);

    public static Answer Answer(string question, string text = $"**14 boats**: {Quote} [1]", string language = "en") =>
        Core.Answers.Answer.Answered(question, language, text, 0.9, [Citation()], Searched, Reminder, "extractive");

    public static Answer Declined(string question) => Core.Answers.Answer.Declined(
        question, "en", "The coverage does not say anything near this.", 0.05, [], Searched, Reminder, "extractive");

    public static LookupReply Lookup(string title) => new(
        "en", title, "One fact.", [new("14 boats", Quote, Citation(), [])], Searched, Reminder);

    /// <summary>Puts the article that the citations point at into a database.</summary>
    public static Task StoreAsync(Database database) => database.WriteAsync(session =>
    {
        session.Execute($"""
            INSERT INTO article (article_key, id, revision, url, publisher, headline, language, published, retrieved, source_type, disclosure, text, content_hash)
            VALUES (1, 'boats', 1, 'https://gazette.example/boats?a=1&b=2', 'Port Gazette', 'Boats fill the harbour', 'en', '2026-01-30', '2026-02-01', 2,
                'Written by a machine.', '{Quote}', x'00');
            INSERT INTO passage (passage_key, article_key, kind, heading, paragraph, ordinal, start_offset, end_offset, content_hash)
            VALUES (1, 1, 0, 'The parade', 0, 0, 0, {Quote.Length}, x'00');
            """);
        return 0;
    }, CancellationToken.None);

    /// <summary>Questions with "boats" are answered, "fail" throws, "slow" waits for <see cref="Slow"/>, all else is declined.</summary>
    public CommandCatalogue Catalogue => new(
        [
            Command("ask", [Text("question")], AskAsync),
            Command("fact", [Text("topic")], (c, _) => Reply(Lookup($"Facts on {c["topic"]}")), Visibility.Private),
            Command("timeline", [], (_, _) => Reply(Lookup("Timeline")), Visibility.Private),
            Command("numbers", [], (_, _) => Reply(Lookup("Numbers")), Visibility.Private),
            Command("check", [Text("claim")], (c, _) => Reply(Lookup($"Check: {c["claim"]}")), Visibility.Private),
            Command("sources", [], (_, _) => Reply(Lookup("Sources held")), Visibility.Private),
            new("digest", Local("digest"), Local("digest"), [],
                [new("subscribe", Local("subscribe"), Local("subscribe"), [], Permission.ManageServer)], Visibility.Private, Permission.Everyone,
                (c, _) => Reply(new NoticeReply("en", $"digest {c.Action}"))),
            Command("help", [], (_, _) => Reply(new NoticeReply("en", "Ask me. /fact for facts, /help for this.")), Visibility.Private),
            Command("privacy", [], (_, _) => Reply(new NoticeReply("en", "I keep no names.")), Visibility.Private),
        ],
        (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));

    /// <summary>What "slow" questions wait for.</summary>
    public TaskCompletionSource Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every question that was asked, in order.</summary>
    public Testing.Slack.Observed<string> Asked { get; } = new();

    private async Task<Reply> AskAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var question = invocation["question"]!;
        Asked.Add(question);
        if (question.Contains("fail", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("secret detail");
        }

        if (question.Contains("slow", StringComparison.Ordinal))
        {
            await Slow.Task.WaitAsync(cancellationToken);
        }

        return new AnswerReply(question.Contains("boats", StringComparison.Ordinal) ? Answer(question) : Declined(question));
    }

    private static Task<Reply> Reply(Reply reply) => Task.FromResult(reply);

    private static CommandParameter Text(string name) => new(name, Local(name), Local(name), Required: true, TakesRest: true);

    private static CommandDefinition Command(
        string name, IReadOnlyList<CommandParameter> parameters, Func<CommandInvocation, CancellationToken, Task<Reply>> execute,
        Visibility visibility = Visibility.Public) =>
        new(name, Local(name), Local($"About {name}"), parameters, [], visibility, Permission.Everyone, execute);

    private static LocalizedText Local(string text) => new(text, text, text);
}
