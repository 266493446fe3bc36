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

    [GeneratedRegex(@"^(?:according to|as per|as reported in|in) (?:the|this) (?:article|passage|report|coverage|source|text|piece)s?,\s*|^(?:the|this) (?:article|passage|coverage|piece|text) (?:begins|opens|starts|ends|closes|concludes) by (?:remarking|saying|noting|stating|observing|pointing out|mentioning)(?: that,?)? |^(?:the|this) (?:article|passage|coverage|piece|text) (?:says|states|notes|adds|reports|explains|mentions|describes how|points out)(?: that)? |,? according to the (?:article|passage|coverage|source|text|piece)s?(?=[\s.,;]|$)(?<comma>,)?|, (?:the|this) (?:article|passage|coverage|piece|text) (?:says|states|notes|adds|reports|explains)(?=[,.])(?<comma>,)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InEnglish();

    [GeneratedRegex("(?:이 |해당 )?(?:기사|보도|본문|구절)에 (?:따르면|의하면),? ?|(?:この|本)?(?:記事|報道|本文)(?:によると|によれば)、?|、?と(?:この|同)?(?:記事|本文)は(?:述べ|伝え|指摘し|説明し|報じ)て(?:いる|います)|(?:고|라고) (?:이 )?(?:기사|보도)는 (?:전한다|전합니다|전했다|말한다|말합니다|설명한다|설명합니다|지적한다|지적합니다)", RegexOptions.CultureInvariant)]
    private static partial Regex InCjk();
}
