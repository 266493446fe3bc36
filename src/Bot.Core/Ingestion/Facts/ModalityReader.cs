using System.Text.RegularExpressions;
using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Reads from a sentence's words whether it asserts, expects, or passes on what somebody says.</summary>
internal static partial class ModalityReader
{
    // A sentence without any of these needs none of the expressions below, and most sentences are such.
    private static readonly Cues s_projecting = new(
        ["could", "might", "would", "may", "likely", "expect", "project", "forecast", "predict", "estimated to", "poised",
         "set to", "potential", "possibl", "perhaps", "is to", "are to", "will", "shall", "anticipate", "due to"],
        ["수 있", "것으로", "전망", "예상", "예측", "가능성", "예정", "可能性", "見込", "予想", "予測", "見通", "だろう", "かもしれ", "とみられ", "予定"]);

    private static readonly Cues s_attributing = new(
        ["ccording to", "said", "says", "told", "announced", "claim", "argue", "stated", "warn", "insisted", "reportedly",
         "allegedly", " say"],
        ["따르면", "다고", "라고", "고 ", "による", "によれ", "と述べ", "と語", "と話", "と発表", "と主張", "と説明", "と報"]);

    private static readonly Cues s_viewing = new(
        ["seen", "viewed", "regarded", "considered", "believe", "thought", "described", "perceived", "interpreted", "analysts",
         "experts", "critics", "observers", "officials"],
        ["여겨", "평가", "간주", "해석", "とみなされ", "と考え", "と評価", "とされ"]);

    private static readonly Cues s_planning = new(
        ["will", "shall", "plan", "intend", "aim", "set to", "scheduled", "agree", "pledge", "vow", "promise", "commit", "seek",
         "hope", "propose"],
        ["계획", "예정", "방침", "기로", "予定", "方針", "計画", "ことで"]);

    /// <summary>The modality of a whole sentence.</summary>
    public static Modality OfSentence(string sentence) => Of(sentence, sentence);

    /// <summary>The modality of a value: "could" and "is seen as" count only in its own clause, "according to" in the whole
    /// sentence.</summary>
    public static Modality OfClause(string sentence, int start, int end) => Of(sentence, Clause(sentence, start, end));

    private static Modality Of(string sentence, string clause) =>
        s_projecting.StandIn(clause) && Projection().IsMatch(clause) ? Modality.Projected
        : (s_attributing.StandIn(sentence) && Attribution().IsMatch(sentence)) || (s_viewing.StandIn(clause) && View().IsMatch(clause)) ? Modality.Attributed
        : Modality.Asserted;

    /// <summary>Whose statement it is, in the sentence's words, or null.</summary>
    public static string? Source(string sentence)
    {
        if (!s_attributing.StandIn(sentence))
        {
            return null;
        }

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
    public static bool IsPlan(string sentence) => s_planning.StandIn(sentence) && Plan().IsMatch(sentence);

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
