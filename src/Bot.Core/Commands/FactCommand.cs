namespace Bot.Core.Commands;

/// <summary>What the coverage says on a topic.</summary>
internal sealed class FactCommand(FactLookup facts)
{
    public const string Topic = "topic";

    public CommandDefinition Definition => new(
        "fact",
        new("fact", "사실", "事実"),
        new("What the coverage says on a topic", "주제에 대해 보도가 말하는 것", "トピックについて報道が述べていること"),
        [
            new(Topic, new("topic", "주제", "トピック"), new("A person, place, institution or word", "인물, 장소, 기관 또는 단어", "人物・場所・機関・語句"),
                Required: true, TakesRest: true, Completion: Completion.Topics, MaxLength: 100,
                Example: new("trade", "무역", "貿易")),
        ],
        [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var topic = invocation[Topic]!;
        return Task.FromResult<Reply>(facts.On(topic, CommandLanguage.Of(invocation, topic)));
    }
}
