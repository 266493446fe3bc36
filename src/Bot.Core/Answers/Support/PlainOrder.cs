using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support;

/// <summary>Puts a sentence that is turned for emphasis into its plain order ("It was Lee who signed", "What they signed was a pact"), and
/// says for "the former" and "the latter" whom they mean, so that the rules see who does what.</summary>
internal static partial class PlainOrder
{
    public static string Of(string sentence)
    {
        var plain = Capital(ShortAnswer().Replace(Former(sentence), ""));
        if (NamedCleft().Match(plain) is { Success: true } named)
        {
            // "It was his cousin, Odile Renn, who made them"
            return Capital(named.Groups["who"].Value) + ", " + named.Groups["name"].Value + ", " + named.Groups["rest"].Value;
        }

        if (Cleft().Match(plain) is { Success: true } cleft && !cleft.Groups["focus"].Value.Contains(','))
        {
            // "It was in Nara that they met": what stands between "was" and "that" goes before the rest.
            var rest = cleft.Groups["rest"].Value;
            plain = Capital(cleft.Groups["focus"].Value) + (cleft.Groups["who"].Success ? " " : ", ") + rest;
        }
        else if (WhatDid().Match(plain) is { Success: true } did)
        {
            plain = Capital(did.Groups["subject"].Value) + " " + did.Groups["verb"].Value + " " + did.Groups["focus"].Value;
        }
        else if (WhatCaused().Match(plain) is { Success: true } caused && !IsOpen(caused.Groups["focus"].Value))
        {
            plain = Capital(caused.Groups["focus"].Value.TrimEnd('.', ' ')) + " " + caused.Groups["verb"].Value + " " + caused.Groups["object"].Value + caused.Groups["end"].Value;
        }

        return plain;
    }

    // "is unclear", "is not known": a question, not a cleft.
    private static bool IsOpen(string focus) => OpenAnswer().IsMatch(focus);

    private static string Former(string sentence)
    {
        if (!sentence.Contains("the former", StringComparison.Ordinal) && !sentence.Contains("the latter", StringComparison.Ordinal))
        {
            return sentence;
        }

        return Pair().Match(sentence) is { Success: true } pair
            ? FormerOrLatter().Replace(sentence, mention => mention.Index < pair.Index ? mention.Value : mention.Groups["which"].Value == "former" ? pair.Groups["first"].Value : pair.Groups["second"].Value)
            : sentence;
    }

    private static string Capital(string text) => text.Length == 0 || char.ToUpperInvariant(text[0]) == text[0] ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^It (?:was|is) (?<focus>(?:in|on|at|to|for|from|by|with|under|during|through|after|before|only|the|a|an|his|her|its|their|this|these|those|two|three|\p{Lu}|\d)[^,;]{1,90}?) (?:(?<who>who|which|that(?= (?:had|has|have|was|were|is|are|did|would|will|could|first|then|also|\w+ed)\b))|that) (?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cleft();

    // "No — …", "Not yet: …": what it answers stands in the question; what the sentence tells stands behind it.
    [GeneratedRegex(@"^(?:yes|no|not yet|not quite|not exactly|not really|not so far|partly|correct|right|indeed|exactly)(?:\s*[—–:]\s*|, |\. )(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShortAnswer();

    [GeneratedRegex(@"^It (?:was|is) (?<who>[^,;]{2,60}), (?<name>[^,;]{2,60}), (?:who|that|which) (?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedCleft();

    [GeneratedRegex(@"^What (?<subject>(?:the |a |an |its |his |her |their )?[\w' -]{2,50}?) (?<verb>(?:did|\w+ed|\w+ed to \w+(?: \w+)?|won|built|wrote|made|found|sold|bought|said|saw|took|gave)) (?:was|were|is|are) (?<focus>[^,;]+.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WhatDid();

    [GeneratedRegex(@"^What (?<verb>caused|prompted|triggered|sparked|led to|drove|ended|made|convinced|persuaded|inspired|delayed|forced) (?<object>[^,;]+?) (?:was|were|is|are) (?<focus>[^;,]+)(?<end>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WhatCaused();

    [GeneratedRegex(@"^(?:still |yet |so far |also )?(?:not|un\w+|never|disputed|a mystery|debated|being)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpenAnswer();

    [GeneratedRegex(@"(?<first>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*)*)(?: \w+)? (?:and|with|or) (?<second>\p{Lu}[\w-]*(?: \p{Lu}[\w-]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\bthe (?<which>former|latter)(?=(?:'s|’s)?(?:[ ,.;]|$))(?! (?:president|minister|prime|king|queen|mayor|leader|member|colony|capital|chief|head|player|coach|soldier|professor|Soviet|half|part|lead|champion|student|home|site|name|wife|husband|stages|years))", RegexOptions.CultureInvariant)]
    private static partial Regex FormerOrLatter();
}
