using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Digests;
using Bot.Core.Digests.Composition;
using Bot.Core.Tests.Digests;

namespace Bot.Core.Tests.Commands;

/// <summary><c>/digest more</c> goes on where the digest stopped that was shown last.</summary>
public sealed class DigestMoreTests : IDisposable
{
    private readonly DigestPlace _place = new();
    private readonly CommandCatalogue _catalogue;

    public DigestMoreTests()
    {
        var first = _place.First;
        var command = new DigestCommand(
            first.Subscriptions, first.Composer, new DigestWriter(first.Composer, _place.Pack), new DigestDefaults(_place.Pack, _place.Clock), new DigestReadings(_place.Clock));
        _catalogue = new CommandCatalogue([command.Definition], (_, _, _) => Task.FromResult<IReadOnlyList<string>>([]));
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task It_shows_what_a_preview_left_out_and_then_that_there_is_no_more()
    {
        await _place.AddAsync("a", Ships(20));

        var preview = await LookupAsync("/digest now");
        preview.Items.Count.ShouldBe(8);
        preview.Summary.ShouldBe("1 new article. And 12 more lines: /digest more");
        var rest = await LookupAsync("/digest more");
        rest.Summary.ShouldBe("The next 12 lines. That is all of it.");
        preview.Items.Count(item => item.Label.StartsWith("Number of the day", StringComparison.Ordinal)).ShouldBe(1);
        rest.Items.ShouldAllBe(item => !item.Label.StartsWith("Number of the day", StringComparison.Ordinal));
        Quotes(preview).Concat(Quotes(rest)).Order().ShouldBe(Ships(20).Order());
        var none = await LookupAsync("/digest more");
        none.Items.ShouldBeEmpty();
        none.Summary.ShouldBe("There is no more: all of this digest was shown.");
        none.Reminder.Text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_shows_what_a_posted_digest_left_out()
    {
        await SayAsync("/digest subscribe");
        await _place.AddAsync("a", Ships(20));
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();
        var posted = (LookupReply)_place.Poster.Posts.Single().Reply;
        posted.Items.Count.ShouldBe(8);

        var rest = await LookupAsync("/digest more");

        Quotes(posted).Concat(Quotes(rest)).Order().ShouldBe(Ships(20).Order());
        (await LookupAsync("/digest more")).Summary.ShouldBe("There is no more: all of this digest was shown.");
    }

    [Fact]
    public async Task It_goes_on_with_the_digest_that_was_posted_after_a_preview()
    {
        await SayAsync("/digest subscribe");
        await _place.AddAsync("a", Ships(20));
        await LookupAsync("/digest now");
        await LookupAsync("/digest more");
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();

        (await LookupAsync("/digest more")).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task It_keeps_to_the_topic_of_what_was_shown()
    {
        await _place.AddAsync("a", Ships(30));
        await _place.AddAsync("b", Salt(10));

        (await LookupAsync("/digest now salt")).Summary.ShouldNotBeNull().ShouldEndWith("And 2 more lines: /digest more salt");
        var rest = await LookupAsync("/digest more");

        rest.Title.ShouldEndWith("salt");
        rest.Items.Count.ShouldBe(2);
        Quotes(rest).ShouldAllBe(quote => quote.StartsWith("Salt", StringComparison.Ordinal));
        (await LookupAsync("/digest more")).Summary.ShouldBe("There is no more on “salt”: all of it was shown.");
        (await LookupAsync("/digest more salt")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_topic_that_nothing_was_shown_of_begins_at_its_first_line()
    {
        await _place.AddAsync("a", Ships(30));
        await _place.AddAsync("b", Salt(10));
        await LookupAsync("/digest now");

        (await LookupAsync("/digest more salt")).Items.Count.ShouldBe(10);
    }

    [Fact]
    public async Task What_is_too_much_for_once_goes_on_and_on()
    {
        await _place.AddAsync("a", Ships(60));
        var seen = Quotes(await LookupAsync("/digest now")).ToList();

        var next = await LookupAsync("/digest more");
        next.Summary.ShouldBe("The next 40 lines. And 12 more lines: /digest more");
        seen.AddRange(Quotes(next));
        seen.AddRange(Quotes(await LookupAsync("/digest more")));

        seen.Order().ShouldBe(Ships(60).Order());
    }

    [Fact]
    public async Task What_was_shown_to_another_person_is_new_to_this_one()
    {
        await _place.AddAsync("a", Ships(20));
        await LookupAsync("/digest now", person: "one");

        (await LookupAsync("/digest more", person: "two")).Items.Count.ShouldBe(20);
        (await LookupAsync("/digest more", person: "one")).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task On_a_quiet_day_it_goes_on_with_the_latest_coverage()
    {
        await SayAsync("/digest subscribe");
        await _place.AddAsync("a", Ships(20));
        _place.GoTo("02T08:00");
        await _place.First.WorkAsync();
        _place.GoTo("02T09:00");
        (await LookupAsync("/digest now")).Summary.ShouldBe("Nothing new in the coverage. This is the latest coverage:");

        (await LookupAsync("/digest more")).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Where_nothing_was_ever_new_it_says_so()
    {
        (await LookupAsync("/digest now")).Summary.ShouldBe("Nothing new in the coverage.");
        (await LookupAsync("/digest more")).Summary.ShouldBe("Nothing new in the coverage.");
    }

    [Theory]
    [InlineData("ko", "이어서 12개 문장입니다. 이것이 전부입니다.", "더 없습니다. 이 다이제스트는 모두 보여 드렸습니다.")]
    [InlineData("ja", "続きの12文です。これで全部です。", "これ以上ありません。このダイジェストはすべて表示しました。")]
    public async Task It_speaks_the_language_of_whoever_asks(string language, string goesOn, string ends)
    {
        await _place.AddAsync("a", Ships(20));
        await LookupAsync("/digest now", language);

        (await LookupAsync("/digest more", language)).Summary.ShouldBe(goesOn);
        (await LookupAsync("/digest more", language)).Summary.ShouldBe(ends);
    }

    [Fact]
    public async Task It_is_forgotten_after_two_hours()
    {
        await _place.AddAsync("a", Ships(20));
        await LookupAsync("/digest now");
        _place.Clock.Advance(ConversationMemory.Lifetime);

        (await LookupAsync("/digest more")).Items.Count.ShouldBe(20);
    }

    private static string[] Ships(int count) => [.. Enumerable.Range(1, count).Select(i => $"Ship number {i} of the line carried {i * 10} people.")];

    private static string[] Salt(int count) => [.. Enumerable.Range(1, count).Select(i => $"Salt from mine number {i} rose to {i * 7} crowns.")];

    private static IEnumerable<string> Quotes(LookupReply reply) => reply.Items.Select(item => item.Citation.Quote);

    private Task<Reply> SayAsync(string typed, string language = "en", string? person = null)
    {
        var conversation = new ConversationKey(DigestPlace.Channel.Surface, DigestPlace.Channel.Channel, Guid.NewGuid().ToString());
        return _catalogue.ExecuteAsync(_catalogue.Read(typed, language, conversation, mayManage: true) with { Person = person }, CancellationToken.None);
    }

    private async Task<LookupReply> LookupAsync(string typed, string language = "en", string? person = null) =>
        (await SayAsync(typed, language, person)).ShouldBeOfType<LookupReply>();
}
