using System.Runtime.CompilerServices;

namespace Bot.Slack.Tests;

/// <summary>Compares output, letter for letter, with the text that somebody has approved, in the folder <c>Approved</c> beside the
/// test. What differs is written there as <c>NAME.received.txt</c>, to be looked at and, if right, renamed.</summary>
internal static class Approved
{
    public static void ShouldBe(string actual, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Approved");
        var (approved, received) = (Path.Combine(folder, $"{name}.txt"), Path.Combine(folder, $"{name}.received.txt"));
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        File.Delete(received);
        if (actual != expected)
        {
            File.WriteAllText(received, actual);
            actual.ShouldBe(expected, $"see {name}.received.txt");
        }
    }
}
