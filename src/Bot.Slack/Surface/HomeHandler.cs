using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Slack.Client;
using Bot.Slack.Deliveries;
using Bot.Slack.Rendering;

namespace Bot.Slack.Surface;

/// <summary>Somebody opened the bot's page: the Home tab says what the bot holds, the conversation offers questions to begin with.</summary>
internal sealed class HomeHandler(CommandRunner commands, SuggestedQuestions suggestions, ISlackClient client)
{
    private const int MostPrompts = 4;
    private const string Language = "en";

    public async Task HandleAsync(HomeDelivery home, CancellationToken cancellationToken)
    {
        var questions = suggestions(Language);
        if (home.Tab == "messages")
        {
            if (questions.Count > 0)
            {
                var prompts = questions.Take(MostPrompts)
                    .Select(q => new SuggestedPrompt(Core.Text.Graphemes.Truncate(q, 75), q)).ToList();
                await client.SendAsync(new SuggestPrompts(home.Channel, Phrases.In(Language).Prompts, prompts), cancellationToken);
            }

            return;
        }

        var conversation = new ConversationKey("slack", home.Channel, null);
        var view = HomeRenderer.Render(
            questions,
            await commands.RunIfKnownAsync("sources", Language, conversation, cancellationToken),
            await commands.RunIfKnownAsync("help", Language, conversation, cancellationToken),
            await commands.RunIfKnownAsync("privacy", Language, conversation, cancellationToken));
        await client.SendAsync(new PublishHome(home.User, view), cancellationToken);
    }
}
