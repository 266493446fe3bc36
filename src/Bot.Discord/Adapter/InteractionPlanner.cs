using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Text;
using Bot.Discord.Client;
using Bot.Discord.Rendering;

namespace Bot.Discord.Adapter;

/// <summary>Decides how each interaction is acknowledged and answered.</summary>
internal sealed class InteractionPlanner(CommandCatalogue catalogue, Responder responder)
{
    private const string CommentField = "comment";
    private const int LongestComment = 1_000;

    public InteractionPlan Plan(IncomingInteraction interaction)
    {
        var wording = Wording.In(Locale.Language(interaction.Locale));
        return interaction switch
        {
            IncomingCommand given when catalogue.TryFind(given.Name, out var command) => Run(given, command, given.Action, given.Arguments),
            IncomingMessageCommand picked when catalogue.TryFind(CommandDefinitions.Check, out var check) => Check(picked, check, wording),
            IncomingCompletion typing => new InteractionPlan(Threads.Of(typing), stop => SuggestAsync(typing, stop), null),
            IncomingButton button => Press(button, wording),
            IncomingForm form when ButtonId.Read(form.CustomId) is (ButtonId.Wrong, var answer) => Privately(
                form, (to, stop) => responder.TakeFeedbackAsync(to, answer, Verdict.Wrong, form.Values.GetValueOrDefault(CommentField), stop)),
            _ => InteractionPlan.Of(Threads.Of(interaction), Say(wording.UnknownCommand)),
        };
    }

    /// <summary>The whole reply to what there is no room for.</summary>
    public static Acknowledgement Busy(IncomingInteraction interaction) => Say(Wording.In(Locale.Language(interaction.Locale)).Busy);

    private InteractionPlan Run(
        IncomingInteraction interaction, CommandDefinition command, string? action, IReadOnlyDictionary<string, string> arguments)
    {
        var conversation = Threads.Of(interaction);
        var invocation = new CommandInvocation(
            command.Name, action, arguments, Locale.Language(interaction.Locale), conversation, interaction.Origin.MayManage)
        {
            Person = interaction.Origin.UserId,
        };
        var permission = command.Actions.FirstOrDefault(a => a.Name == action)?.Permission ?? command.Permission;
        var isPrivate = command.Visibility == Visibility.Private || permission == Permission.ManageServer
            || invocation.Flag(CommandDefinitions.PrivateFlag);
        var acknowledged = Acknowledged(interaction, isPrivate);
        return InteractionPlan.Of(
            conversation, new Working(isPrivate), stop => responder.AnswerAsync(acknowledged, invocation, isPrivate, stop));
    }

    private InteractionPlan Check(IncomingMessageCommand picked, CommandDefinition check, Wording wording)
    {
        var parameter = check.Parameters.First(p => !p.IsFlag);
        var claim = Graphemes.Truncate(UntrustedText.Clean(picked.Text).Trim(), parameter.MaxLength);
        return claim.Length == 0
            ? InteractionPlan.Of(Threads.Of(picked), Say(wording.NothingToCheck))
            : Run(picked, check, null, new Dictionary<string, string> { [parameter.Name] = claim });
    }

    private InteractionPlan Press(IncomingButton button, Wording wording) => ButtonId.Read(button.CustomId) switch
    {
        (ButtonId.Passages, var answer) => Privately(button, (to, stop) => responder.ShowPassagesAsync(to, answer, stop)),
        (ButtonId.Helpful, var answer) => Privately(
            button, (to, stop) => responder.TakeFeedbackAsync(to, answer, Verdict.Helpful, null, stop)),
        (ButtonId.Wrong, _) => InteractionPlan.Of(
            Threads.Of(button), new Ask(button.CustomId, wording.WrongTitle, CommentField, wording.WrongLabel, LongestComment)),
        (ButtonId.Share, var answer) when button.Embeds.Count > 0 => InteractionPlan.Of(
            Threads.Of(button), new Working(Private: false), stop => responder.ShareAsync(button, answer, stop)),
        _ => InteractionPlan.Of(Threads.Of(button), Say(wording.NothingToShare)),
    };

    // Nothing hangs on the order of these, so each is a conversation of its own, also in a thread.
    private static InteractionPlan Privately(IncomingInteraction interaction, Func<IncomingInteraction, CancellationToken, Task> work)
    {
        var acknowledged = Acknowledged(interaction, isPrivate: true);
        return InteractionPlan.Of(
            Threads.Of(interaction) with { Thread = interaction.Id }, new Working(Private: true), stop => work(acknowledged, stop));
    }

    private async Task<Acknowledgement> SuggestAsync(IncomingCompletion typing, CancellationToken cancellationToken)
    {
        var parameters = !catalogue.TryFind(typing.Name, out var command) ? []
            : command.Actions.FirstOrDefault(a => a.Name == typing.Action)?.Parameters ?? command.Parameters;
        return new Suggest(parameters.FirstOrDefault(p => p.Name == typing.Parameter) is { } parameter
            ? await catalogue.CompleteAsync(parameter, typing.Typed, Locale.Language(typing.Locale), cancellationToken)
            : []);
    }

    private static IncomingInteraction Acknowledged(IncomingInteraction interaction, bool isPrivate) =>
        interaction with { Destination = ((InteractionDestination)interaction.Destination) with { Private = isPrivate } };

    private static Say Say(string text) => new(ReplyRenderer.Notice(text, isPrivate: true)[0]);
}
