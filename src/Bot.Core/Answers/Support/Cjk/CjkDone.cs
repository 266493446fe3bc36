using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What is told as done is not what a passage of the sentence's own language tells only in a form for what is to come, asked for, meant or
/// tried: 撤去する準備, 撤去しようとした, 철거할 뻔했다, 철거하라고.</summary>
internal static partial class CjkDone
{
    /// <summary>Verbs behind an object that leave it open, as a pattern.</summary>
    public const string Asks = " ?[을를도] (?:검토|논의|고려|저울질|타진|제안|요구|요청|촉구|약속|준비)|(?:を|も|で|について)(?:検討|模索|議論|協議|調整|提案|要求|要請|約束|準備)";

    // Numbers of the final consonants of 한 and 할.
    private const int Nieun = 4;
    private const int Rieul = 8;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var clause in sentence.Own.Count == 0 ? [] : sentence.Clauses.Where(c => IsDone(draft, c) && !Supposes().IsMatch(draft, c.Start) && !CjkGrammar.Hedge().IsMatch(draft[c.End..])))
        {
            var (verb, thing) = (draft[clause.Start..clause.End], Thing(draft, clause));
            var told = sentence.Own.SelectMany(source => source.Clauses.Select(c => (source.Text, Clause: c))).Where(t => t.Text[t.Clause.Start..t.Clause.End] is var other && (IsSameVerb(verb, other) || MeansTheSame(verb, other) || MeansTheSame(verb, t.Text[t.Clause.Start..Math.Min(t.Clause.End + 1, t.Clause.Last)]))).ToList();
            // Of several the one that does it to the same is meant.
            // 定めた項目: 定める項目
            if (clause.Form == CjkForm.Adnominal && States().IsMatch(draft, clause.Start) && told.Exists(t => t.Clause.Form == CjkForm.Adnominal))
            {
                continue;
            }

            var own = told.FindAll(t => CjkPairs.AreSame(thing, Thing(t.Text, t.Clause)));
            var meant = own.Count > 0 ? own : told;
            if (meant.Count > 0 ? meant.TrueForAll(t => IsOpen(t.Text, t.Clause)) : IsOnlyAsked(verb, sentence.Own))
            {
                context.Report(SupportIssueKind.Hedge, verb, meant.Count > 0 ? meant[0].Text : sentence.Own[0].Text);
            }
        }
    }

    // 예상했다: 예상된다고 밝혔다. What is supposed is open by its own verb.
    [GeneratedRegex("\\G(?:예상|전망|추정|예측|추산|기대|우려|予想|推定|予測|推計|期待|懸念)", RegexOptions.CultureInvariant)]
    private static partial Regex Supposes();

    // What words on paper do at any time.
    [GeneratedRegex("\\G(?:定め|規定|記[しす載]|示[しす]|書[いかく]|含[んみむ]|禁じ|禁止|備え|掲げ|정[한하했]|규정|명시|담[은는았]|포함|금지|기재|적[힌은혔])", RegexOptions.CultureInvariant)]
    private static partial Regex States();

    /// <summary>What a passage says may happen (줄어들 수 있다, 低下する可能性がある) the sentence does not tell as what happens.</summary>
    public static void CheckPossible(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Own.Count == 0 || CjkGrammar.Hedge().IsMatch(draft) || sentence.Clauses.LastOrDefault(c => c.Form == CjkForm.Final) is not { } last)
        {
            return;
        }

        var verb = draft[last.Start..last.End];
        var told = sentence.Own.SelectMany(source => source.Clauses.Select(c => (source.Text, Clause: c))).Where(t => IsSameVerb(verb, t.Text[t.Clause.Start..t.Clause.End]) || MeansTheSame(verb, t.Text[t.Clause.Start..t.Clause.End])).ToList();
        if (told.Count > 0 && told.TrueForAll(t => Possible().IsMatch(t.Text, t.Clause.End)))
        {
            context.Report(SupportIssueKind.Hedge, verb, told[0].Text);
        }
    }

    [GeneratedRegex("\\G[가-힣]{0,2} 수도? 있|\\G[ぁ-ん]{0,6}(?:可能性|恐れ|おそれ|かもしれ)", RegexOptions.CultureInvariant)]
    private static partial Regex Possible();

    /// <summary>Whether a verb tells what is past.</summary>
    public static bool IsDone(string text, CjkClause clause)
    {
        var verb = text.AsSpan(clause.Start, clause.Last - clause.Start);
        return CjkText.IsHangul(text[clause.Start]) ? CjkMorphology.IsPast(verb) && verb[^1] is not ('면' or '을') : JapanesePast().IsMatch(text, clause.End);
    }

    /// <summary>Whether a sentence ends with a verb in the past that is, or is done to, some words of it.</summary>
    public static bool EndsDone(string text, string said) => LanguageDetector.Detect(text) is not "en" && CjkClauseReader.Read(text, CjkClauseReader.Cut(text)).FindLast(clause => clause.Form == CjkForm.Final) is { } last
        && text.IndexOf(said, StringComparison.Ordinal) is >= 0 and var at && at < last.Last && last.Start < at + said.Length && IsDone(text, last);

    /// <summary>Whether the words of two verbs are forms of one: 来春閉鎖 and 閉鎖, 올랐 and 오르.</summary>
    public static bool IsSameVerb(string one, string other) => one.Length > 0 && other.Length > 0
        && (one == other || (one.Length >= 2 && other.EndsWith(one, StringComparison.Ordinal)) || (other.Length >= 2 && one.EndsWith(other, StringComparison.Ordinal))
            || (CjkText.IsHangul(one[0]) && CjkGlossary.Find(one) is { Count: > 0 } meanings && CjkGlossary.Find(other).Any(gloss => meanings.Take(2).Any(meaning => meaning.Text == gloss.Text))));

    // オープンした: 開業する. Who does it to whom may be turned: 発注, 受注.
    private static bool MeansTheSame(string one, string other) =>
        one.Length >= 2 && CjkGlossary.Find(one) is { Count: > 0 } meanings && !AreConverse(one, other) && CjkGlossary.Find(other).Take(2).Any(gloss => meanings.Take(2).Any(meaning => meaning.Text == gloss.Text));

    private static bool AreConverse(string one, string other) => one[^1] == other[^1] && one[..^1] != other[..^1] && CjkText.IsHan(one[0]);

    private static string Thing(string text, CjkClause clause) => (clause.Passive ? clause.Subject ?? clause.Topic : clause.Object) is { } phrase ? text[phrase.Start..phrase.End] : "";

    private static bool IsOpen(string text, CjkClause clause)
    {
        if (!CjkText.IsHangul(text[clause.Start]))
        {
            return JapaneseOpen().IsMatch(text, clause.End);
        }

        var verb = text.AsSpan(clause.Start, clause.Last - clause.Start);
        return Supposed().IsMatch(text, clause.Last) || (!CjkMorphology.IsPast(verb) && (KoreanOpen().IsMatch(verb) || (clause.Form == CjkForm.Adnominal && (verb[^1] == '는' || HasFinal(verb[^1], Rieul)) && !Meanwhile().IsMatch(text, clause.Last))
            || (PresentQuote().Match(text[clause.Start..clause.Last]) is { Success: true } quote && HasFinal(verb[quote.Index - 1], Nieun))));
    }

    // 橋の撤去を要求した, 다리 철거를 제안했다: wherever it is a noun.
    private static bool IsOnlyAsked(string verb, List<CjkOwnSource> sources)
    {
        var nouns = verb.Length < 2 ? [] : sources.Where(s => s.Text.Contains(verb, StringComparison.Ordinal)).ToList();
        return nouns.Count > 0 && nouns.TrueForAll(s => Asked().IsMatch(s.Text, s.Text.LastIndexOf(verb, StringComparison.Ordinal) + verb.Length));
    }

    [GeneratedRegex("\\G(?:" + Asks + "|を求め)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    private static bool HasFinal(char c, int final) => c is >= '가' and <= '힣' && (c - '가') % 28 == final;

    [GeneratedRegex("\\G[ぁ-ん]{0,4}?(?:た|[んい]だ)(?![いらりく]|場合)", RegexOptions.CultureInvariant)]
    private static partial Regex JapanesePast();

    // する準備, すると約束した, しようとした, するよう求めた; not すると、 and する一方.
    [GeneratedRegex("\\G(?:[てで](?=[るよ]))?(?:(?![たてで])[ぁ-ん]){0,4}?(?:[るうくすつぬむぶぐ](?:と(?![、とも])|よう|こと(?!に成功|ができ|になっ|が決ま)|べき|か(?![っりるれろけ])|の[をはがに]|ため|つもり|[。」 \\[]|$|(?!一方|途中|際|傍ら|[^、。]{1,6}(?:を終え|が終わ|を完了))[\\p{IsCJKUnifiedIdeographs}ァ-ー])|[よおこごそとのぼもろ]うと|たい|なければ|ねば)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseOpen();

    [GeneratedRegex("(?:려|려고|려던|려는|려면|라고|라는|라며|자고|자는|도록|기로|야|거나|면)$|겠|[합됩]니다$", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanOpen();

    // 폐쇄한다, 연다고
    [GeneratedRegex("(?<=.)다(?:고|며|는)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PresentQuote();

    // 터진 것으로 보고
    [GeneratedRegex("\\G 것(?:으로|이라고) (?:보|추정|의심|알려|예상|전망)", RegexOptions.CultureInvariant)]
    private static partial Regex Supposed();

    // 폐쇄하는 한편, 폐쇄할 때
    [GeneratedRegex("\\G (?:등|데|동안|한편|가운데|과정|중|도중|즉시|모습|때|만큼|정도)", RegexOptions.CultureInvariant)]
    private static partial Regex Meanwhile();
}
