using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Compares the verbs of a sentence with those of a passage in its own language: who does it, to what and to whom, whether it is
/// done or only planned.</summary>
internal static partial class CjkTold
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var told = sentence.Own.SelectMany(s => s.Clauses.Select(clause => new Told(s.Text, clause))).ToList();
        foreach (var clause in sentence.Clauses)
        {
            var said = new Told(context.Draft.Text, clause);
            // 獲物を探すために: whoever the sentence is about is not the one who does it for that.
            if (IsWordForWord(sentence, context.Draft.Text, clause) || Purpose().IsMatch(context.Draft.Text, clause.End) || Outlook().IsMatch(context.Draft.Text, clause.Start))
            {
                continue;
            }

            var same = told.FindAll(other => CjkDone.IsSameVerb(said.Verb, other.Verb) && said.IsCausative == other.IsCausative);
            // 정부가 법안을 통과시켰다: whoever it passed is who passed it.
            if (said.IsCausative && told.Find(other => !other.IsCausative && CjkDone.IsSameVerb(said.Verb, other.Verb) && other.Clause.Object is not null && Share(said.Of(said.Done), other.Of(other.Clause.Subject))) is { } passed
                && said.Of(said.Doer) is { Length: > 0 } causer && !AreSame(causer, passed.Of(passed.Clause.Object)))
            {
                context.Report(SupportIssueKind.Role, $"{causer} {said.Verb}", passed.Text);
            }

            if (same.Count == 0)
            {
                continue;
            }

            // Of several the one that does it to the same is meant.
            var done = said.Of(said.Done);
            var own = same.FindAll(other => done.Length > 0 && Share(done, other.Of(other.Done)));
            if ((own.Count > 0 ? own : same).TrueForAll(other => IsTurned(said, other, told)) || IsDoneOtherwise(said, same, told) || IsSaidByAnother(said, same, told))
            {
                context.Report(SupportIssueKind.Role, $"{said.Of(clause.Subject ?? clause.Object)} {said.Verb}", same[0].Text);
            }

            if (IsOfAnotherDay(context, clause, same, told))
            {
                context.Report(SupportIssueKind.Binding, said.Verb, same[0].Text);
            }
        }
    }

    // What the passage says from the doer to the verb in the very words is said of him, wherever its commas are.
    private static bool IsWordForWord(CjkSentence sentence, string draft, CjkClause clause) =>
        clause is { Subject: { Case: CjkCase.Subject } who, Topic: null } && clause.End - who.Start >= LeastWords && Bare(draft[who.Start..clause.End]) is var said && sentence.Own.Exists(source => Bare(source.Text).Contains(said, StringComparison.Ordinal));

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // Fewer letters stand anywhere.
    private const int LeastWords = 8;

    // 내년 3월 공사를 시작해 2029년 문을 연다: what is done again is done on the day of its own part.
    private static bool IsOfAnotherDay(RuleContext context, CjkClause clause, List<Told> same, List<Told> told)
    {
        var said = context.Draft.Dates.Where(d => d.End <= clause.Start).ToList();
        return said.Count == 1 && context.Draft.Dates.Length == 1 && same.TrueForAll(other =>
        {
            var dates = context.Alignment.Sources.Select(s => s.Sentence).First(s => s.Text == other.Text).Dates.Where(d => d.End <= other.Clause.Start).ToList();
            // From the 28th to the 29th: with no verb between them both are of one span.
            return dates.Count >= 2 && told.Exists(t => t.Text == other.Text && dates[^2].End <= t.Clause.Start && t.Clause.Last <= dates[^1].Start) && !DateRule.Gives(context, said[0], dates[^1]) && dates.SkipLast(1).Any(d => DateRule.Gives(context, said[0], d));
        });
    }

    /// <param name="Text">The sentence that holds the clause.</param>
    private sealed record Told(string Text, CjkClause Clause)
    {
        public string Verb => Text[Clause.Start..Clause.End];

        /// <summary>국회가 법안을 통과시켰다: 법안이 국회를 통과했다</summary>
        public bool IsCausative => CjkGrammar.Causes().IsMatch(Text, Clause.End);

        /// <summary>What stands between the one whom it is about and the verb.</summary>
        public string Content => Who is { } who && who.End < Clause.Start ? Text[who.End..Clause.Start] : "";

        public string Teller => Of(Who);

        // 担当者は、首相の訪米は…と批判した: of two topics the first speaks.
        // …が、監督は続編の予定はないと話した: nor does the second of two topics speak where a part of its own begins with the first.
        private CjkPhrase? Who => LocalTopic().Match(Text) is { Success: true, Groups: [_, var local] } && local.Index + local.Length < Clause.Start ? new CjkPhrase(local.Index, local.Index + local.Length, CjkCase.Topic) : FirstTopic().Match(Text) is { Success: true, Groups: [_, var topic] } && topic.Index + topic.Length < Clause.Start ? new CjkPhrase(topic.Index, topic.Index + topic.Length, CjkCase.Topic) : Clause.Topic ?? Clause.Subject;

        public string Of(CjkPhrase? phrase) => phrase is null ? "" : Text[phrase.Start..phrase.End];

        // 東海はプレイを買収すると発表した: who announces it does it.
        public CjkPhrase? Doer => Clause.Passive ? Clause.Agent : Clause.Subject ?? (Clause is { Object: not null, Topic: not null } && Announces().IsMatch(Text, Clause.Last) ? Clause.Topic : null);

        // 山本氏は田中氏に批判された: who it is done by, where the same is told as 田中氏は山本氏を批判した and not as done to a third.
        public CjkPhrase? DoerBeside(Told active) =>
            Doer ?? (Clause.Passive && active.Clause is { Passive: false, Object: not null } && (active.Clause.Dative is null || char.IsAsciiDigit(active.Text[active.Clause.Dative.Start])) ? Clause.Dative : null);

        public CjkPhrase? Done => Clause.Passive ? Clause.Subject ?? (Announces().IsMatch(Text, Clause.Last) ? Clause.Topic : null) : Clause.Object;
    }

    // 볼 수 있을 전망입니다: nobody's doing.
    [GeneratedRegex("\\G(?:전망|예정|계획|예상|방침)(?:입니다|이다|이며|이고)|\\G(?:見通し|予定|見込み|計画)(?:です|だ|である|で、)", RegexOptions.CultureInvariant)]
    private static partial Regex Outlook();

    [GeneratedRegex("\\G[うくぐすつぬぶむる]{1,2}ため(?:に|の|、)", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\G\s?(?:[0-9]+일 )?(?:発表|表明|明らか|約束|宣言|決め|밝혔|밝히|발표|공시|선언|약속|결정)", RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex("^(?:[^、。]{1,12}、)?(?<topic>[^、。はが]{2,20})は(?:、|[^、。は]{0,8}で、)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstTopic();

    [GeneratedRegex("(?:^|、)(?<topic>[^、。はが]{2,20})は(?=[^、。は]*は[^、。]*と(?:述べ|話|語|主張|説明|批判|指摘|強調|訴え))", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTopic();

    private static bool IsTurned(Told said, Told other, List<Told> told)
    {
        var (doer, done, itsDoer, itsDone) = (said.Of(said.DoerBeside(other)), said.Of(said.Done), other.Of(other.DoerBeside(said)), other.Of(other.Done));
        // 구청은 상인에게 돈을 돌려줬다: to whom it is done here does it there.
        if (said is { Clause: { Passive: false, Dative: not null } } && !other.Clause.Passive && doer.Length > 0 && itsDoer.Length > 0 && !Share(doer, itsDoer) && Share(said.Of(said.Clause.Dative), itsDoer)
            && !Mutual().IsMatch(said.Verb) && other.Text.Contains(doer.AsSpan(0, Math.Min(2, doer.Length)), StringComparison.Ordinal))
        {
            return true;
        }

        if (doer.Length > 0 && itsDoer.Length > 0 && !AreSame(doer, itsDoer))
        {
            if (AreSame(doer, itsDone) || AreSame(doer, other.Of(other.Clause.Dative)))
            {
                // 시청이 자신들을 고소하자 주민들은 …: who it is done to is named beside.
                return AreSame(done, itsDoer) || Reflexive().IsMatch(done) || AreSame(said.Of(said.Clause.Dative), itsDoer);
            }

            // The same is done by another one of those whom the passage names.
            return !Pronoun().IsMatch(itsDoer) && !Pronoun().IsMatch(doer) && (Share(done, itsDone) || IsSameTopic(said, other))
                && told.Exists(t => (!itsDoer.Contains(doer, StringComparison.Ordinal) && IsActor(t.Text, doer)) || Share(doer, t.Of(t.Clause.Subject)) || Share(doer, t.Of(t.Clause.Topic)) || Share(doer, t.Of(t.Clause.Object)) || Share(doer, t.Of(t.Clause.Dative)));
        }

        return said.Clause.Passive == other.Clause.Passive && done.Length > 0 && itsDone.Length > 0 && doer.Length == 0 && Share(done, itsDoer) && !Share(done, itsDone);
    }

    // 사측이 제시한: who does what describes a noun.
    private static bool IsActor(string text, string who)
    {
        for (var at = text.IndexOf(who, StringComparison.Ordinal); at >= 0; at = text.IndexOf(who, at + 1, StringComparison.Ordinal))
        {
            if (who.Length >= 2 && at + who.Length + 1 < text.Length && text[at + who.Length] is '이' or '가' or 'が' && (text[at + who.Length] == 'が' || text[at + who.Length + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    // What two do to one another.
    [GeneratedRegex("^(?:만나|만났|결혼|합의|맞서|会|結婚|合意|面会|似|比べ|비교|닮)", RegexOptions.CultureInvariant)]
    private static partial Regex Mutual();

    // Who says in the passage what is said here is another of those whom it names.
    private static bool IsSaidByAnother(Told said, List<Told> same, List<Told> told)
    {
        var teller = said.Teller;
        return teller.Length > 0 && Says().IsMatch(said.Text, said.Clause.Start) && !Pronoun().IsMatch(teller)
            && same.TrueForAll(other => other.Teller is { Length: > 0 } its && !Pronoun().IsMatch(its) && !Share(teller, its) && IsSameContent(said, other))
            && told.Exists(t => t.Text.Contains(teller, StringComparison.Ordinal) || Share(teller, t.Of(t.Clause.Subject)) || Share(teller, t.Of(t.Clause.Topic)));
    }

    // Most of what stands between the teller and the verb stands there in the passage.
    private static bool IsSameContent(Told said, Told other)
    {
        var (content, its) = (said.Content, other.Content);
        var pairs = Enumerable.Range(0, Math.Max(0, content.Length - 1)).Select(i => content.Substring(i, 2)).Where(pair => !pair.Contains(' ', StringComparison.Ordinal)).ToList();
        return pairs.Count >= 4 && pairs.Count(pair => its.Contains(pair, StringComparison.Ordinal)) >= 0.6 * pairs.Count;
    }

    [GeneratedRegex(@"\G(?:말|밝|전|주장|설명|지적|강조|덧붙|요구|경고|반박|해명|부인|인정|촉구|비판|항의|述べ|話|語|批判|非難|否定|認め|釈明|主張|説明|指摘|強調|訴え|警告|反発|求め)", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    // "missed the prize but won another": the prize was not won.
    private static bool IsDoneOtherwise(Told said, List<Told> same, List<Told> told)
    {
        var done = said.Of(said.Done);
        return done.Length >= 2 && !said.Clause.Passive && same.TrueForAll(other => other.Of(other.Done) is { Length: > 0 } its && !Share(done, its) && !other.Clause.Passive)
            && told.Find(other => !Share(said.Of(said.Doer), other.Of(other.Clause.Dative)) && (other.Done is null && other.Clause.Dative is not null ? other.Of(other.Clause.Subject ?? other.Clause.Topic) : other.Of(other.Done)) is { Length: >= 2 } its && (its.EndsWith(done, StringComparison.Ordinal) || done.EndsWith(its, StringComparison.Ordinal))) is { } otherwise
            && CjkGlossary.Find(said.Verb) is { Count: > 0 } meanings && CjkGlossary.Find(otherwise.Verb) is { Count: > 0 } others
            && !others.Any(a => meanings.Any(b => a.Text == b.Text || (a.Stems.Length == 1 && b.Stems.Length == 1 && EnglishRelations.MayStandFor(a.Stems[0], b.Stems[0]))));
    }

    private static bool IsSameTopic(Told said, Told other) =>
        said.Clause.Topic is { } topic && other.Clause.Topic is { } its && topic != said.Clause.Subject && its != other.Clause.Subject && Share(said.Of(topic), other.Of(its));

    private static bool AreSame(string a, string b) => Share(a, b) && !AreOthers(a, b);

    // 田辺誠さん and 田辺優子さん, 김 의원 and 박 의원, 北海チーム and 南海チーム: what differs is the name.
    private static bool AreOthers(string a, string b)
    {
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) && a[^(end + 1)] == b[^(end + 1)]) { end++; }
        var (one, other) = (a[..^end].TrimEnd(), b[..^end].TrimEnd());
        return end > 0 && one.Length is > 0 and <= LongestName && other.Length is > 0 and <= LongestName && !Pronoun().IsMatch(a) && !Pronoun().IsMatch(b)
            && (!Share(one, other) || (Person().IsMatch(a[^end..]) && !one.Contains(other, StringComparison.Ordinal) && !other.Contains(one, StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(?:자신|자기|自分|自身|自ら)", RegexOptions.CultureInvariant)]
    private static partial Regex Reflexive();

    private const int LongestName = 4;

    [GeneratedRegex("^(?:さん|氏|君|ちゃん|様| ?씨| ?군| ?양)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    // Two letters side by side.
    private static bool Share(string a, string b)
    {
        for (var i = 0; i + 1 < a.Length; i++)
        {
            if (a[i] != ' ' && a[i + 1] != ' ' && b.Contains(a.AsSpan(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return a.Length > 0 && a == b;
    }

    [GeneratedRegex("^(?:이들?(?! )|그들?|그녀|이 (?!후보|의원|교수|대표|씨|감독|회장|위원장|장관|지사|시장|총리|대통령|선수|사장)|그 |해당|同|彼|これ|それ|この|その|自|자신)", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
