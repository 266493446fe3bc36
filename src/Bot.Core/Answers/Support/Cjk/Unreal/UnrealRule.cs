using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>What the passages of a sentence's own language tell only as somebody's word, as a question, an order, a wish, a condition or untrue, the
/// sentence does not tell as a fact.</summary>
internal static partial class UnrealRule
{
    /// <summary>From this share of what the sentence and a passage have in common on it tells the sentence's matter.</summary>
    private const double Most = 0.7;

    /// <summary>How many pairs of letters tell a matter.</summary>
    private const int Enough = 2;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        var own = UnrealSpans.Read(draft, sentence.Clauses, isSpeech: false);
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Form != CjkForm.Adnominal && !Behind(draft, own, clause) && Find(draft, own, clause, sentence.Own) is var (kind, source))
            {
                context.Report(kind, draft[clause.Start..clause.Last], source.Text);
                return;
            }
        }

        // A verb that is not known, or none.
        if (own.Count == 0 && !sentence.Clauses.Exists(clause => clause.Form == CjkForm.Final) && OnlyOne(draft, sentence.Own) is { } only && Says(only.Kind, draft, EndsPast().IsMatch(draft)) is { } issue)
        {
            context.Report(issue, draft, only.Source.Text);
        }
    }

    /// <summary>Whether a passage tells what the sentence does as done, in a part of it that what it leaves open does not reach: 체포했으며 훔친 것으로 보고 있다.</summary>
    public static bool IsFact(string draft, CjkSentence sentence) =>
        sentence.Own.Exists(source => source.Unreal.Count > 0) && sentence.Clauses.FindLast(clause => clause.Form == CjkForm.Final) is { } last
        && sentence.Own.Exists(source => source.Clauses.Exists(clause => clause.Form != CjkForm.Adnominal && CjkDone.IsDone(source.Text, clause) && KindAt(source, clause.Start) is null && CjkDone.IsSameVerb(draft[last.Start..last.End], source.Text[clause.Start..clause.End])));

    private static (SupportIssueKind Kind, CjkOwnSource Source)? Find(string draft, List<UnrealSpan> own, CjkClause clause, List<CjkOwnSource> sources)
    {
        var places = Places(draft, clause, sources);
        if (own.Exists(span => span.Holds(clause.Start)))
        {
            // 사퇴해야 한다 of 사퇴해야 한다고 주장했다: no fact, and somebody's word.
            return places.Count > 0 && places.TrueForAll(place => place.IsSaid) && own.TrueForAll(span => span.Kind != CjkUnreal.Said) && !CjkGrammar.Attribution().IsMatch(draft) ? (SupportIssueKind.Attribution, places[0].Source) : null;
        }

        var isDone = CjkDone.IsDone(draft, clause);
        if (places.Count > 0)
        {
            return places.TrueForAll(place => place.Kind is not null) && Says(places[0].Kind!.Value, draft, isDone) is { } kind ? (kind, places[0].Source) : null;
        }

        return clause.Form == CjkForm.Final && own.Count == 0 && OnlyOne(draft, sources) is { } only && Says(only.Kind, draft, isDone) is { } issue ? (issue, only.Source) : null;
    }

    /// <summary>Whether all that a passage has in common with the sentence is told there as no fact: it speaks against nothing then.</summary>
    public static bool IsOnlyTold(RuleContext context)
    {
        var (draft, language) = (context.Draft.Text, LanguageDetector.Detect(context.Draft.Text));
        return OnlyOne(draft, [.. context.Alignment.Sources.Where(source => source.Language == language).Select(source => source.Own)]) is { Kind: not CjkUnreal.Untrue }
            && UnrealSpans.Read(draft, CjkClauseReader.Read(draft), isSpeech: false).Count == 0;
    }

    /// <param name="Kind">Null where the passage tells it as a fact.</param>
    /// <param name="IsSaid">Whether it is somebody's word, whatever else it is.</param>
    private readonly record struct Place(CjkOwnSource Source, CjkUnreal? Kind, bool IsSaid);

    // What the sentence itself says of it: 것을 부인했다, と述べた.
    private static bool Behind(string draft, List<UnrealSpan> own, CjkClause clause) => own.Exists(span => span.End <= clause.Start && clause.Start - span.End <= 1 && clause.End - clause.Start <= 1 && !CjkText.IsHan(draft[clause.Start]));

    private static List<Place> Places(string draft, CjkClause said, List<CjkOwnSource> sources)
    {
        var verb = draft[said.Start..said.End];
        var (all, same) = (new List<Place>(), new List<Place>());
        foreach (var source in sources)
        {
            var before = 0;
            foreach (var clause in source.Clauses)
            {
                if (CjkDone.IsSameVerb(verb, source.Text[clause.Start..clause.End]) || IsSameStem(draft, said, source.Text, clause))
                {
                    Add(source, before, clause.Start);
                }

                before = clause.Last;
            }

            // 공장 폐쇄를 요구했다: a deed may be told as a noun.
            for (var at = verb.Length < 2 ? -1 : source.Text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(verb, at + 1, StringComparison.Ordinal))
            {
                // What the sentence is about is no deed of it.
                if (!source.Clauses.Exists(clause => clause.Start <= at && at < clause.Last) && !source.Chunks.Exists(chunk => chunk.Case == CjkCase.Topic && chunk.Start <= at && at < chunk.End))
                {
                    var noun = at;
                    Add(source, source.Clauses.FindLast(clause => clause.Last <= noun)?.Last ?? 0, at);
                }
            }
        }

        // What stands between quotation marks is not always read as a verb.
        var written = draft[said.Start..Math.Min(said.End + 1, said.Last)];
        foreach (var source in all.Count > 0 || written.Length < 2 ? [] : sources)
        {
            for (var at = source.Text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(written, at + 1, StringComparison.Ordinal)) { Add(source, 0, at); }
        }

        return same.Count > 0 ? same : all;

        void Add(CjkOwnSource source, int from, int at)
        {
            var place = new Place(source, KindAt(source, at) ?? (source.Text.IndexOf(verb, at, StringComparison.Ordinal) == at ? DeedNouns.KindBehind(source.Text, at + verb.Length) : null), source.Unreal.Exists(span => span.Kind == CjkUnreal.Said && span.Holds(at)));
            all.Add(place);
            if (Who(draft, said) is { Length: > 1 } who && CjkPairs.Share(who, source.Text[from..at]))
            {
                same.Add(place);
            }
        }
    }

    // 짓지: 지었다, of verbs that lose a ㅅ before a vowel.
    private static bool IsSameStem(string draft, CjkClause said, string text, CjkClause told) => LosesSiot(draft, said, text, told) || LosesSiot(text, told, draft, said);

    private static bool LosesSiot(string open, CjkClause opened, string closed, CjkClause whole) =>
        whole.End > whole.Start && opened.End - opened.Start == whole.End - whole.Start && closed[whole.End - 1] is >= '가' and <= '힣' and var last && (last - '가') % 28 == Siot && open[opened.End - 1] == last - Siot
        && opened.End < open.Length && open[opened.End] is '었' or '은' or '을' or '으' or '어' && open.AsSpan(opened.Start, opened.End - opened.Start - 1).SequenceEqual(closed.AsSpan(whole.Start, whole.End - whole.Start - 1));

    private const int Siot = 19;

    // What is done, or who does it where nothing is said of that.
    private static string Who(string draft, CjkClause clause) => ((clause.Passive ? null : clause.Object) ?? clause.Subject ?? clause.Topic) is { } phrase ? draft[phrase.Start..phrase.End] : "";

    private static CjkUnreal? KindAt(CjkOwnSource source, int at)
    {
        CjkUnreal? kind = null;
        foreach (var span in source.Unreal)
        {
            // What is untrue says more than that it is said.
            if (span.Holds(at) && (kind is null || span.Kind == CjkUnreal.Untrue || kind == CjkUnreal.Planned))
            {
                kind = span.Kind;
            }
        }

        return kind;
    }

    // Where the sentence has another verb: the kind of the stretch that holds most of what it has in common with the passages.
    private static (CjkOwnSource Source, CjkUnreal Kind)? OnlyOne(string draft, IReadOnlyList<CjkOwnSource> sources)
    {
        var (common, held, found) = (0, 0, default((CjkOwnSource Source, CjkUnreal Kind)?));
        var pairs = CjkPairs.Of(draft).Distinct().ToList();
        // Where most is written in hiragana all letters count: 川があふれた.
        foreach (var pair in pairs.Count > Enough ? pairs : Enumerable.Range(0, Math.Max(0, draft.Length - 1)).Where(i => char.IsLetter(draft[i]) && char.IsLetter(draft[i + 1])).Select(i => draft.Substring(i, 2)).Distinct())
        {
            var (isThere, isFact) = (false, false);
            foreach (var source in sources)
            {
                for (var at = source.Text.IndexOf(pair, StringComparison.Ordinal); at >= 0 && !isFact; at = source.Text.IndexOf(pair, at + 1, StringComparison.Ordinal))
                {
                    isThere = true;
                    if (KindAt(source, at) is { } kind)
                    {
                        found ??= (source, kind);
                    }
                    else
                    {
                        isFact = true;
                    }
                }
            }

            common += isThere ? 1 : 0;
            held += isThere && !isFact ? 1 : 0;
        }

        return common >= Enough && held >= Most * common ? found : null;
    }

    private static SupportIssueKind? Says(CjkUnreal kind, string draft, bool isDone) => kind switch
    {
        CjkUnreal.Untrue => CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")) ? null : SupportIssueKind.Polarity,
        CjkUnreal.Said => CjkGrammar.Attribution().IsMatch(draft) ? null : SupportIssueKind.Attribution,
        CjkUnreal.Planned => isDone && !CjkGrammar.Hedge().IsMatch(draft) ? SupportIssueKind.Hedge : null,
        _ => CjkGrammar.Hedge().IsMatch(draft) ? null : SupportIssueKind.Hedge,
    };

    [GeneratedRegex("[았었였했됐졌났렸쳤갔왔](?:다|습니다|음|어요)[.!\"” ]*$|(?:た|[んい]だ|ました|でした)[。」 ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsPast();
}
