using System.CommandLine;
using Bot.Core.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Cli;

/// <summary>The executable's verbs.</summary>
internal static class CommandLine
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Answers questions about news coverage, only from the articles it holds, and cites every answer.")
        {
            ServeVerb.Create(),
            ChatVerb.Create(),
            AskVerb.Create(),
            IngestVerb.Create(),
            LookupVerb.Create("facts", "fact", "What the coverage says on a topic, or all it says.", "topic",
                services => services.GetRequiredService<FactLookup>().All("en")),
            LookupVerb.Create("timeline", "timeline", "What happened when.", null),
            LookupVerb.Create("numbers", "numbers", "Every number of the coverage, with what it measures.", null),
            SourcesVerb.Create(),
            RemoveVerb.Create(),
            LookupVerb.Create("check", "check", "Checks a claim against the coverage.", "claim"),
            DigestVerb.Create(),
            EvalVerb.Create(),
            EvalSupportVerb.Create(),
            SlackManifestVerb.Create(),
            DoctorVerb.Create(),
        };
        args = args is ["help", .. var verb] ? [.. verb, "--help"] : args;
        // Questions may begin with @: no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return ErrorBoundary.RunAsync(parsed);
    }
}
