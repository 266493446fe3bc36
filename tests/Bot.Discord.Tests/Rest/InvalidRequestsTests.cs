using Bot.Discord.Rest;
using Bot.Testing;

namespace Bot.Discord.Tests.Rest;

public sealed class InvalidRequestsTests
{
    [Fact]
    public void Sending_pauses_long_before_Discord_bans_the_address()
    {
        var clock = new ManualClock();
        var invalid = new InvalidRequests(clock);
        for (var i = 0; i < InvalidRequests.Limit; i++)
        {
            invalid.Exhausted.ShouldBeFalse();
            invalid.Count();
        }

        invalid.Exhausted.ShouldBeTrue();
        InvalidRequests.Limit.ShouldBeLessThanOrEqualTo(1_000);
        clock.Advance(InvalidRequests.Window + TimeSpan.FromSeconds(1));
        invalid.Exhausted.ShouldBeFalse();
    }
}
