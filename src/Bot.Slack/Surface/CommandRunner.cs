using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Slack.Client;

namespace Bot.Slack.Surface;

/// <summary>Runs what somebody typed through the catalogue and enters answers into the ledger.</summary>
internal sealed class CommandRunner(CommandCatalogue catalogue, AnswerLedger ledger, ISlackClient client) : IDisposable
{
    // A model may take seconds for an answer; searching itself is bound by the processor.
    private readonly SemaphoreSlim _atOnce = new(16);

    /// <param name="line">As typed: <c>/fact cptpp</c>, <c>fact cptpp</c> or a question.</param>
    public async Task<Outcome> RunAsync(string line, string user, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var invocation = catalogue.Read(line, null, conversation, mayManage: false) with { Person = user };
        if (NeedsManager(invocation))
        {
            invocation = invocation with { MayManage = await client.IsAdministratorAsync(user, cancellationToken) };
        }

        return await RunAsync(invocation, cancellationToken);
    }

    public async Task<Outcome> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            var reply = await catalogue.ExecuteAsync(invocation, cancellationToken);
            return reply switch
            {
                AnswerReply answer => new(reply, await ledger.RecordAsync(answer.Answer, invocation.Conversation, cancellationToken)),
                NoticeReply notice => new(notice with { Text = SlackCommandNames.Rename(notice.Text, catalogue) }, null),
                _ => new(reply, null),
            };
        }
        finally
        {
            _atOnce.Release();
        }
    }

    /// <summary>Runs a command that takes nothing, such as <c>help</c>; null where the catalogue has none of the name.</summary>
    public async Task<Reply?> RunIfKnownAsync(string command, string language, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(command, out var definition))
        {
            return null;
        }

        var invocation = new CommandInvocation(definition.Name, null, new Dictionary<string, string>(), language, conversation, MayManage: false);
        return (await RunAsync(invocation, cancellationToken)).Reply;
    }

    public void Dispose() => _atOnce.Dispose();

    private bool NeedsManager(CommandInvocation invocation) =>
        catalogue.TryFind(invocation.Command, out var command)
        && (command.Actions.FirstOrDefault(a => a.Name == invocation.Action)?.Permission ?? command.Permission) == Permission.ManageServer;
}

/// <param name="AnswerId">The answer's id in the ledger, or null for a reply that is no answer.</param>
internal sealed record Outcome(Reply Reply, string? AnswerId);
