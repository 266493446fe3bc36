using System.Text.RegularExpressions;
using Bot.Testing.Discord;

namespace Bot.EndToEnd.Tests.Discord;

/// <summary>The executable, connected to a fake Discord; every test talks to the same process.</summary>
public sealed class ServedBot : IAsyncLifetime
{
    private BotProcess? _process;

    public FakeDiscord Discord { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        _process = BotProcess.Start(["serve"], Settings(Discord));
        await Discord.Gateway.ConnectedAsync();
        await Discord.Signal.UntilAsync(() => Discord.Rest.Registrations == 1, "the commands to be registered");
    }

    public async Task DisposeAsync()
    {
        await _process!.DisposeAsync();
        await Discord.DisposeAsync();
    }

    internal static Dictionary<string, string> Settings(FakeDiscord discord) =>
        new() { ["DISCORD_TOKEN"] = FakeDiscord.Token, ["DISCORD_API_URL"] = discord.ApiUrl };
}

public sealed partial class DiscordTests(ServedBot bot) : IClassFixture<ServedBot>
{
    private static readonly string Article = Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "articles"))
        .Select(File.ReadAllText).Single(text => text.Contains("CPTPP", StringComparison.Ordinal));

    private FakeDiscord Discord => bot.Discord;

    [Fact]
    public async Task A_mention_is_answered_in_the_channel()
    {
        var question = Discord.Write("How much could joining the CPTPP raise South Korea's GDP?", mentionsBot: true);

        var answer = await AnswerToAsync(question);

        ShouldBeSourced(answer);
        answer.Text.ShouldContain("0.33% to 0.35%");
    }

    [Theory]
    [InlineData("When did Lee and Takaichi meet in Nara?", "January 13 to 14, 2026")]
    [InlineData("CPTPP에 가입하면 한국 GDP가 얼마나 늘어나나요?", "0.33% to 0.35%")]
    public async Task A_direct_message_is_answered(string question, string says)
    {
        var answer = await AnswerToAsync(Discord.Write(question, FakeDiscord.Direct));

        ShouldBeSourced(answer);
        answer.Text.ShouldContain(says);
    }

    [Fact]
    public async Task A_reply_goes_on_with_the_conversation()
    {
        var first = await AnswerToAsync(Discord.Write("How many MOUs did Lee sign with Xi Jinping?", mentionsBot: true));

        var second = await AnswerToAsync(Discord.Write("When was that?", repliesTo: first));

        ShouldBeSourced(second);
        second.Text.ShouldContain("January 4");
    }

    [Fact]
    public async Task A_question_in_a_thread_is_understood_from_the_one_before()
    {
        await AnswerToAsync(Discord.Write("How many MOUs did Lee sign with Xi Jinping?", FakeDiscord.Thread, mentionsBot: true));

        var second = await AnswerToAsync(Discord.Write("When was that?", FakeDiscord.Thread, mentionsBot: true));

        ShouldBeSourced(second);
        second.Text.ShouldContain("January 4");
    }

    [Fact]
    public async Task What_the_coverage_does_not_hold_is_declined_with_source_and_reminder()
    {
        var answer = await AnswerToAsync(Discord.Write("What is the best recipe for banana bread?", mentionsBot: true));

        ShouldBeSourced(answer);
        answer.Text.ShouldNotContain("banana bread is");
    }

    [Theory]
    [InlineData("ask", "question", "How much of its rare earths does Japan import from China?", false, "roughly 70%")]
    [InlineData("fact", "topic", "CPTPP", true, "CPTPP")]
    [InlineData("check", "claim", "Lee signed 14 MOUs with Xi Jinping.", true, "14 MOUs")]
    [InlineData("timeline", null, null, true, "January")]
    [InlineData("numbers", null, null, true, "20.8%")]
    [InlineData("sources", null, null, true, "PRISM News")]
    public async Task A_slash_command_answers_with_source_and_reminder(string name, string? option, string? value, bool isPrivate, string says)
    {
        var command = Discord.Command(name, option is null ? null : [(option, value!)]);

        var reply = await command.ReplyAsync();

        command.CallbackType.ShouldBe(5);
        reply.Ephemeral.ShouldBe(isPrivate);
        reply.Text.ShouldContain(says);
        ShouldBeSourced(reply);
    }

    [Theory]
    [InlineData("help", null)]
    [InlineData("privacy", null)]
    [InlineData("digest", "status")]
    public async Task A_command_about_the_bot_answers_in_private(string name, string? action)
    {
        var reply = await Discord.Command(name, action: action).ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        reply.Content.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_digest_is_previewed_with_source_and_reminder()
    {
        var reply = await Discord.Command("digest", action: "now").ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        reply.Text.ShouldContain("Daily digest");
        ShouldBeSourced(reply);
    }

    [Fact]
    public async Task Only_those_who_manage_the_server_may_subscribe_to_the_digest()
    {
        var refused = await Discord.Command("digest", action: "subscribe").ReplyAsync();
        var taken = await Discord.Command("digest", action: "subscribe", user: FakeDiscord.Moderator).ReplyAsync();

        refused.Content.ShouldContain("Only people who may manage");
        taken.Content.ShouldNotContain("Only people who may manage");
    }

    [Fact]
    public async Task Topics_are_suggested_while_they_are_typed()
    {
        var typing = Discord.Type("fact", "topic", "cpt");

        await typing.AcknowledgedAsync();

        typing.Choices.ShouldContain(choice => choice.Contains("CPTPP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_checked_against_the_coverage()
    {
        var reply = await Discord.MessageCommand("Check against coverage", "Lee signed 14 MOUs with Xi Jinping.").ReplyAsync();

        reply.Ephemeral.ShouldBeTrue();
        ShouldBeSourced(reply);
    }

    [Fact]
    public async Task An_answer_shows_its_passages_takes_feedback_and_is_shared()
    {
        var ask = Discord.Command("ask", [("question", "How many MOUs did Lee sign with Xi Jinping?"), ("private", true)]);
        var answer = await ask.ReplyAsync();
        answer.Ephemeral.ShouldBeTrue();

        var passages = await Discord.Press(answer, Button(answer, "passages")).ReplyAsync();
        ShouldBeSourced(passages);
        passages.Text.ShouldContain("Lee signed 14 MOUs with Xi Jinping.");

        (await Discord.Press(answer, Button(answer, "helpful")).ReplyAsync()).Content.ShouldContain("Thank you");
        var form = Discord.Press(answer, Button(answer, "wrong"));
        await form.AcknowledgedAsync();
        form.CallbackType.ShouldBe(9);
        (await Discord.Submit(form, "It was fewer.").ReplyAsync()).Content.ShouldContain("Thank you");

        var shared = await Discord.Press(answer, Button(answer, "share")).ReplyAsync();
        shared.Ephemeral.ShouldBeFalse();
        shared.Text.ShouldBe(answer.Text);
    }

    [Fact]
    public void The_registered_commands_have_Korean_and_Japanese_names()
    {
        var commands = Discord.Rest.RegisteredCommands!;

        commands.Select(c => (string)c!["name"]!).ShouldBe(
            ["ask", "fact", "timeline", "numbers", "check", "sources", "digest", "help", "privacy", "Check against coverage"]);
        commands.ShouldAllBe(c => c!["name_localizations"]!["ko"] != null && c["name_localizations"]!["ja"] != null);
    }

    private async Task<FakeMessage> AnswerToAsync(FakeMessage question)
    {
        await Discord.Signal.UntilAsync(() => Discord.Rest.Posted.Any(m => m.RepliesTo == question.Id && m.Embeds.Count > 0), $"the answer to “{question.Content}”");
        return Discord.Rest.Posted.First(m => m.RepliesTo == question.Id && m.Embeds.Count > 0);
    }

    private static void ShouldBeSourced(FakeMessage message)
    {
        message.Pinged.ShouldBeFalse();
        message.Footer.ShouldNotBeNull();
        message.Footer.ShouldMatch("verify|확인|確認");
        message.Text.ShouldContain("PRISM News");
        // What stands in quotation marks or as a block quotation is in the article, letter for letter.
        var description = (string?)message.Embeds[0]!["description"] ?? "";
        foreach (Match quote in Quotations().Matches(description))
        {
            Article.ShouldContain(quote.Groups["quote"].Value.Replace("\\", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal));
        }
    }

    private static string Button(FakeMessage message, string action) =>
        message.ButtonIds.Single(id => id.StartsWith($"{action}:", StringComparison.Ordinal));

    [GeneratedRegex(@"“(?<quote>[^”]+)”|^> (?<quote>.+?)(?: \[\d+\])?$", RegexOptions.Multiline)]
    private static partial Regex Quotations();
}
