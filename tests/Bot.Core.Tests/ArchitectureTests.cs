using System.Text.RegularExpressions;

namespace Bot.Core.Tests;

/// <summary>Holds the arrows of src/README.md: which room of Bot.Core may know which.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Text"] = [],
        ["Language"] = ["Text", "Coverage"],
        ["Storage"] = ["Text"],
        ["Surfaces"] = ["Commands", "Conversations"],
        ["Coverage"] = ["Text", "Language", "Storage"],
        ["Ingestion"] = ["Text", "Language", "Storage", "Coverage", "Search"],
        ["Search"] = ["Text", "Language", "Storage", "Coverage"],
        ["Conversations"] = ["Answers"],
        ["Answers"] = ["Text", "Language", "Storage", "Coverage", "Search", "Conversations"],
        ["Commands"] = ["Text", "Language", "Storage", "Coverage", "Search", "Conversations", "Answers", "Digests"],
        ["Corrections"] = ["Storage", "Coverage", "Conversations", "Answers", "Commands", "Surfaces"],
        ["Digests"] = ["Text", "Language", "Storage", "Coverage", "Ingestion", "Search", "Answers", "Commands", "Surfaces"],
    };

    public static TheoryData<string> Rooms => [.. MayKnow.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_of_the_core_knows_only_what_it_may(string room)
    {
        var folder = Path.Combine(RepositoryRoot(), "src", "Bot.Core", room);
        if (!Directory.Exists(folder))
        {
            return;
        }

        var strangers =
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from Match match in Regex.Matches(File.ReadAllText(file), @"\bBot\.Core\.(\w+)")
            let other = match.Groups[1].Value
            where MayKnow.ContainsKey(other) && other != room && !MayKnow[room].Contains(other)
            select $"{Path.GetFileName(file)} knows {other}";

        strangers.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_of_the_core_is_listed()
    {
        var rooms = Directory.EnumerateDirectories(Path.Combine(RepositoryRoot(), "src", "Bot.Core"))
            .Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj"));

        rooms.ShouldBeSubsetOf(MayKnow.Keys);
    }

    [Fact]
    public void The_core_references_no_platform()
    {
        var references = typeof(Bot.Core.Answers.Answer).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        references.ShouldNotContain(name => name == "Bot.Discord" || name == "Bot.Slack" || name == "Bot");
    }

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Bot.sln is not above the tests.");
        }

        return folder;
    }
}
