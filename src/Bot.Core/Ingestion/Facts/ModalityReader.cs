using System.Text.RegularExpressions;
using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Reads from a sentence's words whether it asserts, expects, or passes on what somebody says.</summary>
internal static partial class ModalityReader
{
    /// <summary>The modality of a whole sentence.</summary>
    public static Modality OfSentence(string sentence) =>
        Projection().IsMatch(sentence) ? Modality.Projected
        : Attribution().IsMatch(sentence) || View().IsMatch(sentence) ? Modality.Attributed
        : Modality.Asserted;

    /// <summary>The modality of a value: "could" and "is seen as" count only in its own clause, "according to" in the whole
    /// sentence.</summary>
    public static Modality OfClause(string sentence, int start, int end)
    {
        var clause = Clause(sentence, start, end);
        return Projection().IsMatch(clause) ? Modality.Projected
            : Attribution().IsMatch(sentence) || View().IsMatch(clause) ? Modality.Attributed
            : Modality.Asserted;
    }

    /// <summary>Whose statement it is, in the sentence's words, or null.</summary>
    public static string? Source(string sentence)
    {
        foreach (var pattern in (Regex[])[AccordingTo(), Says(), SaidBy(), CjkSource()])
        {
            if (pattern.Match(sentence) is { Success: true } match)
            {
                return match.Groups["who"].Value.Trim();
            }
        }

        return null;
    }

    /// <summary>Whether the sentence speaks of what somebody intends or has agreed to do.</summary>
    public static bool IsPlan(string sentence) => Plan().IsMatch(sentence);

    private static string Clause(string sentence, int start, int end)
    {
        // A comma between digits groups them.
        var from = start;
        while (from > 0 && !IsClauseBorder(sentence, from - 1))
        {
            from--;
        }

        var to = end;
        while (to < sentence.Length && !IsClauseBorder(sentence, to))
        {
            to++;
        }

        return sentence[from..to];
    }

    private static bool IsClauseBorder(string text, int at) =>
        text[at] is ';' or '—' or '、' or '；'
        || (text[at] is ',' or '，' && (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])));

    [GeneratedRegex(
        @"\b(?:could|might|would|may(?! \d)|likely|unlikely|expected|expects?|projected|projects?(?= (?:that|a |an |the |growth))|forecasts?|predict(?:s|ed)?|estimated to|poised to|set to|" +
        @"potentially|possibly|perhaps|is to|are to|will|shall|anticipate[sd]?|due to (?:be|open|begin|start|meet|take))\b|" +
        @"(?:할|될|일|을|를|갈|올|질) (?:수 있|것으로 (?:보|예상|전망|기대|예측)|전망|가능성|예정)|전망(?:이|된|했)|예상(?:된|되)|예측된|" +
        @"可能性|見込(?:み|まれ)|予想され|予測され|見通し|だろう|かもしれ|とみられ|予定",
        RegexOptions.CultureInvariant)]
    private static partial Regex Projection();

    [GeneratedRegex(
        @"\b[Aa]ccording to\b|\b(?:said|says|told|announced|claimed|claims|argued|argues|stated|warned|warns|insisted|reportedly|allegedly|sources? say)\b|" +
        @"에 따르면|(?:라고|다고|고) (?:말했|밝혔|전했|주장|설명|강조|보도)|によると|によれば|と(?:述べ|語っ|話し|発表し|主張し|説明し|報じ)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    [GeneratedRegex(
        @"\b(?:(?:is|are|was|were|been|being) (?:widely |generally |often |also |largely )?(?:seen|viewed|regarded|considered|believed|thought|described|perceived|interpreted)|(?:analysts|experts|critics|observers|officials) (?:see|view|regard|believe|say|argue|think))\b|" +
        @"로 (?:여겨|평가|간주|해석)|と(?:みなされ|考えられ|評価され|され(?:る|て))",
        RegexOptions.CultureInvariant)]
    private static partial Regex View();

    [GeneratedRegex(
        @"\b(?:will|shall|plans? to|planned to|intends? to|aims? to|aim(?:s|ed|ing) to|is set to|are set to|scheduled|agree[sd]? to|pledge[sd]? to|vow(?:s|ed)? to|promise[sd]? to|commit(?:s|ted)? to|willing(?:ness)? to|seeks? to|hopes? to|proposes? to)\b|" +
        @"(?:할|될) (?:계획|예정|방침)|기로 (?:했|합의)|(?:する|した)?(?:予定|方針|計画)|ことで(?:合意|一致)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b[Aa]ccording to (?<who>[^,;.]{2,100}?)(?=[,;.]|$| (?:that|which|who)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AccordingTo();

    [GeneratedRegex(@"(?:^|[,;”""]\s)(?<who>(?:(?!\b(?:and|but|that|which)\b)[^,;.“”""]){2,80}?) (?:said|says|told|announced|claimed|claims|argued|argues|stated|warned|warns|insisted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex(@"[,”""] (?:said|says|told|warned|argued) (?<who>\p{Lu}[^,;.“”""]{1,80}?)(?=[,;.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SaidBy();

    [GeneratedRegex(@"(?<who>[^,.\s][^,.]{1,40}?)에 따르면|(?<who>[^、。]{2,40}?)に(?:よると|よれば)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkSource();
}
