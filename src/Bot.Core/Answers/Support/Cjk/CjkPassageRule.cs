using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Cjk.Unreal;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Compares a Korean or Japanese sentence with a passage of its own language: what the passage denies, leaves open, gives as hearsay
/// or dates is not told otherwise.</summary>
internal static partial class CjkPassageRule
{
    /// <summary>From this share of its pairs of letters on a part of the passage is what the sentence tells.</summary>
    private const double Told = 0.6;

    /// <summary>How many letters before a negation are what it denies.</summary>
    private const int Denied = 4;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        var sources = context.Alignment.Sources.Where(s => s.Language != "en").Select(s => s.Sentence).ToList();
        if (sources.Count == 0)
        {
            return;
        }

        var nearest = sources.MaxBy(source => Share(draft, source.Text))!;
        var isFact = UnrealRule.IsFact(draft, sentence);
        // 「閉鎖しない」と断言したが閉鎖した: what is told as done is not denied by what somebody said.
        CheckDenied(context, draft, isFact ? CjkTitles.WithoutQuotations(nearest.Text) : nearest.Text);
        if (sentence.Own.Find(s => s.Sentence == nearest) is { } own && IsDeniedVerb(draft, sentence.Clauses, own) is { } verb)
        {
            context.Report(SupportIssueKind.Polarity, verb, nearest.Text);
        }

        foreach (var source in sources.Where(s => s != nearest))
        {
            CheckAbsent(context, draft, source.Text);
        }

        CheckGivenUp(context, draft, sentence);
        CheckOpen(context, draft, nearest.Text, isFact);
        foreach (var source in sources)
        {
            CheckCause(context, draft, source.Text);
        }

        CheckDates(context, nearest);
        CheckTitles(context, draft, nearest.Text);
    }

    // "他の地域にはない特徴": the region that has it not.
    private static void CheckDenied(RuleContext context, string draft, string source)
    {
        if (CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")))
        {
            return;
        }

        // 計画的とまでは言えず
        foreach (Match doubted in Doubted().Matches(source))
        {
            var noun = doubted.Groups["noun"].Value;
            if (draft.Contains(noun, StringComparison.Ordinal) && !CjkGrammar.Negation().IsMatch(draft))
            {
                context.Report(SupportIssueKind.Polarity, noun, source);
                return;
            }
        }

        foreach (Match negation in CjkGrammar.Negation().Matches(CjkGrammar.NoNegation().Replace(source, match => new string('　', match.Length))))
        {
            if (CjkDenials.AreGivenUp(draft, negation.Value))
            {
                continue;
            }

            // The word right before it, without its particles.
            var end = negation.Index;
            while (end > 0 && (CjkText.IsHiragana(source[end - 1]) || char.IsWhiteSpace(source[end - 1]) || CjkGrammar.IsParticle(source[end - 1]))) { end--; }
            var start = Math.Max(0, end - Denied);
            while (start < end && !CjkText.IsCjk(source, start)) { start++; }
            if (((end - start >= 2 && draft.Contains(source[Math.Max(start, end - 2)..end], StringComparison.Ordinal)) || IsDeniedOf(draft, source, end)) && !IsRelative(source, negation.Index + negation.Length))
            {
                context.Report(SupportIssueKind.Polarity, source[start..(negation.Index + negation.Length)], source);
                return;
            }
        }
    }

    [GeneratedRegex("(?<noun>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:だった|である|だ)?と(?:まで)?は(?:言え|いえ|限ら|断定|認めら|考えに)|(?<noun>[가-힣]{2,}?)(?:이)?라고(?:까지)?(?:는|도)? (?:볼 수 없|보기 어렵|할 수 없|하기 어렵|단정)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubted();

    // 法案成立を断念した: what is given up is not done.
    private static void CheckGivenUp(RuleContext context, string draft, CjkSentence sentence)
    {
        if (GivesUp().IsMatch(draft) || CjkGrammar.Negation().IsMatch(draft) || CjkGrammar.Lack().IsMatch(draft) || CjkGrammar.Hedge().IsMatch(draft))
        {
            return;
        }

        foreach (var source in sentence.Own)
        {
            foreach (var clause in source.Clauses.Where(c => GivesUp().IsMatch(source.Text, c.Start)))
            {
                if (((clause.Passive ? null : clause.Object) ?? clause.Subject) is { } given && source.Text[given.Start..given.End] is { Length: >= 2 } what && sentence.Clauses.Any(c => draft[c.Start..c.End].Contains(what[^2..], StringComparison.Ordinal)))
                {
                    context.Report(SupportIssueKind.Polarity, what, source.Text);
                }
            }
        }
    }

    [GeneratedRegex("\\G(?:断念|見送|取りやめ|中止|撤回|諦め|포기|철회|무산|취소|보류|백지화)", RegexOptions.CultureInvariant)]
    private static partial Regex GivesUp();

    // 답하지 않았다: what the passage denies with the verb of the sentence, of the same or of nothing else.
    private static string? IsDeniedVerb(string draft, List<CjkClause> said, CjkOwnSource own)
    {
        if (!Refuses().IsMatch(own.Text) || CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")))
        {
            return null;
        }

        var (source, told) = (own.Text, own.Clauses);
        foreach (var clause in told.Where(c => c.Form != CjkForm.Adnominal && Refuses().Match(source, c.Last - 1) is { Success: true } refusal && refusal.Index == c.Last - 1))
        {
            var verb = source[clause.Start..clause.End];
            if (said.FirstOrDefault(c => c.Form != CjkForm.Adnominal && IsSame(draft[c.Start..c.End], verb)) is { } same && told.Count(c => IsSame(source[c.Start..c.End], verb)) == 1
                && (Phrase(draft, same), Phrase(source, clause)) is var (who, whose) && (who.Length == 0 || whose.Length == 0 || CjkPairs.AreSame(who, whose)))
            {
                return draft[same.Start..same.Last];
            }
        }

        return null;
    }

    // 답했 and 답하
    private static bool IsSame(string verb, string other) =>
        verb == other || (verb.Length > 0 && other.Length > 0 && verb[0] == other[0] && CjkGlossary.IsVerb(other) && CjkGlossary.Find(verb).Any(gloss => CjkGlossary.Find(other).Any(meaning => meaning.Text == gloss.Text)));

    private static string Phrase(string text, CjkClause clause) => (clause.Subject ?? clause.Topic) is { } phrase ? text[phrase.Start..phrase.End] : "";

    [GeneratedRegex(@"지(?:는|도)? (?:않|못|말)", RegexOptions.CultureInvariant)]
    private static partial Regex Refuses();

    // "ブナの実の不作が原因": what the passage gives as the reason is not the result.
    private static void CheckCause(RuleContext context, string draft, string source)
    {
        if (CjkGrammar.ReasonBefore().Match(draft) is not { Success: true } reason || Reason().Match(source) is not { Success: true } told)
        {
            return;
        }

        var pairs = Pairs(told.Groups["reason"].Value).ToList();
        if (pairs.Exists(pair => Holds(draft[(reason.Index + reason.Length)..], pair)) && !pairs.Exists(pair => Holds(draft[..reason.Index], pair)))
        {
            context.Report(SupportIssueKind.Relation, reason.Value, source);
        }
    }

    [GeneratedRegex("(?<reason>[^、。,.]{2,24}?)(?:が(?:主な)?原因|が(?:主な)?理由|のため|によるもの|が響い|(?:이|가) (?:주된 )?원인|때문|탓)", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // 廃業は考えていない: what is denied and what of it.
    private static bool IsDeniedOf(string draft, string source, int end)
    {
        if (end < 1 || !CjkText.IsHan(source[end - 1]) || (end > 1 && CjkText.IsHan(source[end - 2])) || !draft.Contains(source[end - 1], StringComparison.Ordinal))
        {
            return false;
        }

        var last = end - 1;
        while (last > 0 && CjkText.IsHiragana(source[last - 1])) { last--; }
        return last >= 2 && last < end - 1 && CjkText.IsHan(source[last - 1]) && CjkText.IsHan(source[last - 2]) && draft.Contains(source[(last - 2)..last], StringComparison.Ordinal);
    }

    // "けが人はいなかった", "사망자는 없었다": what a sentence beside the nearest says is not there.
    private static void CheckAbsent(RuleContext context, string draft, string source)
    {
        foreach (Match absent in Absent().Matches(source))
        {
            var noun = absent.Groups["noun"].Value;
            if (noun.Length >= 2 && draft.Contains(noun, StringComparison.Ordinal) && !CjkGrammar.Negation().IsMatch(draft) && !CjkGrammar.Lack().IsMatch(draft)
                && !context.Alignment.Sources.Any(s => s.Sentence.Text != source && s.Sentence.Text.Contains(noun, StringComparison.Ordinal)))
            {
                context.Report(SupportIssueKind.Polarity, noun, source);
            }
        }
    }

    [GeneratedRegex("(?<noun>[けが\\p{IsCJKUnifiedIdeographs}ァ-ー]+)(?:は|も|が)(?:いな|な|いません|ありません|出な|出ていな|確認されていな)|(?<noun>[가-힣]+?)(?:은|는|이|가|도) 없", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    // What is denied of a noun that the sentence leaves out.
    private static bool IsRelative(string source, int end) => end < source.Length && CjkText.IsHan(source[end]);

    // "…ようである", "…と言われる": the end of the sentence leaves it open or gives it as hearsay.
    private static void CheckOpen(RuleContext context, string draft, string source, bool isFact)
    {
        if (!isFact && OpenEnd().IsMatch(source) && !CjkGrammar.Hedge().IsMatch(draft) && !OpenEnd().IsMatch(draft) && !Hearsay().IsMatch(draft))
        {
            context.Report(SupportIssueKind.Hedge, draft, source);
        }

        if (Certain().Match(draft) is { Success: true } certain && (OpenEnd().IsMatch(source) || CjkGrammar.Hedge().IsMatch(source)) && !source.Contains(certain.Value, StringComparison.Ordinal))
        {
            context.Report(SupportIssueKind.Hedge, certain.Value, source);
        }
    }

    // "In 1934 the line was built, in 1962 a branch": each part begins with its date.
    private static void CheckDates(RuleContext context, EnglishSentence source)
    {
        if (source.Dates.Length < 2 || context.Draft.Dates.Length != 1)
        {
            return;
        }

        var said = context.Draft.Dates[0];
        var rest = context.Draft.Text[..said.Start] + "　" + context.Draft.Text[said.End..];
        var blocks = source.Dates.Select((date, i) => (IsOwn: DateRule.Gives(context, said, date), Text: source.Text[date.End..(i + 1 < source.Dates.Length ? source.Dates[i + 1].Start : source.Text.Length)])).ToList();
        if (!blocks.Any(block => block.IsOwn) || Share(rest, source.Text) < Told)
        {
            return;
        }

        // What stands before the first date is what the sentence is about.
        var about = source.Text[..source.Dates[0].Start];
        var own = Pairs(rest).Where(pair => !Holds(about, pair)).Count(pair => blocks.Any(b => b.IsOwn && Holds(b.Text, pair)) && !blocks.Any(b => !b.IsOwn && Holds(b.Text, pair)));
        var other = Pairs(rest).Where(pair => !Holds(about, pair)).Count(pair => !blocks.Any(b => b.IsOwn && Holds(b.Text, pair)) && blocks.Any(b => !b.IsOwn && Holds(b.Text, pair)));
        if (other > 0 && own == 0)
        {
            context.Report(SupportIssueKind.Binding, context.Draft.Text[said.Start..said.End], source.Text);
        }
    }

    // "池波正太郎『御宿かわせみ』" is not "平岩弓枝『御宿かわせみ』".
    private static void CheckTitles(RuleContext context, string draft, string source)
    {
        foreach (Match said in Title().Matches(draft))
        {
            if (Title().Matches(source).FirstOrDefault(told => told.Groups["title"].Value == said.Groups["title"].Value) is { } own && own.Groups["name"].Value != said.Groups["name"].Value
                && Title().Matches(source).Any(told => told.Groups["name"].Value == said.Groups["name"].Value))
            {
                context.Report(SupportIssueKind.Binding, said.Value, source);
            }
        }
    }

    [GeneratedRegex("(?<name>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2})[『「](?<title>[^』」]+)[』」]", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    /// <summary>How much of a text's pairs of letters other than hiragana stand in another, 0 to 1.</summary>
    private static double Share(string text, string other)
    {
        var pairs = Pairs(text).ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(pair => Holds(other, pair)) / pairs.Count;
    }

    private static IEnumerable<string> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => IsLetter(text, i) && CjkText.IsCjk(text, i + 1)).Select(i => text.Substring(i, 2));

    private static bool Holds(string text, string pair) => text.Contains(pair, StringComparison.Ordinal);

    private static bool IsLetter(string text, int i) => CjkText.IsCjk(text, i) && !CjkText.IsHiragana(text[i]);

    [GeneratedRegex("(?:ようだ|ようである|ようです|らしい|らしく|とみられる|とみている|とみています|と見ている|とみる|と考えている|と考えています|としている|とみられている|と思われる|と考えられる|と考えられている|かもしれない|だろう|であろう|可能性がある|可能性もある|と言われる|と言われている|といわれる|といわれている|とされる|とされている|と(?:指摘|評価|主張|報告|説明|批判|解釈|見な|みな)(?:され|さ)(?:た|る|ている)|と伝えられる|と伝えられている|と推定される|と推測される|것으로 보인다|것으로 보인다고|고 보고 있다|고 보고 있습니다|로 보고 있다|것으로 본다|고 봤다|것으로 추정된다|것으로 알려져 있다|것으로 알려졌다|것으로 여겨진다|고 한다|듯하다|듯 하다|수 있다|수도 있다|모른다)[。.」』\\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex("そうです|そうだ|らしい|ようです|ようだ|と言われ|といわれ|とされ|という[。\\s]*$|と伝え|と指摘|と評価|と主張|と報告|と批判|と見な|とみな|と考え|と思われ|とみられ|推定|推測|알려|전해[졌진지집]|고 합니다|고 한다|듯|보입니다|보인다|추정|여겨", RegexOptions.CultureInvariant)]
    private static partial Regex Hearsay();

    /// <summary>Words that leave no doubt.</summary>
    [GeneratedRegex("確実に|必ず|間違いなく|確認され|判明し|明白|断定|확실히|반드시|틀림없이|확인되었|확인됐|확인된|밝혀졌", RegexOptions.CultureInvariant)]
    public static partial Regex Certain();
}
