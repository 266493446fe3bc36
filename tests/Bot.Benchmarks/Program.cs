using Bot.Benchmarks.Discord;
using Bot.Benchmarks.Slack;

return args switch
{
    ["slack-load", .. var options] => await SlackLoad.RunAsync(options),
    ["discord-load", .. var options] => await DiscordLoad.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: Bot.Benchmarks slack-load [--mentions N] [--rate N]
               Bot.Benchmarks discord-load [--burst N] [--rate N]
        """);
    return 2;
}
