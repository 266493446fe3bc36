using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Two nouns of a passage of the sentence's own language that have changed places: each stands with the particle and the verb of the other, or
/// as the end of a way where the other begins it (A에서 B로, AからBへ).</summary>
internal static partial class CjkSwaps
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = Plain(context.Draft.Text);
        var (slots, ways) = (Slots(draft), Ways(draft));
        foreach (var source in sentence.Own)
        {
            var text = Plain(source.Text);
            if (slots.Count > 1 && AreSwapped(slots, Slots(text)) is { } swapped)
            {
                context.Report(SupportIssueKind.Role, swapped, source.Text);
            }

            else if (slots.Count > 1 && HaveChangedSides(slots, Slots(text)) is { } sides)
            {
                context.Report(SupportIssueKind.Role, sides, source.Text);
            }

            if (Imported().Matches(draft).FirstOrDefault(m => IsOnly(text, m.Groups["n"].Value, Goal())) is { } imported)
            {
                context.Report(SupportIssueKind.Role, imported.Value, source.Text);
            }

            if (Exported().Matches(draft).FirstOrDefault(m => IsOnly(text, m.Groups["n"].Value, Origin())) is { } exported)
            {
                context.Report(SupportIssueKind.Role, exported.Value, source.Text);
            }

            var told = ways.Count == 0 ? [] : Ways(text);
            if (ways.Find(way => told.Exists(t => CjkPairs.AreSame(way.From, t.To) && CjkPairs.AreSame(way.To, t.From)) && !told.Exists(t => CjkPairs.AreSame(way.From, t.From) || CjkPairs.AreSame(way.To, t.To))) is (not null, not null) turned)
            {
                context.Report(SupportIssueKind.Role, $"{turned.From} → {turned.To}", source.Text);
            }
        }
    }

    // Whether a noun stands in a passage, and only where the goods go to, or come from.
    private static bool IsOnly(string text, string noun, Regex end)
    {
        var found = false;
        for (var at = text.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = text.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            found = true;
            if (!end.IsMatch(text, at + noun.Length))
            {
                return false;
            }
        }

        return found;
    }

    // リンゴは台湾から来る, where the passage sells them to Taiwan.
    [GeneratedRegex("(?<n>[가-힣A-Za-z]{2,}?)(?:에서|(?:으)?로부터) (?=[^,.]{0,14}?(?:온다|옵니다|왔다|들어오|들어온|들여|수입|가져))|(?<n>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})から(?=[^、。]{0,14}?(?:来[るてたま]|入[るっり]|輸入|届[くいけ]|仕入))", RegexOptions.CultureInvariant)]
    private static partial Regex Imported();

    [GeneratedRegex("(?<n>[가-힣A-Za-z]{2,}?)(?:으로|로|에) (?=[^,.]{0,14}?(?:수출|팔|보내|보냈))|(?<n>[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,})(?:に|へ|向けに)(?=[^、。]{0,14}?(?:輸出|出荷|売|送))", RegexOptions.CultureInvariant)]
    private static partial Regex Exported();

    [GeneratedRegex(@"\G(?:(?:으로|로|에)(?:도|의)? (?=[^.]{0,30}?(?:수출|보내|보냈|팔))|(?:に|へ|向け)(?=[^。]{0,30}?(?:輸出|出荷|送|売)))", RegexOptions.CultureInvariant)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\G(?:(?:에서|산|(?:으)?로부터)\s?(?=[^.]{0,30}?(?:수입|들여|사|온|왔))|(?:から|産)(?=[^。]{0,30}?(?:輸入|仕入|買|入荷|来)))", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    private sealed record Filled(string Noun, CjkCase Case, string Verb, bool Passive);

    private static string? AreSwapped(List<Filled> said, List<Filled> told)
    {
        for (var i = 0; i < said.Count; i++)
        {
            for (var j = i + 1; j < said.Count; j++)
            {
                var (a, b) = (said[i], said[j]);
                if (!IsSameSlot(a, b) && !CjkPairs.Share(a.Noun, b.Noun) && Stands(told, a.Noun, b) && Stands(told, b.Noun, a) && !Stands(told, a.Noun, a) && !Stands(told, b.Noun, b))
                {
                    return $"{a.Noun} – {b.Noun}";
                }
            }
        }

        return null;
    }

    // 승용차가 트럭을 들이받았다, where the passage has 트럭이 승용차를 추돌했다: whatever the verbs, who does it to whom is turned.
    private static string? HaveChangedSides(List<Filled> said, List<Filled> told)
    {
        var (own, its) = (Sides(said), Sides(told));
        foreach (var (who, whom) in own)
        {
            if (!CjkPairs.Share(who, whom) && its.Exists(t => CjkPairs.AreSame(t.Whom, who) && CjkPairs.AreSame(t.Who, whom)) && !its.Exists(t => CjkPairs.AreSame(t.Who, who) || CjkPairs.AreSame(t.Whom, whom)))
            {
                return $"{who} – {whom}";
            }
        }

        return null;
    }

    private static List<(string Who, string Whom)> Sides(List<Filled> slots) =>
        [.. from who in slots
            where who is { Case: CjkCase.Subject, Passive: false } && who.Verb[^1] is not ('시' or 'さ')
            from whom in slots
            where whom is { Case: CjkCase.Object, Passive: false } && whom.Verb == who.Verb
            select (who.Noun, whom.Noun)];

    private static bool Stands(List<Filled> told, string noun, Filled slot) => told.Exists(t => IsSameSlot(t, slot) && CjkPairs.AreSame(t.Noun, noun));

    private static bool IsSameSlot(Filled a, Filled b) => a.Case == b.Case && a.Passive == b.Passive && a.Verb == b.Verb;

    // Who does what describes a noun is whoever stands before it: 보험사가 제휴사에 넘긴 정보.
    private static List<Filled> Slots(string text)
    {
        var (slots, cases) = (new List<Filled>(), new Dictionary<CjkCase, string>());
        foreach (var chunk in CjkClauseReader.Cut(text))
        {
            if (chunk.Form is not { } form)
            {
                cases[chunk.Case] = Whole(text, chunk.Start, chunk.End);
                continue;
            }

            var verb = CjkGrammar.Causes().IsMatch(text, chunk.End) ? text[chunk.Start..(chunk.End + 1)] : text[chunk.Start..chunk.End];
            // 들이받았다: what is done to something is no passive.
            var passive = chunk.Passive && !(cases.ContainsKey(CjkCase.Object) && text.AsSpan(chunk.End).StartsWith("받"));
            foreach (var (particle, noun) in cases.Where(c => verb.Length > 0 && c.Key is not (CjkCase.None or CjkCase.Other)))
            {
                if (particle != CjkCase.Topic || !cases.ContainsKey(CjkCase.Subject))
                {
                    slots.Add(new Filled(noun, particle == CjkCase.Topic ? CjkCase.Subject : particle, verb, passive));
                }
            }

            foreach (var used in cases.Keys.Where(c => c != CjkCase.Topic && (c != CjkCase.Subject || form == CjkForm.Adnominal)).ToList()) { cases.Remove(used); }
        }

        return slots;
    }

    /// <summary>A noun with what is joined to it before: 会社員の容疑者, 부산의 출생아.</summary>
    public static string Whole(string text, int start, int end)
    {
        while (start > 2 && (text[start - 1] == 'の' || (text[start - 1] == ' ' && text[start - 2] == '의')) && char.IsLetterOrDigit(text[start - 2]))
        {
            start--;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !CjkText.IsHiragana(text[start - 1])) { start--; }
        }

        return text[start..end];
    }

    private static List<(string From, string To)> Ways(string text)
    {
        var ends = End().Matches(text).Where(m => !m.Groups["n"].ValueSpan.ContainsAnyInRange('0', '9')).ToList();
        return [.. from start in ends
                   where start.Groups["from"].Success
                   from goal in ends
                   where goal.Groups["to"].Success && Math.Abs(goal.Index - start.Index) <= Reach
                   select (start.Groups["n"].Value, goal.Groups["n"].Value)];
    }

    /// <summary>How far the ends of a way stand apart at most, in letters.</summary>
    private const int Reach = 30;

    // Without "(41)" behind a noun.
    private static string Plain(string text) => Insertion().Replace(text, "");

    [GeneratedRegex("[(（][^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    [GeneratedRegex("(?<n>(?:[가-힣A-Za-z]+ )?[가-힣A-Za-z0-9]+?)(?:(?<from>에서|으로부터|로부터|에게서|[을를] 떠나)|(?<to>으로|로|까지))(?=[\\s,.])|(?<n>[\\p{IsCJKUnifiedIdeographs}ァ-ー々A-Za-z0-9・]{2,})(?:(?<from>から)|(?<to>へ|に|まで))", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
