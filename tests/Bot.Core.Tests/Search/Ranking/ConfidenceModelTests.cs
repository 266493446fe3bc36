using Bot.Core.Search.Ranking;

namespace Bot.Core.Tests.Search.Ranking;

public sealed class ConfidenceModelTests : IDisposable
{
    private readonly SearchStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1, 3, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(3, 3, 1)]
    public void Doubt_of_any_part_lowers_the_whole(double scope, double detail, double nearMiss) =>
        ConfidenceModel.Combine(scope, detail, nearMiss).ShouldBeLessThan(ConfidenceModel.Combine(3, 3, 3));

    [Fact]
    public void Without_near_misses_to_learn_from_the_detail_weighs_more()
    {
        var fall = ConfidenceModel.Combine(3, 3, null) - ConfidenceModel.Combine(3, -3, null);
        var fallBesideNearMisses = ConfidenceModel.Combine(3, 3, 3) - ConfidenceModel.Combine(3, -3, 3);

        fall.ShouldBeGreaterThan(fallBesideNearMisses);
    }

    [Theory]
    [InlineData("When was the company incorporated?", "When was the company dissolved?")]
    [InlineData("How much did the bridge cost in 1973?", "How much did the tunnel cost in 1973?")]
    [InlineData("Where was the northern fleet repaired?", "Where was the northern fleet never sunk?")]
    public async Task A_near_miss_is_less_sure_than_what_the_passage_says(string told, string nearMiss)
    {
        await _store.AddAsync(
            "The harbour",
            "The company was incorporated in 1973 and began to build in 1975.|It had forty workers.",
            "In 1973 the bridge cost the company two million pounds.",
            "The northern fleet was repaired in Plymouth after the storm of 1981.|The southern fleet stayed at sea.");

        _store.Ask(nearMiss).Confidence.ShouldBeLessThan(_store.Ask(told).Confidence);
    }
}
