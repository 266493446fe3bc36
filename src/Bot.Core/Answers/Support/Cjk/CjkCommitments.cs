using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What the passage says is asked for, or waited for, is not told as done.</summary>
internal static partial class CjkCommitments
{
    /// <summary>How many words before a verb what leaves it open may stand.</summary>
    private const int Reach = 7;

    private static readonly FrozenSet<string> Requests = "ask urge request tell press push lobby demand order command instruct require invite encourage call direct advise recommend appeal petition want need expect forecast project intend plan hope aim"
        .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        if (Coming().Match(text) is { Success: true } coming && !context.Alignment.Sources.Any(s => IsComing(s.Sentence)))
        {
            context.Report(SupportIssueKind.Hedge, coming.Value, context.Best.Sentence.Text);
        }

        else if (Foreseen().Match(text) is { Success: true } foreseen && context.Alignment.Sources.All(s => s.Language != "en" && !IsComing(s.Sentence)))
        {
            context.Report(SupportIssueKind.Hedge, foreseen.Value, context.Best.Sentence.Text);
        }

        CheckPromises(context, items, clauses);
        if (CjkGrammar.Hedge().IsMatch(text) || Asks().IsMatch(text))
        {
            return;
        }

        foreach (var clause in clauses.Where(c => c.Form != CjkForm.Adnominal && IsDone(text.AsSpan(c.Start, c.Last - c.Start))))
        {
            // "has promised a clinic": it is not opened.
            if (clause.Object is { } done && !items.Exists(i => i.Found && i.Start < clause.Last && clause.Start < i.End) && items.Find(i => i is { Found: true, IsName: false, Entity: null } && i.Start < done.End && i.End >= done.End - 1) is { } thing
                && context.Alignment.Sources[thing.Sentence].Sentence is var home && thing.Places.All(p => IsPromised(home, p)))
            {
                context.Report(SupportIssueKind.Hedge, text[thing.Start..clause.Last], home.Text);
            }

            foreach (var item in items.Where(i => i is { Found: true, Entity: null, IsName: false } && CjkClauses.IsVerb(clause, items, i)))
            {
                var source = context.Alignment.Sources[item.Sentence].Sentence;
                if (item.VerbPlaces(source).All(p => IsOpen(source, p)))
                {
                    context.Report(SupportIssueKind.Hedge, text[item.Start..item.End], source.Text);
                }
            }
        }
    }

    // "said a cut was possible" promises no cut: 인하하겠다고 밝혔다.
    private static void CheckPromises(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        if (Promises().Match(text) is not { Success: true } promise || Possible().IsMatch(text))
        {
            return;
        }

        var start = clauses.LastOrDefault(c => c.Form == CjkForm.Connective && c.Last < promise.Index)?.Last ?? 0;
        foreach (var item in items.Where(i => i is { Found: true, IsName: false, Entity: null } && i.Start >= start && i.Start <= promise.Index))
        {
            var source = context.Alignment.Sources[item.Sentence].Sentence;
            if (!source.Words.Any(w => IsFirm(w)) && item.Places.All(p => Enumerable.Range(Math.Max(0, p - Reach), Math.Min(source.Words.Length, p + Reach) - Math.Max(0, p - Reach)).Any(i => IsPossible(source.Words[i]))))
            {
                context.Report(SupportIssueKind.Hedge, promise.Value, source.Text);
                return;
            }
        }
    }

    private static bool IsPossible(Word word) => word.Token.Folded is "may" or "might" or "could" or "possible" or "possibly" or "possibility" or "considering" or "consider" or "option" or "mulling";

    private static bool IsFirm(Word word) => word.Token.Folded is "will" or "would" or "shall" or "going" || word.Stem is "plan" or "intend" or "pledg" or "vow" or "promis" or "commit" or "decid" or "agre";

    [GeneratedRegex("겠다(?:고|는|며)|[うくぐすつぬぶむる]と(?:表明|明言|約束|宣言|発表|述べ|語っ|明らか)|[うくぐすつぬぶむる](?:方針|考え)(?:を示|を明ら|だ)", RegexOptions.CultureInvariant)]
    private static partial Regex Promises();

    [GeneratedRegex("수도? 있|가능|검토|고려|可能性|かもしれ|得る|うる|しうる|検討|余地|選択肢|でき", RegexOptions.CultureInvariant)]
    private static partial Regex Possible();

    /// <summary>Whether a passage tells of what is to come.</summary>
    public static bool IsComing(EnglishSentence source) =>
        source.Words.Any(w => w.Is(WordTraits.Future | WordTraits.Modal | WordTraits.HedgedHead | WordTraits.Coming) || w.Stem is "due" or "set" or "schedul" or "slate" or "await" or "pend") || CjkGrammar.Hedge().IsMatch(source.Text) || (CjkText.IsCjk(source.Text, 0) && (FutureEnd().IsMatch(source.Text) || Decides().IsMatch(source.Text)))
        || source.Words.Any(w => w.Is(WordTraits.Verb) && w.Token.Folded is "to") || source.Text.Contains(" to ", StringComparison.Ordinal);

    // "asked the government to cut", "until a successor is chosen"
    private static bool IsOpen(EnglishSentence source, int verb)
    {
        if (source.Words[verb].Is(WordTraits.Coming) || IsObliged(source, verb) || IsWanted(source, verb) || (verb > 0 && source.Words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && source.Words[verb - 1].Stem is "fear" or "risk" or "consid" or "avoid" or "threaten" or "envisag" or "contempl" or "oppos"))
        {
            return true;
        }

        var asked = verb > 0 && source.Words[verb - 1].Token.Folded == "to";
        for (var i = verb - 1; i >= 0 && i >= verb - Reach; i--)
        {
            if (asked ? Requests.Contains(source.Words[i].Stem) && source.Words[i].Is(WordTraits.Verb) : source.Words[i].Token.Folded is "until" or "unless" or "once")
            {
                return true;
            }

            if (source.Words[i + 1].Is(WordTraits.AfterBreak))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPromised(EnglishSentence source, int noun)
    {
        var at = noun - 1;
        while (at > 0 && at >= noun - 3 && !source.Words[at].Is(WordTraits.Verb) && !source.Words[at + 1].Is(WordTraits.AfterBreak)) { at--; }
        return at >= 0 && source.Words[at].Is(WordTraits.Verb) && source.Words[at].Stem is "promis" or "pledg" or "propos" or "plan" or "vow" or "demand" or "want" or "envisag";
    }

    // "is due to start", "has to be approved"
    private static bool IsObliged(EnglishSentence source, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && source.Words[at].Token.Folded is "be" or "still" or "yet" or "not" or "also") { at--; }
        return at > 0 && (source.Words[at].Token.Folded is "must" or "should" || (source.Words[at].Token.Folded == "to" && source.Words[at - 1].Token.Folded is "due" or "set" or "has" or "have" or "needs" or "need" or "remains" or "yet" or "still" or "slated" or "scheduled" or "likely" or "supposed" or "about"));
    }

    // "needs the approval of the court", "awaiting a decision", "subject to approval"
    private static bool IsWanted(EnglishSentence source, int noun)
    {
        var at = noun - 1;
        while (at >= 0 && (source.Words[at].Is(WordTraits.Determiner | WordTraits.Possessive) || (source.Words[at].Is(WordTraits.Content) && !source.Words[at].Is(WordTraits.Verb) && noun - at <= 2 && !IsLack(source.Words[at]))) && !source.Words[at + 1].Is(WordTraits.AfterBreak)) { at--; }
        return !source.Words[noun].Is(WordTraits.Verb) && at >= 0 && (IsLack(source.Words[at]) || (at > 0 && source.Words[at].Token.Folded is "to" or "for" && source.Words[at - 1].Token.Folded is "subject" or "wait" or "waiting" or "waits" or "ask" or "asked" or "asks" or "apply" or "applied"));
    }

    private static bool IsLack(Word word) => word.Stem is "need" or "requir" or "await" or "seek" or "pend" or "want" or "lack";

    private static bool IsDone(ReadOnlySpan<char> verb) => CjkText.IsHangul(verb[0]) ? CjkMorphology.IsPast(verb) : JapanesePast().IsMatch(verb);

    [GeneratedRegex("(?:た|ました|だ)$", RegexOptions.CultureInvariant)]
    private static partial Regex JapanesePast();

    [GeneratedRegex("(?:[할될갈올줄날질] |ㄹ )?(?:예정|전망|방침)(?:이다|입니다|이며|이라고)|する(?:見通し|予定|方針|見込み)|される(?:見通し|予定|見込み)", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex("(?:る|く|う|す|つ|ぬ|む|ぶ|ぐ|한다|된다|는다|겠다|ㄴ다)[。.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex FutureEnd();

    [GeneratedRegex("[할될릴갈올볼줄날질킬] 것(?:으로|이라고) (?:전망|예상|예측|내다)|(?:る|す|く|む|う)と(?:予想|予測)され|見通し(?:です|だ|である|を示)", RegexOptions.CultureInvariant)]
    private static partial Regex Foreseen();

    // 늘리기로 했다, 짓는다고 밝혔다, 開業すると発表した
    [GeneratedRegex("기로 (?:했|하고|한 |결정|합의|확정)|[가-힣](?<=[간곤군긴난는단던든란런린만면문민반산선순신안연온운은인일잔전준진찬친탄판편한흔])다고 (?:[0-9]+일 )?(?:밝혔|발표|말했|전했|공시)|[うくぐすつぬぶむる](?:と|ことを)(?:[0-9]+日(?:に)?、?)?(?:発表|明らか|公表|決め|決定)", RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    [GeneratedRegex("요청|요구|촉구|명령|지시|당부|호소|권고|권유|달라|하라고|까지|때까지|求め|要請|要求|命じ|促し|よう(?:に)?(?:求|要|促|呼|訴|勧|指|命)|まで|呼びかけ|訴え|勧告", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
