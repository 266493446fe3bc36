using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Conversations;
using Bot.Core.Corrections;
using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Core.Tests.Corrections;

public sealed class CorrectionServiceTests : IDisposable
{
    private const string First = "The parade drew 14 boats on 3 May 2026.";
    private const string Corrected = "The parade drew 17 boats on 3 May 2026.";
    private const string Kept = "The mayor opened it at noon.";
    private static readonly ConversationKey Thread = new("slack", "C1", "100.1");

    private readonly string _folder = Directory.CreateTempSubdirectory("correction-replies").FullName;
    private readonly ManualClock _clock = new();
    private readonly Database _database;
    private readonly RecordingPoster _poster = new();

    public CorrectionServiceTests() => _database = Database.Open(Path.Combine(_folder, "test.db"));

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_answer_that_cited_what_was_corrected_gets_one_reply_in_its_thread()
    {
        await IngestAsync(First, Kept);
        var answer = await AnswerAsync(First);
        await IngestAsync(Corrected, Kept);

        await CorrectAsync();
        await CorrectAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await CorrectAsync(Service());

        var (target, reply, key) = _poster.Posts.ShouldHaveSingleItem();
        target.ShouldBe(new PostTarget("C1", "100.1", "200.1"));
        key.ShouldStartWith($"correction-{answer}-");
        (reply.Language, reply.Title, reply.Summary).ShouldBe(("en", "Correction", "The article that the answer above quotes was corrected."));
        var item = reply.Items.ShouldHaveSingleItem();
        item.Text.ShouldBe($"Before: “{First}”\nNow: “{Corrected}” [1]");
        (item.Citation.Quote, item.Citation.Publisher).ShouldBe((Corrected, "Port Gazette"));
        reply.Reminder.Text.ShouldContain("verify");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_removed_article_was_corrected_to_is_told_nobody(bool isEntered)
    {
        await IngestAsync(First, Kept);
        var answer = await AnswerAsync(First);
        await IngestAsync(Corrected, Kept);
        if (isEntered)
        {
            _poster.Outcomes.Enqueue(new NotPosted("busy", Heals: true));
            await CorrectAsync();
        }

        await new ArticleRemoval(_database, _clock).RemoveAsync(["a"], CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1));
        await CorrectAsync();

        _poster.Posts.ShouldBeEmpty();
        GivenUp().ShouldBeEmpty();
        var ledger = new AnswerLedger(_database, _clock);
        ledger.Passages(answer).ShouldBeEmpty();
        await IngestAsync(Corrected, Kept);
        ledger.Passages(answer).ShouldHaveSingleItem().Quote.ShouldBe(First);
    }

    [Fact]
    public async Task Two_instances_post_one_reply()
    {
        await IngestAsync(First, Kept);
        for (var i = 0; i < 20; i++)
        {
            await AnswerAsync(First);
        }

        await IngestAsync(Corrected, Kept);
        var (one, other) = (Service(), Service());

        await Task.WhenAll(Task.Run(() => CorrectAsync(one)), Task.Run(() => CorrectAsync(other)));

        _poster.Posts.Count.ShouldBe(20);
        _poster.Posts.Select(post => post.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task Several_corrections_of_one_revision_are_one_reply_and_say_what_the_article_says_of_them()
    {
        const string Note = "Correction: An earlier version of this article was wrong.";
        await IngestAsync(First, Kept, "It rained.");
        await AnswerAsync(First, Kept);

        await IngestAsync(Corrected, "It rained.", Note);
        await CorrectAsync();

        var reply = _poster.Posts.ShouldHaveSingleItem().Reply;
        reply.Summary!.ShouldContain(Note);
        reply.Items.Select(item => item.Text).ShouldBe([$"Before: “{First}”\nNow: “{Corrected}” [1]", $"Before: “{Kept}”\nThe article no longer says so. [2]"]);
        reply.Items[1].Citation.Quote.ShouldBe(Kept);
    }

    [Theory]
    [InlineData("ko", "정정", "이전: “")]
    [InlineData("ja", "訂正", "訂正前: “")]
    public async Task The_reply_is_in_the_answers_language(string language, string title, string before)
    {
        await IngestAsync(First, Kept);
        await RecordAsync(language, "200.1", First);
        await IngestAsync(Corrected, Kept);

        await CorrectAsync();

        var reply = _poster.Posts.ShouldHaveSingleItem().Reply;
        (reply.Language, reply.Title).ShouldBe((language, title));
        reply.Items[0].Text.ShouldStartWith(before);
        reply.Reminder.ShouldBe(Reminder.In(language, aiGenerated: false));
    }

    [Fact]
    public async Task A_passage_that_stood_through_a_revision_is_corrected_by_the_next()
    {
        await IngestAsync(First, Kept);
        await AnswerAsync(First);
        await IngestAsync(First, Kept, "It rained.");
        await CorrectAsync();
        _poster.Posts.ShouldBeEmpty();

        await IngestAsync(Corrected, Kept, "It rained.");
        await CorrectAsync();
        await IngestAsync(Corrected.Replace("17", "19", StringComparison.Ordinal), Kept, "It rained.");
        await CorrectAsync();

        _poster.Posts.Select(post => post.Reply.Items[0].Citation.Quote).ShouldBe([Corrected, Corrected.Replace("17", "19", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task What_changed_elsewhere_or_only_in_its_blanks_calls_for_no_reply()
    {
        await IngestAsync(First, Kept);
        await AnswerAsync(First);

        await IngestAsync(First.Replace(" ", "  ", StringComparison.Ordinal), "The mayor opened it at one.");
        await CorrectAsync();

        _poster.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_that_one_person_saw_or_that_are_a_month_old_get_none()
    {
        await IngestAsync(First, Kept);
        await AnswerAsync(First);
        _clock.Advance(TimeSpan.FromDays(31));
        await RecordAsync("en", null, First);

        await IngestAsync(Corrected, Kept);
        await CorrectAsync();

        _poster.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Off_by_setting_nothing_is_posted_then_or_later()
    {
        await IngestAsync(First, Kept);
        await AnswerAsync(First);
        await IngestAsync(Corrected, Kept);

        await CorrectAsync(Service(replies: false));
        _clock.Advance(TimeSpan.FromMinutes(20));
        await CorrectAsync(Service(replies: false));
        await CorrectAsync(Service());

        _poster.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_was_under_way_during_the_correction_is_corrected_too()
    {
        await IngestAsync(First, Kept);
        var citation = Cite(1, First);
        await IngestAsync(Corrected, Kept);
        await CorrectAsync();

        await RecordAsync("en", "200.1", [citation]);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await CorrectAsync();

        _poster.Posts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_did_not_go_out_is_tried_again_until_it_does()
    {
        await PrepareAsync();
        _poster.Outcomes.Enqueue(new NotPosted("busy", Heals: true));
        _poster.Outcomes.Enqueue(new NotPosted("busy", Heals: true));

        await ForHoursAsync(1);

        _poster.Tried.ShouldBe(3);
        _poster.Posts.ShouldHaveSingleItem();
        _poster.Looked.ShouldBe(0);
    }

    [Fact]
    public async Task What_will_not_heal_is_given_up_at_once()
    {
        await PrepareAsync();
        _poster.Outcomes.Enqueue(new NotPosted("The channel is gone.", Heals: false));

        await ForHoursAsync(24);

        (_poster.Tried, _poster.Posts.Count).ShouldBe((1, 0));
        GivenUp().ShouldBe(["The channel is gone."]);
        _clock.Advance(TimeSpan.FromDays(8));
        GivenUp().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task What_may_stand_there_is_looked_for_before_it_is_tried_again(bool stands, int tries)
    {
        await PrepareAsync();
        _poster.Outcomes.Enqueue(new PostUnknown("cut off"));
        _poster.Finds.Enqueue(stands ? new PostFound("300.1") : new PostAbsent());

        await ForHoursAsync(24);

        (_poster.Tried, _poster.Looked).ShouldBe((tries, 1));
    }

    [Fact]
    public async Task What_may_stand_there_and_cannot_be_looked_for_is_never_sent_again()
    {
        await PrepareAsync();
        _poster.Outcomes.Enqueue(new PostUnknown("cut off"));
        _poster.AlwaysFinds = new CannotLook("no history");

        await ForHoursAsync(48);

        _poster.Tried.ShouldBe(1);
        GivenUp().ShouldBe(["It may have been posted, and that cannot be looked up. no history"]);
    }

    [Fact]
    public async Task A_process_that_died_while_sending_leaves_it_to_be_looked_for()
    {
        await PrepareAsync();
        _poster.Dies = true;
        await CorrectAsync();
        _poster.Dies = false;
        _poster.Finds.Enqueue(new PostFound("300.1"));

        await CorrectAsync(Service());
        _poster.Looked.ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(3));
        await CorrectAsync(Service());

        (_poster.Tried, _poster.Looked, _poster.Posts.Count).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_surface_that_is_off_keeps_its_replies_for_when_it_is_on()
    {
        await PrepareAsync();

        await CorrectAsync(Service(posters: []));
        _clock.Advance(TimeSpan.FromHours(4));
        await CorrectAsync();

        _poster.Posts.ShouldHaveSingleItem();
    }

    private async Task PrepareAsync()
    {
        await IngestAsync(First, Kept);
        await AnswerAsync(First);
        await IngestAsync(Corrected, Kept);
    }

    private async Task ForHoursAsync(int hours)
    {
        var service = Service();
        for (var minute = 0; minute < hours * 60; minute++)
        {
            await CorrectAsync(service);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private IEnumerable<string> GivenUp() => new UncorrectedAnswers(_database, _clock).Read().Select(answer => answer.Cause);

    private Task CorrectAsync(CorrectionService? service = null) => (service ?? Service()).CorrectAsync(CancellationToken.None);

    private CorrectionService Service(bool replies = true, IChannelPoster[]? posters = null) => new(
        _database, posters ?? [_poster], new CorrectionOptions { Replies = replies }, new CoverageStatus(_database), new LoadedPack(), _clock,
        NullLogger<CorrectionService>.Instance);

    private Task<string> AnswerAsync(params string[] quotes) => RecordAsync("en", "200.1", quotes);

    private Task<string> RecordAsync(string language, string? message, params string[] quotes) =>
        RecordAsync(language, message, [.. quotes.Select((quote, i) => Cite(i + 1, quote))]);

    private async Task<string> RecordAsync(string language, string? message, Citation[] citations)
    {
        var ledger = new AnswerLedger(_database, _clock);
        var id = await ledger.RecordAsync(
            Answer.Answered("How many?", language, "14 [1]", 0.9, citations, new CoverageSearched("Harbour", 1, [], null), Reminder.In(language, false), "test"),
            Thread, CancellationToken.None);
        if (message is not null)
        {
            await ledger.AttachMessageAsync(id, message, CancellationToken.None);
        }

        return id;
    }

    private Citation Cite(int marker, string quote)
    {
        using var session = _database.Read();
        var reader = new CoverageReader(session);
        var article = reader.Current("a")!;
        return Citation.Of(marker, article, reader.Passages(article).First(passage => passage.Text == quote));
    }

    private Task<IngestionSummary> IngestAsync(params string[] sentences)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "a", title = "Boats fill the harbour", lang = "en", source = "Port Gazette", paragraphs = new[] { sentences } });
        return new IngestionPipeline(_database, _clock, new LoadedPack())
            .IngestAsync(new[] { JsonLinesReader.ReadLine(line, "test:1") }.ToAsyncEnumerable(), null, CancellationToken.None);
    }

    private sealed class RecordingPoster : IChannelPoster
    {
        private readonly Lock _lock = new();

        public string Surface => "slack";

        public List<(PostTarget Target, LookupReply Reply, string Key)> Posts { get; } = [];

        public Queue<PostOutcome> Outcomes { get; } = new();

        public Queue<FindOutcome> Finds { get; } = new();

        public FindOutcome? AlwaysFinds { get; set; }

        public bool Dies { get; set; }

        public int Tried { get; private set; }

        public int Looked { get; private set; }

        public Task<PostOutcome> PostAsync(PostTarget target, Reply reply, string key, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                Tried++;
                if (Dies)
                {
                    throw new InvalidOperationException("dead");
                }

                if (Outcomes.TryDequeue(out var outcome))
                {
                    return Task.FromResult(outcome);
                }

                Posts.Add((target, (LookupReply)reply, key));
                return Task.FromResult<PostOutcome>(new Posted($"300.{Posts.Count}"));
            }
        }

        public Task<FindOutcome> FindAsync(PostTarget target, string key, DateTimeOffset since, CancellationToken cancellationToken)
        {
            Looked++;
            return Task.FromResult(AlwaysFinds ?? Finds.Dequeue());
        }
    }
}
