using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>Mentions of the source itself ("according to the article", "기사에 따르면"): a sentence that cites it says no more with them.</summary>
internal static partial class SourceMention
{
    public static string Without(string sentence)
    {
        var bare = InEnglish().Replace(sentence, match => match.Groups["comma"].Success ? " " : "");
        bare = InCjk().Replace(bare, "").Trim();
        return bare.Length == 0 || bare.Length == sentence.Length ? sentence : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    [GeneratedRegex(@"^(?:according to|as per|as reported in|in) (?:the|this) (?:article|passage|report|coverage|source|text|piece)s?,\s*|^(?:the|this) (?:article|passage|coverage|piece|text) (?:says|states|notes|adds|reports|explains|mentions|describes how|points out)(?: that)? |,? according to the (?:article|passage|coverage|source|text|piece)s?(?=[\s.,;]|$)(?<comma>,)?|, (?:the|this) (?:article|passage|coverage|piece|text) (?:says|states|notes|adds|reports|explains)(?=[,.])(?<comma>,)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InEnglish();

    [GeneratedRegex("(?:이 |해당 )?(?:기사|보도|본문|구절)에 (?:따르면|의하면),? ?|(?:この|本)?(?:記事|報道|本文)(?:によると|によれば)、?", RegexOptions.CultureInvariant)]
    private static partial Regex InCjk();
}
