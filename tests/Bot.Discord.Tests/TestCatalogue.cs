using Bot.Core.Commands;

namespace Bot.Discord.Tests;

/// <summary>Commands of the shapes that the real catalogue has, which answer with one sentence of <see cref="TestCoverage"/>.</summary>
internal sealed class TestCatalogue(TestCoverage coverage)
{
    /// <summary>Answers a question; tests put what they need in its place.</summary>
    public Func<CommandInvocation, CancellationToken, Task<Reply>>? Ask { get; set; }

    /// <summary>Called when a command begins.</summary>
    public Action Began { get; set; } = () => { };

    /// <summary>What was run, in order.</summary>
    public List<CommandInvocation> Ran { get; } = [];

    public CommandCatalogue Create() => new(
        [
            Command("ask", Visibility.Public, [Text("question"), new("private", Name("private", "비공개", "非公開"), Name("d", "d", "d"), Required: false, IsFlag: true)],
                (i, stop) => Ask is { } ask ? ask(i, stop) : Answer(i["question"]!)),
            Command("fact", Visibility.Private, [Text("topic") with { Completion = Completion.Topics }], (i, _) => Lookup($"Facts: {i["topic"]}")),
            Command("check", Visibility.Private, [Text("claim")], (i, _) => Lookup($"Checked: {i["claim"]}")),
            Command("numbers", Visibility.Private, [], (_, _) => Lookup("Numbers")),
            Command("digest", Visibility.Private, [], (i, _) => Said($"digest {i.Action}")) with
            {
                Actions =
                [
                    new("now", Name("now", "지금", "今すぐ"), Name("d", "d", "d"), [], Permission.Everyone),
                    new("subscribe", Name("subscribe", "구독", "購読"), Name("d", "d", "d"), [], Permission.ManageServer),
                ],
            },
            Command("help", Visibility.Private, [], (_, _) => Said("Ask me something.")),
        ],
        (typed, _, _) => Task.FromResult<IReadOnlyList<string>>([$"{typed}dge", "bridge"]));

    private CommandDefinition Command(
        string name, Visibility visibility, IReadOnlyList<CommandParameter> parameters, Func<CommandInvocation, CancellationToken, Task<Reply>> execute) =>
        new(name, Name(name, $"{name}-한", $"{name}-日"), Name("What it does", "하는 일", "すること"), parameters, [], visibility, Permission.Everyone,
            (invocation, stop) =>
            {
                lock (Ran)
                {
                    Ran.Add(invocation);
                }

                Began();
                return execute(invocation, stop);
            });

    private Task<Reply> Answer(string question) => Task.FromResult<Reply>(new AnswerReply(coverage.Answer(question, 1)));

    private Task<Reply> Lookup(string title) => Task.FromResult<Reply>(new LookupReply(
        "en", title, null, [new LookupItem("4,200", "people on the first day", coverage.Cite(2, 1), [])], TestCoverage.Searched,
        Core.Answers.Reminder.In("en", aiGenerated: true)));

    private static Task<Reply> Said(string text) => Task.FromResult<Reply>(new NoticeReply("en", text));

    private static CommandParameter Text(string name) => new(name, Name(name, $"{name}-한", $"{name}-日"), Name("d", "d", "d"), Required: true, TakesRest: true);

    private static LocalizedText Name(string english, string korean, string japanese) => new(english, korean, japanese);
}
