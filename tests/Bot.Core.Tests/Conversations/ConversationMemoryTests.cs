using Bot.Core.Answers;
using Bot.Core.Conversations;
using Bot.Testing;

namespace Bot.Core.Tests.Conversations;

public sealed class ConversationMemoryTests
{
    private static readonly ConversationKey Here = new("terminal", "a", null);

    private readonly ManualClock _time = new();

    [Fact]
    public void The_last_three_turns_are_kept_in_order()
    {
        var memory = new ConversationMemory(_time);
        foreach (var question in (string[])["1", "2", "3", "4"])
        {
            memory.Remember(Here, new Turn(question, AnswerStatus.Answered, []));
        }

        memory.Recall(Here).Select(turn => turn.Question).ShouldBe(["2", "3", "4"]);
    }

    [Fact]
    public void A_thread_is_forgotten_after_its_lifetime()
    {
        var memory = new ConversationMemory(_time);
        memory.Remember(Here, new Turn("1", AnswerStatus.Answered, []));

        _time.Advance(ConversationMemory.Lifetime);

        memory.Recall(Here).ShouldBeEmpty();
    }

    [Fact]
    public void Threads_do_not_see_each_other_and_the_oldest_goes_first()
    {
        var memory = new ConversationMemory(_time);
        memory.Remember(Here, new Turn("first", AnswerStatus.Answered, []));
        for (var i = 0; i < ConversationMemory.MaxConversations; i++)
        {
            memory.Remember(new("terminal", "b", $"{i}"), new Turn($"{i}", AnswerStatus.Answered, []));
        }

        memory.Recall(Here).ShouldBeEmpty();
        memory.Recall(new("terminal", "b", "0")).ShouldHaveSingleItem().Question.ShouldBe("0");
    }
}
