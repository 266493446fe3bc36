using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;

namespace Bot.Core.Tests.Answers.Support;

internal static class Lexicons
{
    private static readonly Lazy<Lexicon> SeedLexicon = new(() =>
        Lexicon.Of(PackReader.Read(File.ReadAllText(Repository.Path("seeds/pack.yaml")), "seeds/pack.yaml")));

    /// <summary>The words of the pack that ships.</summary>
    public static Lexicon Seed => SeedLexicon.Value;
}

internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    });

    public static string Path(string relative) => System.IO.Path.Combine(Root.Value, relative);
}
