using System.Globalization;
using BenchmarkDotNet.Running;
using Bot.Benchmarks.Answers;
using Bot.Benchmarks.Digests;
using Bot.Benchmarks.Discord;
using Bot.Benchmarks.Feeds;
using Bot.Benchmarks.Language;
using Bot.Benchmarks.Search;
using Bot.Benchmarks.Slack;
using Bot.Benchmarks.Support;

return args switch
{
    ["slack-load", .. var options] => await SlackLoad.RunAsync(options),
    ["discord-load", .. var options] => await DiscordLoad.RunAsync(options),
    ["digest", .. var options] => await DigestCommand.RunAsync(options),
    ["train", var what, var language, var folder, .. { Length: > 0 } sets] => await TrainCommand.RunAsync(what, language, folder, sets),
    ["rerank", var folder, var questions, .. var beside] => await RerankCommand.RunAsync(folder, questions, beside),
    ["evaluate", .. { Length: > 0 } options] => await EvaluateCommand.RunAsync(options),
    ["feeds", .. var options] => await FeedSpeed.RunAsync(options),
    ["wordnet", var folder, var file] => await WordNetCommand.RunAsync(folder, file),
    ["cjk-words", var edict, var hanja, var folder] => await CjkWordsCommand.RunAsync(edict, hanja, folder),
    ["support", .. var options] => Benchmark(options),
    ["speed", var sentences, .. { Length: > 0 } sets] => await SpeedCommand.RunAsync(int.Parse(sentences, CultureInfo.InvariantCulture), sets),
    _ => Usage(),
};

static int Benchmark(string[] options)
{
    BenchmarkSwitcher.FromTypes([typeof(SupportCheckBenchmark)]).Run(options);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: Bot.Benchmarks slack-load [--mentions N] [--rate N]
               Bot.Benchmarks discord-load [--burst N] [--rate N]
               Bot.Benchmarks digest [--facts N] [--subscriptions N]
               Bot.Benchmarks train words|ranking|confidence english|cjk FOLDER SET.jsonl…
               Bot.Benchmarks rerank FOLDER QUESTIONS.jsonl [BESIDE.jsonl…]
               Bot.Benchmarks evaluate [--typos] [--refusal] SET.jsonl…
               Bot.Benchmarks speed SENTENCES SET.jsonl…
               Bot.Benchmarks feeds [--entries N]
               Bot.Benchmarks support --filter *
               Bot.Benchmarks wordnet FOLDER FILE
               Bot.Benchmarks cjk-words EDICT HANJA FOLDER
        """);
    return 2;
}
