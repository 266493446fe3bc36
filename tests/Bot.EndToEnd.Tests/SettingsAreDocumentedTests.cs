using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests;

public sealed class SettingsAreDocumentedTests
{
    private static readonly Regex Setting = new(@"""((?:BOT|DISCORD|SLACK|MODEL)_[A-Z_]+)""");

    [Fact]
    public void Every_setting_that_the_code_reads_stands_in_the_example_and_in_the_readme()
    {
        var read = Sources().SelectMany(file => Setting.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();
        var example = Repository.Read(".env.example");
        var readme = Repository.Read("README.md");

        read.ShouldNotBeEmpty();
        // BOT_DEBUG is for those who mend the bot, not for those who run it.
        foreach (var name in read.Where(name => name != "BOT_DEBUG"))
        {
            example.ShouldContain($"\n{name}=", customMessage: $"{name} is not in .env.example");
            readme.ShouldContain($"`{name}`", customMessage: $"{name} is not in README.md");
        }
    }

    [Fact]
    public void The_example_names_no_setting_that_the_code_does_not_read()
    {
        var code = string.Concat(Sources().Select(File.ReadAllText));
        foreach (Match line in Regex.Matches(Repository.Read(".env.example"), "^([A-Z_]+)=", RegexOptions.Multiline))
        {
            code.ShouldContain($"\"{line.Groups[1].Value}\"");
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);
}
