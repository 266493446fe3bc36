using System.Collections.Frozen;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Korean and Japanese words of the news and the English words that they stand for, read from <c>korean-words.txt</c> and
/// <c>japanese-words.txt</c>. A pack's own glossary comes first.</summary>
internal static class CjkGlossary
{
    /// <summary>The words of one letter, which a lexicon leaves out since they stand inside too many others.</summary>
    public static FrozenDictionary<char, string[]> Letters { get; } = Terms("korean", "ko").Concat(Terms("japanese", "ja")).Where(t => t.Text.Length == 1)
        .DistinctBy(t => t.Text[0]).ToFrozenDictionary(t => t.Text[0], t => t.English.ToArray());

    public static Lexicon Words { get; } = Lexicon.Of(new CoveragePack(
        new Dictionary<string, string>(), "Etc/UTC", [], [], [], new Dictionary<string, IReadOnlyList<string>>(), [], [.. Terms("korean", "ko"), .. Terms("japanese", "ja")]));

    private static IEnumerable<GlossaryTerm> Terms(string file, string language)
    {
        var resource = $"{typeof(CjkGlossary).Namespace}.{file}-words.txt";
        using var stream = typeof(CjkGlossary).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                yield return new GlossaryTerm(line[..colon], language, [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))]);
            }
        }
    }
}
