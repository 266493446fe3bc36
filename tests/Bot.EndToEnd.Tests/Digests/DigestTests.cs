using Bot.Testing.Discord;
using Bot.Testing.Slack;

namespace Bot.EndToEnd.Tests.Digests;

/// <summary>The daily digest on both platforms, by the real executable on the real clock.</summary>
public sealed class DigestTests
{
    private const string Channel = "C77";
    private const string Manager = "U0042";
    private const string News = "The port of Busan handled 90 ships on 3 May 2031, officials said.";
    private const string Corrected = "The port of Busan handled 94 ships on 3 May 2031, officials said.";
    private const string Reminder = "Please verify with the original source.";

    [Fact]
    public async Task A_channel_subscribes_gets_what_is_new_at_its_minute_its_correction_nothing_on_a_quiet_day_and_unsubscribes()
    {
        await using var house = await DigestHouse.OpenAsync();
        house.Slack.Administrators.Add(Manager);
        await using (var bot = house.Serve())
        {
            await house.Discord.Gateway.ConnectedAsync();
            await house.Slack.SocketAsync();
            var minute = NextMinute();
            (await OnDiscordAsync(house, "subscribe", ("time", $"{minute:HH:mm}"), ("zone", "UTC"), ("topic", "ships"))).ShouldContain("Subscribed");
            (await OnSlackAsync(house, $"subscribe {minute:HH:mm} UTC ships")).ShouldContain("Subscribed");
            (await OnSlackAsync(house, "status")).ShouldContain($"Next: {minute:yyyy-MM-dd HH:mm} (Etc/UTC)");

            await PublishAsync(house, News);
            await house.UntilAsync("SELECT count(*) FROM digest_post WHERE state = 2", 2);

            ShouldBeTheDigest(house.Discord.Rest.Posted.ShouldHaveSingleItem().Text);
            house.Discord.Rest.Posted[0].Footer.ShouldNotBeNull().ShouldContain(Reminder);
            house.Discord.Rest.Posted[0].Pinged.ShouldBeFalse();
            house.Discord.Rest.Posted[0].Created.ShouldBeInRange(minute, minute.AddSeconds(30));
            var onSlack = (string)house.Slack.MessagesIn(Channel).ShouldHaveSingleItem()["text"]!;
            ShouldBeTheDigest(onSlack);
            onSlack.ShouldContain(Reminder);
            (await OnDiscordAsync(house, "status")).ShouldContain("posted");
            (await OnSlackAsync(house, "now ships")).ShouldContain(News);
            (await OnSlackAsync(house, "more ships")).ShouldContain("There is no more on “ships”: all of it was shown.");
            (await bot.StopAsync()).ShouldBe(0);
        }

        await PublishAsync(house, Corrected);
        house.TurnTheDay();
        await using (house.Serve())
        {
            await house.UntilAsync("SELECT count(*) FROM digest_post WHERE state = 2", 4);
            foreach (var text in (string[])[house.Discord.Rest.Posted[1].Text, (string)house.Slack.MessagesIn(Channel)[1]["text"]!])
            {
                text.ShouldContain("Corrected");
                text.ShouldContain($"“{News}” → “{Corrected}”");
            }
        }

        house.TurnTheDay();
        await using (var bot = house.Serve())
        {
            await house.UntilAsync("SELECT count(*) FROM digest_post WHERE state = 3", 2);
            await house.Slack.Sockets.WaitForAsync(3);
            await bot.LineAsync("Discord is connected");
            (await OnDiscordAsync(house, "status")).ShouldContain("nothing was new, so nothing was posted");
            (await OnDiscordAsync(house, "unsubscribe")).ShouldContain("Stopped");
            (await OnSlackAsync(house, "unsubscribe ships")).ShouldContain("Stopped");
            (await OnSlackAsync(house, "status")).ShouldContain("No digest comes to this channel");
            (await bot.StopAsync()).ShouldBe(0);
        }

        house.Discord.Rest.Posted.Count.ShouldBe(2);
        house.Slack.MessagesIn(Channel).Count.ShouldBe(2);
        house.Count("SELECT count(*) FROM digest_subscription WHERE ended IS NULL").ShouldBe(0);
    }

    [Fact]
    public async Task Doctor_names_a_channel_that_is_paused_and_a_digest_that_may_stand_there_or_not()
    {
        await using var house = await DigestHouse.OpenAsync();
        house.Subscribe("slack", "C9", Now());
        house.Subscribe("slack", "C10", Now());
        house.Execute("UPDATE digest_subscription SET paused = 'The bot is not in the channel.', next_date = NULL, next_due = NULL WHERE channel = 'C9'");
        house.Execute("""
            INSERT INTO digest_post (subscription_key, local_date, due, state, cause)
            SELECT subscription_key, '2026-02-01', 0, 5, 'no answer came' FROM digest_subscription WHERE channel = 'C10'
            """);

        await using var doctor = BotProcess.Start(["doctor"], house.Settings());

        (await doctor.ExitAsync()).ShouldBe(1);
        doctor.Lines.ShouldContain("FAIL digest: slack C9 is paused: The bot is not in the channel. — mend it, then /digest subscribe there again");
        doctor.Lines.ShouldContain("FAIL digest: slack C10: it is not known whether that of 2026-02-01 stands there (no answer came) — look in the channel; it is not sent again unseen");
    }

    [Fact]
    public async Task The_terminal_previews_the_digest_and_says_when_it_would_come()
    {
        await using var house = await DigestHouse.OpenAsync();
        house.Subscribe("slack", "C9", Now().AddHours(1));

        (await house.RunAsync("digest", "--preview", "--topic", "CPTPP")).ShouldContain("joining the trade pact could boost South Korea's real annual GDP by 0.33% to 0.35%");
        (await house.RunAsync("digest", "--dry-run")).ShouldContain("slack C9: ");
        var week = await house.RunAsync("digest", "--dry-run", "--time", "7pm", "--zone", "new york", "--json");
        week.Split('\n').Length.ShouldBe(7);
        week.ShouldContain("T19:00-0");
        house.Slack.Messages.All.ShouldBeEmpty();
    }

    private static Task PublishAsync(DigestHouse house, string sentence) =>
        house.PublishAsync("Ships in Busan", [sentence, "Nobody counted the boats that lay in the old harbour."], $"{sentence} What it means for the CPTPP.");

    private static void ShouldBeTheDigest(string text)
    {
        text.ShouldContain("Daily digest");
        text.ShouldContain(News);
        text.ShouldContain("Harbour Post");
        text.ShouldContain("Number of the day: 90");
        // The seed article says nothing on ships.
        text.ShouldNotContain("Nara");
    }

    private static async Task<string> OnDiscordAsync(DigestHouse house, string action, params (string Name, object Value)[] options) =>
        (await house.Discord.Command("digest", options, action, FakeDiscord.Moderator).ReplyAsync()).Content;

    private static async Task<string> OnSlackAsync(DigestHouse house, string text)
    {
        var sent = house.Slack.Messages.Count;
        await house.Slack.DeliverAsync(SlackPayload.Command("/digest", text, Channel, house.Slack.NewResponseUrl(), Manager));
        return (await house.Slack.Messages.WaitForAsync(sent + 1))[sent].Text;
    }

    // With enough time before it to subscribe in.
    private static DateTimeOffset NextMinute()
    {
        var at = Now().AddSeconds(10);
        return new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, TimeSpan.Zero).AddMinutes(1);
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
