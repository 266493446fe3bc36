using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The name of a country at the beginning of that of a sea, a strait or an island chain names that and not the country: 남중국해, 日本海.</summary>
internal static partial class CjkWaters
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var text = context.Draft.Text;
        foreach (var match in sentence.Matches)
        {
            if (match.Entity is { Type: "Country" or "Place" } && Kind().Match(text, match.End) is { Success: true } kind && !context.Alignment.Sources.Any(s => Names(s, kind)))
            {
                context.Report(SupportIssueKind.Name, text[match.Start..(kind.Index + kind.Length)], context.Best.Sentence.Text);
            }
        }
    }

    private static bool Names(SourceSentence source, Match kind) =>
        source.Language == "en"
            ? Array.Exists(source.Sentence.Words, word => IsOf(word, kind))
            : source.Sentence.Text.Contains(kind.Value, StringComparison.Ordinal);

    private static bool IsOf(Word word, Match kind) => word.Token.Folded switch
    {
        "sea" or "seas" or "waters" => kind.Groups["sea"].Success,
        "strait" or "straits" or "channel" => kind.Groups["strait"].Success,
        "bay" or "gulf" => kind.Groups["bay"].Success,
        "peninsula" => kind.Groups["peninsula"].Success,
        "islands" or "isles" or "archipelago" => kind.Groups["islands"].Success,
        "mountains" or "range" => kind.Groups["mountains"].Success,
        _ => false,
    };

    [GeneratedRegex(@"\G(?:(?<strait>해협|海峡)|(?<sea>해(?=[에의는를와로가도]|[ ,.]|$)|海(?![\p{IsCJKUnifiedIdeographs}]))|(?<bay>湾)|(?<peninsula>반도(?=[에의는를와로가]|[ ,.])|半島)|(?<islands>열도|列島|諸島)|(?<mountains>산맥|山脈))", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
